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
  const found = new Map<Outline, { readonly corners: string[]; readonly order: number[] }>();
  marks.forEach(({ x, y, outline }, index) => {
    const path = found.get(outline) ?? { corners: [], order: [] };
    found.set(outline, path);
    path.corners.push(`${x} ${y}`);
    path.order.push(index);
  });
  return [...found].map(([outline, { corners, order }]) => ({
    outline,
    d: `M${corners.join("L")}`,
    ...(found.size > 1 && { order: order.join(" ") }),
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
