import { and, desc, eq, gt, isNull, lt, lte, or, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/sqlite-core";
import type { Instant } from "../../src/core/brand.ts";
import { ANCHOR, type Chain } from "./audit.ts";
import type { Db } from "./database.ts";
import { audit } from "./schema.ts";
import { anchorHead } from "./schema-staff.ts";

/** A chain that has grown since an anchor last named it, as the database says it. */
export interface Grown {
  readonly chain: Chain;
  readonly seq: number;
  /** Hexadecimal, as SQLite writes it. */
  readonly mac: string;
  /** How many have grown in all. */
  readonly grown: number;
}

/**
 * The chains that have grown since an anchor last named them: first the few of staff and clinic,
 * then those of clients that waited longest. One whose last anchored head is gone is not among
 * them, so that what was cut is not covered by a later anchor.
 *
 * The database steps from chain to chain by the key and reads some eight rows for each: an index by
 * time would cost one more row written with every act.
 */
export const selectGrown = (db: Db, most: number) =>
  db.select({
    chain: sql<Chain>`chain`,
    seq: sql<number>`seq`,
    mac: sql<string>`mac`,
    grown: sql<number>`grown`,
  }).from(sql`(
    WITH RECURSIVE named (chain) AS (
      SELECT min(chain) FROM audit
      UNION ALL
      SELECT (SELECT min(chain) FROM audit WHERE chain > named.chain)
      FROM named WHERE named.chain IS NOT NULL
    ),
    ended AS MATERIALIZED (
      SELECT chain,
        (SELECT max(seq) FROM audit WHERE chain = named.chain) AS seq,
        (SELECT max(seq) FROM anchor_head WHERE chain = named.chain) AS anchored
      FROM named WHERE chain <> ${ANCHOR}
    )
    SELECT ended.chain, ended.seq, hex(last.mac) AS mac, count(*) OVER () AS grown
    FROM ended
    JOIN audit AS last ON last.chain = ended.chain AND last.seq = ended.seq
    LEFT JOIN anchor_head AS head ON head.chain = ended.chain AND head.seq = ended.anchored
    LEFT JOIN audit AS before ON before.chain = head.chain AND before.seq = head.seq
    WHERE ended.anchored IS NULL OR (ended.seq > ended.anchored AND before.mac = head.mac)
    ORDER BY ended.chain LIKE 'client:%', head.anchor, ended.chain
    LIMIT ${most})`);

/** Writes heads of one anchor in one statement: a list of values would be a dozen. */
export const insertHeads = (db: Db, anchor: number, heads: readonly Grown[]) =>
  db.insert(anchorHead).select(sql`
    SELECT value ->> 0, value ->> 1, unhex(value ->> 2), ${anchor}
    FROM json_each(${JSON.stringify(heads.map(({ chain, seq, mac }) => [chain, seq, mac]))})`);

/**
 * What an anchor is keyed over: one line of JSON per head, in order. Whoever owns the database can
 * make the table anew so that it takes any value; as plain text two heads could be hidden in one.
 */
export const textOfHeads = (heads: readonly Grown[]): string =>
  heads
    .map(({ chain, seq, mac }) => JSON.stringify([chain, seq, mac]))
    .toSorted((a, b) => (a < b ? -1 : 1))
    .join("\n");

/**
 * The same text, made by the database: hundreds of heads would cost the Worker too much. A blob in
 * place of a name is no head; SQLite would refuse to make JSON of it.
 */
const LINES = sql<string>`coalesce((
  SELECT group_concat(line, char(10)) FROM (
    SELECT iif(typeof(head.chain) = 'text' AND typeof(head.seq) = 'integer',
      json_array(head.chain, head.seq, hex(head.mac)), '') AS line
    FROM anchor_head AS head WHERE head.anchor = audit.seq ORDER BY line
  )
), '')`;

/** Anchors of a page with the text of the heads that the database has for each. */
export const selectCovered = (db: Db, after: number, upTo: number) =>
  db
    .select({ seq: audit.seq, object: audit.object, heads: LINES })
    .from(audit)
    .where(and(eq(audit.chain, ANCHOR), gt(audit.seq, after), lte(audit.seq, upTo)))
    .orderBy(audit.seq);

/**
 * A head of an anchor that is not there, after those of one page and up to those of another, or up
 * to the end. With the first page belongs what has a number below 1 or none: the table may have
 * been made anew.
 */
export function selectOrphan(db: Db, after: number, upTo?: number) {
  const { anchor } = anchorHead;
  const isBefore = upTo === undefined ? undefined : lte(anchor, upTo);
  return db
    .select({ anchor })
    .from(anchorHead)
    .leftJoin(audit, and(eq(audit.chain, ANCHOR), eq(audit.seq, anchor)))
    .where(
      and(
        isNull(audit.seq),
        // Two plain bounds read a part of the index only.
        after > 0 ? and(gt(anchor, after), isBefore) : isBefore && or(isNull(anchor), isBefore),
      ),
    )
    .limit(1);
}

/** An entry that an anchor names as the last of its chain, and the moment of that anchor. */
export interface Anchored {
  readonly seq: number;
  readonly at: Instant;
}

const isThere = and(
  eq(audit.chain, anchorHead.chain),
  eq(audit.seq, anchorHead.seq),
  eq(audit.mac, anchorHead.mac),
);

/**
 * The last head of a chain that anchors name, if it is gone, and the last one that is there. No
 * other has to be looked at: an anchor names only what follows on a head that is there.
 *
 * @param below looks for what is there before this number only
 */
export async function findAnchored(
  db: Db,
  chain: Chain,
  below = Number.MAX_SAFE_INTEGER,
): Promise<{ readonly lost?: number; readonly anchored?: Anchored }> {
  const anchor = alias(audit, "anchor");
  const isAnchor = and(eq(anchor.chain, ANCHOR), eq(anchor.seq, anchorHead.anchor));
  const ofChain = eq(anchorHead.chain, chain);
  const [[last], [anchored]] = await db.batch([
    db
      .select({ seq: anchorHead.seq, foundAt: audit.at })
      .from(anchorHead)
      .leftJoin(audit, isThere)
      .where(ofChain)
      .orderBy(desc(anchorHead.seq))
      .limit(1),
    db
      .select({ seq: anchorHead.seq, at: anchor.at })
      .from(anchorHead)
      .innerJoin(audit, isThere)
      .innerJoin(anchor, isAnchor)
      .where(and(ofChain, lt(anchorHead.seq, below)))
      .orderBy(desc(anchorHead.seq))
      .limit(1),
  ]);
  return {
    ...(last?.foundAt === null && { lost: last.seq }),
    ...(anchored && { anchored }),
  };
}

/** A chain that lacks the last entry that anchors name of it. */
export interface LostEnd {
  readonly chain: Chain;
  readonly seq: number;
}

/** Chains of which anchors say that they were longer, or other: those, too, of which nothing is left. */
export const findLostEnds = (db: Db, most: number): Promise<readonly LostEnd[]> =>
  db.all<LostEnd>(sql`
    WITH RECURSIVE named (chain) AS (
      SELECT min(chain) FROM anchor_head
      UNION ALL
      SELECT (SELECT min(chain) FROM anchor_head WHERE chain > named.chain)
      FROM named WHERE named.chain IS NOT NULL
    )
    SELECT CAST(head.chain AS TEXT) AS chain, CAST(head.seq AS INTEGER) AS seq FROM named
    JOIN anchor_head AS head ON head.chain = named.chain
      AND head.seq = (SELECT max(seq) FROM anchor_head WHERE chain = named.chain)
    WHERE NOT EXISTS (
      SELECT 1 FROM audit WHERE chain = head.chain AND seq = head.seq AND mac = head.mac
    ) LIMIT ${most}`);
