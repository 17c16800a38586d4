import type { Facts } from "../../core/series/facts.ts";
import { type SharedAxis, withNumber } from "../common-axis.ts";
import type { Mark } from "./course-layout.ts";
import { type Fit, fitsByMoment } from "./fits.ts";
import type { CourseWords } from "./words.ts";

interface Told {
  readonly marks: readonly Mark[];
  readonly fits: readonly Fit[];
  readonly axis?: SharedAxis | undefined;
  readonly words: Pick<CourseWords, "say">;
}

/** The sentence of each mark, in the order of the marks. */
export function sentences(
  { points }: Pick<Facts, "points">,
  { marks, fits, axis, words }: Told,
): string[] {
  const said = fitsByMoment(
    fits,
    marks.map(({ at }) => at),
  );
  return marks.map(({ at, shape, point }) => {
    const score = point === undefined ? undefined : points[point];
    const before = point === undefined ? undefined : points[point - 1];
    return withNumber(axis, at, words.say({ at, shape, score, before, fit: said.get(at) }));
  });
}
