import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type SharedAxis, shareAxis } from "../../src/charts/common-axis.ts";
import { layoutCourse } from "../../src/charts/course/layout.ts";
import { layoutLane } from "../../src/charts/lane/layout.ts";
import { laneFacts } from "../../src/charts/lane/facts.ts";
import type { Size } from "../../src/charts/drawing.ts";
import { numberSessions, sessionAxis } from "../../src/charts/session-axis.ts";
import { NARROW, WIDE } from "../../src/charts/sizes.ts";
import { moment } from "../../src/charts/time.ts";
import type { Instant } from "../../src/core/brand.ts";
import { wallClock } from "../../src/core/i18n/wall-clock.ts";
import { invented, onDay, scored } from "../support/chart-facts.ts";
import { sampleWords } from "../support/chart-words.ts";

const words = sampleWords("en");
const clock = wallClock("UTC");
const SAID = { number: String, standing: () => "" };
const answered = (at: Instant, measure = "phq-9@1") => ({ at, measure });
const numbered = (days: readonly number[], zone = "UTC") =>
  numberSessions(
    days.map((day) => answered(onDay(day))),
    wallClock(zone),
  );
const standing = (numbers: ReturnType<typeof numberSessions>, day: number) =>
  numbers.standing(moment(onDay(day)));

/** The axis of check-ins on some days, and of events on others. */
function axisOf(days: readonly number[], events: readonly number[] = []): SharedAxis {
  const drawn = [...days, ...events].map(onDay);
  const shared = shareAxis({ moments: drawn, numbers: ["0", "27"], names: ["Life"] });
  if (!shared) throw new Error("Something must be drawn");
  return { ...shared, sessions: sessionAxis(numbered(days), drawn, SAID) };
}
const draw = (
  days: readonly number[],
  { size = WIDE, events = [] }: { size?: Size; events?: readonly number[] } = {},
) =>
  layoutCourse({
    facts: invented(days.map((day) => scored(day, 12))),
    bands: [],
    size,
    dir: "ltr",
    timeAxisDir: "ltr",
    axis: axisOf(days, events),
    words,
  });
const ticksOf = ({ labels }: ReturnType<typeof layoutCourse>) =>
  labels.filter(({ kind }) => kind === "date").map(({ lines }) => Number(lines[0]));
const weekly = (count: number) => Array.from({ length: count }, (_, week) => week * 7);

describe("numberSessions()", () => {
  it("counts check-ins in order of time, in whatever order they come", () => {
    const numbers = numbered([14, 0, 7, 7]);
    expect(numbers.count).toBe(3);
    expect([0, 7, 14].map((day) => standing(numbers, day))).toEqual([
      { on: 1 },
      { on: 2 },
      { on: 3 },
    ]);
  });

  it("gives two check-ins of one day one number, unless a measure is answered again", () => {
    // Before and after a session, on two days.
    const twoParts = [0, 7].flatMap((day) => [
      answered(onDay(day), "ors@1"),
      answered(onDay(day + 0.05), "srs@1"),
    ]);
    expect(numberSessions(twoParts, clock).count).toBe(2);
    const again = numberSessions([...twoParts, answered(onDay(7.1), "ors@1")], clock);
    expect(again.count).toBe(3);
    expect(standing(again, 7.05)).toEqual({ on: 2 });
    expect(standing(again, 7.1)).toEqual({ on: 3 });
    // What else falls on such a day is between the two only when it was.
    expect(standing(again, 7.075)).toEqual({ after: 2, before: 3 });
    expect(standing(again, 7.025)).toEqual({ on: 2 });
    expect(standing(again, 7.2)).toEqual({ on: 3 });
    expect(standing(again, 6.9)).toEqual({ on: 2 });
  });

  it("knows days by the clock of the clinic", () => {
    // 09:30 and 15:30 in Greenwich are two days in Auckland.
    const parts = [answered(onDay(0), "ors@1"), answered(onDay(0.25), "srs@1")];
    expect(numberSessions(parts, clock).count).toBe(1);
    expect(numberSessions(parts, wallClock("Pacific/Auckland")).count).toBe(2);
  });

  it("says between which two, before which or after which something was", () => {
    const numbers = numbered([0, 7]);
    expect(standing(numbers, 0.3)).toEqual({ on: 1 });
    expect(standing(numbers, 3)).toEqual({ after: 1, before: 2 });
    expect(standing(numbers, -3)).toEqual({ after: undefined, before: 1 });
    expect(standing(numbers, 9)).toEqual({ after: 2, before: undefined });
    expect(standing(numbered([]), 0)).toEqual({ after: undefined, before: undefined });
  });
});

