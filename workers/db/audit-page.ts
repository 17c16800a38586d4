import { and, desc, eq, lt } from "drizzle-orm";
import type { Instant } from "../../src/core/brand.ts";
import { err, ok, type Result } from "../../src/core/result.ts";
import type { Access } from "./access.ts";
import { codeOf, latestAnchor, type LatestAnchor, selectLatestAnchor } from "./anchor.ts";
import { ANCHOR, type AuditRow, type Chain, headOf, selectHead } from "./audit.ts";
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
  readonly entries: readonly (Pick<
    AuditRow,
    "seq" | "at" | "actor" | "action" | "object" | "detail"
  > & {
    /** Of an anchor. */
    readonly code?: string;
  })[];
  /** `undefined` before the daily job has run. */
  readonly anchor: LatestAnchor | undefined;
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
    const [sessions, people, clinics, supervised, heads, rows, everybody, anchors] = await db.batch(
      [
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
        selectLatestAnchor(db),
      ],
    );
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
        entries: rows
          .slice(0, PAGE)
          .map((row) => (chain === ANCHOR ? { ...row, code: codeOf(row.mac) } : row)),
        anchor: latestAnchor(anchors, at),
        more: rows.length > PAGE,
      },
    };
  });
}

/** What a chain's name looks like. */
const CHAIN = /^(?:anchor|clinic|(?:client|staff):[0-9a-z]{26})$/;

export const readChain = (text: string): Result<Chain, "malformed"> =>
  CHAIN.test(text) ? ok(text as Chain) : err("malformed");
