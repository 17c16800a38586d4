import type { SQL } from "drizzle-orm";
import type { ClientId, Instant } from "../../src/core/brand.ts";
import type { Result } from "../../src/core/result.ts";
import type { RuleSet } from "../../src/core/rules/new-signals.ts";
import type { Access } from "./access.ts";
import { selectOpenAlerts } from "./alert.ts";
import { openSeries, openSummary } from "./client.ts";
import { clinicDek, selectClinic, theClinic } from "./clinic.ts";
import type { Deps } from "./database.ts";
import { selectMissed } from "./due-signals.ts";
import { type ReachedRecord, readReached, type RowsOf } from "./reached-record.ts";
import type { ClientProfile, Series } from "./record.ts";
import { openRuleSet, selectRuleSet } from "./rule-set.ts";
import {
  openSignalRows,
  selectOpenSignals,
  selectRecentSignals,
  type Signal,
  withSummary,
} from "./signal.ts";
import type { NoVisit, Visitor } from "./staff-session.ts";
import { type KeptEntry, openEntry, selectEntries } from "./support-entry.ts";

/** What the support page of one client is made from. */
export interface ClientSupport {
  readonly visitor: Visitor;
  readonly client: ClientProfile & { readonly id: ClientId };
  readonly series: Series;
  /** Due times of check-ins that passed unanswered since the last answer. */
  readonly missed: readonly Instant[];
  readonly openAlerts: number;
  readonly openSignals: readonly Signal[];
  readonly recentSignals: readonly Signal[];
  /** Newest first. */
  readonly entries: readonly KeptEntry[];
  readonly moreEntries: boolean;
  /** Absent while the clinic keeps to the built-in rules. */
  readonly ruleSet?: RuleSet;
}

const ENTRIES = 30;
const RECENT = 10;

/** One client's signals and the log of what was done about them; the view itself is audited. */
export const loadSupport = (
  deps: Deps,
  access: Access,
  clientId: ClientId,
): Promise<Result<ClientSupport, NoVisit | "not-found" | "try-again">> =>
  readReached(deps, access, {
    clientId,
    action: "record.view",
    select: (own) => selectSupport(deps, own),
    read: (record, rows) => readSupport(deps, record, rows),
  });

const selectSupport = ({ db, now }: Deps, own: SQL) =>
  [
    selectOpenAlerts(db, own),
    selectOpenSignals(db, own),
    selectRecentSignals(db, own, RECENT),
    selectEntries(db, own, ENTRIES + 1),
    selectMissed(db, now(), own),
    selectRuleSet(db),
    selectClinic(db),
  ] as const;

async function readSupport(
  { keys }: Deps,
  { visitor, row, profile, dek }: ReachedRecord,
  rows: RowsOf<ReturnType<typeof selectSupport>>,
): Promise<ClientSupport> {
  const [alerts, openSignals, recentSignals, entries, missed, [set], clinics] = rows;
  const summary = await openSummary(dek, row);
  const { lastAt = "" } = summary;
  return {
    visitor,
    client: { ...profile, id: row.id },
    series: await openSeries(dek, row),
    missed: missed.map(({ due }) => due).filter((due) => due > lastAt),
    openAlerts: alerts.length,
    openSignals: withSummary(await openSignalRows(dek, openSignals), summary),
    recentSignals: await openSignalRows(dek, recentSignals),
    entries: await Promise.all(entries.slice(0, ENTRIES).map((one) => openEntry(dek, one))),
    moreEntries: entries.length > ENTRIES,
    ...(set && { ruleSet: await openRuleSet(await clinicDek(keys, theClinic(clinics)), set) }),
  };
}
