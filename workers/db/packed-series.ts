import type { Instant } from "../../src/core/brand.ts";
import type { SentRating } from "../../src/core/goals/sent-rating.ts";
import type { Score } from "../../src/core/scoring/score.ts";
import type { Point } from "../../src/core/series/point.ts";
import type { Series } from "./record.ts";

/** What the points of a course have in common again and again. */
type Kind = Omit<Point, "at" | "score">;

/** A whole score is its value alone. */
type PackedScore = number | Exclude<Score, { readonly status: "complete" }>;

/**
 * A series as it is sealed. A report opens the whole of it, and a year of five measures written
 * out point by point takes ten times as long to decode and to parse.
 */
export interface PackedSeries {
  readonly kinds: readonly Kind[];
  /** Points that came at one moment, in order: the place of the kind, and the score. */
  readonly moments: readonly (readonly [
    at: Instant,
    scores: readonly (readonly [kind: number, score: PackedScore])[],
  ])[];
  readonly ratings?: readonly SentRating[];
}

const packScore = (score: Score): PackedScore =>
  score.status === "complete" ? score.value : score;

const unpackScore = (score: PackedScore): Score =>
  typeof score === "number" ? { status: "complete", value: score } : score;

export function packSeries({ points, ratings }: Series): PackedSeries {
  const places = new Map<string, number>();
  const kinds: Kind[] = [];
  const moments: [Instant, [number, PackedScore][]][] = [];
  for (const { at, score, ...kind } of points) {
    const { measure, scale, locale, mode, layout, helped } = kind;
    const key = [measure, scale, locale, mode, layout, helped].join("\n");
    const place = places.get(key) ?? kinds.push(kind) - 1;
    places.set(key, place);
    const scores: [number, PackedScore][] = [[place, packScore(score)]];
    const before = moments.at(-1);
    if (before?.[0] === at) before[1].push(...scores);
    else moments.push([at, scores]);
  }
  return { kinds, moments, ...(ratings && { ratings }) };
}

/** @param stored some were sealed point by point, before they were packed */
export function unpackSeries(stored: PackedSeries | Series): Series {
  if ("points" in stored) return stored;
  const { kinds, moments, ratings } = stored;
  const points = moments.flatMap(([at, scores]) =>
    scores.map(([place, score]) => {
      const kind = kinds[place];
      if (!kind) throw new Error("Cannot read a series: it names a kind that it does not hold");
      return { at, ...kind, score: unpackScore(score) };
    }),
  );
  return { points, ...(ratings && { ratings }) };
}
