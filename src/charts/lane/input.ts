import type { Instant } from "../../core/brand.ts";

/** What happened: a session that took place or did not, or something that may explain a change. */
export type LaneKind = "session" | "missed" | "medication" | "case-review" | "life" | "other";

export interface LaneEntry {
  readonly at: Instant;
  readonly kind: LaneKind;
  /** In somebody's own words. */
  readonly text?: string;
}

/** Sessions share a row, taken place or not; each kind of event has its own. */
export type LaneRow = "session" | "medication" | "case-review" | "life" | "other";
export const LANE_ROWS = ["session", "medication", "case-review", "life", "other"] as const;

export const rowOf = ({ kind }: LaneEntry): LaneRow => (kind === "missed" ? "session" : kind);

/** The rows that have something in them, from the top; the sessions' always. */
export const rowsOf = (entries: readonly LaneEntry[]): readonly LaneRow[] =>
  LANE_ROWS.filter((row) => row === "session" || entries.some((entry) => rowOf(entry) === row));
