import { and, eq, getTableColumns, sql } from "drizzle-orm";
import type { ClientId, Instant, StaffId } from "../../src/core/brand.ts";
import { err, ok, type Result } from "../../src/core/result.ts";
import type { Bytes } from "../crypto/bytes.ts";
import { type Dek, newDek } from "../crypto/envelope.ts";
import { newId } from "../crypto/id.ts";
import type { Keys } from "../crypto/keys.ts";
import { actingAs, type Actor, isWithin } from "./access.ts";
import { chainOfClient, headOf, selectHead } from "./audit.ts";
import { large } from "./columns.ts";
import { answer, commit } from "./commit.ts";
import type { Db, Deps } from "./database.ts";
import { type PackedSeries, packSeries, unpackSeries } from "./packed-series.ts";
import type { ClientProfile, Series, Summary } from "./record.ts";
import { client } from "./schema.ts";
import { dekOf, openAt, sealAt } from "./sealed.ts";
import { selectEnd } from "./staff.ts";

export type ClientRow = typeof client.$inferSelect;

export const clientDek = (
  keys: Keys,
  row: Pick<ClientRow, "id" | "wrapped" | "kekId" | "version">,
): Promise<Dek> => dekOf(keys, row.id, row);

/** A therapist changed in the column alone is not believed. */
export async function openProfile(
  dek: Dek,
  row: Pick<ClientRow, "id" | "therapistId" | "profile">,
): Promise<ClientProfile> {
  const profile = await openAt<ClientProfile>(dek, ["client.profile", row.id], row.profile);
  if (profile.therapistId !== row.therapistId) {
    throw new Error("Cannot trust the therapist of a client");
  }
  return profile;
}

export const openSummary = (dek: Dek, row: Pick<ClientRow, "id" | "summary">): Promise<Summary> =>
  openAt<Summary>(dek, ["client.summary", row.id], row.summary);

export const openSeries = (dek: Dek, row: Pick<ClientRow, "id" | "series">): Promise<Series> =>
  openAt<PackedSeries | Series>(dek, ["client.series", row.id], row.series).then(unpackSeries);

export const sealSeries = (deps: Pick<Deps, "random">, dek: Dek, series: Series): Promise<Bytes> =>
  sealAt(deps, dek, ["client.series", dek.owner], packSeries(series));

/** A client's row without the caches, which grow. */
export const IDENTITY = {
  id: client.id,
  therapistId: client.therapistId,
  wrapped: client.wrapped,
  kekId: client.kekId,
  version: client.version,
  profile: large(client.profile),
  dischargedAt: client.dischargedAt,
  restrictedAt: client.restrictedAt,
  practice: client.practice,
} as const;

/** Neither discharged nor restricted: see `stateOf()`. */
export const IS_ACTIVE = sql`discharged_at IS NULL AND restricted_at IS NULL`;

/** The whole row; its caches may be long. */
export const WHOLE = {
  ...getTableColumns(client),
  profile: large(client.profile),
  summary: large(client.summary),
  series: large(client.series),
} as const;

/** The row only if the client is within reach. */
export const selectReached = (db: Db, { staffId, reach }: Actor, clientId: ClientId) =>
  db
    .select(IDENTITY)
    .from(client)
    .where(and(eq(client.id, clientId), isWithin(reach, staffId)));

/** A row for a client of whom nothing is known yet but the profile. */
export async function newClientRow(
  deps: Pick<Deps, "keys" | "random">,
  {
    id,
    at,
    profile,
  }: { readonly id: ClientId; readonly at: Instant; readonly profile: ClientProfile },
) {
  const { dek, stored } = await newDek(deps.keys, id, deps.random);
  const summary: Summary = { standings: [] };
  return {
    id,
    therapistId: profile.therapistId,
    ...stored,
    profile: await sealAt(deps, dek, ["client.profile", id], profile),
    summary: await sealAt(deps, dek, ["client.summary", id], summary),
    series: await sealSeries(deps, dek, { points: [] }),
    createdAt: at,
  };
}

/** @param id made with the form, so that a form that is sent twice adds one client */
export async function createClient(
  deps: Deps,
  staffId: StaffId,
  profile: Omit<ClientProfile, "therapistId" | "rev">,
  id: ClientId = newId<ClientId>(deps.random),
): Promise<Result<ClientId, "unknown" | "try-again">> {
  const { db, now } = deps;
  const at = now();
  const chain = chainOfClient(id);
  const row = await newClientRow(deps, { id, at, profile: { ...profile, therapistId: staffId } });
  return commit(deps, async () => {
    const [heads, people, existing] = await db.batch([
      selectHead(db, chain),
      selectEnd(db, staffId),
      selectReached(db, actingAs(staffId), id),
    ]);
    if (existing.length > 0) return answer(ok(id));
    if (!people[0] || people[0].endedAt) return answer(err("unknown"));
    return {
      kind: "write",
      head: headOf(chain, heads),
      entry: { at, actor: `staff:${staffId}`, action: "client.create", object: id },
      writes: [db.insert(client).values(row)],
      value: id,
    };
  });
}
