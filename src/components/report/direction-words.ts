import type { Scale } from "../../core/measures/measure.ts";
import type { Towards } from "../../core/series/summary-part.ts";
import type { Voice } from "./voice.ts";

/** All of a scale that its direction words are made of. */
export type Told = Pick<Scale, "direction" | "about">;

/** "less distress", "a stronger alliance": what better or worse is on this scale. */
export const meaningOf = (
  { t }: Voice,
  { about }: Pick<Scale, "about">,
  way: Exclude<Towards, "same">,
): string => t(`meaning.${way}.${about}`);

/** "more distress": what a higher score stands for. */
export const higherMeans = (voice: Voice, told: Told): string =>
  meaningOf(voice, told, told.direction === "higher-is-worse" ? "worse" : "better");

/** "Higher means more distress. Lower is better ↓": stands at an axis and over a table. */
export const sayDirection = (voice: Voice, told: Told): string =>
  voice.t(`chart.direction.${told.direction}`, { meaning: higherMeans(voice, told) });

/** "3 points lower (less distress)": a size and a direction, never a bare sign. */
export function sayPoints(
  voice: Voice,
  step: Told & {
    /** Size of the difference. */
    readonly points: number;
    readonly towards: Towards;
  },
): string {
  const { points, towards, direction } = step;
  if (towards === "same") return voice.t("points.same");
  const lower = (towards === "better") === (direction === "higher-is-worse");
  return voice.t(lower ? "points.lower" : "points.higher", {
    count: points,
    meaning: meaningOf(voice, step, towards),
  });
}

/** A scale as it stands on a page: its title, and the measure it is of. */
export type Titled = Told & { readonly title: string; readonly measure: string };

/**
 * A sentence for each meaning of "higher" among the scales: "Higher means … on PHQ-9 and GAD-7."
 * A measure whose scales all mean the same is named once.
 */
export function sayHigher(voice: Voice, scales: readonly Titled[]): readonly string[] {
  const said = scales.map((scale) => ({ ...scale, meaning: higherMeans(voice, scale) }));
  const nameOf = ({ title, measure, meaning }: (typeof said)[number]): string =>
    said.every((one) => one.measure !== measure || one.meaning === meaning) ? measure : title;
  return [...new Set(said.map(({ meaning }) => meaning))].map((meaning) => {
    const names = said.flatMap((one) => (one.meaning === meaning ? [nameOf(one)] : []));
    return voice.t("caseload.higher", {
      meaning,
      measures: voice.format.list([...new Set(names)]),
    });
  });
}
