import { once, oncePerKey, remembering } from "../memo.ts";
import { MS_PER_DAY } from "../plain-date.ts";

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

/** Midnights and noons of some years: a chart asks for the same ones again and again. */
const READINGS_KEPT = 5000;

/**
 * In these years no zone changes its clocks twice within two weeks: where both ends of a stretch have
 * one offset, all that lies between has it. In 2040 Gaza does, as far as is known today.
 */
const STRETCH = 14 * MS_PER_DAY;
const [SINCE, UNTIL] = [Date.UTC(2005, 0, 1), Date.UTC(2038, 0, 1)];

const clocks = oncePerKey<WallClock>();

/** @param timeZone IANA name */
export const wallClock = (timeZone: string): WallClock =>
  clocks(timeZone, () => makeClock(timeZone));

function makeClock(timeZone: string): WallClock {
  // The words of this locale are always month, day, year, hour, minute, second.
  const format = once(
    () =>
      new Intl.DateTimeFormat("en-US-u-ca-gregory-nu-latn", {
        timeZone,
        year: "numeric",
        month: "numeric",
        day: "numeric",
        hour: "numeric",
        minute: "numeric",
        second: "numeric",
        hourCycle: "h23",
      }),
  );
  const asFormatted: WallClock["reading"] = (moment) => {
    const shown = format().format(moment).match(/\d+/g) ?? [];
    const [month = 1, day = 1, year = 0, ...time] = shown.map(Number);
    return Date.UTC(year, month - 1, day, ...time) + (((moment % 1000) + 1000) % 1000);
  };
  /** At the beginning of a stretch. */
  const offset = remembering(
    (stretch: number) => asFormatted(stretch * STRETCH) - stretch * STRETCH,
    READINGS_KEPT,
  );
  const reading: WallClock["reading"] = (moment) => {
    if (moment < SINCE || moment >= UNTIL) return asFormatted(moment);
    const stretch = Math.floor(moment / STRETCH);
    const before = offset(stretch);
    return before === offset(stretch + 1) ? moment + before : asFormatted(moment);
  };
  /** The moment that would show `wanted` with the offset that holds at `near`. */
  const guess = (wanted: number, near: number): number => wanted + near - reading(near);
  const find = (wanted: number): number => {
    // No zone changes its clocks twice in two days.
    const before = guess(wanted, wanted - MS_PER_DAY);
    const after = guess(wanted, wanted + MS_PER_DAY);
    if (before === after) return before;
    const [first, second] = [Math.min(before, after), Math.max(before, after)];
    return reading(first) === wanted ? first : second;
  };
  return { reading, moment: remembering(find, READINGS_KEPT) };
}
