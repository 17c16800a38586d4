import type { Instant } from "../../core/brand.ts";
import type { Facts } from "../../core/series/facts.ts";
import type { Headline, UnscoredEntry } from "../../core/series/headline.ts";
import type { SinceLast, StepsSince } from "../../core/series/since-last.ts";
import { meaningOf, sayPoints } from "./direction-words.ts";
import type { Voice } from "./voice.ts";

type Scored = Exclude<Headline, { readonly kind: "no-answers" | "no-scores" }>;

const names = ({ format }: Voice, entries: readonly { readonly abbreviation: string }[]) =>
  format.list(entries.map(({ abbreviation }) => abbreviation));

/** What several measures say together, and which of them say nothing about the last check-in. */
export function sayHeadline(voice: Voice, headline: Headline): string {
  if (headline.kind === "no-answers" || headline.kind === "no-scores") {
    return voice.t(`report.headline.${headline.kind}`);
  }
  return [...verdict(voice, headline), ...unscored(voice, headline.unscored)].join(" ");
}

function verdict(voice: Voice, headline: Scored): readonly string[] {
  const { t } = voice;
  if (headline.kind === "too-few" || headline.kind === "not-judged") {
    return [t(`report.headline.${headline.kind}`)];
  }
  const { kind, improved, worse, unchanged, unjudged } = headline;
  const named = kind === "improved" ? improved : kind === "worse" ? worse : unchanged;
  return [
    kind === "mixed"
      ? t("report.headline.mixed", {
          improved: names(voice, improved),
          worse: names(voice, worse),
        })
      : t(`report.headline.${kind}`, { measures: names(voice, named) }),
    ...(kind !== "no-change" && unchanged.length > 0
      ? [t("report.headline.also-unchanged", { measures: names(voice, unchanged) })]
      : []),
    ...(unjudged.length > 0
      ? [t("report.headline.also-unjudged", { measures: names(voice, unjudged) })]
      : []),
  ];
}

/** One sentence for the measures that share both days. */
function unscored(voice: Voice, entries: readonly UnscoredEntry[]): readonly string[] {
  const { t, format } = voice;
  const sentences = entries.map((entry) => {
    const same = ({ latest, since }: UnscoredEntry) =>
      latest === entry.latest && since === entry.since;
    return t("report.headline.unscored", {
      measures: names(voice, entries.filter(same)),
      latest: format.day(entry.latest),
      since: format.day(entry.since),
    });
  });
  return [...new Set(sentences)];
}

/** The finding over a chart; where a later answer has no score, it says up to when it holds. */
export function sayHeading(voice: Voice, facts: Facts): string {
  const { t, format } = voice;
  const { latest, unscoredSince } = facts;
  const heading = sayFinding(voice, facts);
  if (!latest || unscoredSince === undefined) return heading;
  const days = { latest: format.day(latest.at), since: format.day(unscoredSince) };
  return t("chart.heading.unscored", { heading, ...days });
}

function sayFinding(voice: Voice, facts: Facts): string {
  const { abbreviation: measure, change } = facts;
  const kind = change.status === "judged" ? change.class : "not-judged";
  if (kind === "not-judged" || kind === "no-reliable-change") {
    return voice.t(`chart.heading.${kind}`, { measure });
  }
  const way = kind === "reliable-improvement" ? "better" : "worse";
  return voice.t("chart.heading.changed", { measure, meaning: meaningOf(voice, facts, way) });
}

/** "Since last time" as sentences: one for each moment that a change starts on. */
export const saySinceLast = (
  voice: Voice,
  { at, groups, withoutScore }: SinceLast,
): readonly string[] => [
  ...groups.map((group) => sayGroup(voice, group)),
  ...(withoutScore.length > 0 ? [sayWithout(voice, { at, withoutScore })] : []),
];

function sayGroup(voice: Voice, { since, lastTime, steps }: StepsSince): string {
  const { t, format } = voice;
  const changes = steps.map((step) =>
    t("report.last-time.measure", {
      measure: step.abbreviation,
      change: sayPoints(voice, step),
    }),
  );
  return t(lastTime ? "report.last-time" : "report.last-time.earlier", {
    when: format.day(since),
    changes: format.list(changes),
  });
}

const sayWithout = (
  { t, format }: Voice,
  { at, withoutScore }: { readonly at: Instant; readonly withoutScore: readonly string[] },
): string =>
  t("report.last-time.no-score", { measures: format.list(withoutScore), when: format.day(at) });
