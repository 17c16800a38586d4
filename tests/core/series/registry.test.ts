import { describe, expect, it } from "vitest";
import type { Instant } from "../../../src/core/brand.ts";
import { betterByWeek8, registryChange } from "../../../src/core/series/registry.ts";
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

describe("betterByWeek8()", () => {
  const at = "2026-01-05T10:00Z" as Instant;
  const by = (first: number, latest: number | undefined, now: string, measure = "phq-9") =>
    betterByWeek8(measure, scale, {
      first: { at, value: first },
      latest,
      now: now as Instant,
    });

  it.each([
    [20, 11, "2026-03-02T09:59Z", "too-early"],
    [20, 11, "2026-03-02T10:00Z", "not-better"],
    [20, 10, "2026-03-02T10:00Z", "better"],
    [13, 10, "2026-03-02T10:00Z", "not-better"],
    [13, 9, "2026-03-02T10:00Z", "better"],
    [13, 9, "2026-01-12T10:00Z", "better"],
    [10, 10, "2026-06-01T10:00Z", "not-better"],
    [9, 20, "2026-06-01T10:00Z", "not-for"],
  ] as const)("from %i to %i at %s: %s", (first, latest, now, said) => {
    expect(by(first, latest, now)).toBe(said);
  });

  it.each([
    [20, "2026-03-02T09:59Z", "too-early"],
    [20, "2026-03-02T10:00Z", "no-answer"],
    [9, "2026-03-02T10:00Z", "not-for"],
  ] as const)("from %i and never again, at %s: %s", (first, now, said) => {
    expect(by(first, undefined, now)).toBe(said);
  });

  it("is for the one measure that it was defined for", () => {
    expect(by(20, 20, "2026-06-01T10:00Z", "gad-7")).toBe("not-for");
  });
});
