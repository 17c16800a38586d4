import type { Instant } from "../../../src/core/brand.ts";
import type { CaseloadEntry } from "../../db/caseload.ts";
import { isNotBetter } from "./by-week-8.ts";

/**
 * The oldest open alert first, then the oldest open signal; then whose week 8 is over and who is not
 * better now, then the longest silence (docs/decisions/030-week-8-before-silence.md). Within these,
 * never by how high a score is.
 */
export const byNeed =
  (now: Instant) =>
  (a: CaseloadEntry, b: CaseloadEntry): number =>
    (a.alertSince ?? NEVER).localeCompare(b.alertSince ?? NEVER) ||
    openSince(a).localeCompare(openSince(b)) ||
    Number(isNotBetter(now, b.summary)) - Number(isNotBetter(now, a.summary)) ||
    (a.summary.lastAt ?? "").localeCompare(b.summary.lastAt ?? "");

/** Sorts after every moment. */
const NEVER = "9999";

/** Moment of the oldest open signal. One whose rule cannot be judged is not cleared by that. */
const openSince = ({ openSignals }: CaseloadEntry): string =>
  openSignals.find(({ quietSince }) => quietSince === undefined)?.raisedAt ?? NEVER;
