import { MIDDLE_50, MIDDLE_80 } from "../statistics/normal.ts";
import { rateOf, type Rate } from "../statistics/rate.ts";
import { updated } from "./belief.ts";
import { bandAt, beliefAfter, whyHidden } from "./expected-course.ts";
import { type Predictor, type SessionScore, within } from "./growth-model.ts";

/** How often the bands held what they promise, on persons the model has not seen. */
export interface Calibration {
  readonly in50: Rate;
  readonly in80: Rate;
}

/**
 * Predicts every score after a person's first from all scores before it, and counts how many fell
 * into the bands. Counted so, it does not matter that people stop coming because of their scores:
 * predicting last scores from first ones would, since who stops has often just scored well.
 * Persons whose first score lies outside the support, and sessions outside it, are left out;
 * nothing if no score is left.
 *
 * @param courses of persons that the model was not estimated from, each in order of sessions
 * @unit shares of scores; a good model has 0.5 and 0.8
 * @source prequential assessment: Dawid (1984), J R Stat Soc A 147(2), 278–292,
 *   doi:10.2307/2981683; under the model such misses are independent, so `rateOf()` holds
 */
export function calibrationOf(
  model: Predictor,
  courses: readonly (readonly SessionScore[])[],
  range: readonly [number, number],
): Calibration | undefined {
  let [of, in50, in80] = [0, 0, 0];
  for (const [first, ...later] of courses) {
    if (!first || whyHidden(model, first, undefined)) continue;
    let belief = beliefAfter(model, [first]);
    for (const { session, value } of later) {
      if (!within(model.support.sessions, session)) continue;
      of += 1;
      in50 += Number(within(bandAt(model, belief, session, MIDDLE_50, range), value));
      in80 += Number(within(bandAt(model, belief, session, MIDDLE_80, range), value));
      belief = updated(belief, session, value, model.parameters.residualVariance);
    }
  }
  const [rate50, rate80] = [rateOf(in50, of), rateOf(in80, of)];
  return rate50 && rate80 && { in50: rate50, in80: rate80 };
}
