import { and, desc, eq, lt } from "drizzle-orm";
import type { ClientId, Instant } from "../../src/core/brand.ts";
import { err, ok, type Result } from "../../src/core/result.ts";
import type { Access } from "./access.ts";
import {
  type AuditRow,
  type Chain,
  type ChainVerdict,
  headOf,
  selectHead,
  verifyChain,
} from "./audit.ts";
import { findGap } from "./audit-gap.ts";
import { clinicDek, theClinic } from "./clinic.ts";
import { answer, commit } from "./commit.ts";
import type { Deps } from "./database.ts";
import { type NamedPerson, openPeople, selectPeople } from "./named-people.ts";
import { audit } from "./schema.ts";
import { type NoVisit, readVisitor, selectVisitor, type Visitor } from "./staff-session.ts";

/** Entries on a page. */
const PAGE = 50;

export interface AuditPage {
  readonly visitor: Visitor;
  readonly people: readonly NamedPerson[];
  /** Newest first. */
  readonly entries: readonly Pick<
    AuditRow,
    "seq" | "at" | "actor" | "action" | "object" | "detail"
  >[];
  /** There are older ones. */
  readonly more: boolean;
}

/** One page of a chain, newest first, before the entry `before`. The view itself is written down. */
export async function loadAuditPage(
  deps: Deps,
  access: Access,
  { chain, before }: { readonly chain: Chain; readonly before?: number },
): Promise<Result<AuditPage, NoVisit | "try-again">> {
  const { db, keys, now } = deps;
  const at: Instant = now();
  return commit<AuditPage, NoVisit>(deps, async () => {
    const [sessions, people, clinics, supervised, heads, rows, everybody] = await db.batch([
      ...selectVisitor(db, access),
      selectHead(db, "clinic"),
      db
        .select()
        .from(audit)
        .where(
          and(eq(audit.chain, chain), before === undefined ? undefined : lt(audit.seq, before)),
        )
        .orderBy(desc(audit.seq))
        .limit(PAGE + 1),
      selectPeople(db),
    ]);
    const asking = await readVisitor(deps, access, [sessions, people, clinics, supervised]);
    if (!asking.ok) return answer(err(asking.error));
    const visitor = asking.value;
    const dek = await clinicDek(keys, theClinic(clinics));
    return {
      kind: "write",
      head: headOf("clinic", heads),
      entry: { at, actor: `staff:${visitor.staffId}`, action: "audit.view", object: chain },
      writes: [],
      value: {
        visitor,
        people: await openPeople(dek, everybody),
        entries: rows.slice(0, PAGE),
        more: rows.length > PAGE,
      },
    };
  });
}

const CLIENT = /^client:(.+)$/;

/**
 * Checks the next entries of a chain after entry `after`, which the page before has checked.
 * Where that entry is gone, the chain is broken there. At its end a client's chain is compared
 * with the record.
 */
export async function checkChain(
  deps: Pick<Deps, "db" | "keys">,
  chain: Chain,
  after: number,
): Promise<ChainVerdict> {
  const verdict = await checkNext(deps, chain, after);
  const clientId = CLIENT.exec(chain)?.[1];
  if (verdict.status !== "intact" || verdict.more || clientId === undefined) return verdict;
  const seq = await findGap(deps.db, clientId as ClientId);
  return seq === undefined ? verdict : { status: "broken", seq };
}

async function checkNext(
  { db, keys }: Pick<Deps, "db" | "keys">,
  chain: Chain,
  after: number,
): Promise<ChainVerdict> {
  if (after === 0) return verifyChain(db, keys, chain);
  const [row] = await db
    .select({ seq: audit.seq, mac: audit.mac, keyId: audit.keyId })
    .from(audit)
    .where(and(eq(audit.chain, chain), eq(audit.seq, after)));
  if (!row) return { status: "broken", seq: after };
  return verifyChain(db, keys, chain, { after: { ...headOf(chain, [row]), keyId: row.keyId } });
}

/** What a chain's name looks like. */
const CHAIN = /^(?:clinic|(?:client|staff):[0-9a-z]{26})$/;

export const readChain = (text: string): Result<Chain, "malformed"> =>
  CHAIN.test(text) ? ok(text as Chain) : err("malformed");
