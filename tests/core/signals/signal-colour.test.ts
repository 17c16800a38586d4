import { describe, expect, it } from "vitest";
import type { ScaleHistory } from "../../../src/core/rules/history.ts";
import { signalColour } from "../../../src/core/signals/signal-colour.ts";
import { historyWith, NOW, scaleHistory } from "../rules/histories.ts";
import { modelOf } from "../trajectory/models.ts";

const WATCHED = { measure: "demo-4", scale: "total" };
const signal = (values: readonly number[], changes: Partial<ScaleHistory> = {}) =>
  signalColour(historyWith(values, { model: modelOf(), ...changes }), WATCHED, NOW);
const colourOf = (values: readonly number[], changes: Partial<ScaleHistory> = {}) =>
  signal(values, changes).colour;
const noModel = (values: readonly number[]) => {
  const { model: _none, ...scale } = scaleHistory(values, { model: modelOf() });
  return signalColour({ ...historyWith([]), scales: [scale] }, WATCHED, NOW);
};

describe("signalColour()", () => {
  // From a first score of 22 the 80 % band ends at 23.85, 22.71 and 21.50 at sessions 2, 3 and 5.
  it.each([
    ["reliably worse than the first score", [22, 28], "red"],
    ["beyond the band twice in a row", [22, 24, 23], "red"],
    ["beyond the band once", [22, 24], "yellow"],
    ["beyond it, and back inside", [22, 24, 20], "green"],
    ["no improvement by session four, inside the band", [22, 20, 20, 17], "yellow"],
    ["improved, still in the clinical range", [22, 20, 18, 16], "green"],
    ["below the cut-off of 10", [22, 18, 14, 9], "white"],
    ["at the cut-off", [22, 18, 14, 10], "green"],
    ["reliably worse, but still below the cut-off", [2, 8], "red"],
    ["one score", [22], "none"],
    ["no score", [], "none"],
  ] as const)("%s: %j is %s", (_name, values, colour) => {
    expect(colourOf(values)).toBe(colour);
  });

  it("asks nobody outside the clinical range to improve", () => {
    expect(colourOf([9, 8, 9, 9])).toBe("white");
  });

  it("says what decided", () => {
    expect(signal([22, 28]).because.map(({ kind, status }) => [kind, status])).toEqual([
      ["deterioration", "fired"],
    ]);
    expect(signal([22, 24]).because[0]).toMatchObject({
      rule: "demo-4-total-beyond-expected-once",
      status: "fired",
    });
    expect(signal([22, 18, 14, 9]).functional).toEqual({ latest: 9, cutoff: 10 });
    expect(signal([22, 20]).because.every(({ status }) => status === "quiet")).toBe(true);
    expect(signal([22]).because.map(({ reason }) => reason)).toContain("too-few-scores");
  });

  it("does without an expected course where there is none", () => {
    expect(noModel([22, 24, 23]).colour).toBe("green");
    expect(noModel([22, 24, 23, 22]).colour).toBe("yellow");
    expect(noModel([22, 28]).colour).toBe("red");
  });

  it("has no colour where there are neither norms nor a model", () => {
    const {
      model: _m,
      reliableChange: _r,
      ...scale
    } = scaleHistory([22, 30], { model: modelOf() });
    const bare = signalColour({ ...historyWith([]), scales: [scale] }, WATCHED, NOW);
    expect(bare.colour).toBe("none");
    expect(bare.because.map(({ reason }) => reason)).toContain("no-norms");
  });

  it("takes a score to talk about for no clinical range", () => {
    const { cutoff, ...scale } = scaleHistory([22, 18, 14, 9], { model: modelOf() });
    const prompted = { ...scale, cutoff: { ...cutoff!, prompt: true } } as const;
    const history = { ...historyWith([]), scales: [prompted] };
    expect(signalColour(history, WATCHED, NOW).colour).toBe("green");
  });

  it("is never white without a cut-off", () => {
    const { cutoff: _none, ...scale } = scaleHistory([22, 18, 14, 9], { model: modelOf() });
    expect(signalColour({ ...historyWith([]), scales: [scale] }, WATCHED, NOW).colour).toBe(
      "green",
    );
  });
});
