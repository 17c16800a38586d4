import { readTableQuery } from "../../../src/contract/table-query.ts";
import type { PanelKey } from "../../../src/contract/report-panels.ts";
import type {
  AlertView,
  AnsweredCheckIn,
  NotesView,
  ReportRecord,
  ReportView,
} from "../../../src/contract/staff-report.ts";
import type { OwnWishes } from "../../../src/contract/staff-data.ts";
import type { Instant } from "../../../src/core/brand.ts";
import { type Watch, watchOf } from "../../../src/core/rules/watch.ts";
import { measuresIn } from "../../../src/core/series/of-scale.ts";
import { findMeasure } from "../../../src/packs/find.ts";
import type { Alert } from "../../db/alert.ts";
import type { Report, SentCheckIn } from "../../db/report.ts";
import { sayOpened } from "./opened.ts";
import { inOrder, signalOf } from "./signal-view.ts";
import type { Visitor } from "../../db/staff-session.ts";
import { reportFor } from "../alliance.ts";
import type { AppContext } from "../context.ts";
import { localeOf } from "../refuse.ts";
import { render } from "../render.ts";
import { rulebook } from "../rulebook.ts";
import { staffFrame } from "./session.ts";
import { waitingOf } from "./wish-view.ts";

const alertOf = ({ id, raisedAt, flags, acknowledged }: Alert, reader: Visitor): AlertView => ({
  id,
  raisedAt,
  items: flags,
  ...(acknowledged && {
    acknowledged: {
      at: acknowledged.at,
      note: acknowledged.note,
      ...(acknowledged.by === reader.staffId && { by: reader.name }),
    },
  }),
});

const answeredOf = ({ sentAt, checkIn }: SentCheckIn): AnsweredCheckIn => ({
  at: sentAt,
  measures: checkIn.measures,
  ...(checkIn.talk !== undefined && { talk: checkIn.talk }),
  ...(checkIn.helped && { helped: checkIn.helped }),
});

/** What a client asks for is between them and their own therapist. */
const ownWishes = ({ visitor, client, wishes }: Report): OwnWishes => ({
  wishes: client.therapistId === visitor.staffId ? wishes.requests.map(waitingOf) : [],
  declines: wishes.declines,
  allianceHidden: wishes.allianceHidden,
  ...(wishes.dailyEndedAt && { dailyEndedAt: wishes.dailyEndedAt }),
});

/** Of the answers that this reader is given, so that nothing is told of the others. */
function watchIn({ series: { points }, client: { person }, ruleSet }: Report, now: Instant): Watch {
  const { rules } = ruleSet ?? rulebook.builtIn;
  const history = rulebook.historyOf({ points, missed: [], person });
  return watchOf(rules, measuresIn(points).map(findMeasure), history, now);
}

/** What was typed about alerts and signals, after a post that leaves something to say. */
export interface Unsaved {
  readonly status: number;
  readonly notes: NotesView;
  readonly signalNotes: NotesView;
}

async function recordOf(c: AppContext, report: Report): Promise<ReportRecord> {
  const { visitor, client, series, latest, conflicts, openAlerts, recentAlerts } = report;
  const { openSignals, recentSignals, first, lane, goals, byOthers } = report;
  return {
    ...(await staffFrame(c, visitor)),
    clientId: client.id,
    label: client.label,
    state: client.state,
    points: series.points,
    ...(client.person && { person: client.person }),
    alerts: [...openAlerts, ...recentAlerts].map((alert) => alertOf(alert, visitor)),
    signals: [...inOrder(openSignals), ...recentSignals].map((one) => signalOf(one, visitor)),
    isOwn: client.therapistId === visitor.staffId && client.state !== "restricted",
    latest: latest.map(answeredOf),
    ...(first && { first: answeredOf(first) }),
    lane: lane.entries,
    fits: lane.fits,
    goals,
    daily: report.daily,
    own: ownWishes(report),
    byOthers: byOthers.flatMap(({ sentAt: at, checkIn: { informant: relation }, points }) =>
      relation ? [{ at, relation, points }] : [],
    ),
    othersDeclined: report.othersDeclined.flatMap(({ informant: relation, ...said }) =>
      relation ? [{ ...said, relation }] : [],
    ),
    conflicts: conflicts.map(answeredOf),
    moreConflicts: report.moreConflicts,
    table: readTableQuery(c.req.query()),
  };
}

const addressOf = (c: AppContext, { client }: Report): string =>
  `/${localeOf(c).tag}/staff/clients/${client.id}`;

export async function reportPage(
  c: AppContext,
  stored: Report,
  unsaved?: Unsaved,
): Promise<Response> {
  const report = reportFor(stored);
  const { visitor, client } = report;
  const view: ReportView = {
    page: "report",
    ...(await recordOf(c, report)),
    watch: watchIn(report, c.var.deps.now()),
    opened: await sayOpened(c, { staffId: visitor.staffId, clientId: client.id }),
    ...(unsaved && { notes: unsaved.notes, signalNotes: unsaved.signalNotes }),
    ...(visitor.clinic.safety && { safety: visitor.clinic.safety }),
  };
  return render(c, addressOf(c, report), view, unsaved?.status ?? 200);
}

/** One panel of a report, for the page that left it to later. */
export async function panelPage(c: AppContext, stored: Report, key: PanelKey): Promise<Response> {
  const report = await recordOf(c, reportFor(stored));
  return render(c, `${addressOf(c, stored)}/panel`, { page: "panel", key, report });
}
