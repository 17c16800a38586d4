import { isSameLanguage } from "../i18n/language.ts";
import type { ReliableChange } from "../measures/measure.ts";
import type { Facts } from "../series/facts.ts";
import type { Mode } from "../series/point.ts";
import { turnsIn } from "./saw-tooth.ts";

/** A reason not to read a change from the score it starts from and the latest score alone. */
export type ComparisonFlag =
  /** Up and down again by more than chance: the first and the latest score alone mislead. */
  | {
      readonly flag: "saw-tooth";
      readonly turns: number;
      readonly needed: number;
      /** Size of a move that counts, in points. */
      readonly size: number;
      readonly comparison: ReliableChange["comparison"];
    }
  /** The two scores come from different wordings; these are their language tags. */
  | { readonly flag: "languages-differ"; readonly first: string; readonly latest: string }
  | { readonly flag: "modes-differ"; readonly first: Mode; readonly latest: Mode };

/**
 * All that undoes the comparison of two scores of a course; empty where nothing does.
 *
 * @unit points of the scale
 * @source saw-tooth: see `turnsIn()`; the rest is what was recorded with the answers
 */
export const comparisonFlags = (facts: Facts): readonly ComparisonFlag[] => [
  ...sawTooth(facts),
  ...askedApart(facts),
];

function sawTooth({ points, norms }: Facts): readonly ComparisonFlag[] {
  if (!norms.reliableChange.ok) return [];
  const rule = norms.reliableChange.value.norm;
  const { turns, needed, size } = turnsIn(
    points.map(({ value }) => value),
    rule,
  );
  const { comparison } = rule;
  return turns >= needed ? [{ flag: "saw-tooth", turns, needed, size, comparison }] : [];
}

/** A region is no other language. */
function askedApart({ baseline, latest }: Facts): readonly ComparisonFlag[] {
  if (!baseline || !latest) return [];
  return [
    ...(isSameLanguage(baseline.locale, latest.locale)
      ? []
      : [{ flag: "languages-differ", first: baseline.locale, latest: latest.locale } as const]),
    ...(baseline.mode === latest.mode
      ? []
      : [{ flag: "modes-differ", first: baseline.mode, latest: latest.mode } as const]),
  ];
}
