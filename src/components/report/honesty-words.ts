import type { Instant } from "../../core/brand.ts";
import { comparisonFlags } from "../../core/honesty/comparison.ts";
import { type HonestyFlag, honestyFlags } from "../../core/honesty/flags.ts";
import type { Facts } from "../../core/series/facts.ts";
import type { Voice } from "./voice.ts";

/** More dates than these are a list that nobody reads; the table has them all. */
const MOST_DATES = 3;

/** Reasons to read a course with care. What the summary says already is not said again. */
export const sayHonesty = (voice: Voice, facts: Facts): readonly string[] =>
  honestyFlags(facts).flatMap((flag) => sayFlag(voice, flag));

/**
 * What undoes the comparison that a headline rests on, with the measures of which it holds: the
 * sentences that stand among the cautions under their charts.
 */
export function sayAgainst(voice: Voice, allFacts: readonly Facts[]): readonly string[] {
  const said = allFacts
    .filter(({ change }) => change.status === "judged")
    .flatMap((facts) =>
      comparisonFlags(facts)
        .flatMap((flag) => sayFlag(voice, flag))
        .map((caution) => ({ caution, measure: facts.abbreviation })),
    );
  return [...new Set(said.map(({ caution }) => caution))].map((caution) => {
    const named = said.flatMap((one) => (one.caution === caution ? [one.measure] : []));
    return voice.t("honesty.of", { measures: voice.format.list(named), caution });
  });
}

function sayFlag(voice: Voice, flag: HonestyFlag): readonly string[] {
  const { t, format } = voice;
  switch (flag.flag) {
    case "few-scores":
      return [t("honesty.few-scores", { count: flag.count, needed: flag.needed })];
    case "floor":
    case "ceiling":
      return [
        t(`honesty.${flag.flag}`, {
          value: format.number(flag.value),
          count: flag.at.length,
          dates: datesOf(voice, flag.at),
        }),
      ];
    case "no-room":
      return [
        t(`honesty.no-room.${flag.comparison}`, {
          first: format.number(flag.first),
          best: format.number(flag.best),
          threshold: format.exact(flag.threshold),
        }),
      ];
    case "saw-tooth":
      return [
        t(`honesty.saw-tooth.${flag.comparison}`, {
          count: flag.turns,
          size: format.exact(flag.size),
        }),
      ];
    case "languages-differ":
    case "modes-differ":
      return [t(`honesty.${flag.flag}`, bothOf(voice, flag))];
    case "layout-changed":
      return [t("honesty.layout-changed", { dates: datesOf(voice, flag.at) })];
    case "helped":
      return [t("honesty.helped", { dates: datesOf(voice, flag.at) })];
    case "mode-changed":
    case "locale-changed":
    case "prorated":
    case "norms-in-other-language":
      return [];
  }
}

/** How the first answers and the latest were asked. */
export const bothOf = (
  { t, format }: Voice,
  flag: Extract<HonestyFlag, { readonly first: string }>,
): { readonly first: string; readonly latest: string } =>
  flag.flag === "languages-differ"
    ? { first: format.language(flag.first), latest: format.language(flag.latest) }
    : { first: t(`mode.${flag.first}`), latest: t(`mode.${flag.latest}`) };

/** The latest of many. */
const datesOf = ({ format }: Voice, at: readonly Instant[]): string =>
  format.list(at.slice(-MOST_DATES).map(format.day));
