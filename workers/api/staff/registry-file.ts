import { readCaseloadQuery } from "../../../src/contract/caseload-query.ts";
import type { Instant } from "../../../src/core/brand.ts";
import { isoDay } from "../../../src/core/i18n/format.ts";
import { registryChange } from "../../../src/core/series/registry.ts";
import { measureOfKey } from "../../../src/packs/find.ts";
import { pastWeek8Of, scaleOfStanding } from "../../../src/packs/standing.ts";
import type { CaseloadEntry } from "../../db/caseload.ts";
import { exportCaseload } from "../../db/caseload-export.ts";
import type { Standing } from "../../db/record.ts";
import type { AppContext } from "../context.ts";
import { entryFor } from "../alliance.ts";
import { inOrderOfNeed } from "./by-need.ts";
import { pageWish } from "./by-week-8.ts";
import { type Cell, csvOf } from "./csv.ts";
import { staffRoutes } from "./routes.ts";
import { refuseVisit } from "./session.ts";

/** One scale of one client, as far as there is one. */
interface Line {
  readonly client: string;
  readonly entry: CaseloadEntry;
  readonly standing?: Standing;
  readonly now: Instant;
  readonly dayOf: (at: Instant) => string;
}

/** First and latest score, where both are of the same scale as it is now. */
function changeOf({ standing }: Line) {
  if (!standing?.first || standing.score.status === "unscorable") return undefined;
  const { first, at } = standing;
  const scale = scaleOfStanding(standing);
  if (!scale || first.at === at) return undefined;
  const { id } = measureOfKey(standing.measure);
  return registryChange(id, scale, { first: first.value, latest: standing.score.value });
}

const day = ({ dayOf }: Line, at: Instant | undefined): Cell => at && dayOf(at);
const yes = (is: boolean | undefined): Cell => (is === undefined ? undefined : is ? "yes" : "no");

/** Of somebody who has left, `state` says that. */
const careStatusOf = ({ state, profile }: CaseloadEntry): Cell =>
  state === "active" ? (profile.careStatus ?? "active") : undefined;

/** Names that a program can rely on: the same in every language of the pages. */
const COLUMNS: readonly (readonly [name: string, cell: (line: Line) => Cell])[] = [
  ["client", ({ client }) => client],
  ["therapist", ({ entry }) => entry.therapist],
  ["in_care_since", (line) => day(line, line.entry.since)],
  ["last_answered", (line) => day(line, line.entry.summary.lastAt)],
  ["last_session", ({ entry }) => entry.lastSession],
  ["open_alerts", ({ entry }) => entry.openAlerts],
  ["open_signals", ({ entry }) => entry.openSignals.length],
  ["measure", ({ standing }) => standing?.measure],
  ["scale", ({ standing }) => standing?.scale],
  ["first_score", ({ standing }) => standing?.first?.value],
  ["first_on", (line) => day(line, line.standing?.first?.at)],
  ["latest_score", ({ standing: one }) => (one?.score.status === "unscorable" ? undefined : one?.score.value)],
  ["latest_on", (line) => day(line, line.standing?.at)],
  ["change", (line) => changeOf(line)?.difference],
  ["percent_less", (line) => changeOf(line)?.percent],
  ["response", (line) => yes(changeOf(line)?.response)],
  ["remission", (line) => yes(changeOf(line)?.remission)],
  ["week_8_rule", ({ standing, now }) => standing && pastWeek8Of(standing, now)],
  ["state", ({ entry }) => entry.state],
  ["care_status", ({ entry }) => careStatusOf(entry)],
  ["last_case_review", ({ entry }) => entry.lastReview],
]; // prettier-ignore

/** A spreadsheet takes letters beyond ASCII for what they are only behind this mark. */
const MARK = "\uFEFF";
const isAscii = (text: string): boolean => [...text].every((one) => one <= "~");

async function file(c: AppContext, access: Parameters<typeof exportCaseload>[1]) {
  const { page, show, labelsHidden } = readCaseloadQuery(c.req.query());
  const now = c.var.deps.now();
  const loaded = await exportCaseload(c.var.deps, access, pageWish({ page, show }, now));
  if (!loaded.ok) return refuseVisit(c, loaded.error);
  const { visitor, entries } = loaded.value;
  const dayOf = isoDay(visitor.clinic.timeZone);
  const shown = entries.map((entry) => entryFor(visitor, entry));
  const lines = inOrderOfNeed(shown, now).flatMap((entry, index): readonly Line[] => {
    const client = labelsHidden ? String(index + 1) : entry.profile.label;
    const line: Line = { client, entry, now, dayOf };
    const { standings } = entry.summary;
    return standings.length === 0 ? [line] : standings.map((standing) => ({ ...line, standing }));
  });
  const text = csvOf([
    COLUMNS.map(([name]) => name),
    ...lines.map((line) => COLUMNS.map(([, cell]) => cell(line))),
  ]);
  return c.body(isAscii(text) ? text : `${MARK}${text}`, 200, {
    "Content-Type": "text/csv; charset=utf-8; header=present",
    "Content-Disposition": `attachment; filename="registry-${dayOf(now)}.csv"`,
  });
}

/** The registry as a file: the same clients as on the page, one line a scale. */
export const registryFile = staffRoutes({
  "GET /registry.csv": file,
});