describe("charts by session number", () => {
  it.each([
    [1, WIDE, [1]],
    [2, WIDE, [1, 2]],
    [8, NARROW, [1, 2, 3, 4, 5, 6, 7, 8]],
    [12, WIDE, [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]],
    [60, WIDE, [1, 5, 10, 15, 20, 25, 30, 35, 40, 45, 50, 55, 60]],
    [60, NARROW, [1, 10, 20, 30, 40, 50, 60]],
    [200, WIDE, [1, 20, 40, 60, 80, 100, 120, 140, 160, 180, 200]],
    [200, NARROW, [1, 50, 100, 150, 200]],
  ] as const)("have round numbers: %i sessions", (count, size, wanted) => {
    expect(ticksOf(draw(weekly(count), { size }))).toEqual(wanted);
  });

  it("put numbers at equal distances, whatever time lies between", () => {
    const { marks, dates, labels } = draw([0, 1, 40, 41, 300]);
    const steps = marks.slice(1).map(({ x }, index) => x - (marks[index]?.x ?? NaN));
    for (const step of steps) expect(step).toBeCloseTo(steps[0] ?? NaN, 0);
    expect(dates.map(({ x1 }) => x1)).toEqual(marks.map(({ x }) => x));
    expect(labels.filter(({ kind }) => kind === "date")).toHaveLength(5);
  });

  it("break the line at a gap all the same", () => {
    expect(draw([0, 7, 14, 100, 107]).runs).toHaveLength(2);
    expect(draw([0, 7, 14, 21, 28]).runs).toHaveLength(1);
  });

  it("put one session in the middle", () => {
    const { marks, plot } = draw([5]);
    expect(marks[0]?.x).toBeCloseTo(plot.x + plot.width / 2, 0);
  });

  it("put an event where it fell: on a session's day, between, before and after", () => {
    const days = [0, 7, 97];
    const events = [-200, -1, 0.1, 1, 6, 7.2, 50, 98, 400];
    const course = draw(days, { events });
    const lane = layoutLane({
      facts: laneFacts(events.map((day) => ({ at: onDay(day), kind: "life" }))),
      size: WIDE,
      dir: "ltr",
      timeAxisDir: "ltr",
      axis: axisOf(days, events),
      words: {
        ...words,
        rows: { session: "", medication: "", "case-review": "", life: "", other: "" },
      },
    });
    const [one = NaN, two = NaN, three = NaN] = course.marks.map(({ x }) => x);
    const step = two - one;
    const places = lane.marks.map(({ x }) => Math.round(((x - one) / step) * 100) / 100 + 1);
    const [longBefore, before, onFirst, soon, late, onSecond, between, after, longAfter] = places;
    expect([onFirst, onSecond]).toEqual([1, 2]);
    // Seen to be between, and in order of time.
    for (const [at, low, high] of [
      [longBefore, 0, 1],
      [before, 0, 1],
      [soon, 1, 2],
      [late, 1, 2],
      [between, 2, 3],
      [after, 3, 4],
      [longAfter, 3, 4],
    ] as const) {
      expect(at).toBeGreaterThanOrEqual(low + 0.19);
      expect(at).toBeLessThanOrEqual(high - 0.19);
    }
    expect(places).toEqual(places.toSorted((a, b) => a - b));
    expect(new Set(places).size).toBe(places.length);
    // Nothing before the first and nothing after the last is a session.
    expect(ticksOf(course)).toEqual([1, 2, 3]);
    expect(three - two).toBeCloseTo(step, 0);
  });

  it("keep the order of time, inside the plot, for anything", () => {
    const day = fc.integer({ min: 0, max: 4000 }).map((tenth) => tenth / 10);
    const days = fc.uniqueArray(day, { minLength: 1, maxLength: 40 });
    const zone = fc.constantFrom("UTC", "Europe/Berlin", "Pacific/Auckland", "America/Havana");
    fc.assert(
      fc.property(days, fc.uniqueArray(day, { maxLength: 40 }), zone, (sessions, events, where) => {
        const drawn = [...sessions, ...events].map(onDay);
        const numbers = numbered(sessions, where);
        const { place, span } = sessionAxis(numbers, drawn, SAID);
        const places = drawn
          .map(moment)
          .toSorted((a, b) => a - b)
          .map(place);
        expect(places).toEqual(places.toSorted((a, b) => a - b));
        expect(numbers.count).toBe(sessions.length);
        const ordered = sessions.toSorted((a, b) => a - b);
        expect(ordered.map((at) => place(moment(onDay(at))))).toEqual(
          ordered.map((_, index) => index + 1),
        );
        expect(span).toEqual([Math.min(1, ...places), Math.max(numbers.count, ...places)]);
      }),
      { numRuns: 200 },
    );
  });
});
