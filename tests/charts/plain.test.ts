import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { layoutPlain, type PlainInput } from "../../src/charts/plain/layout.ts";
import { overlap } from "../../src/charts/drawing.ts";
import { NARROW, WIDE } from "../../src/charts/sizes.ts";
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

describe("bands that somebody asked for", () => {
  const bands = {
    spans: [
      { name: "minimal", from: 0, to: 3 },
      { name: "mild", from: 3, to: 4 },
      { name: "moderately severe", from: 4, to: 20 },
      { name: "severe", from: 20, to: 40 },
    ],
    cutoff: { name: "cut-off", value: 12 },
  };
  const DRAWINGS = [WIDE, NARROW].flatMap((size) =>
    (["ltr", "rtl"] as const).map((dir) => ({ size, dir, name: `${size.name}, ${dir}` })),
  );

  it.each(DRAWINGS)(
    "have lines and names inside the drawing, and none on another ($name)",
    (one) => {
      const { boundaries, cutoff, labels, plot } = draw({ ...one, bands });
      expect(boundaries).toHaveLength(3);
      expect(cutoff?.y1).toBeLessThan(plot.y + plot.height);
      const names = labels.filter(({ kind }) => kind === "band" || kind === "cutoff");
      const said = names.map(({ lines }) => lines.join(" "));
      expect(said).toEqual(expect.arrayContaining(["moderately severe", "severe", "cut-off"]));
      for (const { box } of names) {
        expect(box.x).toBeGreaterThanOrEqual(0);
        expect(box.x + box.width).toBeLessThanOrEqual(one.size.width);
        expect(names.filter((other) => overlap(other.box, box))).toHaveLength(1);
      }
    },
  );

  it("are not there unless they are", () => {
    const { boundaries, cutoff } = draw();
    expect([boundaries, cutoff]).toEqual([[], undefined]);
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
