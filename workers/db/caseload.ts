import type { ClientId, Instant } from "../../src/core/brand.ts";
import { labelKey } from "../../src/core/clients/label.ts";
import { type ClientState, stateOf } from "../../src/core/clients/state.ts";
import type { PlainDate } from "../../src/core/plain-date.ts";
import { err, ok, type Result } from "../../src/core/result.ts";
import type { RaisedSignal } from "../../src/core/rules/new-signals.ts";
import type { Keys } from "../crypto/keys.ts";
import type { Access } from "./access.ts";
import {
  askPage,
  markOf,
  pageOf,
  selectLabels,
  selectPage,
  type Shown,
  type Wanted,
} from "./caseload-select.ts";
import { clientDek, openProfile, openSummary } from "./client.ts";
import { clinicDek, theClinic } from "./clinic.ts";
import type { Deps } from "./database.ts";
import { dayOfId } from "./day-entry.ts";
import type { ClientProfile, Summary } from "./record.ts";
import type { RowsOf } from "./reached-record.ts";
import { openIn } from "./signal.ts";
import { openStaff } from "./staff.ts";
import {
  markSeen,
  type NoVisit,
  readVisitor,
  selectVisitor,
  type Visitor,
} from "./staff-session.ts";

/** Check-ins that wait for an answer since the last one that came. */
export interface AskedSince {
  /** Moments, whatever was asked on each. */
  readonly count: number;
  readonly first: Instant;
  readonly latest: Instant;
  /** Something that was asked at the first moment is answered. */
  readonly inPart?: true;
}

export interface CaseloadEntry {
  readonly id: ClientId;
  readonly profile: ClientProfile;
  readonly summary: Summary;
  /** Somebody discharged or restricted is here for an open alert alone. */
  readonly state: ClientState;
  /** When the record was begun. */
  readonly since: Instant;
  /** The last session of the log. */
  readonly lastSession?: PlainDate;
  /** The last case review among the events. */
  readonly lastReview?: PlainDate;
  readonly asked?: AskedSince;
  /** When the client chose not to answer, if they have not answered since. */
  readonly declinedAt?: Instant;
  /** Wishes about their data that wait, and since when the oldest does. */
  readonly wishes?: { readonly count: number; readonly since: Instant };
  /** Alerts that nobody has acknowledged yet. */
  readonly openAlerts: number;
  /** When the oldest of them was raised. */
  readonly alertSince?: Instant;
  /** Signals that nobody has acknowledged yet, the oldest first. */
  readonly openSignals: readonly RaisedSignal[];
  /** Whose client it is, where that is not the visitor. */
  readonly therapist?: string;
}

export interface Caseload {
  readonly visitor: Visitor;
  readonly entries: readonly CaseloadEntry[];
  /** Numbers of the pages beside this one, from 0; absent where there is none. */
  readonly previous?: number;
  readonly next?: number;
  /** How far the labels were looked through; absent where one look was enough. */
  readonly searched?: Searched;
  /** So many clients were opened for this page, those that did not fit included. */
  readonly opened: number;
}

/** Labels `from` to `to` of so many, counted from 1, and where the next look begins. */
interface Searched {
  readonly from: number;
  readonly to: number;
  readonly all: number;
  readonly next?: { readonly mark: string; readonly count: number };
}

export interface CaseloadWish {
  readonly page?: number;
  readonly size?: number;
  readonly shown?: Shown;
  /** A part of a label. Labels are sealed, so a look opens those of some clients only. */
  readonly find?: string;
  /** Where the look before this one stopped. */
  readonly mark?: string;
  /** Whom to keep, by what is sealed and so unknown to the database. Absent: everybody. */
  readonly keep?: (summary: Summary) => boolean;
}

const PAGE = 25;
/** Opening a label costs a tenth of a millisecond, and the free plan has ten. */
const LABELS = 60;
const everybody = () => true;

/**
 * The clients within the visitor's reach, a page at a time: the oldest open alert first, then the
 * oldest open signal, then the longest silence. In which order they stand within the page is the
 * caller's. One round trip; a second every five minutes, or to find a label.
 */
export async function loadCaseload(
  deps: Deps,
  access: Access,
  {
    page = 0,
    size = PAGE,
    shown = "all",
    find = "",
    mark = "",
    keep = everybody,
  }: CaseloadWish = {},
): Promise<Result<Caseload, NoVisit>> {
  const { db } = deps;
  if (find !== "") {
    const wanted = { shown, ...pageOf(deps.now(), { page: 0, size: LABELS }) };
    return findLabels(deps, access, wanted, { find, mark, keep });
  }
  const ask = askPage(access.reach, shown);
  const [sessions, people, clinics, supervised, ...rows] = await ask(db, {
    session: access.session,
    ...pageOf(deps.now(), { page, size }),
  });
  const asking = await readVisitor(deps, access, [sessions, people, clinics, supervised]);
  if (!asking.ok) return asking;
  const visitor = asking.value;
  if (visitor.stale) await markSeen(deps, access.session);
  return ok({ visitor, ...(await openPage(deps.keys, clinics, rows, { page, keep })) });
}

