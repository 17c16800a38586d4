import { measureIdOf } from "../../src/core/series/course.ts";
import { measures } from "../../src/packs/index.ts";
import type { CaseloadEntry } from "../db/caseload.ts";
import type { ClientProfile } from "../db/record.ts";
import type { Report, SentCheckIn } from "../db/report.ts";
import type { ClientSupport } from "../db/support.ts";
import type { Visitor } from "../db/staff-session.ts";

/**
 * What a client answers about the alliance can stay between them and their therapist. Whoever
 * else reads the record is given it without those answers, before any page is made of it.
 */

const ids: ReadonlySet<string> = new Set(
  measures
    .filter(({ scales }) => scales.some(({ about }) => about === "alliance"))
    .map(({ id }) => id),
);

/** Whether a measure, as `id` or `id@version`, asks about the alliance. */
export const isOfAlliance = (measure: string | undefined): boolean =>
  measure !== undefined && ids.has(measureIdOf({ measure }));

const isNot = ({ measure }: { readonly measure?: string }): boolean => !isOfAlliance(measure);

const measureOf = (rule: object): string | undefined =>
  "measure" in rule && typeof rule.measure === "string" ? rule.measure : undefined;

/** Whether this reader is not the one to whom the client gave those answers. */
export const hidesAlliance = (
  { staffId }: Pick<Visitor, "staffId">,
  { therapistId, allianceHidden }: Pick<ClientProfile, "therapistId" | "allianceHidden">,
): boolean => allianceHidden !== undefined && therapistId !== staffId;

const withoutAnswers = (sent: SentCheckIn): SentCheckIn => ({
  ...sent,
  checkIn: { ...sent.checkIn, measures: sent.checkIn.measures.filter(isNot) },
  points: sent.points.filter(isNot),
  flags: sent.flags.filter(isNot),
});

/** Whether nothing was asked but about the alliance: goals and own words alone are not that. */
const isOnlyOfAlliance = ({ checkIn: { measures: asked, goals = [], talk } }: SentCheckIn) =>
  asked.length > 0 && !asked.some(isNot) && goals.length === 0 && talk === undefined;

/** A check-in of which nothing is left says nothing but that there was one: it goes too. */
const withoutCheckIns = (sent: readonly SentCheckIn[]): readonly SentCheckIn[] =>
  sent.filter((one) => !isOnlyOfAlliance(one)).map(withoutAnswers);

const withoutAlerts = (alerts: Report["openAlerts"]): Report["openAlerts"] =>
  alerts
    .map((alert) => ({ ...alert, flags: alert.flags.filter(isNot) }))
    .filter(({ flags }) => flags.length > 0);

const withoutSignals = (signals: Report["openSignals"]): Report["openSignals"] =>
  signals.filter(({ rule }) => !isOfAlliance(measureOf(rule)));

/** That the client said no, and nothing of why: it may be about the alliance, whatever was asked. */
const withoutReasons = (declines: Report["wishes"]["declines"]): Report["wishes"]["declines"] =>
  declines.map(({ at }) => ({ at, reasons: [] }));

/** A report for this reader. */
export function reportFor(report: Report): Report {
  const { visitor, client, first: oldest, series } = report;
  if (!hidesAlliance(visitor, client)) return report;
  const { first: _first, ...rest } = report;
  const [first] = oldest ? withoutCheckIns([oldest]) : [];
  return {
    ...rest,
    series: { points: series.points.filter(isNot) },
    latest: withoutCheckIns(report.latest),
    ...(first && { first }),
    conflicts: withoutCheckIns(report.conflicts),
    byOthers: withoutCheckIns(report.byOthers),
    openAlerts: withoutAlerts(report.openAlerts),
    recentAlerts: withoutAlerts(report.recentAlerts),
    openSignals: withoutSignals(report.openSignals),
    recentSignals: withoutSignals(report.recentSignals),
    wishes: { ...report.wishes, declines: withoutReasons(report.wishes.declines) },
  };
}

/** A support page for this reader. */
export const supportFor = (record: ClientSupport): ClientSupport =>
  hidesAlliance(record.visitor, record.client)
    ? {
        ...record,
        series: { points: record.series.points.filter(isNot) },
        openSignals: withoutSignals(record.openSignals),
        recentSignals: withoutSignals(record.recentSignals),
        entries: record.entries.filter(({ signal }) => !isOfAlliance(measureOf(signal))),
      }
    : record;

/** A line of the caseload for this reader. */
export const entryFor = (visitor: Visitor, entry: CaseloadEntry): CaseloadEntry =>
  hidesAlliance(visitor, entry.profile)
    ? {
        ...entry,
        summary: { ...entry.summary, standings: entry.summary.standings.filter(isNot) },
        openSignals: entry.openSignals.filter(isNot),
      }
    : entry;

/** A client's course, looked at by this reader. */
export const pointsFor = (
  visitor: Visitor,
  profile: ClientProfile,
  { points }: Report["series"],
): Report["series"]["points"] => (hidesAlliance(visitor, profile) ? points.filter(isNot) : points);
