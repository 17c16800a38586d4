import { and, eq, type SQL, sql } from "drizzle-orm";
import type { Instant, LinkId, LocaleTag } from "../../src/core/brand.ts";
import { stateOf } from "../../src/core/clients/state.ts";
import type { Relation } from "../../src/core/informants/relation.ts";
import { err, ok, type Result } from "../../src/core/result.ts";
import type { Bytes } from "../crypto/bytes.ts";
import type { Dek } from "../crypto/envelope.ts";
import { clientDek, type ClientRow, IDENTITY, openProfile } from "./client.ts";
import { type Clinic, type ClinicRow, clinicIn, selectClinic } from "./clinic.ts";
import type { Write } from "./commit.ts";
import type { Db, Deps } from "./database.ts";
import { addDays } from "./instant.ts";
import { isGenuine, type LinkRow } from "./link.ts";
import type { OccasionRow } from "./occasion.ts";
import { type Circumstances, circumstancesOf, type OccasionPlan } from "./record.ts";
import { client, link, occasion } from "./schema.ts";
import { openAt } from "./sealed.ts";
import { blank, type RowsOf, written } from "./written.ts";

/** How a client comes in: with the link itself, or with a session made from it. */
export type Door = { readonly mac: Bytes } | { readonly linkId: LinkId; readonly epoch: number };

/** The clinic, as the pages of one client show it. */
export type DoorClinic = Clinic & {
  /** The client is a practice client: each page says that nobody real is asked. */
  readonly practice?: true;
};

/** Why there is nothing to answer, with what the page saying so may show. */
export interface ClosedLink {
  readonly reason: "unknown" | "session-ended" | "revoked" | "expired" | "answered" | "declined";
  readonly clinic: DoorClinic;
  /** The client's; not told to somebody whose code is unknown. */
  readonly locale?: LocaleTag;
  /** When an expired link ended. */
  readonly endedAt?: Instant;
  /** Somebody else than the client was asked. */
  readonly byOther?: true;
  /** What was sent, for the page that thanks for it. */
  readonly sent?: {
    readonly measures: readonly string[];
    readonly at: Instant;
    readonly reference: string;
    /** What the client may be told of their course: all of it, or only what they have just sent. */
    readonly progress?: "whole" | "just-sent";
    /** Who answered, where that is not the client. */
    readonly informant?: Relation;
  };
}

/** Sessions that began in time may finish this long after the link has ended (C14). */
export const LATE_DAYS = 3;

/** A {@link Door} as a statement names it: with its values, or with blanks for them. */
type NamedDoor = { readonly mac: Bytes | SQL } | { readonly linkId: LinkId | SQL };

const whereLink = (door: NamedDoor): SQL =>
  "mac" in door ? sql`mac = ${door.mac}` : sql`id = ${door.linkId}`;

export const clientIdAt = (door: NamedDoor): SQL =>
  sql`(SELECT client_id FROM link WHERE ${whereLink(door)})`;

export const occasionIdAt = (door: NamedDoor): SQL =>
  sql`(SELECT occasion_id FROM link WHERE ${whereLink(door)})`;

/**
 * What must be read to open a door, in one batch. Statements instead of a join:
 * in a D1 batch, columns of the same name hide each other.
 */
export const selectDoor = (db: Db, door: NamedDoor) =>
  [
    db.select().from(link).where(whereLink(door)),
    db
      .select()
      .from(occasion)
      .where(and(eq(occasion.clientId, clientIdAt(door)), eq(occasion.id, occasionIdAt(door)))),
    selectClinic(db),
    db
      .select(IDENTITY)
      .from(client)
      .where(eq(client.id, clientIdAt(door))),
  ] as const;

/**
 * The same statements for every request, written once for each way in.
 *
 * @param select what else differs between requests is left blank
 */
export function askAtDoor<const Selects extends readonly Write[]>(
  select: (db: Db, door: NamedDoor) => Selects,
) {
  const byMac = written((db) => select(db, { mac: blank<Bytes>("mac") }));
  const byId = written((db) => select(db, { linkId: blank<LinkId>("linkId") }));
  const ask = (
    db: Db,
    door: Door,
    values: Readonly<Record<string, unknown>> = {},
  ): Promise<RowsOf<Selects>> => ("mac" in door ? byMac : byId)(db, { ...values, ...door });
  /** Writes those of a session, by which all but the first request come. */
  return Object.assign(ask, { write: byId.write });
}

export interface OpenDoor {
  readonly link: LinkRow;
  readonly occasion: OccasionRow;
  readonly clinic: DoorClinic;
  readonly locale: LocaleTag;
  readonly circumstances: Circumstances;
  readonly dek: Dek;
}

/** `alreadyStored`: the same answers came before; their receipt is given even when all is closed. */
export async function openDoor(
  { keys, now }: Pick<Deps, "keys" | "now">,
  door: Door,
  [links, occasions, clinics, clients]: readonly [
    readonly LinkRow[],
    readonly OccasionRow[],
    readonly ClinicRow[],
    readonly Pick<ClientRow, keyof typeof IDENTITY>[],
  ],
  alreadyStored = false,
): Promise<Result<OpenDoor, ClosedLink>> {
  const opened = await clinicIn(keys, clinics);
  const [linkRow] = links;
  const [occasionRow] = occasions;
  const [clientRow] = clients;
  if (!linkRow || !occasionRow || !clientRow || !(await isGenuine(keys, linkRow))) {
    return err({ reason: "unknown", clinic: opened });
  }
  const clinic: DoorClinic = clientRow.practice ? { ...opened, practice: true } : opened;
  const dek = await clientDek(keys, clientRow);
  const profile = await openProfile(dek, clientRow);
  const { locale, progress } = profile;
  const byOther = occasionRow.informant && { byOther: true as const };
  const closed = (reason: ClosedLink["reason"], endedAt?: Instant) =>
    err({ reason, clinic, locale, ...byOther, ...(endedAt && { endedAt }) });

  if ("epoch" in door && door.epoch !== linkRow.epoch) return closed("session-ended");
  if (linkRow.revokedAt) return closed("revoked");
  if (!alreadyStored) {
    if (occasionRow.status === "answered") {
      const plan = await openAt<OccasionPlan>(
        dek,
        ["occasion.plan", occasionRow.id],
        occasionRow.plan,
      );
      const at = occasionRow.answeredAt ?? occasionRow.opensAt;
      const reference = occasionRow.id.slice(-8).toUpperCase();
      const mayLook =
        progress && !plan.informant && !clientRow.dischargedAt && !clientRow.restrictedAt;
      return err({
        reason: "answered",
        clinic,
        locale,
        ...byOther,
        sent: {
          measures: plan.measures,
          at,
          reference,
          ...(mayLook && { progress: plan.fromAssistant ? "just-sent" : "whole" }),
          ...(plan.informant && { informant: plan.informant }),
        },
      });
    }
    if (occasionRow.declinedAt) return closed("declined");
    // Discharge and restriction close every link; what was sent before is still acknowledged, above.
    if (stateOf(clientRow) !== "active") return closed("revoked");
    const end = "epoch" in door ? addDays(linkRow.expiresAt, LATE_DAYS) : linkRow.expiresAt;
    if (occasionRow.status === "expired" || now() >= end) {
      return closed("expired", linkRow.expiresAt);
    }
  }
  return ok({
    link: linkRow,
    occasion: occasionRow,
    clinic,
    locale,
    circumstances: circumstancesOf(profile),
    dek,
  });
}
