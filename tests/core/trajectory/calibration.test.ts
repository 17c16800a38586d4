import { describe, expect, it } from "vitest";
import { calibrationOf } from "../../../src/core/trajectory/calibration.ts";
import { estimateGrowth } from "../../../src/core/trajectory/estimate.ts";
import { modelOf, PARAMETERS } from "./models.ts";
import { drawn } from "./simulated.ts";

const WIDE = [-1000, 1000] as const;
const everywhere = {
  firstScore: { from: -1000, to: 1000 },
  sessions: { from: 1, to: 8 },
};

/** Four standard errors of a share: a true model falls outside once in 16,000 tries. */
const near = (share: number, of: number): number => 4 * Math.sqrt((share * (1 - share)) / of);

describe("calibrationOf()", () => {
  it("finds half and four fifths of held-out scores in the bands of an estimated model", () => {
    const estimate = estimateGrowth(drawn(PARAMETERS, 1500, 21));
    expect(estimate.ok).toBe(true);
    if (!estimate.ok) return;
    const model = modelOf({ parameters: estimate.value.parameters, support: everywhere });
    const held = calibrationOf(model, drawn(PARAMETERS, 3000, 22), WIDE)!;
    expect(held.in50.of).toBe(21_000);
    expect(Math.abs(held.in50.share - 0.5)).toBeLessThan(near(0.5, 21_000));
    expect(Math.abs(held.in80.share - 0.8)).toBeLessThan(near(0.8, 21_000));
  });

  it("finds out a model that promises too much", () => {
    const narrow = { ...PARAMETERS, residualVariance: 2, startVariance: 33, rateVariance: 2 };
    const model = modelOf({ parameters: narrow, support: everywhere });
    const held = calibrationOf(model, drawn(PARAMETERS, 3000, 23), WIDE)!;
    expect(held.in80.to).toBeLessThan(0.75);
  });

  it("leaves out persons of whom the model says nothing", () => {
    const outside = [{ session: 1, value: 39 }, { session: 2, value: 30 }]; // prettier-ignore
    const alone = [{ session: 1, value: 20 }];
    const late = [{ session: 1, value: 20 }, { session: 13, value: 20 }]; // prettier-ignore
    expect(calibrationOf(modelOf(), [outside, alone, late], [0, 40])).toBeUndefined();
    const inside = [{ session: 1, value: 20 }, { session: 2, value: 20 }]; // prettier-ignore
    expect(calibrationOf(modelOf(), [outside, inside], [0, 40])?.in80).toMatchObject({
      count: 1,
      of: 1,
    });
  });
});
