/**
 * Correlation between the goals of one person that the T-score of goal attainment
 * scaling assumes.
 *
 * @source Kiresuk & Sherman (1968), Community Ment Health J 4(6), 443–453,
 *   doi:10.1007/BF01530764
 */
export const GOAL_CORRELATION = 0.3;

/**
 * T-score of goal attainment: T = 50 + 10·Σwx / √((1 − ρ)·Σw² + ρ·(Σw)²), with
 * attainment x from −2 to +2 and ρ = 0.3. 50 means that the goals were met as expected.
 *
 * @param attained one value a goal
 * @param weights of the same goals, in the same order
 * @unit T-score: 50 as expected, 10 one standard deviation
 * @source Kiresuk & Sherman (1968), doi:10.1007/BF01530764
 */
export function goalAttainment(attained: readonly number[], weights: readonly number[]): number {
  let gain = 0;
  let squares = 0;
  let total = 0;
  attained.forEach((value, index) => {
    const weight = weights[index] ?? 0;
    gain += weight * value;
    squares += weight * weight;
    total += weight;
  });
  const spread = (1 - GOAL_CORRELATION) * squares + GOAL_CORRELATION * total * total;
  return 50 + (10 * gain) / Math.sqrt(spread);
}
