import { and, eq, getTableColumns, inArray } from "drizzle-orm";
import type { ClientId, StaffId } from "../../src/core/brand.ts";
import { err, ok, type Result } from "../../src/core/result.ts";
import { encodeBase32 } from "../crypto/base32.ts";
import { lengthPrefixed } from "../crypto/bytes.ts";
import { allSets, type KeySet } from "../crypto/keys.ts";
import { sign } from "../crypto/mac.ts";
import { auditRow, chainOfClient, chainOfStaff, headOf, selectHead } from "./audit.ts";
import { newClientRow } from "./client.ts";
import type { ClientDetails } from "./client-change.ts";
import { answer, commit, type Write } from "./commit.ts";
import type { Deps } from "./database.ts";
import { audit, client } from "./schema.ts";
import { selectEnd } from "./staff.ts";

/** D1 binds at most 100 values in a statement, and no other row of a list has more of them. */
const ROWS_A_STATEMENT = Math.floor(100 / Object.keys(getTableColumns(client)).length);
const ID_LENGTH = 26;

/** A list of clients that somebody sends. */
export interface Batch {
  /** Made with the page, so that a list that is sent twice is added once. */
  readonly id: string;
  readonly clients: readonly ClientDetails[];
}

/** The id that each client of a list gets: the same for the same list, and nobody can foresee it. */
const idsOf = (keys: KeySet, staffId: StaffId, { id, clients }: Batch) =>
  Promise.all(
    clients.map(async ({ label, locale, plan }, index) => {
      const said = lengthPrefixed(
        "soundings/v1/client-import",
        staffId,
        id,
        index,
        label,
        locale,
        plan.join(" "),
      );
      const mac = await sign(keys.session, said);
      return encodeBase32(mac, ID_LENGTH).toLowerCase() as ClientId;
    }),
  );

/** The first client of a list, if it was added, with whichever master secret. */
async function selectMade({ db, keys }: Pick<Deps, "db" | "keys">, staffId: StaffId, batch: Batch) {
  const first = { ...batch, clients: batch.clients.slice(0, 1) };
  const ids = await Promise.all(allSets(keys).map((one) => idsOf(one, staffId, first)));
  const made = db
    .select({ id: client.id })
    .from(client)
    .where(and(inArray(client.id, ids.flat()), eq(client.therapistId, staffId)));
  // In an object, because a query is run by waiting for it.
  return { made };
}

/** Whether this very list was added before. */
export async function wasImported(
  deps: Pick<Deps, "db" | "keys">,
  staffId: StaffId,
  batch: Batch,
): Promise<boolean> {
  const select = await selectMade(deps, staffId, batch);
  return (await select.made).length > 0;
}

const parts = <T>(rows: readonly T[]): readonly (readonly T[])[] =>
  Array.from({ length: Math.ceil(rows.length / ROWS_A_STATEMENT) }, (_, part) =>
    rows.slice(part * ROWS_A_STATEMENT, (part + 1) * ROWS_A_STATEMENT),
  );

/**
 * Adds all clients of a list for a therapist, or none. Each has a chain of its own that begins
 * with the act; the therapist's chain tells how many there were.
 */
export async function importClients(
  deps: Deps,
  staffId: StaffId,
  batch: Batch,
): Promise<Result<void, "unknown" | "try-again">> {
  const { db, keys, now } = deps;
  const at = now();
  const actor = `staff:${staffId}` as const;
  const ids = await idsOf(keys, staffId, batch);
  const select = await selectMade(deps, staffId, batch);
  const listed = batch.clients.flatMap((details, index) => {
    const id = ids[index];
    return id === undefined ? [] : [{ id, details }];
  });
  const rows = await Promise.all(
    listed.map(({ id, details }) =>
      newClientRow(deps, { id, at, profile: { ...details, therapistId: staffId } }),
    ),
  );
  const acts = await Promise.all(
    ids.map((id) =>
      auditRow(keys, headOf(chainOfClient(id), []), {
        at,
        actor,
        action: "client.create",
        object: id,
      }),
    ),
  );
  const chain = chainOfStaff(staffId);
  return commit(deps, async () => {
    const [heads, people, made] = await db.batch([
      selectHead(db, chain),
      selectEnd(db, staffId),
      select.made,
    ]);
    if (made.length > 0) return answer(ok(undefined));
    if (!people[0] || people[0].endedAt) return answer(err("unknown"));
    const writes: readonly Write[] = [
      ...parts(acts).map((some) => db.insert(audit).values([...some])),
      ...parts(rows).map((some) => db.insert(client).values([...some])),
    ];
    return {
      kind: "write",
      head: headOf(chain, heads),
      entry: {
        at,
        actor,
        action: "client.import",
        object: batch.id,
        detail: `${rows.length} clients`,
      },
      writes,
      value: undefined,
    };
  });
}
