import type { Instant } from "../core/brand.ts";
import type { WallClock } from "../core/i18n/wall-clock.ts";
import { oncePerKey, remembering } from "../core/memo.ts";
import { MS_PER_DAY } from "../core/plain-date.ts";
import { inTime, moment, type Span } from "./time.ts";

/** A check-in that asked a measure. */
export interface Answered {
  readonly at: Instant;
  readonly measure: string;
}

/** Where a moment stands among the numbers: at one, or after one and before the next. */
export type Standing =
  | { readonly on: number }
  | { readonly after: number | undefined; readonly before: number | undefined };

export interface SessionNumbers {
  /** The last number. */
  readonly count: number;
  readonly standing: (time: number) => Standing;
  /** The first moment that has the number. */
  readonly timeOf: (number: number) => number;
}

/** An axis of session numbers instead of dates. */
export interface SessionAxis {
  /** First and last place on the axis. */
  readonly span: Span;
  /** The place of a moment, 1 for that of the first number. */
  readonly place: (time: number) => number;
  /** In words, the number of the check-in that a moment is of, or those that it lies between. */
  readonly say: (at: Instant) => string;
  /** Round numbers to try, most first, each with a moment that has it. */
  readonly choices: readonly (readonly { readonly at: number; readonly text: string }[])[];
}

/** No two moments of one day are further apart, not even on the day that clocks go back. */
const LONGEST_DAY = MS_PER_DAY * (25 / 24);

/**
 * Numbers the check-ins in order of time, from 1. Check-ins of one day that ask different
 * measures, such as one before and one after the session, have one number; a measure that is
 * answered again begins the next, as it does for the rules. Whatever else falls on the day of a
 * check-in has its number, too.
 */
export function numberSessions(answered: readonly Answered[], clock: WallClock): SessionNumbers {
  const readings = oncePerKey<number, number>();
  const dayOf = (time: number) =>
    readings(time, () => Math.floor(clock.reading(time) / MS_PER_DAY));
  const isSameDay = (one: number, other: number) =>
    Math.abs(one - other) < LONGEST_DAY && dayOf(one) === dayOf(other);

  const measuresAt = new Map<Instant, string[]>();
  for (const { at, measure } of answered) {
    const measures = measuresAt.get(at);
    if (measures) measures.push(measure);
    else measuresAt.set(at, [measure]);
  }
  const times: number[] = [];
  const numbers: number[] = [];
  const firsts: number[] = [];
  let asked = new Set<string>();
  for (const at of [...measuresAt.keys()].sort(inTime)) {
    const time = moment(at);
    const last = times.at(-1);
    const measures = measuresAt.get(at) ?? [];
    const goesOn =
      last !== undefined && isSameDay(last, time) && measures.every((one) => !asked.has(one));
    if (!goesOn) {
      firsts.push(time);
      asked = new Set();
    }
    for (const measure of measures) asked.add(measure);
    times.push(time);
    numbers.push(firsts.length);
  }

  const standing = (time: number): Standing => {
    let [low, high] = [0, times.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((times[middle] ?? Infinity) <= time) low = middle + 1;
      else high = middle;
    }
    const [previous, next] = [times[low - 1], times[low]];
    const [after, before] = [numbers[low - 1], numbers[low]];
    const follows = previous !== undefined && isSameDay(previous, time);
    const precedes = next !== undefined && isSameDay(next, time);
    if (after !== undefined && (previous === time || (follows && (!precedes || after === before))))
      return { on: after };
    if (before !== undefined && precedes && !follows) return { on: before };
    return { after, before };
  };
  return { count: firsts.length, standing, timeOf: (number) => firsts[number - 1] ?? NaN };
}

/** Whether there is a second number: that of a single check-in tells nothing. */
export function areNumbered(answered: readonly Answered[], clock: WallClock): boolean {
  const first = answered[0];
  const isLater = ({ at }: Answered): boolean =>
    first !== undefined && Math.abs(moment(at) - moment(first.at)) > LONGEST_DAY;
  return answered.some(isLater) || numberSessions(answered, clock).count > 1;
}

export interface SessionWords {
  readonly number: (number: number) => string;
  readonly standing: (standing: Standing) => string;
}

/** From a number to what stands between it and the next: enough that it is seen to be between. */
const MARGIN = 0.2;

const STEPS = [1, 2, 5, 10, 20, 50, 100, 200, 500];
/** More lines from top to bottom hide what is drawn over them. */
const MOST_TICKS = 12;

/** Every so many numbers; the first of all where that leaves it out by far. */
const numbersBy = (step: number, count: number): readonly number[] => [
  ...(step > 2 ? [1] : []),
  ...Array.from({ length: Math.floor(count / step) }, (_, index) => (index + 1) * step),
];

/**
 * The axis on which each number stands as far from the one before as from the next. What falls
 * between two stands between them, in order of time; so do events before the first and after the
 * last.
 *
 * @param drawn everything that has a place, in any order
 */
export function sessionAxis(
  { count, standing, timeOf }: SessionNumbers,
  drawn: readonly Instant[],
  words: SessionWords,
): SessionAxis {
  const times = drawn.map(moment);
  const [earliest, latest] = [Math.min(...times), Math.max(...times)];
  const placeOf = (time: number): number => {
    const found = standing(time);
    if ("on" in found) return found.on;
    const { after = 0, before = count + 1 } = found;
    const from = after === 0 ? earliest : timeOf(after);
    const to = before > count ? latest : timeOf(before);
    const share = to > from ? Math.min(1, (time - from) / (to - from)) : 0;
    return after + MARGIN + (1 - 2 * MARGIN) * share;
  };
  const places = oncePerKey<number, number>();
  const place = (time: number): number => places(time, () => placeOf(time));
  const span: Span = [Math.min(1, place(earliest)), Math.max(count, place(latest))];
  const choices = STEPS.filter((step) => count / step <= MOST_TICKS).map((step) =>
    numbersBy(step, count).map((number) => ({ at: timeOf(number), text: words.number(number) })),
  );
  const say = remembering((at: Instant) => words.standing(standing(moment(at))), drawn.length);
  return { span, place, say, choices };
}
