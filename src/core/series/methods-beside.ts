import { compareMethods, type MethodVerdict, type NoMethodVerdict } from "../change/compare.ts";
import { type ChosenCutoff, recommendedCutoff } from "../change/cutoffs.ts";
import { methodsFor, type UnusableMethod, type UsableMethod } from "../change/methods.ts";
import type { KnownPerson, Person } from "../change/norms.ts";
import { publishedFor } from "../change/published.ts";
import type { ChangeMethod } from "../change/rule.ts";
import type { ChangeClass } from "../change/verdict.ts";
import type { Measure, Norm, Scale } from "../measures/measure.ts";
import { stepOf } from "../scoring/step.ts";
import type { Facts, ScoredPoint } from "./facts.ts";
import { factsOf } from "./facts-of.ts";
import { GAP_DAYS } from "./gap.ts";
import { pointsOf } from "./of-scale.ts";
import { personOf } from "./person-of.ts";
import type { Point } from "./point.ts";

/** A method with its numbers, and what it says of the two scores. */
export interface MethodBeside extends UsableMethod {
  /** Of the first score alone where there is no other; absent where there is none. */
  readonly verdict?: MethodVerdict | NoMethodVerdict;
}

/** The cut-off that the formulas of Jacobson & Truax give, and of which groups. */
export interface FormulaCutoff extends ChosenCutoff {
  readonly clinical: Norm;
  readonly functional?: Norm;
}

/** One scale of one client, judged by every method that can be used. */
export interface ScaleMethods {
  readonly scale: Scale;
  readonly facts: Facts;
  /** The two scores that the report compares; absent where it compares none. */
  readonly pair?: { readonly from: ScoredPoint; readonly to: ScoredPoint };
  readonly usable: readonly MethodBeside[];
  readonly unusable: readonly UnusableMethod[];
  /** Absent where no source gives scores of people before treatment, or it leaves the scale. */
  readonly byFormula?: FormulaCutoff;
}

export interface BesideInput {
  readonly measure: Measure;
  readonly scale: Scale;
  /** A client's whole course. */
  readonly points: readonly Point[];
  readonly person?: KnownPerson | undefined;
  readonly name: string;
}

/**
 * The change that the report judges, judged by every published method for which the measure has
 * numbers, side by side.
 *
 * @unit points of the scale
 * @source each method's function cites its own; each number: `Basis.source`
 */
export function methodsBeside({ measure, scale, points, person, name }: BesideInput): ScaleMethods {
  const facts = factsOf({ measure, scale, points, person, gapDays: GAP_DAYS, name });
  const whose = personOf(pointsOf(points, measure, scale), measure, person);
  const { direction, change, baseline: from, latest: to, norms } = facts;
  const isCompared =
    change.status === "judged" ||
    (change.reason !== "no-baseline" && change.reason !== "version-changed");
  const pair = isCompared && from && to ? { from, to } : undefined;
  // A score alone tells how far the next must lie.
  const alone = facts.points.length === 1 ? facts.latest : undefined;
  const judged = pair ?? (alone && { from: alone, to: alone });
  const [min, max] = scale.range;
  const cutoff = facts.cutoff?.prompt ? undefined : facts.cutoff;
  const methods = methodsFor(scale, norms, whose);
  const byFormula = formulaCutoff(scale, whose);
  return {
    scale,
    facts,
    ...(pair && { pair }),
    usable: methods.flatMap((one): readonly MethodBeside[] => {
      if (!("rule" in one)) return [];
      if (!judged) return [one];
      const [verdict] = compareMethods(
        {
          from: judged.from.value,
          to: judged.to.value,
          direction,
          grid: { min, max, step: stepOf(scale, measure) },
          ...(cutoff && { cutoff }),
        },
        [one.rule],
      );
      return [{ ...one, ...(verdict && { verdict }) }];
    }),
    unusable: methods.filter((one) => "lacks" in one),
    ...(byFormula && { byFormula }),
  };
}

function formulaCutoff(scale: Scale, person: Person): FormulaCutoff | undefined {
  const { before, healthy } = publishedFor(scale, person);
  if (!before.ok) return undefined;
  const clinical = before.value.norm;
  const functional = healthy.ok ? healthy.value.norm : undefined;
  const found = recommendedCutoff({ clinical, ...(functional && { functional }) }, scale.direction);
  const [low, high] = scale.range;
  // With a wide spread a formula leaves the scale: no score lies there.
  if (!found.ok || found.value.value < low || found.value.value > high) return undefined;
  return { ...found.value, clinical, ...(functional && { functional }) };
}

/**
 * It asks whether somebody changed more than the others in treatment. So it can call a score that
 * stayed the same "worse", and is no voice on whether this person changed.
 */
export const AGAINST_OTHERS = "hsu-linn-lord" satisfies ChangeMethod;

/** Methods that say the same of a change, in the order in which they are listed. */
export interface SameVerdict {
  readonly class: ChangeClass;
  readonly methods: readonly UsableMethod["method"][];
}

/**
 * Which methods agree on whether this person changed, the verdict of most of them first; nothing
 * where no two scores are compared.
 *
 * @unit none
 * @source none: this counts
 */
export function agreementOf({
  pair,
  usable,
}: Pick<ScaleMethods, "pair" | "usable">): readonly SameVerdict[] {
  if (!pair) return [];
  const judged = usable.flatMap(({ method, verdict }) =>
    verdict?.status === "judged" && method !== AGAINST_OTHERS
      ? [{ method, class: verdict.class }]
      : [],
  );
  const classes = [...new Set(judged.map((one) => one.class))];
  return classes
    .map((its) => ({
      class: its,
      methods: judged.filter((one) => one.class === its).map(({ method }) => method),
    }))
    .toSorted((a, b) => b.methods.length - a.methods.length);
}
