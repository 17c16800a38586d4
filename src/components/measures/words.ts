import { formatter, type Format } from "../../core/i18n/format.ts";
import type { Locale } from "../../core/i18n/locales.ts";
import { reliableChangeThreshold } from "../../core/change/reliable-change.ts";
import {
  type Basis,
  type Cutoff,
  isSlot,
  type Measure,
  type ReliableChange,
  type Scale,
} from "../../core/measures/measure.ts";
import type { MethodStep } from "../../core/scoring/method.ts";
import { publicEn } from "../../locales/public/en.ts";
import { publicWords, type PublicWords } from "../../locales/public-words.ts";
import { topicName } from "./topic-name.ts";

/** The words, dates and numbers of one locale, handed on together. */
export interface PublicVoice {
  readonly locale: Locale;
  readonly t: PublicWords;
  readonly format: Format;
  /** A published number as it was published: up to three decimals. */
  readonly exact: (value: number) => string;
  /** A whole number of a unit, such as "2 weeks". */
  readonly time: (count: number, unit: "day" | "week" | "month" | "minute") => string;
}

export function publicVoice(locale: Locale): PublicVoice {
  const format = formatter(locale, "UTC");
  return {
    locale,
    t: publicWords(locale),
    format,
    exact: format.exact,
    time: (count, unit) =>
      new Intl.NumberFormat(locale.format, { style: "unit", unit, unitDisplay: "long" }).format(
        count,
      ),
  };
}

type BandKey = Extract<keyof typeof publicEn, `band.${string}`>;
const hasWord = (key: string): key is BandKey => Object.hasOwn(publicEn, key);

/** A band in words; nothing where the catalog has none. */
export function bandName({ t }: Pick<PublicVoice, "t">, band: string): string | undefined {
  const key = `band.${band}`;
  return hasWord(key) ? t(key) : undefined;
}

/** What a score is called: "Score" where the measure has only one. */
export const scaleName = (voice: PublicVoice, measure: Measure, scale: Scale): string =>
  measure.scales.length === 1
    ? voice.t("measure.score")
    : (topicName(voice.t, scale.id) ?? scale.id.replaceAll("-", " "));

const UNITS = { D: "day", W: "week", M: "month" } as const;

/** The time the questions look back on: `P2W` as "2 weeks". Nothing where the pack states none. */
export function sayRecall(
  { time }: Pick<PublicVoice, "time">,
  { recall }: Pick<Measure, "recall">,
): string | undefined {
  const [, count = "", unit = ""] = /^P(\d+)([DWM])$/.exec(recall ?? "") ?? [];
  return unit === "" ? undefined : time(Number(count), UNITS[unit as "D"]);
}

export const sayAges = (
  { t }: Pick<PublicVoice, "t">,
  { min, max }: NonNullable<Basis["ages"]>,
): string =>
  max === undefined ? t("measure.age.from", { min }) : t("measure.age.range", { min, max });

/** Where the measure can be used at all: whose part it is to add the wording. */
export const sayNoWording = ({ t }: Pick<PublicVoice, "t">, { licence }: Measure): string =>
  t(licence.mayShipItems ? "measures.unproven" : "measures.slot");

/**
 * Whether the wording may stand on a page that anybody can open. Wording that a clinic added
 * under its own licence, or whose terms it must accept first, may not.
 */
export const isPublic = ({ licence }: Pick<Measure, "licence">): boolean =>
  !isSlot({ licence }) && licence.mustAccept === undefined;

/** "10 or more"; "31–33 or more" where the source gives a range. */
export const sayCutoff = ({ t, exact }: PublicVoice, cutoff: Cutoff): string =>
  t(`measure.limit.${cutoff.case}`, {
    value:
      cutoff.upTo === undefined
        ? exact(cutoff.value)
        : `${exact(cutoff.value)}–${exact(cutoff.upTo)}`,
  });

/** "6 or more", "more than 5.7". */
export const sayChangeLimit = ({ t, exact }: PublicVoice, rule: ReliableChange): string =>
  t(rule.comparison === "at-least" ? "measure.limit.at-or-above" : "measure.limit.above", {
    value: exact(reliableChangeThreshold(rule)),
  });

/** How a reliable change was found, where that is not the usual way. */
export function sayChangeOrigin({ t, exact, locale }: PublicVoice, rule: ReliableChange): string {
  if (rule.kind === "computed") {
    return t("measure.change.computed", {
      sd: exact(rule.sd),
      reliability: exact(rule.reliability),
    });
  }
  if (rule.confidence === undefined) return "";
  const percent = new Intl.NumberFormat(locale.format, { style: "percent" });
  return t("measure.change.confidence", { percent: percent.format(rule.confidence / 100) });
}

/** In whom a number was found, apart from the population itself: language, ages, sex. */
export const sayBasis = (voice: PublicVoice, { locale, ages, sex }: Basis): readonly string[] => [
  locale === undefined
    ? voice.t("measure.basis.language-unknown")
    : voice.t("measure.basis.language", { language: voice.format.language(locale) }),
  ...(ages ? [voice.t("measure.basis.age", { age: sayAges(voice, ages) })] : []),
  ...(sex ? [voice.t(`measure.sex.${sex}`)] : []),
];

/** One step of the scoring in a sentence. */
export function sayStep({ t, format, exact }: PublicVoice, step: MethodStep): string {
  const numbers = (items: readonly number[]) => format.list(items.map(String));
  switch (step.key) {
    case "sum":
    case "mean":
      return t(`measure.scoring.${step.key}`, step);
    case "count":
      return t("measure.scoring.count", step);
    case "goal-attainment":
    case "t-score":
    case "lookup":
      return t(`measure.scoring.${step.key}`);
    case "reverse":
    case "must-answer":
      return t(`measure.scoring.${step.key}`, { items: numbers(step.items) });
    case "weights":
      return t("measure.scoring.weights", {
        items: format.list(
          step.items.map(({ number, weight }) => `${number} (× ${exact(weight)})`),
        ),
      });
    case "multiply":
      return t("measure.scoring.multiply", { factor: exact(step.factor) });
    case "round":
      return step.decimals === 0
        ? t("measure.scoring.round.whole")
        : t("measure.scoring.round", { count: step.decimals });
    case "counts-as":
      return t("measure.scoring.counts-as", {
        items: numbers(step.items),
        value: exact(step.value),
      });
    case "missing":
      return "count" in step
        ? t(`measure.scoring.missing.${step.rule}`, { count: step.count })
        : t(`measure.scoring.missing.${step.rule}`);
  }
}
