import type { Instant } from "../../core/brand.ts";
import { MS_PER_DAY } from "../../core/plain-date.ts";
import { lineThrough, type TextDirection } from "../drawing.ts";
import { linear } from "../frame.ts";
import { inTime, moment, runsOf } from "../time.ts";

/** In halves of a pixel, so that whole numbers are exact enough: a page has hundreds. */
export const SPARK = { width: 192, height: 48 } as const;
/** Around the line: room for the last mark. */
const EDGE = 6;

export interface SparkPoint {
  readonly at: Instant;
  readonly value: number;
}

export interface SparkInput {
  /** Scores only: answers without a score are no points. */
  readonly points: readonly SparkPoint[];
  /** All that the measure can have, so that rows can be compared. */
  readonly range: readonly [number, number];
  readonly cutoff?: number | undefined;
  /** The same for all rows of a table. */
  readonly window: { readonly from: Instant; readonly to: Instant };
  /** A stretch without a score longer than this breaks the line. */
  readonly gapDays: number;
  readonly timeAxisDir: TextDirection;
}

export interface SparkLayout {
  /** All runs in one path; a score alone in its run is a dot. */
  readonly path: string;
  readonly cutoff?: string;
  readonly last: { readonly x: number; readonly y: number };
}

/** A word-sized course; nothing where the window has no score. Pure. */
export function layoutSpark(input: SparkInput): SparkLayout | undefined {
  const { range, cutoff, window, gapDays, timeAxisDir } = input;
  const { width, height } = SPARK;
  const points = input.points
    .filter(({ at }) => at >= window.from && at <= window.to)
    .toSorted((a, b) => inTime(a.at, b.at));
  const latest = points.at(-1);
  if (!latest) return undefined;
  const time = linear(
    [moment(window.from), moment(window.to)],
    timeAxisDir === "ltr" ? [EDGE, width - EDGE] : [width - EDGE, EDGE],
  );
  const score = linear(range, [height - EDGE, EDGE]);
  const place = ({ at, value }: SparkPoint) => ({
    x: Math.round(time(moment(at))),
    y: Math.round(score(value)),
  });
  const isBroken = (before: SparkPoint, after: SparkPoint) =>
    moment(after.at) - moment(before.at) > gapDays * MS_PER_DAY;
  const paths = runsOf(points, isBroken).map(
    (run) => `${lineThrough(run.map(place))}${run.length > 1 ? "" : "h0"}`,
  );
  return {
    path: paths.join(""),
    ...(cutoff !== undefined && { cutoff: `M0 ${Math.round(score(cutoff))}H${width}` }),
    last: place(latest),
  };
}
