import type { GrowthParameters } from "../trajectory/growth-model.ts";
import type { Dice } from "./dice.ts";
import type { Group } from "./population.ts";

/** A simulated person's own line: what a measure without error would show. */
export interface Line {
  readonly start: number;
  /** Points per unit of ln(session). */
  readonly rate: number;
}

/**
 * Throws the dice for a person's group: each as often as its share.
 *
 * @unit none
 * @source the population's own shares
 */
export function groupFor(groups: readonly Group[], dice: Dice): Group | undefined {
  let left = dice.uniform();
  for (const group of groups) {
    left -= group.share;
    if (left < 0) return group;
  }
  return groups.at(-1);
}

/**
 * Throws the dice for a person's line.
 *
 * @unit points of the scale
 * @source two normal variables with a covariance, by the Cholesky factor of their matrix
 */
export function lineFor(growth: GrowthParameters, dice: Dice): Line {
  const { start, rate, startVariance, rateVariance, covariance } = growth;
  const [first, second] = [dice.normal(), dice.normal()];
  const spread = Math.sqrt(startVariance);
  const shared = spread === 0 ? 0 : covariance / spread;
  return {
    start: start + spread * first,
    rate: rate + shared * first + Math.sqrt(Math.max(0, rateVariance - shared * shared)) * second,
  };
}

/**
 * Throws the dice for the score of one session: the line, what the day adds, and the nearest
 * score that the scale has.
 *
 * @param scale lowest and highest score, and the distance between neighbours
 * @unit points of the scale
 * @source the growth model: score = start + rate × ln(session) + residual
 */
export function scoreFor(
  line: Line,
  session: number,
  residualVariance: number,
  { range: [lowest, highest], step }: Scored,
  dice: Dice,
): number {
  const residual = Math.sqrt(residualVariance) * dice.normal();
  const exact = line.start + line.rate * Math.log(session) + residual;
  const onGrid = lowest + Math.round((exact - lowest) / step) * step;
  return Math.min(highest, Math.max(lowest, onGrid));
}

/** The scores that a scale has. */
export interface Scored {
  readonly range: readonly [number, number];
  readonly step: number;
}
