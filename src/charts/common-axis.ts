import type { Instant } from "../core/brand.ts";
import type { Size } from "./drawing.ts";
import { LEADER, numberRoom, type Room } from "./frame.ts";
import type { SessionAxis } from "./session-axis.ts";
import { NARROW, WIDE } from "./sizes.ts";
import { leastWidth } from "./text-fit.ts";

/**
 * What charts under each other share, so that a day stands in the same place in
 * all of them: first and last moment, and the room that their texts need.
 */
export interface SharedAxis {
  readonly from: Instant;
  readonly to: Instant;
  readonly room: Readonly<Record<Size["name"], Room>>;
  /** Where the charts stand by the number of the session, and not by date. */
  readonly sessions?: SessionAxis | undefined;
}

/** What is read out of a mark: its number where that is its place, then the sentence with its date. */
export const withNumber = (axis: SharedAxis | undefined, at: Instant, sentence: string): string =>
  axis?.sessions ? `${axis.sessions.say(at)} ${sentence}` : sentence;

export interface SharedParts {
  /** Everything that is drawn in any of the charts; the moment of the report too. */
  readonly moments: readonly Instant[];
  /** Numbers on the upright axes: the ends of each range. */
  readonly numbers: readonly string[];
  /** Names beside the plots: bands, cut-offs, rows. */
  readonly names: readonly string[];
}

const MOST_OF_WIDTH = 0.34;
/** Beside a plot without names. */
const NO_NAMES = 4;
/** Narrower drawings break names over two lines rather than give the plot away. */
const BREAKS_BELOW = 480;

/** Room that the names beside a plot need: as much as the longest, up to a third of the width. */
export function nameRoom(names: readonly string[], { width, type }: Size): number {
  const most = width < BREAKS_BELOW ? 2 : 1;
  const needs = names.map((text) => leastWidth(text, { type, most }));
  if (needs.length === 0) return NO_NAMES;
  return Math.ceil(Math.min(Math.max(...needs), width * MOST_OF_WIDTH - LEADER) + LEADER + 2);
}

/** One axis for all; nothing where nothing was ever drawn. */
export function shareAxis({ moments, numbers, names }: SharedParts): SharedAxis | undefined {
  let [from, to] = [moments[0], moments[0]];
  for (const at of moments) {
    if (from === undefined || at < from) from = at;
    if (to === undefined || at > to) to = at;
  }
  if (from === undefined || to === undefined) return undefined;
  const room = (size: Size): Room => ({
    start: numberRoom(numbers, size.type),
    end: nameRoom(names, size),
  });
  return { from, to, room: { wide: room(WIDE), narrow: room(NARROW) } };
}
