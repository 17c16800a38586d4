import { describe, expect, it } from "vitest";
import {
  sayAgo,
  sayAsked,
  sayNoReview,
  sayUp,
  sayWeek8,
} from "../../src/components/caseload/caseload-words.ts";
import type { Instant } from "../../src/core/brand.ts";
import type { CareStatus } from "../../src/core/clients/care-status.ts";
import { formatter } from "../../src/core/i18n/format.ts";
import { SOURCE } from "../../src/core/i18n/locales.ts";
import type { Scale } from "../../src/core/measures/measure.ts";
import type { PlainDate } from "../../src/core/plain-date.ts";
import type { Score } from "../../src/core/scoring/score.ts";
import { staffWords } from "../../src/locales/staff-words.ts";
import { dayOf, scaleOf } from "../core/builders.ts";

const voice = { t: staffWords(SOURCE), format: formatter(SOURCE, "UTC") };

describe("who waits for an answer", () => {
  const now = dayOf(29);
  const asked = (count: number, day: number, lastAnswered?: number) =>
    sayAsked(
      voice,
      { count, first: dayOf(day), latest: dayOf(28) },
      { now, ...(lastAnswered && { lastAnswered: dayOf(lastAnswered) }) },
    );

  it("is said with how often, and since when nothing came", () => {
    expect(asked(3, 8, 2)).toEqual({
      text: "Asked 3 times, none answered since 2 January 2026",
      isOverdue: true,
    });
  });

  it("that never came is said as well", () => {
    expect(asked(3, 8).text).toBe("Asked 3 times since 8 January 2026, none answered");
  });

  it("is not all that was asked at one moment, where some of it was answered", () => {
    const sheets = { count: 1, first: dayOf(28), latest: dayOf(28), inPart: true } as const;
    const said = (count: number) =>
      sayAsked(voice, { ...sheets, count }, { now, lastAnswered: dayOf(28) }).text;
    expect(said(1)).toBe("Asked 1 time, on 28 January 2026, not all answered");
    expect(said(2)).toBe("Asked 2 times since 28 January 2026, not all answered");
  });

  it("is due for a week, and overdue after it", () => {
    expect(asked(1, 22)).toEqual({
      text: "Asked 1 time, on 22 January 2026, not answered",
      isOverdue: false,
    });
    expect(asked(1, 21).isOverdue).toBe(true);
  });

  it("is not overdue while care is paused, but in any other care", () => {
    const of = (careStatus: CareStatus) =>
      sayAsked(voice, { count: 1, first: dayOf(1), latest: dayOf(1) }, { now, careStatus });
    expect(of("paused")).toEqual({ ...of("active"), isOverdue: false });
    expect([of("active").isOverdue, of("relapse-prevention").isOverdue]).toEqual([true, true]);
  });

  it("says weeks in words", () => {
    expect([25, 22, 1].map((day) => sayAgo(voice, dayOf(day), now))).toEqual([
      "This week",
      "1 week ago",
      "4 weeks ago",
    ]);
  });
});

describe("week 8", () => {
  const standing = (score: Score) => ({
    measure: "phq-9@1.0.0",
    scale: "total",
    at: dayOf(20),
    first: { at: dayOf(1), value: 18 },
    score,
  });
  const now = "2026-04-01T10:00Z" as Instant;

  it("says from which week a score is that is not better, and does not judge without one", () => {
    expect(sayWeek8(voice, standing({ status: "complete", value: 17 }), now)).toEqual({
      text: "Past week 8: not below 10, not halved (score of week 2)",
      isOpen: true,
      isFor: true,
    });
    expect(sayWeek8(voice, standing({ status: "unscorable", missing: ["1"] }), now)).toEqual({
      text: "Past week 8: no score at the latest check-in",
      isOpen: true,
      isFor: true,
    });
  });

  it("says that no case review is noted since, only where there is something to look at", () => {
    const NONE = "No case review noted since week 8";
    const open = standing({ status: "complete", value: 17 });
    const said = (lastReview?: string, of: typeof open | Omit<typeof open, "first"> = open) =>
      sayNoReview(voice, of, { now, ...(lastReview && { lastReview: lastReview as PlainDate }) });
    expect([said(), said("2026-02-25"), said("2026-02-26"), said("2026-04-01")]).toEqual([
      NONE,
      NONE,
      undefined,
      undefined,
    ]);
    expect(said(undefined, standing({ status: "complete", value: 4 }))).toBeUndefined();
    // When week 8 was over nobody knows without a first score.
    const { first: _, ...without } = open;
    expect(said(undefined, without)).toBeUndefined();
  });

  it("counts a case review of the clinic's own day on which week 8 was over", () => {
    const open = { ...standing({ status: "complete", value: 17 }) };
    const first = { at: "2026-01-01T03:00Z" as Instant, value: 20 };
    const west = { ...voice, format: formatter(SOURCE, "Pacific/Honolulu") };
    const said = (lastReview: string) =>
      sayNoReview(west, { ...open, first }, { now, lastReview: lastReview as PlainDate });
    // In Honolulu the first score came on 31 December.
    expect([said("2026-02-24"), said("2026-02-25")]).toEqual([
      "No case review noted since week 8",
      undefined,
    ]);
  });

  it("says of a summary without a first score that it is not judged", () => {
    const { first: _, ...without } = standing({ status: "complete", value: 17 });
    expect(sayWeek8(voice, without, now)).toEqual({
      text: "Week 8 not judged: no first score is kept",
      isOpen: true,
      isFor: true,
    });
  });
});

describe("over the small courses", () => {
  const worse = scaleOf();
  const better = scaleOf({ direction: "higher-is-better" });
  const up = (...scales: readonly Scale[]) =>
    sayUp(
      voice,
      scales.map(({ direction }) => direction),
    );

  it("stands which way is worse, and beside one that differs that it does", () => {
    expect([up(worse).head, up(better).head, up().head]).toEqual([
      "Up is worse",
      "Up is better",
      undefined,
    ]);
    const mixed = up(worse, better, worse);
    expect(mixed.head).toBe("Up is worse unless a row says better");
    expect([worse, better].map(mixed.beside)).toEqual([undefined, "Up is better"]);
    expect(up(better).beside(better)).toBeUndefined();
  });
});
