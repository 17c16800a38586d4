import type { Instant } from "../../core/brand.ts";
import { towards } from "../../core/change/judge.ts";
import type { Compared } from "../../core/rules/result.ts";
import { sayPoints, type Told } from "./direction-words.ts";
import type { Voice } from "./voice.ts";

/** "6 points higher (more distress)"; the bare number where nothing is known about the scale. */
export const sayDifference = (voice: Voice, difference: number, told?: Told): string =>
  told
    ? sayPoints(voice, {
        ...told,
        points: Math.abs(difference),
        towards: towards(told.direction, difference),
      })
    : voice.format.number(difference);

/** What a number does not say itself: of which scale it is, and when it was the latest. */
export interface NumberContext {
  /** Needed for rules about scores. */
  readonly told?: Told;
  /** When the rule was asked: a signal keeps the numbers of that moment. */
  readonly raisedAt: Instant;
}

/** One number that a rule compared, with its name. */
export function saySignalNumber(
  voice: Voice,
  { name, value, comparison }: Compared,
  { told, raisedAt }: NumberContext,
): string {
  const { t, format } = voice;
  switch (name) {
    case "difference":
      return t("signal.number.difference", { change: sayDifference(voice, value, told) });
    case "threshold":
      return comparison === "at-least" || comparison === "more-than"
        ? t(`signal.number.threshold.${comparison}`, { value: format.exact(value) })
        : t("signal.number.threshold", { value: format.exact(value) });
    case "limit":
      return comparison === "worse-than" || comparison === "at-or-worse-than"
        ? t(`signal.number.limit.${comparison}`, { value: format.exact(value) })
        : t("signal.number.limit", { value: format.exact(value) });
    case "latest":
      return t("signal.number.latest", {
        date: format.day(raisedAt),
        value: format.number(value),
      });
    case "cutoff":
      return t("signal.number.cutoff", { value: format.exact(value) });
    case "days-to-end":
      return value < 0
        ? t("signal.number.days-past-end", { value: format.number(Math.floor(-value)) })
        : t("signal.number.days-to-end", { value: format.number(Math.ceil(value)) });
    default:
      return t(`signal.number.${name}`, { value: format.number(value) });
  }
}