/** Looks through the labels first, then for what the caseload says of those that fit. */
async function findLabels(
  deps: Deps,
  access: Access,
  wanted: Wanted,
  { find, mark, keep }: Required<Pick<CaseloadWish, "find" | "mark" | "keep">>,
): Promise<Result<Caseload, NoVisit>> {
  const { db, keys } = deps;
  const [sessions, people, clinics, supervised, labels, [counted]] = await db.batch([
    ...selectVisitor(db, access),
    ...selectLabels(db, access, { mark, most: LABELS, wanted }),
  ]);
  const asking = await readVisitor(deps, access, [sessions, people, clinics, supervised]);
  if (!asking.ok) return err(asking.error);
  const visitor = asking.value;
  const word = labelKey(find);
  const fits = await Promise.all(
    labels.map(async (row) => {
      const { label } = await openProfile(await clientDek(keys, row), row);
      return labelKey(label).includes(word) ? [row.id] : [];
    }),
  );
  const among = fits.flat();
  const [...rows] = await db.batch([
    ...selectPage(db, access, { ...wanted, among: among.length > 0 ? among : [""] }),
    ...(visitor.stale ? [markSeen(deps, access.session)] : []),
  ]);
  const [clients, alerts, asked, others, beyond] = rows;
  const found = await openPage(keys, clinics, [clients, alerts, asked, others, beyond], {
    page: 0,
    keep,
  });
  const isPart = labels.length > 0 && counted !== undefined && counted.all > LABELS;
  const searched = isPart && searchedOf(labels, counted);
  return ok({ visitor, ...found, ...(searched && { searched }) });
}

function searchedOf(
  labels: readonly Parameters<typeof markOf>[0][],
  { all, before }: { readonly all: number; readonly before: number },
): Searched {
  const to = before + labels.length;
  const last = labels.at(-1);
  return {
    from: before + 1,
    to,
    all,
    ...(last && to < all && { next: { mark: markOf(last), count: Math.min(LABELS, all - to) } }),
  };
}

async function openPage(
  keys: Keys,
  clinics: Parameters<typeof theClinic>[0],
  [clients, alerts, asked, others, beyond]: RowsOf<ReturnType<typeof selectPage>>,
  { page, keep }: Required<Pick<CaseloadWish, "page" | "keep">>,
): Promise<Omit<Caseload, "visitor" | "searched">> {
  const names = new Map<string, string>();
  if (others.length > 0) {
    const dek = await clinicDek(keys, theClinic(clinics));
    for (const person of others) names.set(person.id, (await openStaff(dek, person)).name);
  }
  const entries = await Promise.all(
    clients.map(async (row): Promise<readonly CaseloadEntry[]> => {
      const dek = await clientDek(keys, row);
      const summary = await openSummary(dek, row);
      if (!keep(summary)) return [];
      const open = alerts.find((one) => one.clientId === row.id);
      const waiting = asked.find((one) => one.clientId === row.id);
      const therapist = names.get(row.therapistId);
      const entry: CaseloadEntry = {
        id: row.id,
        profile: await openProfile(dek, row),
        summary,
        state: stateOf(row),
        since: row.createdAt,
        openSignals: openIn(summary),
        openAlerts: open?.open ?? 0,
        ...(row.lastSession && { lastSession: dayOfId(row.lastSession) }),
        ...(row.lastReview && { lastReview: dayOfId(row.lastReview) }),
        ...(row.lastDeclined &&
          row.lastDeclined > (summary.lastAt ?? "") && { declinedAt: row.lastDeclined }),
        ...(row.wishSince && { wishes: { count: row.openWishes, since: row.wishSince } }),
        ...(waiting?.first &&
          waiting.latest && {
            asked: {
              count: waiting.count,
              first: waiting.first,
              latest: waiting.latest,
              ...(waiting.first === row.lastAsked && { inPart: true }),
            },
          }),
        ...(open?.since && { alertSince: open.since }),
        ...(therapist !== undefined && { therapist }),
      };
      return [entry];
    }),
  );
  return {
    entries: entries.flat(),
    opened: clients.length,
    ...(page > 0 && { previous: page - 1 }),
    ...(beyond.length > 0 && { next: page + 1 }),
  };
}
