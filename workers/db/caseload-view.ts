import { and, desc, eq, inArray } from "drizzle-orm";
import type { StaffId } from "../../src/core/brand.ts";
import { ok, type Result } from "../../src/core/result.ts";
import type { Access } from "./access.ts";
import { type Chain, chainOfStaff, headOf, selectHead } from "./audit.ts";
import { type Caseload, type CaseloadWish, loadCaseload } from "./caseload.ts";
import { answer, commit } from "./commit.ts";
import type { Db, Deps } from "./database.ts";
import { audit } from "./schema.ts";
import type { NoVisit } from "./staff-session.ts";

/** What begins a session; after a recovery nothing else does. */
const BEGUN = ["session.start", "recovery.use"] as const;

/** The latest of these acts; a look back ends at the last sign-in. */
const selectSeen = (db: Db, chain: Chain) =>
  db
    .select({ action: audit.action })
    .from(audit)
    .where(and(eq(audit.chain, chain), inArray(audit.action, [...BEGUN, "caseload.view"])))
    .orderBy(desc(audit.seq))
    .limit(1);

/**
 * A page of the caseload on screen. Where clients of somebody else are on it, whoever supervises
 * is written down as having looked, once after the latest sign-in and before anything is given.
 * Such a look costs a round trip more, and one that is written two.
 */
export async function viewCaseload(
  deps: Deps,
  access: Access,
  wish: CaseloadWish,
): Promise<Result<Caseload, NoVisit | "try-again">> {
  const loaded = await loadCaseload(deps, access, wish);
  if (!loaded.ok || loaded.value.entries.every(({ therapist }) => therapist === undefined)) {
    return loaded;
  }
  const noted = await noteView(deps, loaded.value.visitor.staffId);
  return noted.ok ? loaded : noted;
}

const noteView = (deps: Deps, staffId: StaffId): Promise<Result<void, "try-again">> => {
  const chain = chainOfStaff(staffId);
  return commit<void, never>(deps, async () => {
    const [heads, [latest]] = await deps.db.batch([
      selectHead(deps.db, chain),
      selectSeen(deps.db, chain),
    ]);
    if (latest?.action === "caseload.view") return answer(ok(undefined));
    return {
      kind: "write",
      head: headOf(chain, heads),
      entry: {
        at: deps.now(),
        actor: `staff:${staffId}`,
        action: "caseload.view",
        object: staffId,
      },
      writes: [],
      value: undefined,
    };
  });
};
