import type { Instant } from "../brand.ts";
import { towards } from "../change/judge.ts";
import type { Facts } from "./facts.ts";
import type { Towards } from "./summary-part.ts";

/** How one scale moved from the score before to the one of the last check-in. */
export interface Step {
  readonly abbreviation: string;
  /** Size of the difference. */
  readonly points: number;
  readonly towards: Towards;
  readonly direction: Facts["direction"];
  readonly about: Facts["about"];
}

/** Steps that start on the same moment. */
export interface StepsSince {
  readonly since: Instant;
  /** `since` is the check-in just before the last one, whatever was asked in it. */
  readonly lastTime: boolean;
  readonly steps: readonly Step[];
}

export interface SinceLast {
  /** Moment of the client's last check-in. */
  readonly at: Instant;
  /** Nearest first. */
  readonly groups: readonly StepsSince[];
  /** Scales that were answered at the last check-in and have no score of it. */
  readonly withoutScore: readonly string[];
}

/**
 * When the client answered, over all scales; the oldest first.
 *
 * @unit moments
 * @source the answers themselves
 */
export const checkInsOf = (allFacts: readonly Facts[]): readonly Instant[] =>
  [...new Set(allFacts.flatMap(momentsOfAnswers))].toSorted();

/**
 * What moved up to the client's last check-in, over all scales. A score of an
 * earlier check-in never stands in for the last one, and each step is told
 * from the moment it really starts on. Nothing when nothing was answered.
 *
 * @unit differences in points of the scale, as sizes
 * @source differences of the scores alone; no norm is used, and nothing is judged
 */
export function sinceLastOf(allFacts: readonly Facts[]): SinceLast | undefined {
  const moments = checkInsOf(allFacts);
  const at = moments.at(-1);
  if (at === undefined) return undefined;
  const moved = allFacts.flatMap((facts) => stepTo(at, facts));
  const starts = [...new Set(moved.map(({ since }) => since))].toSorted().toReversed();
  return {
    at,
    groups: starts.map((since) => ({
      since,
      lastTime: since === moments.at(-2),
      steps: moved.flatMap((one) => (one.since === since ? [one.step] : [])),
    })),
    withoutScore: allFacts
      .filter((facts) => facts.unscorable.some((one) => one.at === at) && !isScoredAt(at, facts))
      .map(({ abbreviation }) => abbreviation),
  };
}

/** A score of another version is one too, though it is not compared. */
const isScoredAt = (at: Instant, { latest, unscoredSince, otherVersions = [] }: Facts): boolean =>
  (latest?.at === at && unscoredSince === undefined) || otherVersions.includes(at);

const momentsOfAnswers = ({
  points,
  unscorable,
  otherVersions = [],
}: Facts): readonly Instant[] => [
  ...[...points, ...unscorable].map(({ at }) => at),
  ...otherVersions,
];

/**
 * How a scale moved to a moment, if its latest score is of then and can be compared; else empty.
 *
 * @unit difference in points of the scale, as a size
 * @source the difference of the two latest scores; no norm is used, and nothing is judged
 */
export function stepTo(
  at: Instant,
  facts: Facts,
): readonly { readonly since: Instant; readonly step: Step }[] {
  const { abbreviation, latest, previous, unscoredSince, direction, about, sinceLast } = facts;
  const versionChanged =
    sinceLast.status === "not-judged" && sinceLast.reason === "version-changed";
  if (!latest || !previous || latest.at !== at || unscoredSince || versionChanged) return [];
  const difference = latest.value - previous.value;
  const way = towards(direction, difference);
  const step = { abbreviation, points: Math.abs(difference), towards: way, direction, about };
  return [{ since: previous.at, step }];
}
