import type { Instant } from "../../../src/core/brand.ts";
import type { CaseloadEntry } from "../../db/caseload.ts";
import { isNotBetter } from "./by-week-8.ts";

/**
 * The oldest open alert first, then the oldest open signal; then whose week 8 is over and who is not
 * better now, then the longest silence (docs/decisions/030-week-8-before-silence.md). Within these,
 * never by how high a score is.
 */
export const inOrderOfNeed = (
  entries: readonly CaseloadEntry[],
  now: Instant,
): readonly CaseloadEntry[] =>
  entries
    .map((entry) => ({
      entry,
      alert: entry.alertSince ?? NEVER,
      signal: firingSince(entry),
      // Worked out once, not in each comparison.
      isLate: isNotBetter(now, entry.summary),
      lastAt: entry.summary.lastAt ?? "",
    }))
    .toSorted(
      (a, b) =>
        a.alert.localeCompare(b.alert) ||
        a.signal.localeCompare(b.signal) ||
        Number(b.isLate) - Number(a.isLate) ||
        a.lastAt.localeCompare(b.lastAt),
    )
    .map(({ entry }) => entry);

/** Sorts after every moment. */
const NEVER = "9999";

/** Moment of the oldest open signal whose rule still fires. */
const firingSince = ({ openSignals }: CaseloadEntry): string =>
  openSignals.find(({ quietSince }) => quietSince === undefined)?.raisedAt ?? NEVER;
