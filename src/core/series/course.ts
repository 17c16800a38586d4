import type { Instant } from "../brand.ts";
import { remembering } from "../memo.ts";
import type { Measure } from "../measures/measure.ts";
import { moment } from "../moment.ts";
import { MS_PER_DAY } from "../plain-date.ts";
import type { Gap } from "./facts.ts";
import type { Point } from "./point.ts";

/**
 * The value of a point, if it could be scored.
 *
 * @unit points of the scale
 * @source the score was made by the rules of the measure version in `Point.measure`
 */
export const scoreOf = ({ score }: Point): number | undefined =>
  score.status === "unscorable" ? undefined : score.value;

/**
 * Whether a point was scored by the same rules as this version of the measure:
 * a new major version means that old and new scores are not comparable.
 *
 * @unit none
 * @source Semantic Versioning 2.0.0, https://semver.org; see `Measure.version`
 */
export const isComparable = (point: Point, measure: Measure): boolean =>
  comparableTo(measure)(point);

/**
 * The same of many points. Those of one course name one version after another, and each is read once.
 *
 * @unit none
 * @source as {@link isComparable}
 */
export function comparableTo({ id, version }: Measure): (point: Point) => boolean {
  const major = majorOf(version);
  let last: { readonly key: string; readonly is: boolean } | undefined;
  return ({ measure: key }) => {
    if (last?.key !== key) {
      const named = partsOf(key);
      last = { key, is: named.id === id && named.major === major };
    }
    return last.is;
  };
}

/** A course names the same few measures again and again, and there are not many of them. */
const NAMES_KEPT = 1000;

const partsOf = remembering((key: string) => {
  const [id = key, version = ""] = key.split("@");
  return { id, major: majorOf(version) };
}, NAMES_KEPT);

const majorOf = remembering((version: string) => version.split(".")[0] ?? "", NAMES_KEPT);

/**
 * The measure that a point is a score of.
 *
 * @unit a measure id
 * @source `Point.measure`
 */
export const measureIdOf = ({ measure }: Pick<Point, "measure">): string => partsOf(measure).id;

/**
 * When the points were answered, in their order.
 *
 * @unit moments in UTC
 * @source `Point.at`
 */
export const momentsOf = (points: readonly Point[]): readonly Instant[] =>
  points.map(({ at }) => at);

/**
 * Stretches between neighbouring moments that are longer than `gapDays`.
 *
 * @param moments in order of time
 * @unit whole days of 24 hours, rounded down
 * @source the gap rule is the clinic's own setting
 */
export function gapsBetween(moments: readonly Instant[], gapDays: number): readonly Gap[] {
  const gaps: Gap[] = [];
  let before: { readonly at: Instant; readonly time: number } | undefined;
  for (const at of moments) {
    const time = moment(at);
    const days = before ? Math.floor((time - before.time) / MS_PER_DAY) : 0;
    if (before && days > gapDays) gaps.push({ from: before.at, to: at, days });
    before = { at, time };
  }
  return gaps;
}
