import { describe, expect, it } from "vitest";
import type { Instant } from "../../../src/core/brand.ts";
import { wallClock } from "../../../src/core/i18n/wall-clock.ts";
import type { Score } from "../../../src/core/scoring/score.ts";
import {
  dayOfWeek8,
  pastWeek8,
  earlyWeek,
  isOpenPastWeek8,
  registryChange,
} from "../../../src/core/series/registry.ts";
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

describe("pastWeek8()", () => {
  const FIRST = "2026-01-05T10:00Z" as Instant;
  const LATER = "2026-02-20T10:00Z" as Instant;
  const NONE: Score = { status: "unscorable", missing: ["3"] };
  const by = (first: number, score: Score, now: string, { at = LATER, measure = "phq-9" } = {}) =>
    pastWeek8(measure, scale, { first: { at: FIRST, value: first }, at, score }, now as Instant);
  const scored = (value: number): Score => ({ status: "complete", value });

  it.each([
    [20, 11, "2026-03-02T09:59Z", "too-early"],
    [20, 11, "2026-03-02T10:00Z", "not-better"],
    [20, 10, "2026-03-02T10:00Z", "better"],
    [13, 10, "2026-03-02T10:00Z", "not-better"],
    [13, 9, "2026-03-02T10:00Z", "better"],
    [13, 9, "2026-02-23T10:00Z", "better"],
    [10, 10, "2026-06-01T10:00Z", "not-better"],
    [9, 20, "2026-06-01T10:00Z", "not-for"],
  ] as const)("from %i to %i at %s: %s", (first, latest, now, said) => {
    expect(by(first, scored(latest), now)).toBe(said);
  });

  it.each([
    [20, "2026-03-02T09:59Z", "too-early"],
    [20, "2026-03-02T10:00Z", "no-answer"],
    [9, "2026-03-02T10:00Z", "not-for"],
  ] as const)("from %i and never again, at %s: %s", (first, now, said) => {
    expect(by(first, scored(first), now, { at: FIRST })).toBe(said);
  });

  it.each([
    ["2026-03-02T09:59Z", "too-early"],
    ["2026-03-02T10:00Z", "no-score"],
  ] as const)(
    "takes a check-in without a score for none that is not better, at %s",
    (now, said) => {
      expect(by(20, NONE, now)).toBe(said);
    },
  );

  it("is for the one measure that it was defined for", () => {
    expect(by(20, scored(20), "2026-06-01T10:00Z", { measure: "gad-7" })).toBe("not-for");
  });

  it("judges nobody whose first score is not kept", () => {
    const stood = { at: LATER, score: scored(18) };
    const now = "2026-06-01T10:00Z" as Instant;
    expect(pastWeek8("phq-9", scale, stood, now)).toBe("not-judged");
    expect(pastWeek8("gad-7", scale, stood, now)).toBe("not-for");
  });

  it("is open where week 8 is over and nothing shows that the person is better, or nothing is known", () => {
    const all = [
      "better",
      "not-better",
      "no-answer",
      "no-score",
      "too-early",
      "not-judged",
    ] as const;
    expect([...all, "not-for" as const].filter(isOpenPastWeek8)).toEqual([
      "not-better",
      "no-answer",
      "no-score",
      "not-judged",
    ]);
  });
});

describe("earlyWeek()", () => {
  it.each([
    ["2026-01-12T10:00Z", 1],
    ["2026-03-02T09:59Z", 7],
    ["2026-03-02T10:00Z", undefined],
  ] as const)("of a last score on %s is %s", (at, week) => {
    const first = { at: "2026-01-05T10:00Z" as Instant, value: 20 };
    expect(earlyWeek({ first, at: at as Instant })).toBe(week);
  });
});

describe("dayOfWeek8()", () => {
  it("is 56 days after the first score, at whatever hour that came", () => {
    const of = (at: string) => dayOfWeek8({ at: at as Instant, value: 12 }, wallClock("UTC"));
    expect([of("2026-01-05T00:00Z"), of("2026-01-05T23:59Z")]).toEqual([
      "2026-03-02",
      "2026-03-02",
    ]);
  });

  it.each([
    ["Pacific/Kiritimati", "2026-01-05T20:00Z", "2026-03-03"],
    ["Pacific/Honolulu", "2026-01-05T05:00Z", "2026-03-01"],
    ["Europe/London", "2026-02-02T23:30Z", "2026-03-31"],
  ])("is a day of the clinic's clock, as in %s", (zone, at, day) => {
    expect(dayOfWeek8({ at: at as Instant, value: 12 }, wallClock(zone))).toBe(day);
  });
});
