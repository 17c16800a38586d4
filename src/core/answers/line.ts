import { LINE_DECIMALS } from "../measures/item.ts";

/** A visual analogue line as it lies on the page. */
export interface Line {
  readonly min: number;
  readonly max: number;
  /** Where the low end is: on the left of `ltr`. It comes with the wording, never from CSS. */
  readonly dir: "ltr" | "rtl";
}

/** A hundred steps from end to end, as a line of 100 mm is read on paper. */
const STEPS = 100;
const LEAP = 10; // steps
const LEAST = 10 ** -LINE_DECIMALS;

/**
 * The value of a place on the line, to the nearest step.
 *
 * @param left how far the place is from the left end: 0 at that end, 1 at the right
 * @unit points of the line, toward its high end
 * @source none: geometry
 */
export function valueAt(line: Line, left: number): number {
  const along = (line.dir === "rtl" ? 1 - left : left) * (line.max - line.min);
  return kept(line, line.min + Math.round(along / stepOf(line)) * stepOf(line));
}

/**
 * How far a value lies from the low end: 0 there, 1 at the high end.
 *
 * @unit share of the line's length
 * @source none: geometry
 */
export const shareOf = ({ min, max }: Pick<Line, "min" | "max">, value: number): number =>
  (value - min) / (max - min);

/**
 * Where a key moves the mark; `undefined` for a key that does not. A blank line gets its
 * first mark in the middle, because any other start would pull the answer to one side.
 *
 * @param value where the mark is; `undefined` if there is none yet
 * @unit points of the line
 * @source WAI-ARIA Authoring Practices, slider: arrows one step, page keys ten, Home and End
 */
export function valueAfter(
  line: Line,
  { key, value }: { readonly key: string; readonly value: number | undefined },
): number | undefined {
  if (key === "Home") return line.min;
  if (key === "End") return line.max;
  const steps = stepsOf(key, line.dir);
  if (steps === undefined) return undefined;
  return value === undefined ? valueAt(line, 1 / 2) : moved(line, value, steps);
}

/**
 * The value some steps further toward the high end, or the low end if negative.
 *
 * @unit points of the line
 * @source one hundredth of the line is one step, but never less than is kept
 */
export const moved = (line: Line, value: number, steps: number): number =>
  kept(line, value + steps * stepOf(line));

const stepOf = ({ min, max }: Line): number => Math.max((max - min) / STEPS, LEAST);

function stepsOf(key: string, dir: Line["dir"]): number | undefined {
  const onward = dir === "rtl" ? -1 : 1;
  switch (key) {
    case "ArrowRight":
      return onward;
    case "ArrowLeft":
      return -onward;
    case "ArrowUp":
      return 1;
    case "ArrowDown":
      return -1;
    case "PageUp":
      return LEAP;
    case "PageDown":
      return -LEAP;
    default:
      return undefined;
  }
}

/** On the line, with as many decimals as are kept. */
const kept = ({ min, max }: Line, value: number): number =>
  Number(Math.min(max, Math.max(min, value)).toFixed(LINE_DECIMALS)) || 0;
