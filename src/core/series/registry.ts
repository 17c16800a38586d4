import { RESPONSE_PERCENT } from "../change/plain-change.ts";
import type { Instant } from "../brand.ts";
import type { WallClock } from "../i18n/wall-clock.ts";
import type { Scale } from "../measures/measure.ts";
import { dayAt, MS_PER_DAY, type PlainDate } from "../plain-date.ts";
import type { Score } from "../scoring/score.ts";
import type { FirstScore } from "./tail.ts";

/**
 * PHQ-9 scores below this count as remission.
 *
 * @unit points of the PHQ-9 total
 * @source NCQA, Depression Remission or Response for Adolescents and Adults (DRR-E), ncqa.org:
 *   the most recent PHQ-9 total is below 5; the same in {@link REGISTRY_SOURCES}
 */
export const REMISSION_BELOW = { measure: "phq-9", scale: "total", below: 5 } as const;

/** What the words of a registry rest on, to be read where they stand. */
export const REGISTRY_SOURCES = {
  response: {
    text: "Psychiatric Services (2020), doi:10.1176/appi.ps.201900295 (its abstract was read)",
    url: "https://doi.org/10.1176/appi.ps.201900295",
  },
  week8: {
    text: "Bao et al. (2016), Psychiatric Services 67, 418–424 (its abstract was read)",
    url: "https://doi.org/10.1176/appi.ps.201400577",
  },
} as const;

/** From the first score to the latest, as a registry of collaborative care lists it. */
export interface RegistryChange {
  /** Latest less first, in points. */
  readonly difference: number;
  /** Whole percent of the first score's distance from the lowest; absent where that is none. */
  readonly percent?: number;
  /** At least half of the first score is gone; only where higher is worse. */
  readonly response?: boolean;
  /** Only for the measure that has a definition. */
  readonly remission?: boolean;
}

/**
 * What a registry says of one scale of one person. It speaks of no chance and ranks nobody.
 *
 * @unit points of the scale; percent of the first score
 * @source response: see `RESPONSE_PERCENT`; remission: see `REMISSION_BELOW`
 */
export function registryChange(
  measureId: string,
  { id, direction, range: [lowest] }: Pick<Scale, "id" | "direction" | "range">,
  { first, latest }: { readonly first: number; readonly latest: number },
): RegistryChange {
  const difference = latest - first;
  const start = first - lowest;
  const gone = (-difference / start) * 100;
  const hasShare = direction === "higher-is-worse" && start > 0;
  const isDefined = measureId === REMISSION_BELOW.measure && id === REMISSION_BELOW.scale;
  return {
    difference,
    ...(hasShare && { percent: Math.round(gone), response: gone >= RESPONSE_PERCENT }),
    ...(isDefined && { remission: latest < REMISSION_BELOW.below }),
  };
}

/**
 * From when on the caseload marks whoever has a PHQ-9 that is neither below this nor halved.
 *
 * @unit weeks from the first score; points of the PHQ-9 total
 * @source Bao et al. (2016), Psychiatr Serv 67, 418–424, doi:10.1176/appi.ps.201400577: of persons
 *   who began at 10 or more; improved is below 10, or at least half gone. It examined whether
 *   whoever had not responded by week 8 had a psychiatric consultation between weeks 8 and 12, and
 *   found improvement more likely where that was so. Read: its abstract. It counts from the first
 *   contact; that we count from the first score, and go on asking after week 12, is our own choice
 */
export const WEEK_8 = { measure: "phq-9", scale: "total", weeks: 8, below: 10 } as const;

/**
 * `better`: the latest score is below 10, or half of the first or less. `not-better`: it is
 * neither, and week 8 is over. `no-answer`: week 8 is over, and nothing came after the first answer.
 * `no-score`: it is over, and the latest check-in has none. `not-judged`: no first score is kept.
 * `not-for`: nobody has defined it for this measure, or for a first score that is as low.
 */
export type PastWeek8 =
  "better" | "not-better" | "no-answer" | "no-score" | "too-early" | "not-judged" | "not-for";

const WEEK = 7 * MS_PER_DAY;
const weeksFrom = (from: Instant, to: Instant): number =>
  Math.floor((Date.parse(to) - Date.parse(from)) / WEEK);

/** Where a scale stands: its first score, and the last check-in that asked for it. */
export interface Stood {
  /** Absent where no check-in had a score, or none was kept. */
  readonly first?: FirstScore | undefined;
  readonly at: Instant;
  readonly score: Score;
}

/**
 * Whether a person is better now, and whether week 8 is over. Only the first and the latest score
 * are compared: it does not say where the person stood at week 8, and explains nothing.
 *
 * @param now the weeks are counted to here
 * @unit none
 * @source see {@link WEEK_8} and `RESPONSE_PERCENT`; that an answer without a score, or none,
 *   is never called "not better" is our own choice
 */
export function pastWeek8(
  measureId: string,
  scale: Pick<Scale, "id" | "direction" | "range">,
  { first, at, score }: Stood,
  now: Instant,
): PastWeek8 {
  const { measure, scale: total, weeks, below } = WEEK_8;
  if (measureId !== measure || scale.id !== total) return "not-for";
  if (!first) return "not-judged";
  if (first.value < below) return "not-for";
  const isOnly = first.at === at;
  const latest = isOnly || score.status === "unscorable" ? undefined : score.value;
  if (latest !== undefined) {
    const { response } = registryChange(measureId, scale, { first: first.value, latest });
    if (latest < below || response === true) return "better";
  }
  if (weeksFrom(first.at, now) < weeks) return "too-early";
  if (isOnly) return "no-answer";
  return latest === undefined ? "no-score" : "not-better";
}

/**
 * Whether week 8 is over and the latest check-in does not show that the person is better; also
 * where no first score is kept, so that nobody is missed.
 *
 * @unit none
 * @source see {@link pastWeek8}; who is listed without a score to judge by is our own choice
 */
export const isOpenPastWeek8 = (by: PastWeek8): boolean =>
  by === "not-better" || by === "no-answer" || by === "no-score" || by === "not-judged";

/**
 * The day on which week 8 is over: a case review of this day or later came then.
 *
 * @param clock of the clinic, which days of reviews are of, too
 * @unit day
 * @source see {@link WEEK_8}
 */
export const dayOfWeek8 = ({ at }: FirstScore, clock: WallClock): PlainDate =>
  dayAt(clock.reading(Date.parse(at) + WEEK_8.weeks * WEEK));

/**
 * The week of the last score, where it is older than week 8: so that a score of long ago is not
 * taken for one of then.
 *
 * @unit weeks from the first score, whole ones
 * @source our own choice
 */
export function earlyWeek({
  first,
  at,
}: {
  readonly first: FirstScore;
  readonly at: Instant;
}): number | undefined {
  const week = weeksFrom(first.at, at);
  return week < WEEK_8.weeks ? week : undefined;
}
