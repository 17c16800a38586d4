import { lineThrough } from "./drawing.ts";
import type { Outline } from "./shapes.ts";

/** A mark of a drawing. */
export interface PlacedMark {
  readonly x: number;
  readonly y: number;
  readonly outline: Outline;
}

/** Marks of one outline: the path is not seen, and each of its corners carries a mark. */
export interface MarkPath {
  readonly outline: Outline;
  readonly d: string;
  /** Which of all marks these are; absent where every mark has this outline. */
  readonly order?: string | undefined;
}

/** Marks as paths, one for each outline. A browser, and we, handle one element where there were sixty. */
export function pathsOfMarks(marks: readonly PlacedMark[]): readonly MarkPath[] {
  const outlines = [...new Set(marks.map(({ outline }) => outline))];
  if (outlines.length === 1) return outlines.map((outline) => ({ outline, d: lineThrough(marks) }));
  return outlines.map((outline) => ({
    outline,
    d: lineThrough(marks.filter((mark) => mark.outline === outline)),
    order: marks.flatMap((mark, index) => (mark.outline === outline ? [index] : [])).join(" "),
  }));
}

/** Where the marks stand, in the order that they were given in: reads what `pathsOfMarks` wrote. */
export function marksInPaths(
  paths: Iterable<Pick<MarkPath, "d" | "order">>,
): readonly Pick<PlacedMark, "x" | "y">[] {
  const places: Pick<PlacedMark, "x" | "y">[] = [];
  for (const { d, order } of paths) {
    const indexes = order?.split(" ").map(Number);
    for (const [at, corner] of d.slice(1).split("L").entries()) {
      const [x = 0, y = 0] = corner.split(" ").map(Number);
      places[indexes?.[at] ?? at] = { x, y };
    }
  }
  return places;
}
