import type { Instant } from "../brand.ts";
import { judgeChange } from "../change/judge.ts";
import type { Helped } from "../check-in/helped.ts";
import type { KnownPerson } from "../change/norms.ts";
import type { ChangeClass } from "../change/verdict.ts";
import type { Measure, Scale } from "../measures/measure.ts";
import type { Score } from "../scoring/score.ts";
import { isComparable, scoreOf } from "./course.ts";
import { factsOf } from "./facts-of.ts";
import type { Facts, ScoredPoint } from "./facts.ts";
import { pointsOf } from "./of-scale.ts";
import type { Mode, Point } from "./point.ts";

/** What a line says beyond its score. */
export type LineNote =
  | "baseline"
  | "other-version"
  | "mode-changed"
  | "locale-changed"
  | "layout-changed"
  | `helped-${Helped}`
  | `after-gap-${number}-days`;

/** One score with all that is said about it, as plain values for another program. */
export interface CourseLine {
  readonly at: Instant;
  /** `id@version`. */
  readonly measure: string;
  readonly scale: string;
  readonly status: Score["status"];
  /** Absent where there is none. */
  readonly score?: number;
  /** Items answered, of so many; absent where another version's items are not known. */
  readonly answered?: number;
  readonly of?: number;
  readonly band?: string;
  /** This score less the baseline's. */
  readonly change?: number;
  readonly class?: ChangeClass | "not-judged";
  readonly mode: Mode;
  readonly locale: string;
  readonly notes: readonly LineNote[];
}

export interface LinesInput {
  readonly measure: Measure;
  /** A client's whole course; points of other measures are left out here. */
  readonly points: readonly Point[];
  readonly gapDays: number;
  /** Chooses the norms that hold for one age or sex only. */
  readonly person?: KnownPerson | undefined;
}

/**
 * One measure's course as lines, in order of time, every scale of the measure among
 * them. Each says what the report's table says of it, as values in place of words.
 *
 * @unit scores and changes in points of the scale, gaps in whole days
 * @source changes: Jacobson & Truax (1991), doi:10.1037/0022-006X.59.1.12; bands
 *   and thresholds cite the sources of the scale
 */
export function courseLines({ measure, points, gapDays, person }: LinesInput): CourseLine[] {
  return measure.scales
    .flatMap((scale) => {
      const facts = factsOf({ measure, scale, points, gapDays, person });
      // By place and not by moment: two scores may come in the same minute.
      let scored = 0;
      return pointsOf(points, measure, scale).map((point) => {
        const counts = isComparable(point, measure) && scoreOf(point) !== undefined;
        return lineOf(
          { measure, scale, facts },
          point,
          counts ? facts.points[scored++] : undefined,
        );
      });
    })
    .toSorted(inTime);
}

const inTime = (a: { readonly at: Instant }, b: { readonly at: Instant }): number =>
  a.at < b.at ? -1 : Number(a.at > b.at);

interface Course {
  readonly measure: Measure;
  readonly scale: Scale;
  readonly facts: Facts;
}

/** @param scored the point as the facts have it; absent where it is not in the statistics */
function lineOf(course: Course, point: Point, scored: ScoredPoint | undefined): CourseLine {
  const { measure, scale, facts } = course;
  const { at, score, mode, locale } = point;
  const value = scoreOf(point);
  const start = facts.baseline ?? facts.points[0];
  const gap = facts.gaps.find(({ to }) => to === at);
  return {
    at,
    measure: point.measure,
    scale: point.scale,
    status: score.status,
    ...(value !== undefined && { score: value }),
    ...answeredOf(score, isComparable(point, measure) ? scale.items.length : undefined),
    ...(scored && { band: scored.band }),
    ...(scored && start && scored !== start && changeOf(facts, start, scored)),
    mode,
    locale,
    notes: [
      ...(scored && scored === start ? (["baseline"] as const) : []),
      ...(isComparable(point, measure) ? [] : (["other-version"] as const)),
      ...(gap ? ([`after-gap-${gap.days}-days`] as const) : []),
      ...(facts.modeChanges.includes(at) ? (["mode-changed"] as const) : []),
      ...(facts.localeChanges.includes(at) ? (["locale-changed"] as const) : []),
      ...(facts.layoutChanges.includes(at) ? (["layout-changed"] as const) : []),
      ...(point.helped ? ([`helped-${point.helped}`] as const) : []),
    ],
  };
}

/** @param items how many the scale has, if its version is known */
function answeredOf(score: Score, items: number | undefined): Pick<CourseLine, "answered" | "of"> {
  if (score.status === "prorated") return { answered: score.answered, of: score.of };
  if (items === undefined) return {};
  return { answered: items - (score.status === "complete" ? 0 : score.missing.length), of: items };
}

function changeOf(
  { norms }: Facts,
  from: ScoredPoint,
  to: ScoredPoint,
): Pick<CourseLine, "change" | "class"> {
  const change = judgeChange(norms, from.value, to.value);
  return {
    change: to.value - from.value,
    class: change.status === "judged" ? change.class : "not-judged",
  };
}
