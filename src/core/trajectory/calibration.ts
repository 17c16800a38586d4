import { rateOf, type Rate } from "../statistics/rate.ts";
import { MIDDLE_50, MIDDLE_80 } from "../statistics/normal.ts";
import { bandAt, beliefAfter, whyHidden } from "./expected-course.ts";
import { type Predictor, type SessionScore, within } from "./growth-model.ts";

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
  model: Predictor,
  courses: readonly (readonly SessionScore[])[],
  range: readonly [number, number],
): Calibration | undefined {
  let [of, in50, in80] = [0, 0, 0];
  for (const course of courses) {
    const [first, ...later] = course;
    const last = later.findLast(({ session }) => within(model.support.sessions, session));
    if (!first || !last) continue;
    if (whyHidden(model, first, last.session)) continue;
    const belief = beliefAfter(model, [first]);
    const isIn = (z: number): number =>
      Number(within(bandAt(model, belief, last.session, z, range), last.value));
    of += 1;
    in50 += isIn(MIDDLE_50);
    in80 += isIn(MIDDLE_80);
  }
  const [rate50, rate80] = [rateOf(in50, of), rateOf(in80, of)];
  return rate50 && rate80 && { in50: rate50, in80: rate80 };
}
