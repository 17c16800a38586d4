import type { Instant } from "../brand.ts";
import { isClinical, towards } from "../change/judge.ts";
import { type ForeignNorm, foreignNorms } from "../change/scale-norms.ts";
import { isSameLanguage } from "../i18n/language.ts";
import type { Facts } from "./facts.ts";
import type { SummaryPart } from "./summary-part.ts";

/**
 * The summary of one scale's course as sentences to be worded by the interface
 * catalog. Same facts, same parts, in the same order. It covers construction,
 * statistics and trend and leaves interpretation to the clinician.
 *
 * @unit scores and differences in points of the scale, gaps in whole days
 * @source levels 1–3 of Lundgard & Satyanarayan (2022), IEEE TVCG 28(1),
 *   1073–1083, doi:10.1109/TVCG.2021.3114770
 */
export function summarise(facts: Facts): readonly SummaryPart[] {
  const { abbreviation, answered } = facts;
  if (answered === 0) return [{ key: "no-answers", abbreviation }];
  return [
    ...construction(facts),
    ...statistics(facts),
    ...trend(facts),
    ...moments(
      "prorated",
      facts.points.flatMap(({ at, prorated }) => (prorated ? [at] : [])),
    ),
    ...moments(
      "unscorable",
      facts.unscorable.map(({ at }) => at),
    ),
    ...moments("other-versions", facts.otherVersions ?? []),
    ...facts.gaps.map((gap) => ({ key: "gap", ...gap }) as const),
    ...moments("mode-change", facts.modeChanges),
    ...moments("locale-change", facts.localeChanges),
  ];
}

function construction(facts: Facts): readonly SummaryPart[] {
  const { abbreviation, answered, first, latest, points, direction, about, range } = facts;
  return [
    first && latest
      ? { key: "count", abbreviation, count: points.length, from: first.at, to: latest.at }
      : { key: "no-scores", abbreviation, answered },
    { key: "direction", direction, about, range },
  ];
}

function statistics(facts: Facts): readonly SummaryPart[] {
  const { first, latest, lowest, highest, cutoff, norms, points, unscoredSince } = facts;
  if (!first || !latest || !lowest || !highest) return [];
  return [
    points.length === 1
      ? { key: "only-score", score: latest }
      : {
          key: "first-latest-lowest-highest",
          first,
          latest,
          lowest,
          highest,
          ...(unscoredSince && { latestAt: latest.at }),
        },
    ...(cutoff
      ? [{ key: "cutoff", cutoff, clinical: isClinical(cutoff, latest.value) } as const]
      : []),
    ...(norms.cutoff.ok || norms.cutoff.error.reason === "no-norms"
      ? []
      : [{ key: "cutoff-not-judged", reason: norms.cutoff.error.reason } as const]),
  ];
}

function trend(facts: Facts): readonly SummaryPart[] {
  const { change, latest, first, baseline, direction } = facts;
  if (!latest) return [];
  if (change.status === "not-judged" || !baseline) {
    const reason = change.status === "not-judged" ? change.reason : "no-baseline";
    return [{ key: "change-not-judged", reason }, ...sinceLast(facts), ...otherLanguage(facts)];
  }
  const { difference } = change;
  return [
    {
      key: "change",
      since: baseline.at,
      chosen: baseline !== first,
      points: Math.abs(difference),
      towards: towards(direction, difference),
      verdict: change,
    },
    ...sinceLast(facts),
    ...otherLanguage(facts),
  ];
}

/** Left out with two scores, where the score before the latest is the first. */
function sinceLast({
  sinceLast: step,
  points,
  latest,
  previous,
  direction,
}: Facts): readonly SummaryPart[] {
  const versionChanged = step.status === "not-judged" && step.reason === "version-changed";
  if (!latest || !previous || points.length < 3 || versionChanged) return [];
  const difference = latest.value - previous.value;
  const way = towards(direction, difference);
  return [{ key: "since-last", points: Math.abs(difference), towards: way, since: previous.at }];
}

/** Only of what is said above: a limit that nothing was compared with needs no excuse. */
function otherLanguage({ norms, change }: Facts): readonly SummaryPart[] {
  const used = foreignNorms(norms).filter(
    ({ of }) => of === "cutoff" || change.status === "judged",
  );
  const [one, other] = used;
  return one && other && isOneLanguage(one.norm.locale, other.norm.locale)
    ? [foreign("both", one, other)]
    : used.map((norm) => foreign(norm.of, norm));
}

const isOneLanguage = (one: string | undefined, other: string | undefined): boolean =>
  one === undefined || other === undefined ? one === other : isSameLanguage(one, other);

const foreign = (
  of: ForeignNorm["of"] | "both",
  ...[one, ...more]: readonly [ForeignNorm, ...ForeignNorm[]]
): SummaryPart => ({
  key: "norms-in-other-language",
  of,
  ...(one.norm.locale !== undefined && { normLocale: one.norm.locale }),
  populations: [...new Set([one, ...more].map(({ norm }) => norm.population))],
});

const moments = <
  Key extends "prorated" | "unscorable" | "other-versions" | "mode-change" | "locale-change",
>(
  key: Key,
  at: readonly Instant[],
): readonly { readonly key: Key; readonly at: readonly Instant[] }[] =>
  at.length > 0 ? [{ key, at }] : [];
