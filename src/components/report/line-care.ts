import type { Instant } from "../../core/brand.ts";
import { type HonestyFlag, honestyFlags } from "../../core/honesty/flags.ts";
import type { Facts } from "../../core/series/facts.ts";
import { bothOf } from "./honesty-words.ts";
import type { Voice } from "./voice.ts";

type Day = (at: Instant) => string;

/**
 * Why the scores of a scale are read with care, in as few words as a line to copy allows. That the
 * first and the latest answers differ in language or mode says also that there was a change.
 */
export function careInLine(voice: Voice, facts: Facts, day: Day): readonly string[] {
  const flags = honestyFlags(facts);
  const has = (name: HonestyFlag["flag"]) => flags.some(({ flag }) => flag === name);
  const reasons = flags
    .filter(({ flag }) => !(flag === "locale-changed" && has("languages-differ")))
    .filter(({ flag }) => !(flag === "mode-changed" && has("modes-differ")))
    .flatMap((flag) => sayReason(voice, facts, flag, day));
  return reasons.length > 0 ? [voice.t("line.care", { reasons: reasons.join("; ") })] : [];
}

/** A reason that leads to many dates has their number and the last of them. */
function sayReason(
  voice: Voice,
  { change }: Facts,
  flag: HonestyFlag,
  day: Day,
): readonly string[] {
  const { t, format } = voice;
  switch (flag.flag) {
    case "few-scores":
      // A single score says already that it is the first.
      return flag.count > 1 ? [t("line.care.few-scores", { count: flag.count })] : [];
    case "floor":
    case "ceiling":
      return [t(`line.care.${flag.flag}`, { count: flag.at.length })];
    case "no-room":
      return [t("line.care.no-room")];
    case "saw-tooth":
      return [t("line.care.saw-tooth", { count: flag.turns })];
    case "languages-differ":
    case "modes-differ":
      return [t(`line.care.${flag.flag}`, bothOf(voice, flag))];
    case "mode-changed":
    case "locale-changed":
    case "layout-changed":
    case "helped":
    case "prorated":
      return flag.at
        .slice(-1)
        .map((last) => t(`line.care.${flag.flag}`, { count: flag.at.length, date: day(last) }));
    case "norms-in-other-language":
      // The line has no cut-off in it.
      if (flag.of === "cutoff" || change.status === "not-judged") return [];
      return [
        flag.normLocale === undefined
          ? t("line.care.norms.unknown")
          : t("line.care.norms.other", { language: format.language(flag.normLocale) }),
      ];
  }
}
