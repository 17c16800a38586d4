/** The scores that a scale can have, from the lowest, in equal steps. */
export interface Grid {
  readonly min: number;
  readonly max: number;
  readonly step: number;
}

/** Decimals beyond these are rounding of the binary number, not part of a score. */
const DIGITS = 12;

const scoreAt = ({ min, step }: Grid, place: number): number =>
  Number((min + place * step).toPrecision(DIGITS));

/**
 * Every score of a grid, from the lowest.
 *
 * @unit points of the scale
 * @source none: this counts
 */
export const scoresOn = (grid: Grid): readonly number[] =>
  Array.from({ length: Math.round((grid.max - grid.min) / grid.step) + 1 }, (_, place) =>
    scoreAt(grid, place),
  );

/**
 * The possible score nearest to `to` for which a question has another answer: what the
 * later score would have had to be for another verdict. Of two that are equally near, the
 * lower. Undefined if every possible score gives the same answer. Throws for a grid
 * without steps.
 *
 * @param answer asked of every possible score, nearest first, until it differs from `now`
 * @unit points of the scale
 * @source none: a search over the scores that the scale can have
 */
export function nearestOther<Answer>(
  grid: Grid,
  to: number,
  now: Answer,
  answer: (to: number) => Answer,
): number | undefined {
  if (!(grid.step > 0 && grid.max >= grid.min)) throw new RangeError("A grid needs steps");
  const last = Math.round((grid.max - grid.min) / grid.step);
  const here = (to - grid.min) / grid.step;
  let below = Math.min(Math.ceil(here) - 1, last);
  let above = Math.max(Math.floor(here) + 1, 0);
  while (below >= 0 || above <= last) {
    const down = below >= 0 && (above > last || here - below <= above - here);
    const score = scoreAt(grid, down ? below : above);
    if (answer(score) !== now) return score;
    if (down) below -= 1;
    else above += 1;
  }
  return undefined;
}
