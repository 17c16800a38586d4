import { and, desc, eq, type SQL, sql } from "drizzle-orm";
import type { ClientId, Instant, LinkId, LocaleTag, OccasionId } from "../../src/core/brand.ts";
import type { AskedExtras } from "../../src/core/check-in/own-parts.ts";
import type { Relation } from "../../src/core/informants/relation.ts";
import type { Result } from "../../src/core/result.ts";
import type { Access } from "./access.ts";
import type { Db, Deps } from "./database.ts";
import { type ReachedRecord, readReached, type RowsOf } from "./reached-record.ts";
import type { ClientProfile, OccasionPlan } from "./record.ts";
import { link, occasion } from "./schema.ts";
import { paperSheet } from "./schema-work.ts";
import { openAt } from "./sealed.ts";
import type { NoVisit, Visitor } from "./staff-session.ts";

/** How an occasion stands, with no word of what was answered. */
export interface CheckInEntry {
  readonly occasionId: OccasionId;
  readonly opensAt: Instant;
  /** Measures asked, as `id@version`. */
  readonly measures: readonly string[];
  readonly extras: AskedExtras;
  /** Who was asked, where that is not the client. */
  readonly informant?: Relation;
  /** In which they are written to, where that is not the client's language. */
  readonly locale?: LocaleTag;
  readonly answeredAt?: Instant;
  /** When the client chose not to answer. */
  readonly declinedAt?: Instant;
  /** Something is kept that is not sent yet. */
  readonly begun: boolean;
  /** The link that leads to it now. */
  readonly link?: { readonly id: LinkId; readonly expiresAt: Instant };
  /** When its last link ended, if none leads to it any more. */
  readonly endedAt?: Instant;
  /** Its printed sheet, and since when it is lost, if it is. */
  readonly sheet?: { readonly code: string; readonly takenBackAt?: Instant };
}

export interface ClientCheckIns {
  readonly visitor: Visitor;
  readonly client: ClientProfile & { readonly id: ClientId };
  /** Nothing new is asked of somebody who is discharged, or whose record is restricted. */
  readonly active: boolean;
  /** Newest first. */
  readonly entries: readonly CheckInEntry[];
  /** There are older ones. */
  readonly more: boolean;
}

/** A page must not grow with the length of a therapy. */
const SHOWN = 20;

/** What was asked of a client and what became of it: dates and measures, no answers. Audited. */
export const loadCheckIns = (
  deps: Deps,
  access: Access,
  clientId: ClientId,
): Promise<Result<ClientCheckIns, NoVisit | "not-found" | "try-again">> =>
  readReached(deps, access, {
    clientId,
    action: "check-ins.view",
    select: (own) => selectCheckIns(deps.db, own),
    read: (record, rows) => readCheckIns(deps, record, rows),
  });

function selectCheckIns(db: Db, own: SQL) {
  const ids = sql`(SELECT id FROM occasion WHERE client_id = ${own} ORDER BY id DESC LIMIT ${SHOWN})`;
  return [
    db
      .select()
      .from(occasion)
      .where(eq(occasion.clientId, own))
      .orderBy(desc(occasion.id))
      .limit(SHOWN + 1),
    db
      .select({
        id: link.id,
        occasionId: link.occasionId,
        createdAt: link.createdAt,
        expiresAt: link.expiresAt,
        revokedAt: link.revokedAt,
      })
      .from(link)
      .where(and(eq(link.clientId, own), sql`occasion_id IN ${ids}`))
      .orderBy(desc(link.createdAt)),
    db
      .select({
        code: paperSheet.code,
        occasionId: paperSheet.occasionId,
        takenBackAt: paperSheet.takenBackAt,
      })
      .from(paperSheet)
      .where(and(eq(paperSheet.clientId, own), sql`occasion_id IN ${ids}`)),
  ] as const;
}

async function readCheckIns(
  { now }: Pick<Deps, "now">,
  { visitor, row, profile, dek }: ReachedRecord,
  [occasions, links, sheets]: RowsOf<ReturnType<typeof selectCheckIns>>,
): Promise<ClientCheckIns> {
  const at = now();
  const isOpen = ({ revokedAt, expiresAt }: (typeof links)[number]) =>
    revokedAt === null && expiresAt > at;
  const entries = occasions.slice(0, SHOWN).map(async (one): Promise<CheckInEntry> => {
    const { measures, informant, locale, ...extras } = await openAt<OccasionPlan>(
      dek,
      ["occasion.plan", one.id],
      one.plan,
    );
    const own = links.filter(({ occasionId }) => occasionId === one.id);
    const open = own.find(isOpen);
    const [last] = own;
    const sheet = sheets.find(({ occasionId }) => occasionId === one.id);
    return {
      occasionId: one.id,
      opensAt: one.opensAt,
      measures,
      extras,
      ...(informant && { informant }),
      ...(locale && { locale }),
      begun: one.draft !== null,
      ...(one.answeredAt && { answeredAt: one.answeredAt }),
      ...(one.declinedAt && { declinedAt: one.declinedAt }),
      ...(open && { link: { id: open.id, expiresAt: open.expiresAt } }),
      ...(!open && last && { endedAt: last.revokedAt ?? last.expiresAt }),
      ...(sheet && {
        sheet: {
          code: sheet.code,
          ...(sheet.takenBackAt && { takenBackAt: sheet.takenBackAt }),
        },
      }),
    };
  });
  return {
    visitor,
    client: { ...profile, id: row.id },
    active: row.dischargedAt === null && row.restrictedAt === null,
    entries: await Promise.all(entries),
    more: occasions.length > SHOWN,
  };
}
