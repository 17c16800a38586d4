import type { Instant } from "../../core/brand.ts";
import { towards } from "../../core/change/judge.ts";
import type { Change } from "../../core/change/verdict.ts";
import type { Format } from "../../core/i18n/format.ts";
import type { Cutoff, Scale } from "../../core/measures/measure.ts";
import { unreachable } from "../../core/result.ts";
import type { Headline } from "../../core/series/headline.ts";
import type { SummaryPart, Towards } from "../../core/series/summary-part.ts";
import type { StaffWords } from "../../locales/staff-words.ts";

/** The reader's words and dates, handed on together. */
export interface Voice {
  readonly t: StaffWords;
  readonly format: Format;
}

type Band = "minimal" | "mild" | "moderate" | "moderately-severe" | "severe";

export const bandName = ({ t }: Voice, key: string): string => t(`band.${key as Band}`);

export const limitOf = ({ t }: Voice, cutoff: Cutoff): string =>
  t(`summary.limit.${cutoff.case}`, { value: cutoff.value });

/** "3 points lower (less distress)": a size and a direction, never a bare sign. */
export function sayPoints(
  { t }: Voice,
  {
    points,
    towards,
    direction,
  }: {
    /** Size of the difference. */
    readonly points: number;
    readonly towards: Towards;
    readonly direction: Scale["direction"];
  },
): string {
  if (towards === "same") return t("points.same");
  const lower = (towards === "less-distress") === (direction === "higher-is-worse");
  return t(`points.${lower ? "lower" : "higher"}.${towards}`, { count: points });
}

const dates = ({ format }: Voice, at: readonly Instant[]): string =>
  format.list(at.map((moment) => format.day(moment)));

/** One sentence of a summary in words. */
export function saySummary(voice: Voice, part: SummaryPart, direction: Scale["direction"]): string {
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
      return t(`summary.direction.${part.direction}`, { low: part.range[0], high: part.range[1] });
    case "only-score":
      return t("summary.only-score", {
        score: part.score.value,
        band: bandName(voice, part.score.band),
      });
    case "first-latest-lowest-highest":
      return t("summary.scores", {
        first: part.first.value,
        latest: part.latest.value,
        band: bandName(voice, part.latest.band),
        lowest: part.lowest.value,
        highest: part.highest.value,
      });
    case "cutoff":
      return t(part.clinical ? "summary.cutoff.clinical" : "summary.cutoff.not-clinical", {
        limit: limitOf(voice, part.cutoff),
      });
    case "change":
      return sayChange(voice, part.verdict, part.since, direction);
    case "change-not-judged":
      return t(`summary.not-judged.${part.reason}`);
    case "since-last":
      return part.towards === "same"
        ? t("summary.since-last.same", { since: format.day(part.since) })
        : t("summary.since-last", {
            since: format.day(part.since),
            change: sayPoints(voice, { ...part, direction }),
          });
    case "norms-in-other-language":
      return t("summary.norms-in-other-language", {
        language: part.normLocale,
        population: part.population,
      });
    case "prorated":
    case "unscorable":
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

/** A judged change in a sentence: how much, since when, and whether it may be chance. */
export function sayChange(
  voice: Voice,
  change: Change,
  since: Instant,
  direction: Scale["direction"],
): string {
  const { t, format } = voice;
  if (change.status === "not-judged") return t(`summary.not-judged.${change.reason}`);
  const { difference } = change;
  if (difference === 0) return t("summary.change.same", { since: format.day(since) });
  const reliable = change.class !== "no-reliable-change";
  const kind = reliable ? "summary.change.reliable" : "summary.change.within";
  const key = change.comparison === "more-than" ? (`${kind}.more-than` as const) : kind;
  const sentence = t(key, {
    change: sayPoints(voice, {
      points: Math.abs(difference),
      towards: towards(direction, difference),
      direction,
    }),
    since: format.day(since),
    threshold: format.number(change.threshold),
  });
  return change.outcome === "recovered" ? `${sentence} ${t("summary.recovered")}` : sentence;
}

/** What several measures say together. */
export function sayHeadline({ t, format }: Voice, headline: Headline): string {
  if (
    headline.kind === "no-answers" ||
    headline.kind === "too-few" ||
    headline.kind === "not-judged"
  ) {
    return t(`report.headline.${headline.kind}`);
  }
  const names = (entries: readonly { readonly abbreviation: string }[]) =>
    format.list(entries.map(({ abbreviation }) => abbreviation));
  const { improved, worse, unchanged, unjudged } = headline;
  const main =
    headline.kind === "mixed"
      ? t("report.headline.mixed", { improved: names(improved), worse: names(worse) })
      : t(`report.headline.${headline.kind}`, {
          measures: names(
            headline.kind === "improved" ? improved : headline.kind === "worse" ? worse : unchanged,
          ),
        });
  return [
    main,
    headline.kind !== "no-change" &&
      unchanged.length > 0 &&
      t("report.headline.also-unchanged", { measures: names(unchanged) }),
    unjudged.length > 0 && t("report.headline.also-unjudged", { measures: names(unjudged) }),
  ]
    .filter(Boolean)
    .join(" ");
}
