import { once, oncePerKey } from "../memo.ts";

/** What the clocks on the walls of one time zone show. */
export interface WallClock {
  /** The reading at a moment, in ms, written as if it were the reading in UTC. */
  readonly reading: (moment: number) => number;
  /**
   * The first moment, in ms, at which the clocks show a reading. Where they leap over
   * it, the moment that comes as long after the leap as the reading was leapt over.
   */
  readonly moment: (reading: number) => number;
}

const DAY = 86_400_000; // ms; no zone changes its clocks twice in two days
const PARTS = ["year", "month", "day", "hour", "minute", "second"] as const;

const clocks = oncePerKey<WallClock>();

/** @param timeZone IANA name */
export const wallClock = (timeZone: string): WallClock =>
  clocks(timeZone, () => makeClock(timeZone));

function makeClock(timeZone: string): WallClock {
  const format = once(
    () =>
      new Intl.DateTimeFormat("en-US-u-ca-gregory-nu-latn", {
        timeZone,
        ...Object.fromEntries(PARTS.map((part) => [part, "numeric"])),
        hourCycle: "h23",
      }),
  );
  const reading: WallClock["reading"] = (moment) => {
    const shown = new Map(
      format()
        .formatToParts(moment)
        .map(({ type, value }) => [type, value]),
    );
    const [year = 0, month = 1, ...rest] = PARTS.map((part) => Number(shown.get(part)));
    return Date.UTC(year, month - 1, ...rest) + (((moment % 1000) + 1000) % 1000);
  };
  /** The moment that would show `wanted` with the offset that holds at `near`. */
  const guess = (wanted: number, near: number): number => wanted + near - reading(near);
  const moment: WallClock["moment"] = (wanted) => {
    const before = guess(wanted, wanted - DAY);
    const after = guess(wanted, wanted + DAY);
    if (before === after) return before;
    const [first, second] = [Math.min(before, after), Math.max(before, after)];
    return reading(first) === wanted ? first : second;
  };
  return { reading, moment };
}
