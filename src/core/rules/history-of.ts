import type { Instant } from "../brand.ts";
import type { KnownPerson } from "../change/norms.ts";
import { normsFor } from "../change/scale-norms.ts";
import type { RiskFlag } from "../check-in/check-in.ts";
import type { Measure, Scale } from "../measures/measure.ts";
import { stepOf } from "../scoring/step.ts";
import { comparableTo, measureIdOf, scoreOf } from "../series/course.ts";
import { lastAnswered, pointsOf } from "../series/of-scale.ts";
import { personOf } from "../series/person-of.ts";
import type { Point } from "../series/point.ts";
import { type GrowthModel, modelOf } from "../trajectory/growth-model.ts";
import type { Answered, History, RiskAnswer, ScaleHistory } from "./history.ts";

export interface HistoryInput {
  readonly measures: readonly Measure[];
  /** A client's whole course, of every measure. */
  readonly points: readonly Point[];
  readonly flags: readonly (RiskFlag & { readonly at: Instant })[];
  /** Due times of occasions that passed unanswered. */
  readonly missed: readonly Instant[];
  readonly plannedEnd?: Instant;
  readonly models: readonly GrowthModel[];
  /** Chooses the norms that hold for one age or sex only. */
  readonly person?: KnownPerson | undefined;
}

/**
 * What rules look at, from what is stored. Every check-in with a scale counts as one session of
 * it, scored or not. Scores of another major version of the measure are left out.
 *
 * @unit scores in points of their scales, check-ins with the scale counted from 1, as `session`
 * @source scores: the scale's own rules; risk answers: `RiskRule.source`
 */
export function historyOf(input: HistoryInput): History {
  const { measures, points, flags, missed, plannedEnd, models, person } = input;
  return {
    scales: measures.flatMap((measure) =>
      measure.scales.map((scale) =>
        scaleHistoryOf({ measure, scale, models, person }, pointsOf(points, measure, scale)),
      ),
    ),
    lastAnswered: measures.flatMap((measure): readonly Answered[] => {
      const at = lastAnswered(points, measure);
      return at === undefined ? [] : [{ measure: measure.id, at }];
    }),
    risks: flags.flatMap((flag) => riskAnswer(measures, flag)),
    missed: missed.toSorted(),
    ...(plannedEnd && { plannedEnd }),
  };
}

function scaleHistoryOf(
  {
    measure,
    scale,
    models,
    person,
  }: { readonly measure: Measure; readonly scale: Scale } & Pick<HistoryInput, "models" | "person">,
  own: readonly Point[],
): ScaleHistory {
  const { cutoff, reliableChange } = normsFor(scale, personOf(own, measure, person));
  const model = modelOf(models, measure.id, scale);
  const isComparable = comparableTo(measure);
  const scores: ScaleHistory["scores"][number][] = [];
  for (const [index, point] of own.entries()) {
    const value = scoreOf(point);
    if (value !== undefined && isComparable(point))
      scores.push({ session: index + 1, at: point.at, value });
  }
  return {
    measure: measure.id,
    scale: scale.id,
    direction: scale.direction,
    range: scale.range,
    step: stepOf(scale, measure),
    ...(scale.decimals !== undefined && { decimals: scale.decimals }),
    ...(cutoff.ok && { cutoff: cutoff.value.norm }),
    ...(reliableChange.ok && { reliableChange: reliableChange.value.norm }),
    ...(model && { model }),
    scores,
  };
}

/** A flag of a rule that the measure no longer has says nothing about its limit, and is left out. */
function riskAnswer(
  measures: readonly Measure[],
  { at, measure: key, item, rule, value }: RiskFlag & { readonly at: Instant },
): readonly RiskAnswer[] {
  const measure = measures.find(({ id }) => id === measureIdOf({ measure: key }));
  const known = measure?.risk.find(({ id }) => id === rule);
  return measure && known
    ? [{ at, measure: measure.id, item, rule, value, above: known.above }]
    : [];
}
