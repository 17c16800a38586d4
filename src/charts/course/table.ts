import type { Instant } from "../../core/brand.ts";
import { towards } from "../../core/change/judge.ts";
import type { Change, ChangeClass } from "../../core/change/verdict.ts";
import type { Helped } from "../../core/check-in/helped.ts";
import type { Asked, Facts, ScoredPoint } from "../../core/series/facts.ts";
import type { Mode } from "../../core/series/point.ts";
import type { Towards } from "../../core/series/summary-part.ts";
import { inTime } from "../time.ts";

/** How a score stands to the baseline. Words are made of this; a bare sign is never shown. */
export type RowChange =
  | { readonly status: "none" }
  | { readonly status: "baseline" }
  | {
      readonly status: "compared";
      /** Points of the scale, always positive: `side` and `towards` say the rest. */
      readonly points: number;
      readonly side: "lower" | "higher" | "same";
      readonly towards: Towards;
      /** Absent when there are no norms to judge by. */
      readonly class?: ChangeClass;
    };

export type RowNote =
  | {
      readonly kind:
        | "prorated"
        | "unscorable"
        | "other-version"
        | "mode-changed"
        | "locale-changed"
        | "layout-changed";
    }
  | { readonly kind: "helped"; readonly how: Helped }
  | { readonly kind: "after-gap"; readonly days: number };

/** One answer as a row. Answers without a score have no score, never a zero. */
export interface CourseRow {
  readonly at: Instant;
  readonly score?: number;
  readonly band?: string;
  readonly change: RowChange;
  readonly mode?: Mode;
  readonly locale?: string;
  readonly notes: readonly RowNote[];
}

export interface RowRules {
  /** Judges the change from the baseline to a score. */
  readonly judge: (from: ScoredPoint, to: ScoredPoint) => Change;
  /** How many rows are made at most, the latest; all of them if absent. */
  readonly latest?: number;
}

/** All points of one `Facts` are of one version, so a difference always has a meaning. */
function changeOf(difference: number, change: Change, direction: Facts["direction"]): RowChange {
  return {
    status: "compared",
    points: Math.abs(difference),
    side: difference === 0 ? "same" : difference > 0 ? "higher" : "lower",
    towards: towards(direction, difference),
    ...(change.status === "judged" && { class: change.class }),
  };
}

function notesOf(point: ScoredPoint, facts: Facts): RowNote[] {
  const gap = facts.gaps.find(({ to }) => to === point.at);
  return [
    ...(point.prorated ? [{ kind: "prorated" } as const] : []),
    ...(gap ? [{ kind: "after-gap", days: gap.days } as const] : []),
    ...askingNotes(point, facts),
  ];
}

const askingNotes = (
  { at, helped }: Asked,
  { modeChanges, localeChanges, layoutChanges }: Facts,
): RowNote[] => [
  ...(modeChanges.includes(at) ? [{ kind: "mode-changed" } as const] : []),
  ...(localeChanges.includes(at) ? [{ kind: "locale-changed" } as const] : []),
  ...(layoutChanges.includes(at) ? [{ kind: "layout-changed" } as const] : []),
  ...(helped ? [{ kind: "helped", how: helped } as const] : []),
];

/** The same course as the chart's, as rows in order of time. */
export function courseRows(facts: Facts, { judge, latest = Infinity }: RowRules): CourseRow[] {
  const start = facts.baseline ?? facts.points[0];
  const compare = (point: ScoredPoint): RowChange => {
    if (!start || point === start) return { status: "baseline" };
    return changeOf(point.value - start.value, judge(start, point), facts.direction);
  };
  const scored = facts.points.slice(-latest).map((point): CourseRow => ({
    at: point.at,
    score: point.value,
    ...(point.band !== undefined && { band: point.band }),
    change: compare(point),
    mode: point.mode,
    locale: point.locale,
    notes: notesOf(point, facts),
  }));
  const unscored = facts.unscorable.slice(-latest).map((asked: Asked): CourseRow => ({
    at: asked.at,
    change: { status: "none" },
    mode: asked.mode,
    locale: asked.locale,
    notes: [{ kind: "unscorable" }, ...askingNotes(asked, facts)],
  }));
  const others = (facts.otherVersions ?? []).slice(-latest).map((at): CourseRow => ({
    at,
    change: { status: "none" },
    notes: [{ kind: "other-version" }],
  }));
  const rows = [...scored, ...unscored, ...others].sort((a, b) => inTime(a.at, b.at));
  return rows.slice(-latest);
}
