import type { CaseloadRow } from "../../../src/contract/views.ts";
import { loadCaseload, type CaseloadEntry } from "../../db/caseload.ts";
import { localeOf } from "../refuse.ts";
import { render } from "../render.ts";
import { staffRoutes } from "./routes.ts";
import { refuseVisit, staffFrame } from "./session.ts";

/** The oldest open alert first, then the oldest open signal; then the longest silence. Never by severity. */
const byNeed = (a: CaseloadEntry, b: CaseloadEntry): number =>
  (a.alertSince ?? NEVER).localeCompare(b.alertSince ?? NEVER) ||
  firingSince(a).localeCompare(firingSince(b)) ||
  (a.summary.lastAt ?? "").localeCompare(b.summary.lastAt ?? "");

/** Sorts after every moment. */
const NEVER = "9999";

/** Moment of the oldest open signal whose rule still fires. */
const firingSince = ({ openSignals }: CaseloadEntry): string =>
  openSignals.find(({ quietSince }) => quietSince === undefined)?.raisedAt ?? NEVER;

const rowOf = (entry: CaseloadEntry): CaseloadRow => {
  const { id, profile, summary, openAlerts, openSignals } = entry;
  return {
    clientId: id,
    label: profile.label,
    standings: summary.standings,
    openAlerts,
    openSignals,
    ...(summary.lastAt && { lastAnswered: summary.lastAt }),
  };
};

/** Who needs to be looked at first. */
export const caseload = staffRoutes({
  "GET /": async (c, access) => {
    const page = Number(/^\d{1,4}$/.exec(c.req.query("page") ?? "")?.[0] ?? 0);
    const loaded = await loadCaseload(c.var.deps, access, { page });
    if (!loaded.ok) return refuseVisit(c, loaded.error);
    const { visitor, entries, previous, next } = loaded.value;
    const here = `/${localeOf(c).tag}/staff`;
    // Behind the last page there is not "nobody": back to the first.
    if (page > 0 && entries.length === 0) return c.redirect(here, 302);
    return render(c, here, {
      page: "caseload",
      ...(await staffFrame(c, visitor)),
      rows: entries.toSorted(byNeed).map(rowOf),
      ...(previous !== undefined && { previousPage: previous }),
      ...(next !== undefined && { nextPage: next }),
    });
  },
});
