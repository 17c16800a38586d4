import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { layoutPlain, type PlainInput } from "../../src/charts/plain/layout.ts";
import { WIDE } from "../../src/charts/sizes.ts";
import { SOURCE } from "../../src/core/i18n/locales.ts";
import { onDay } from "../support/chart-facts.ts";
import { plainWords } from "../support/chart-gallery.ts";
import { openRenderer } from "../support/chart-render.ts";

const words = plainWords(SOURCE);
const points = [14, 0, 7, 90].map((day) => ({ at: onDay(day), value: day % 20 }));
const draw = (more: Partial<PlainInput> = {}) =>
  layoutPlain({
    points,
    range: [0, 40],
    size: WIDE,
    dir: "ltr",
    timeAxisDir: "ltr",
    gapDays: 21,
    words,
    ...more,
  });

let renderer: Awaited<ReturnType<typeof openRenderer>>;
beforeAll(async () => {
  renderer = await openRenderer();
}, 60_000);
afterAll(() => renderer?.close());

describe("layoutPlain()", () => {
  it("is in order of time, with the whole range, and open at gaps", () => {
    const { marks, runs, labels } = draw();
    const xs = marks.map(({ x }) => x);
    expect(xs).toEqual(xs.toSorted((a, b) => a - b));
    expect(runs).toHaveLength(1);
    expect(labels.filter(({ kind }) => kind === "score").flatMap(({ lines }) => lines)).toEqual([
      "0",
      "40",
    ]);
  });

  it("says so where there are no answers", () => {
    expect(draw({ points: [] }).labels.map(({ kind }) => kind)).toContain("empty");
  });
});

describe("Chart.astro for the client", () => {
  const render = () =>
    renderer.render("/src/charts/plain/Chart.astro", {
      props: { id: "p", points, range: [0, 40], words, dir: "ltr" },
    });

  it("judges nothing: no band, cut-off, alert or expectation", async () => {
    expect(await render()).not.toMatch(/band|cutoff|noise|expected|verdict|alert/i);
  });

  it("puts words first and the numbers into a table on request", async () => {
    const html = await render();
    expect(html.indexOf(words.summary)).toBeLessThan(html.indexOf("<svg"));
    expect(html).toMatch(/<details[^>]*><summary>All scores as a table/);
    expect(html).not.toMatch(/<details[^>]* open/);
    expect(html).not.toContain("chart-value-text");
  });
});
