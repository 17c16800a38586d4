import { describe, expect, it } from "vitest";
import { registryChange } from "../../../src/core/series/registry.ts";
import { scaleOf } from "../builders.ts";

const scale = scaleOf({ range: [0, 27] });
const phq9 = (first: number, latest: number) => registryChange("phq-9", scale, { first, latest });

describe("registryChange()", () => {
  it.each([
    [20, 10, true],
    [20, 11, false],
    [20, 25, false],
    [1, 0, true],
  ])("from %i to %i, half or less is left: %s", (first, latest, response) => {
    expect(phq9(first, latest).response).toBe(response);
  });

  it.each([
    [4, true],
    [5, false],
  ])("at %i there is remission: %s", (latest, remission) => {
    expect(phq9(18, latest).remission).toBe(remission);
  });

  it("gives no share of a first score that is the lowest, nor where higher is better", () => {
    expect(phq9(0, 3)).toEqual({ difference: 3, remission: true });
    const better = scaleOf({ direction: "higher-is-better" });
    expect(registryChange("x", better, { first: 4, latest: 8 })).toEqual({ difference: 4 });
  });

  it("counts from the lowest score that the scale can have", () => {
    const from10 = scaleOf({ id: "other", range: [10, 50] });
    expect(registryChange("x", from10, { first: 30, latest: 20 })).toEqual({
      difference: -10,
      percent: 50,
      response: true,
    });
  });
});
