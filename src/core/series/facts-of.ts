import type { Instant } from "../brand.ts";
import { judgeChange } from "../change/judge.ts";
import type { KnownPerson } from "../change/norms.ts";
import { normsFor } from "../change/scale-norms.ts";
import type { Change } from "../change/verdict.ts";
import type { Measure, Scale } from "../measures/measure.ts";
import { bandOf } from "../scoring/band.ts";
import { comparableTo, gapsBetween, momentsOf, scoreOf } from "./course.ts";
import type { Asked, Facts, ScoredPoint } from "./facts.ts";
import { pointsOf } from "./of-scale.ts";
import { personOf } from "./person-of.ts";
import type { Point } from "./point.ts";

export interface FactsInput {
  readonly measure: Measure;
  /** One of the measure's scales. */
  readonly scale: Scale;
  /** A client's whole course; points of other measures and scales are left out here. */
  readonly points: readonly Point[];
  /** Moment of the score to compare with; the first score if absent. */
  readonly baseline?: Instant;
  /** A stretch without a score longer than this is a gap. */
  readonly gapDays: number;
  /** Chooses the norms that hold for one age or sex only. */
  readonly person?: KnownPerson | undefined;
  /** What the scale is called on the page; the measure's abbreviation if absent. */
  readonly name?: string;
}

/**
 * All that may be said about one scale's course. Scores of another major
 * version of the measure are counted and dated but never compared: a change
 * that would start from one is not judged. Of equal scores, the earliest is
 * the lowest or highest.
 *
 * @unit scores in points of the scale, gaps in whole days
 * @source changes: Jacobson & Truax (1991), doi:10.1037/0022-006X.59.1.12; bands
 *   and thresholds cite the sources of the scale
 */
export function factsOf({
  measure,
  scale,
  points,
  baseline,
  gapDays,
  person,
  name = measure.abbreviation,
}: FactsInput): Facts {
  const course = pointsOf(points, measure, scale);
  const isComparable = comparableTo(measure);
  const comparable = course.filter(isComparable);
  const everyScored = course.filter((point) => scoreOf(point) !== undefined);
  // Places, not moments: two scores may come in the same minute. Empty: of another version.
  const steps = everyScored.map((point) =>
    isComparable(point) ? toScored(scale, point) : undefined,
  );
  const scored = steps.filter((step) => step !== undefined);
  const unscorable = comparable.filter((point) => scoreOf(point) === undefined);
  const otherVersions = momentsOf(course.filter((point) => !isComparable(point)));

  const first = scored.at(0);
  const latest = scored.at(-1);
  const previous = scored.at(-2);
  const values = scored.map(({ value }) => value);
  const lowest = scored[values.indexOf(Math.min(...values))];
  const highest = scored[values.indexOf(Math.max(...values))];
  const norms = normsFor(scale, personOf(course, measure, person));

  const end = steps.findLastIndex((step) => step !== undefined);
  const start = baseline === undefined ? 0 : everyScored.findIndex(({ at }) => at === baseline);
  const startScore = steps[start];
  const last = comparable.at(-1);
  const unscoredSince = latest && last && scoreOf(last) === undefined ? last.at : undefined;

  /** Judges from a place to the latest score; the place may lie in another version. */
  const changeSince = (place: number): Change => {
    if (!latest || place < 0 || place >= end) return none("no-baseline");
    const from = steps[place];
    return from ? judgeChange(norms, from.value, latest.value) : none("version-changed");
  };

  return {
    measureId: measure.id,
    abbreviation: name,
    scale: scale.id,
    range: scale.range,
    direction: scale.direction,
    about: scale.about,
    norms,
    ...(norms.cutoff.ok && { cutoff: norms.cutoff.value.norm }),
    answered: course.length,
    points: scored,
    unscorable: unscorable.map(askedOf),
    ...(unscoredSince && { unscoredSince }),
    ...(otherVersions.length > 0 && { otherVersions }),
    ...(first && { first }),
    ...(latest && { latest }),
    ...(previous && { previous }),
    ...(lowest && { lowest }),
    ...(highest && { highest }),
    ...(startScore && { baseline: startScore }),
    change: changeSince(start),
    sinceLast: changeSince(end - 1),
    gaps: gapsBetween(momentsOf(everyScored), gapDays),
    modeChanges: momentsOf(
      course.filter((point, i) => i > 0 && point.mode !== course[i - 1]?.mode),
    ),
    localeChanges: momentsOf(
      course.filter((point, i) => i > 0 && point.locale !== course[i - 1]?.locale),
    ),
    layoutChanges: momentsOf(
      // Paper has layouts of its own: a change of mode says that already.
      course.filter((point, i) => {
        const before = course[i - 1];
        return before && point.layout !== before.layout && point.mode === before.mode;
      }),
    ),
  };
}

const none = (reason: "no-baseline" | "version-changed"): Change => ({
  status: "not-judged",
  reason,
});

function toScored(scale: Scale, point: Point): ScoredPoint | undefined {
  const value = scoreOf(point);
  if (value === undefined) return undefined;
  const band = bandOf(scale, value)?.key;
  const prorated = point.score.status === "prorated";
  const scored = { ...askedOf(point), value, prorated };
  return band === undefined ? scored : { ...scored, band };
}

const askedOf = ({ at, mode, locale, helped }: Point): Asked =>
  helped ? { at, mode, locale, helped } : { at, mode, locale };
