import type { Instant } from "../../src/core/brand.ts";
import type { ScaleNorms } from "../../src/core/change/scale-norms.ts";
import type { Change } from "../../src/core/change/verdict.ts";
import { ok } from "../../src/core/result.ts";
import type { Asked, Facts, Gap, ScoredPoint } from "../../src/core/series/facts.ts";
import { bandSpans } from "../../src/charts/course/layout.ts";

const DAY = 86_400_000; // ms
const START = Date.parse("2026-01-05T09:30Z");

export const BANDS = [
  { key: "minimal", from: 0 },
  { key: "mild", from: 5 },
  { key: "moderate", from: 10 },
  { key: "moderately-severe", from: 15 },
  { key: "severe", from: 20 },
];
export const RANGE = [0, 27] as const;
export const SPANS = bandSpans({ bands: BANDS, range: RANGE });

export const CUTOFF = {
  value: 10,
  case: "at-or-above",
  population: "primary care",
  locale: "en",
  source: "invented",
} as const;

/** The moment so many days after the invented course began. */
export const onDay = (day: number): Instant =>
  `${new Date(START + Math.round(day * 1440) * 60_000).toISOString().slice(0, 16)}Z` as Instant;

/** An answer without a score. */
export const unscored = (day: number, more: Partial<Asked> = {}): Asked => ({
  at: onDay(day),
  mode: "screen",
  locale: "en",
  ...more,
});

export const scored = (
  day: number,
  value: number,
  more: Partial<ScoredPoint> = {},
): ScoredPoint => ({
  at: onDay(day),
  value,
  prorated: false,
  band: BANDS.findLast(({ from }) => value >= from)?.key ?? "minimal",
  mode: "screen",
  locale: "en",
  ...more,
});

const ALONE = { because: ["same-language"], decidedBy: "only-one", passedOver: [] } as const;
const LIMIT = {
  norm: {
    kind: "fixed",
    value: 5,
    comparison: "at-least",
    population: "invented",
    locale: "en",
    source: "invented",
  },
  ...ALONE,
} as const;
const NORMS: ScaleNorms = {
  direction: "higher-is-worse",
  reliableChange: ok(LIMIT),
  cutoff: ok({ norm: CUTOFF, ...ALONE }),
};

/** An invented verdict, so that charts are tested without the statistics. */
export const judge = (from: ScoredPoint, to: ScoredPoint): Change => ({
  status: "judged",
  from: from.value,
  to: to.value,
  difference: to.value - from.value,
  threshold: 5,
  comparison: "at-least",
  class:
    Math.abs(to.value - from.value) < 5
      ? "no-reliable-change"
      : to.value < from.value
        ? "reliable-improvement"
        : "reliable-worsening",
  norm: LIMIT,
  cutoff: NORMS.cutoff,
});

export function invented(points: readonly ScoredPoint[], more: Partial<Facts> = {}): Facts {
  const sorted = points.toSorted((a, b) => Date.parse(a.at) - Date.parse(b.at));
  const first = sorted[0];
  const latest = sorted.at(-1);
  const gaps = sorted.slice(1).flatMap((to, index): Gap[] => {
    const from = sorted[index];
    const days = from ? Math.floor((Date.parse(to.at) - Date.parse(from.at)) / DAY) : 0;
    return from && days > 28 ? [{ from: from.at, to: to.at, days }] : [];
  });
  const none: Change = { status: "not-judged", reason: "no-baseline" };
  return {
    measureId: "invented",
    abbreviation: "INV-9",
    scale: "total",
    range: RANGE,
    direction: "higher-is-worse",
    norms: NORMS,
    about: "distress",
    cutoff: CUTOFF,
    answered: sorted.length,
    points: sorted,
    unscorable: [],
    ...(first && { first, baseline: first }),
    ...(latest && { latest }),
    change: first && latest && first !== latest ? judge(first, latest) : none,
    sinceLast: none,
    gaps,
    modeChanges: [],
    localeChanges: [],
    layoutChanges: [],
    ...more,
  };
}
