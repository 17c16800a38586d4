import { rateOf, type Rate } from "../statistics/rate.ts";
import { expectedCourse } from "./expected-course.ts";
import { type GrowthModel, type SessionScore, within } from "./growth-model.ts";

/** How often the bands held what they promise, on persons the model has not seen. */
export interface Calibration {
  readonly in50: Rate;
  readonly in80: Rate;
}

/**
 * Counts how many persons' last score within the support fell into the bands that the model
 * expected from their first score. One score a person, so that the counted scores are
 * independent. Persons without two scores, or whose first score lies outside the support, are
 * left out; nothing if nobody is left.
 *
 * @param courses of persons that the model was not estimated from, each in order of sessions
 * @unit shares of persons; a good model has 0.5 and 0.8
 * @source coverage of prediction intervals on held-out cases; interval: see `rateOf()`
 */
export function calibrationOf(
  model: GrowthModel,
  courses: readonly (readonly SessionScore[])[],
  range: readonly [number, number],
): Calibration | undefined {
  let [of, in50, in80] = [0, 0, 0];
  for (const course of courses) {
    const [first, ...later] = course;
    const last = later.findLast(({ session }) => within(model.support.sessions, session));
    if (!first || !last) continue;
    const expected = expectedCourse(model, [first], [last.session], range);
    const score = expected.status === "shown" ? expected.scores[0] : undefined;
    if (!score) continue;
    of += 1;
    in50 += Number(within(score.band50, last.value));
    in80 += Number(within(score.band80, last.value));
  }
  const [rate50, rate80] = [rateOf(in50, of), rateOf(in80, of)];
  return rate50 && rate80 && { in50: rate50, in80: rate80 };
}
