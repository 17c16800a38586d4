import type { NumberFrom } from "../../core/change/methods.ts";
import type { Basis } from "../../core/measures/measure.ts";
import { sayOwn } from "../../locales/own-texts.ts";
import type { Voice } from "../report/voice.ts";

/** A line, and whose number it says. */
export interface BasedLine {
  readonly text: string;
  readonly basis?: Basis;
}

/** A number that a source gives. */
export function sayNumber({ t, format }: Voice, { what, from }: NumberFrom): string {
  if ("mean" in from) {
    const mean = format.exact(from.mean);
    const sd = format.exact(from.sd);
    if (what === "correlation") {
      return t("methods.number.correlation", { value: format.exact(from.correlation ?? 0) });
    }
    if (what === "last-scores" || what === "without-problem") {
      return t(`methods.number.${what}`, { mean, sd });
    }
    return what === "spread"
      ? t("methods.number.spread", { sd })
      : t("methods.number.first-scores", { mean, sd });
  }
  if ("sd" in from) {
    const { sd, reliability } = from;
    return t("methods.number.computed", {
      sd: format.exact(sd),
      reliability: format.exact(reliability),
    });
  }
  const value = format.exact(from.value);
  if ("type" in from) return t(`methods.number.${from.type}`, { value });
  if (what === "percent" || what === "size" || what === "important-difference") {
    return t(`methods.number.${what}`, { value });
  }
  return t("methods.number.fixed", { value });
}

/** Whether the spread is of other people than the reliability. */
export const isMixed = (numbers: readonly NumberFrom[]): boolean => {
  const groupOf = (...wanted: readonly NumberFrom["what"][]): Basis | undefined =>
    numbers.find(({ what }) => wanted.includes(what))?.from;
  const spread = groupOf("spread", "first-scores");
  const reliability = groupOf("reliability");
  return (
    spread !== undefined &&
    reliability !== undefined &&
    spread.population !== reliability.population
  );
};

/** Each group of people once, in the order in which lines name them. */
export function basesOf(lines: readonly BasedLine[]): readonly Basis[] {
  const named = lines.flatMap(({ basis }) => basis ?? []);
  return named.filter((one, index) => named.findIndex((other) => isSame(one, other)) === index);
}

/** Whether two numbers are of the same people, from the same work. */
export const isSame = (a: Basis, b: Basis): boolean =>
  a.population === b.population && a.locale === b.locale && a.source === b.source;

/** A group of people, and the language in which they answered where that is known. */
export function sayPeople(voice: Voice, { population, locale }: Basis): string {
  const { text } = sayOwn(voice, population);
  if (locale === undefined) return text;
  return voice.t("methods.whose.language", {
    population: text,
    language: voice.format.language(locale),
  });
}
