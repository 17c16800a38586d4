import type { Instant } from "../brand.ts";
import { isBeyond } from "../change/comparison.ts";
import { reliableChangeThreshold } from "../change/reliable-change.ts";
import { type ForeignNorm, foreignNorms } from "../change/scale-norms.ts";
import type { ReliableChange } from "../measures/measure.ts";
import { oncePerObject } from "../memo.ts";
import type { Facts } from "../series/facts.ts";
import { type ComparisonFlag, comparisonFlags } from "./comparison.ts";

/** A reason to read a course with care, with the numbers that show it. */
export type HonestyFlag =
  | { readonly flag: "few-scores"; readonly count: number; readonly needed: number }
  /** Scores at the end of the scale: what lies beyond it was not measured. */
  | {
      readonly flag: "floor" | "ceiling";
      readonly value: number;
      readonly at: readonly Instant[];
    }
  /** From the first score, no better score is far enough away to count as reliable improvement. */
  | {
      readonly flag: "no-room";
      readonly first: number;
      readonly best: number;
      readonly threshold: number;
      readonly comparison: ReliableChange["comparison"];
    }
  | ComparisonFlag
  | {
      readonly flag: "mode-changed" | "locale-changed" | "layout-changed" | "helped" | "prorated";
      readonly at: readonly Instant[];
    }
  | {
      readonly flag: "norms-in-other-language";
      readonly of: ForeignNorm["of"];
      readonly locale: string;
      /** Absent: the source does not say. */
      readonly normLocale?: string;
      readonly population: string;
    };

/**
 * Scores below which a course is a difference, not a course.
 *
 * @unit scores
 * @source our own choice: two points always lie on a line
 */
export const FEWEST_SCORES = 3;

/**
 * Every reason to read a course with care, in a fixed order; empty if there is none, or no score.
 *
 * @unit scores and differences in points of the scale
 * @source few scores: own choice; floor, ceiling, no room: the ends of the scale; against the
 *   comparison: see `comparisonFlags()`; the rest is what was recorded with the answers
 */
export const honestyFlags = oncePerObject((facts: Facts): readonly HonestyFlag[] => {
  if (facts.points.length === 0) return [];
  return [
    ...fewScores(facts),
    ...endsOf(facts),
    ...noRoom(facts),
    ...comparisonFlags(facts),
    ...since("mode-changed", facts.modeChanges),
    ...since("locale-changed", facts.localeChanges),
    ...since("layout-changed", facts.layoutChanges),
    ...since(
      "helped",
      facts.points.flatMap(({ at, helped }) => (helped ? [at] : [])),
    ),
    ...since(
      "prorated",
      facts.points.flatMap(({ at, prorated }) => (prorated ? [at] : [])),
    ),
    ...otherLanguage(facts),
  ];
});

const fewScores = ({ points }: Facts): readonly HonestyFlag[] =>
  points.length < FEWEST_SCORES
    ? [{ flag: "few-scores", count: points.length, needed: FEWEST_SCORES }]
    : [];

/** "Floor" is the lowest number, whether that is good or bad. */
const endsOf = ({ range: [lowest, highest], points }: Facts): readonly HonestyFlag[] =>
  (
    [
      ["floor", lowest],
      ["ceiling", highest],
    ] as const
  ).flatMap(([flag, value]) => {
    const at = points.flatMap((point) => (point.value === value ? [point.at] : []));
    return at.length > 0 ? [{ flag, value, at }] : [];
  });

function noRoom({ range, direction, first, norms }: Facts): readonly HonestyFlag[] {
  if (!norms.reliableChange.ok || !first) return [];
  const rule = norms.reliableChange.value.norm;
  const best = direction === "higher-is-worse" ? range[0] : range[1];
  const threshold = reliableChangeThreshold(rule);
  const room = Math.abs(first.value - best);
  return isBeyond(room, threshold, rule.comparison)
    ? []
    : [{ flag: "no-room", first: first.value, best, threshold, comparison: rule.comparison }];
}

const since = (
  flag: "mode-changed" | "locale-changed" | "layout-changed" | "helped" | "prorated",
  at: readonly Instant[],
): readonly HonestyFlag[] => (at.length > 0 ? [{ flag, at }] : []);

function otherLanguage({ norms, latest }: Facts): readonly HonestyFlag[] {
  if (!latest) return [];
  const { locale } = latest;
  return foreignNorms(norms).map(({ of, norm }) => ({
    flag: "norms-in-other-language",
    of,
    locale,
    ...(norm.locale !== undefined && { normLocale: norm.locale }),
    population: norm.population,
  }));
}
