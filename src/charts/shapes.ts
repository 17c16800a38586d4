import type { Frame } from "./frame.ts";

/** Outlines around 0,0 of about equal weight to the eye. */
export const OUTLINES = {
  circle: "M5 0A5 5 0 1 1-5 0A5 5 0 1 1 5 0Z",
  diamond: "M0-6.4L6.4 0L0 6.4L-6.4 0Z",
  square: "M-4.6-4.6H4.6V4.6H-4.6Z",
  triangle: "M0-6.2L6 4.6H-6Z",
  plus: "M-2-6H2V-2H6V2H2V6H-2V2H-6V-2H-2Z",
  cross: "M-4.4-4.4L4.4 4.4M-4.4 4.4L4.4-4.4",
  ring: "M4.4 0A4.4 4.4 0 1 1-4.4 0A4.4 4.4 0 1 1 4.4 0Z",
  flag: "M-4 7V-7L6-3.5L-4 0",
  tick: "M-5 0L-1.5 4L5-4",
  unequal: "M-5-2H5M-5 2H5M3-5L-3 5",
  wave: "M-6 1Q-3-5 0 0T6-1",
} as const;

export type Outline = keyof typeof OUTLINES;

const OPEN: ReadonlySet<Outline> = new Set(["cross", "ring", "flag", "tick", "unequal", "wave"]);

/** Stroked, not filled. */
export const isOpen = (outline: Outline): boolean => OPEN.has(outline);

const CLOSE = 6; // less room than this for each mark
const SMALL = 0.5; // still a form that can be told from the others

/** Size of the marks of a row: full while they stand apart. */
export const markScale = ({ start, end }: Pick<Frame, "start" | "end">, count: number): number =>
  (end - start) / Math.max(1, count) < CLOSE ? SMALL : 1;
