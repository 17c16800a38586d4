import type { Instant } from "../../src/core/brand.ts";
import type { PlainDate } from "../../src/core/plain-date.ts";
import type { Score } from "../../src/core/scoring/score.ts";
import type { Point } from "../../src/core/series/point.ts";
import type { Series } from "./record.ts";

/** What the points of a course have in common again and again. */
type Kind = Omit<Point, "at" | "score">;

/** A whole score is its value alone. */
type PackedScore = number | Exclude<Score, { readonly status: "complete" }>;

/**
 * A series as it is sealed. A report opens the whole of it, and a year of five measures is
 * twelve times as long where it is written out point by point.
 */
export interface PackedSeries {
  readonly kinds: readonly Kind[];
  /** Points that came at one moment, in order: the place of the kind, and the score. */
  readonly moments: readonly (readonly [
    at: Instant,
    scores: readonly (readonly [kind: number, score: PackedScore])[],
  ])[];
  /** As {@link moments}: the day, then the place of the goal and the rating. Absent: none. */
  readonly rated?: readonly (readonly [
    on: PlainDate,
    ratings: readonly (readonly [goal: number, value: number])[],
  ])[];
  /** Ids of the goals that were rated. */
  readonly goals?: readonly string[];
}

const packScore = (score: Score): PackedScore =>
  score.status === "complete" ? score.value : score;

const unpackScore = (score: PackedScore): Score =>
  typeof score === "number" ? { status: "complete", value: score } : score;

/** Neighbours that begin alike, together. */
function gathered<K, T>(
  all: readonly (readonly [K, T])[],
): readonly (readonly [K, readonly T[]])[] {
  const groups: [K, T[]][] = [];
  for (const [key, one] of all) {
    const before = groups.at(-1);
    if (before?.[0] === key) before[1].push(one);
    else groups.push([key, [one]]);
  }
  return groups;
}

/** Gives each thing a place, the same one for the same key. */
function numbered<T>() {
  const places = new Map<string, number>();
  const things: T[] = [];
  const placeOf = (key: string, thing: T): number => {
    const place = places.get(key) ?? things.push(thing) - 1;
    places.set(key, place);
    return place;
  };
  return { things, placeOf };
}

export function packSeries({ points, ratings }: Series): PackedSeries {
  const kinds = numbered<Kind>();
  const moments = points.map(({ at, score, ...kind }) => {
    const { measure, scale, locale, mode, layout, helped } = kind;
    const place = kinds.placeOf([measure, scale, locale, mode, layout, helped].join("\n"), kind);
    return [at, [place, packScore(score)]] as const;
  });
  const goals = numbered<string>();
  const rated = ratings?.map(
    ({ on, goal, value }) => [on, [goals.placeOf(goal, goal), value]] as const,
  );
  return {
    kinds: kinds.things,
    moments: gathered(moments),
    ...(rated && { rated: gathered(rated), goals: goals.things }),
  };
}

/** @param stored some were sealed point by point, before they were packed */
export function unpackSeries(stored: PackedSeries | Series): Series {
  if ("points" in stored) return stored;
  const { kinds, moments, rated, goals = [] } = stored;
  const points = moments.flatMap(([at, scores]) =>
    scores.map(([place, score]) => ({ at, ...known(kinds[place]), score: unpackScore(score) })),
  );
  const ratings = rated?.flatMap(([on, values]) =>
    values.map(([place, value]) => ({ goal: known(goals[place]), on, value })),
  );
  return { points, ...(ratings && { ratings }) };
}

function known<T>(named: T | undefined): T {
  if (named === undefined) throw new Error("Cannot read a series: it names what it does not hold");
  return named;
}
