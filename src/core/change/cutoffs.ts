import type { Cutoff } from "../measures/measure.ts";
import { err, ok, type Result } from "../result.ts";
import type { Direction } from "./verdict.ts";

/** Scores of a group of people, in points of the scale. */
export interface Group {
  readonly mean: number;
  readonly sd: number;
}

/** People before treatment, and people without the problem if their scores are known. */
export interface Groups {
  readonly clinical: Group;
  readonly functional?: Group;
}

/** Standard deviations from a mean within which nearly everybody of the group scores. */
const NEARLY_EVERYBODY = 2;

/**
 * Cut-off a: the score is outside the range of people with the problem, two standard
 * deviations from their mean toward better. For when nothing else is known.
 *
 * @unit points of the scale
 * @source Jacobson & Truax (1991), J Consult Clin Psychol 59(1), 12–19,
 *   doi:10.1037/0022-006X.59.1.12. Read: two implementations and the documentation of a
 *   third that agree (clinicalsignificance 2.1, JTRCI 0.1, CECPfuns)
 */
export const cutoffA = ({ mean, sd }: Group, direction: Direction): number =>
  mean + toward(direction) * NEARLY_EVERYBODY * sd;

/**
 * Cut-off b: the score is within the range of people without the problem, two of *their*
 * standard deviations from their mean. (clinicalsignificance 2.1 takes the other group's.)
 *
 * @unit points of the scale
 * @source Jacobson & Truax (1991), doi:10.1037/0022-006X.59.1.12. Read: JTRCI 0.1 and the
 *   documentation of CECPfuns, which agree
 */
export const cutoffB = ({ mean, sd }: Group, direction: Direction): number =>
  mean - toward(direction) * NEARLY_EVERYBODY * sd;

/**
 * Cut-off c: the score at which a person is as many standard deviations from the one
 * mean as from the other. Half-way between the means only if the groups are equally spread.
 *
 * (SD clinical × mean functional + SD functional × mean clinical) ÷ (sum of both SDs)
 *
 * @unit points of the scale
 * @source Jacobson & Truax (1991), doi:10.1037/0022-006X.59.1.12. Read: two
 *   implementations and the documentation of a third that agree (clinicalsignificance 2.1,
 *   JTRCI 0.1, CECPfuns)
 */
export const cutoffC = (clinical: Group, functional: Group): number =>
  (clinical.sd * functional.mean + functional.sd * clinical.mean) / (clinical.sd + functional.sd);

/** Which cut-off, where it lies, and why this one. */
export interface ChosenCutoff {
  readonly kind: "a" | "b" | "c";
  readonly value: number;
  readonly case: Cutoff["case"];
  readonly because: "no-functional-norms" | "groups-apart" | "groups-overlap";
}

export interface GroupsProblem {
  readonly kind: "groups-out-of-range";
  /** `order`: people without the problem do not score toward better. */
  readonly field: "clinical" | "functional" | "order";
}

/**
 * The cut-off that Jacobson & Truax recommend: c where the two groups overlap, b where
 * they do not, a where the scores of people without the problem are unknown. They do not
 * say when groups overlap; here they do when the two ranges of two standard deviations
 * meet. A score on the cut-off is a case.
 *
 * @unit points of the scale
 * @source Jacobson & Truax (1991), doi:10.1037/0022-006X.59.1.12, p. 15 as quoted by the
 *   code of JTRCI 0.1; c for overlapping groups also in McMillan et al. (2010),
 *   doi:10.1016/j.jad.2010.04.030 (abstract read)
 */
export function recommendedCutoff(
  { clinical, functional }: Groups,
  direction: Direction,
): Result<ChosenCutoff, GroupsProblem> {
  const problem = problemOf(clinical, functional, direction);
  if (problem) return err({ kind: "groups-out-of-range", field: problem });
  const side = direction === "higher-is-worse" ? "at-or-above" : "at-or-below";
  const a = cutoffA(clinical, direction);
  if (!functional) return ok({ kind: "a", value: a, case: side, because: "no-functional-norms" });
  const b = cutoffB(functional, direction);
  return toward(direction) * (a - b) >= 0
    ? ok({
        kind: "c",
        value: cutoffC(clinical, functional),
        case: side,
        because: "groups-overlap",
      })
    : ok({ kind: "b", value: b, case: side, because: "groups-apart" });
}

/** +1 if better lies up the scale, −1 if it lies down. */
const toward = (direction: Direction): 1 | -1 => (direction === "higher-is-better" ? 1 : -1);

function problemOf(
  clinical: Group,
  functional: Group | undefined,
  direction: Direction,
): GroupsProblem["field"] | undefined {
  if (!isGroup(clinical)) return "clinical";
  if (!functional) return undefined;
  if (!isGroup(functional)) return "functional";
  return toward(direction) * (functional.mean - clinical.mean) > 0 ? undefined : "order";
}

const isGroup = ({ mean, sd }: Group): boolean =>
  Number.isFinite(mean) && sd > 0 && Number.isFinite(sd);
