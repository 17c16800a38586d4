import type { Facts } from "../../core/series/facts.ts";
import type { Mark } from "./course-layout.ts";
import type { CourseWords } from "./words.ts";

/** The sentence of each mark, in the order of the marks. */
export function sentences(
  { points }: Pick<Facts, "points">,
  { marks, words }: { readonly marks: readonly Mark[]; readonly words: Pick<CourseWords, "say"> },
): string[] {
  return marks.map(({ at, shape, point }) => {
    const score = point === undefined ? undefined : points[point];
    const before = point === undefined ? undefined : points[point - 1];
    return words.say({ at, shape, ...(score && { score }), ...(before && { before }) });
  });
}
