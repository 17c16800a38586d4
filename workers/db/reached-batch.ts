import { eq, type SQL, sql } from "drizzle-orm";
import type { ClientId } from "../../src/core/brand.ts";
import { oncePerKey } from "../../src/core/memo.ts";
import type { Reach } from "../auth/policy.ts";
import { type Access, isWithin, type Reader, staffIdOf } from "./access.ts";
import { type Chain, chainOfClient, selectHead } from "./audit.ts";
import { WHOLE } from "./client.ts";
import type { Write } from "./commit.ts";
import type { Db } from "./database.ts";
import { client } from "./schema.ts";
import { selectVisitor } from "./staff-session.ts";
import { blank, type RowsOf, type Written, written } from "./written.ts";

/** Whose record, and in which chain its reading is audited. */
interface Whose {
  readonly id: ClientId | SQL;
  readonly chain: Chain | SQL;
}

/** The client's id if they are within reach, else nothing: it belongs in every `WHERE`. */
const reached = ({ reach, session }: Reader, id: Whose["id"]): SQL =>
  sql`(SELECT id FROM client WHERE id = ${id} AND ${isWithin(reach, staffIdOf(session))})`;

const selectRecord = (db: Db, reader: Reader, { chain }: Whose, own: SQL) =>
  [
    ...selectVisitor(db, reader),
    selectHead(db, chain),
    db.select(WHOLE).from(client).where(eq(client.id, own)),
  ] as const;

/** Who asks and about whom, then what a page needs beside that. */
type RecordRows<Selects extends readonly Write[]> = readonly [
  ...RowsOf<ReturnType<typeof selectRecord>>,
  ...RowsOf<Selects>,
];

/** Asks for a client's record, and for what a page needs beside it, in one batch. */
export type AskRecord<Selects extends readonly Write[]> = (
  db: Db,
  access: Access,
  clientId: ClientId,
) => Promise<RecordRows<Selects>>;

/**
 * Statements of one request.
 *
 * @param select `own` is the client's id if they are within reach, else nothing: it belongs in
 * every `WHERE`
 */
export const askOnce =
  <const Selects extends readonly Write[]>(select: (own: SQL) => Selects): AskRecord<Selects> =>
  async (db, access, clientId) => {
    const whose = { id: clientId, chain: chainOfClient(clientId) };
    const own = reached(access, clientId);
    const rows = await db.batch([...selectRecord(db, access, whose, own), ...select(own)]);
    return rows as unknown as RecordRows<Selects>;
  };

/**
 * The same statements for every request, written once for each reach.
 *
 * @param select as for {@link askOnce}; what differs between requests is left blank
 */
export function askOften<const Selects extends readonly Write[]>(
  select: (db: Db, own: SQL) => Selects,
) {
  const ofReach = oncePerKey<Written<readonly Write[]>>();
  const write = (reach: Reach) =>
    written((db) => {
      const reader = { reach, session: blank<Access["session"]>("session") };
      const whose = { id: blank<ClientId>("client"), chain: blank<Chain>("chain") };
      const own = reached(reader, whose.id);
      return [...selectRecord(db, reader, whose, own), ...select(db, own)];
    });
  const batchOf = (reach: Reach) => ofReach(reach, () => write(reach));
  return (values: Readonly<Record<string, unknown>>): AskRecord<Selects> =>
    async (db, access, clientId) => {
      const rows = await batchOf(access.reach)(db, {
        ...values,
        session: access.session,
        client: clientId,
        chain: chainOfClient(clientId),
      });
      return rows as unknown as RecordRows<Selects>;
    };
}
