import type { CaseloadEntry } from "../../db/caseload.ts";

/** The oldest open alert first, then the oldest open signal; then the longest silence. Never by severity. */
export const byNeed = (a: CaseloadEntry, b: CaseloadEntry): number =>
  (a.alertSince ?? NEVER).localeCompare(b.alertSince ?? NEVER) ||
  firingSince(a).localeCompare(firingSince(b)) ||
  (a.summary.lastAt ?? "").localeCompare(b.summary.lastAt ?? "");

/** Sorts after every moment. */
const NEVER = "9999";

/** Moment of the oldest open signal whose rule still fires. */
const firingSince = ({ openSignals }: CaseloadEntry): string =>
  openSignals.find(({ quietSince }) => quietSince === undefined)?.raisedAt ?? NEVER;
