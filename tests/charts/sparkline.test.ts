import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { layoutSpark, SPARK, type SparkInput } from "../../src/charts/sparkline/layout.ts";
import { onDay } from "../support/chart-facts.ts";
import { openRenderer } from "../support/chart-render.ts";

const WINDOW = { from: onDay(0), to: onDay(180) };
const at = (days: readonly number[], value = 9) => days.map((day) => ({ at: onDay(day), value }));
const draw = (points: SparkInput["points"], more: Partial<SparkInput> = {}) =>
  layoutSpark({
    points,
    range: [0, 27],
    window: WINDOW,
    gapDays: 21,
    timeAxisDir: "ltr",
    ...more,
  });

let renderer: Awaited<ReturnType<typeof openRenderer>>;
beforeAll(async () => {
  renderer = await openRenderer();
}, 60_000);
afterAll(() => renderer?.close());
const render = (points: SparkInput["points"]) =>
  renderer.render("/src/charts/sparkline/Chart.astro", {
    props: { points, range: [0, 27], cutoff: 10, window: WINDOW },
  });

describe("layoutSpark()", () => {
  it("draws nothing where the window has no score", () => {
    expect(draw([])).toBeUndefined();
    expect(draw(at([-30]))).toBeUndefined();
    expect(draw(at([200]))).toBeUndefined();
  });

  it("has the whole range of the measure and the same days in every row", () => {
    const low = draw([...at([90], 0), ...at([100], 0)]);
    const high = draw([...at([90], 27), ...at([100], 27)]);
    expect(low?.last.x).toBe(high?.last.x);
    expect(low?.last.y).toBeGreaterThan(SPARK.height * 0.8);
    expect(high?.last.y).toBeLessThan(SPARK.height * 0.2);
  });

  it("leaves gaps open, and a score alone is a dot", () => {
    const path = draw(at([0, 7, 14, 90, 150, 157]))?.path ?? "";
    expect(path.match(/M/g)).toHaveLength(3);
    expect(path).toMatch(/M\d+ \d+h0/);
  });

  it("marks the last score, and the cut-off where there is one", () => {
    expect(draw(at([0, 170]))?.last.x).toBeGreaterThan(SPARK.width * 0.85);
    expect(draw(at([0]))?.cutoff).toBeUndefined();
    expect(draw(at([0]), { cutoff: 10 })?.cutoff).toMatch(/^M0 \d+H192$/);
  });

  it("turns with time", () => {
    const [one, other] = [draw(at([10, 20])), draw(at([10, 20]), { timeAxisDir: "rtl" })];
    expect(other?.last.x).toBe(SPARK.width - (one?.last.x ?? 0));
  });

  it("never flips a measure", () => {
    const worse = draw([...at([0], 5), ...at([7], 20)]);
    expect(worse?.last.y).toBeLessThan(SPARK.height / 2);
  });
});

describe("Chart.astro of the sparkline", () => {
  it("is hidden from assistive technology: the cells beside it say the same", async () => {
    const html = await render(at([0, 7, 14]));
    expect(html).toMatch(/^<svg[^>]*aria-hidden="true"/);
    expect(html).not.toMatch(/<text|role=|tabindex|style=/);
    expect((await render([])).trim()).toBe("");
  });

  it("weighs 430 bytes at most for half a year of weekly scores, and 200 rows 12 kB compressed", async () => {
    const weeks = Array.from({ length: 26 }, (_, week) => week * 7);
    const rows = await Promise.all(
      Array.from({ length: 200 }, (_, row) =>
        render(weeks.map((day, i) => ({ at: onDay(day), value: (row * 7 + i * 5) % 28 }))),
      ),
    );
    expect(Math.max(...rows.map((html) => html.length))).toBeLessThan(430);
    expect(gzipSync(rows.join("\n")).length).toBeLessThan(12_000);
  });
});
