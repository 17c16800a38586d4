import type { Instant } from "../../core/brand.ts";
import { towards } from "../../core/change/judge.ts";
import type { Change } from "../../core/change/verdict.ts";
import { unreachable } from "../../core/result.ts";
import type { SummaryPart } from "../../core/series/summary-part.ts";
import { sayOwn } from "../../locales/own-texts.ts";
import { higherMeans, sayPoints, type Told } from "./direction-words.ts";
import { sayScore, limitOf, type Voice } from "./voice.ts";

/** Each day once, in words. */
const daysOf = ({ format }: Voice, at: readonly Instant[]): readonly string[] => [
  ...new Set(at.map((moment) => format.day(moment))),
];

const dates = (voice: Voice, at: readonly Instant[]): string =>
  voice.format.list(daysOf(voice, at));

/** On which side of the cut-off the latest score lies, and what that side is. */
function sayCutoff(voice: Voice, part: Extract<SummaryPart, { key: "cutoff" }>): string {
  const range = part.cutoff.prompt ? "prompt" : "clinical";
  return voice.t(part.clinical ? `summary.cutoff.${range}` : `summary.cutoff.not-${range}`, {
    limit: limitOf(voice, part.cutoff),
  });
}

/** One sentence of a summary in words. */
export function saySummary(voice: Voice, part: SummaryPart, told: Told): string {
  const { t, format } = voice;
  switch (part.key) {
    case "no-answers":
      return t("summary.no-answers", { measure: part.abbreviation });
    case "count":
      return t("summary.count", {
        measure: part.abbreviation,
        count: part.count,
        from: format.day(part.from),
        to: format.day(part.to),
      });
    case "no-scores":
      return t("summary.no-scores", { measure: part.abbreviation, count: part.answered });
    case "direction":
      return t("summary.direction", {
        meaning: higherMeans(voice, part),
        low: part.range[0],
        high: part.range[1],
      });
    case "only-score":
      return t("summary.only-score", {
        score: sayScore(voice, part.score),
      });
    case "first-latest-lowest-highest":
      return sayScores(voice, part);
    case "cutoff":
      return sayCutoff(voice, part);
    case "cutoff-not-judged":
      return t(`summary.cutoff.refused.${part.reason}`);
    case "change":
      return sayChange(voice, part.verdict, format.day(part.since), told);
    case "change-not-judged":
      return t(`summary.not-judged.${part.reason}`);
    case "since-last":
      return part.towards === "same"
        ? t("summary.since-last.same", { since: format.day(part.since) })
        : t("summary.since-last", {
            since: format.day(part.since),
            change: sayPoints(voice, { ...told, ...part }),
          });
    case "norms-in-other-language":
      return sayLanguageOfNorms(voice, part);
    case "unscorable":
      return t("summary.unscorable", {
        count: daysOf(voice, part.at).length,
        dates: dates(voice, part.at),
      });
    case "prorated":
    case "other-versions":
      return t(`summary.${part.key}`, { count: part.at.length, dates: dates(voice, part.at) });
    case "gap":
      return t("summary.gap", {
        count: part.days,
        from: format.day(part.from),
        to: format.day(part.to),
      });
    case "mode-change":
    case "locale-change":
      return t(`summary.${part.key}`, { dates: dates(voice, part.at) });
    default:
      return unreachable(part);
  }
}

function sayLanguageOfNorms(
  voice: Voice,
  { normLocale, of, populations }: Extract<SummaryPart, { key: "norms-in-other-language" }>,
): string {
  const { t, format } = voice;
  const population = populations.map((one) => sayOwn(voice, one).text).join("; ");
  return normLocale === undefined
    ? t(`summary.norms-language-unknown.${of}`, { population })
    : t(`summary.norms-in-other-language.${of}`, {
        language: format.language(normLocale),
        population,
      });
}

function sayScores(
  voice: Voice,
  part: Extract<SummaryPart, { readonly key: "first-latest-lowest-highest" }>,
): string {
  const said = {
    first: part.first.value,
    latest: sayScore(voice, part.latest),
    lowest: part.lowest.value,
    highest: part.highest.value,
  };
  return part.latestAt === undefined
    ? voice.t("summary.scores", said)
    : voice.t("summary.scores.dated", { ...said, date: voice.format.day(part.latestAt) });
}

/**
 * A judged change in a sentence: how much, since when, and whether it may be chance.
 *
 * @param since a day in words
 */
export function sayChange(voice: Voice, change: Change, since: string, told: Told): string {
  const { t, format } = voice;
  if (change.status === "not-judged") return t(`summary.not-judged.${change.reason}`);
  const { difference } = change;
  if (difference === 0) return t("summary.change.same", { since });
  const reliable = change.class !== "no-reliable-change";
  const kind = reliable ? "reliable" : "within";
  const key =
    change.comparison === "more-than"
      ? (`summary.change.${kind}.more-than` as const)
      : (`summary.change.${kind}` as const);
  const sentence = t(key, {
    change: sayPoints(voice, {
      ...told,
      points: Math.abs(difference),
      towards: towards(told.direction, difference),
    }),
    since,
    threshold: format.exact(change.threshold),
  });
  return change.outcome === "recovered" ? `${sentence} ${t("summary.recovered")}` : sentence;
}
