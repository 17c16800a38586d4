import type { Label } from "./drawing.ts";
import type { Frame } from "./frame.ts";
import { wrap } from "./text-fit.ts";

/** Room that the words keep from both ends of the plot. */
const BESIDE = 16;

/** What stands in the middle of a plot that has nothing to draw. */
export const emptyLabel = (
  text: string,
  frame: Frame,
  centre = (frame.top + frame.bottom) / 2,
): Label<"empty"> =>
  frame.label({
    kind: "empty",
    lines: wrap(text, { room: frame.end - frame.start - BESIDE, type: frame.type, most: 2 }),
    inline: (frame.start + frame.end) / 2,
    centre,
    anchor: "middle",
  });
