import { isBeyond } from "../change/comparison.ts";
import { reliableChangeThreshold } from "../change/reliable-change.ts";
import type { ReliableChange } from "../measures/measure.ts";

/** How often a course changed its way, by moves that count. */
export interface Turns {
  readonly turns: number;
  /** From so many the course is called a saw-tooth. */
  readonly needed: number;
  /** Size of a move that counts, in points. */
  readonly size: number;
}

/**
 * Large moves, each against the one before, that make a saw-tooth. The first large move is one
 * of them.
 *
 * @unit moves
 * @source github.com/bluewinginc/progress, commit 15fc8dc, src/SawtoothPattern.php (MIT)
 */
export const TURNS_OF_A_SAW = 4;

/**
 * Counts the turns of a course. A move counts if two scores that follow each other differ
 * reliably; a turn is a move that counts and goes against the last one that did, or is the first.
 * Small moves between them change nothing.
 *
 * @param values scores in order of time
 * @param rule when a difference is reliable
 * @unit size in points of the scale
 * @source github.com/bluewinginc/progress, commit 15fc8dc, src/SawtoothPattern.php (MIT), which
 *   asks for 6 points on the ORS; in its place stands the scale's own reliable change
 */
export function turnsIn(values: readonly number[], rule: ReliableChange): Turns {
  const size = reliableChangeThreshold(rule);
  let turns = 0;
  let way = 0;
  let before: number | undefined;
  for (const value of values) {
    const move = value - (before ?? value);
    before = value;
    const counts = isBeyond(Math.abs(move), size, rule.comparison);
    if (!counts || Math.sign(move) === way) continue;
    way = Math.sign(move);
    turns += 1;
  }
  return { turns, needed: TURNS_OF_A_SAW, size };
}
