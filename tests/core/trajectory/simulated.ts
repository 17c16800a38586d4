import { diceOf } from "../../../src/core/simulation/dice.ts";
import { lineFor } from "../../../src/core/simulation/person.ts";
import type { GrowthParameters, SessionScore } from "../../../src/core/trajectory/growth-model.ts";

/**
 * Courses drawn from known parameters, not rounded. `stops` lets persons leave after a score below 8:
 * a way of leaving that depends on what was seen, which the estimate must bear.
 */
export function drawn(
  growth: GrowthParameters,
  persons: number,
  seed: number,
  { sessions = 8, stops = false } = {},
): SessionScore[][] {
  const dice = diceOf(seed);
  return Array.from({ length: persons }, () => {
    const { start, rate } = lineFor(growth, dice);
    const course = Array.from({ length: sessions }, (_, i) => ({
      session: i + 1,
      value: start + rate * Math.log(i + 1) + Math.sqrt(growth.residualVariance) * dice.normal(),
    }));
    const end = course.findIndex(({ value }) => value < 8);
    return stops && end >= 0 ? course.slice(0, end + 1) : course;
  });
}
