import { and, eq } from "drizzle-orm";
import type { ClientId } from "../../src/core/brand.ts";
import { digestOfText } from "../crypto/digest.ts";
import { type Anchored, findAnchored, selectCovered, selectOrphan } from "./anchor-heads.ts";
import { ANCHOR, type Chain, type ChainVerdict, headOf, verifyChain } from "./audit.ts";
import { findGap } from "./audit-gap.ts";
import type { Deps } from "./database.ts";
import { audit } from "./schema.ts";

/**
 * What a check of a chain found. `cut`: entry `seq` is what an anchor names, and it is gone, or is
 * another. `anchored` is the last entry that an anchor names and that is there.
 */
export type Checked = (ChainVerdict | { readonly status: "cut"; readonly seq: number }) & {
  readonly anchored?: Anchored;
};

type Read = Pick<Deps, "db" | "keys">;

/**
 * Checks the next entries of a chain after entry `after`, which the page before has checked.
 * Where that entry is gone, the chain is broken there. At its end a chain is compared with the
 * anchors, and that of a client with the record.
 */
export async function checkChain(deps: Read, chain: Chain, after: number): Promise<Checked> {
  if (chain === ANCHOR) return checkAnchors(deps, after);
  const verdict = await checkRecorded(deps, chain, after);
  if (verdict.status === "intact" && verdict.more) return verdict;
  const below = verdict.status === "intact" ? undefined : verdict.seq;
  const { lost, anchored } = await findAnchored(deps.db, chain, below);
  // What cannot be checked says less than an entry that is missing.
  const isCut = verdict.status !== "broken" && lost !== undefined;
  const found = isCut ? { status: "cut" as const, seq: lost } : verdict;
  return { ...found, ...(anchored && { anchored }) };
}

const CLIENT = /^client:(.+)$/;

async function checkRecorded(deps: Read, chain: Chain, after: number): Promise<ChainVerdict> {
  const verdict = await checkNext(deps, chain, { after });
  const clientId = CLIENT.exec(chain)?.[1];
  if (verdict.status !== "intact" || verdict.more || clientId === undefined) return verdict;
  const seq = await findGap(deps.db, clientId as ClientId);
  return seq === undefined ? verdict : { status: "broken", seq };
}

async function checkNext(
  { db, keys }: Read,
  chain: Chain,
  { after, page }: { readonly after: number; readonly page?: number },
): Promise<ChainVerdict> {
  const how = page === undefined ? {} : { page };
  if (after === 0) return verifyChain(db, keys, chain, how);
  const [row] = await db
    .select({ seq: audit.seq, mac: audit.mac, keyId: audit.keyId })
    .from(audit)
    .where(and(eq(audit.chain, chain), eq(audit.seq, after)));
  if (!row) return { status: "broken", seq: after };
  return verifyChain(db, keys, chain, {
    after: { ...headOf(chain, [row]), keyId: row.keyId },
    ...how,
  });
}

/** Anchors of one page: each with its heads, 300 at most, which one call has to digest. */
const ANCHORS = 30;

/** The chain of anchors is whole if each anchor has the heads that it was keyed over. */
async function checkAnchors(deps: Read, after: number): Promise<ChainVerdict> {
  const { db } = deps;
  const verdict = await checkNext(deps, ANCHOR, { after, page: ANCHORS });
  const isIntact = verdict.status === "intact";
  const end = isIntact ? verdict.head.seq : verdict.seq - 1;
  const [anchors, [orphan]] = await db.batch([
    selectCovered(db, after, end),
    selectOrphan(db, after, isIntact && !verdict.more ? undefined : end),
  ]);
  for (const { seq, object, heads } of anchors) {
    if ((await digestOfText(heads)) !== object) return { status: "broken", seq };
  }
  if (orphan) return { status: "broken", seq: (orphan.anchor > end ? end : after) + 1 };
  return verdict;
}
