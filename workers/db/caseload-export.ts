import type { Result } from "../../src/core/result.ts";
import type { Access } from "./access.ts";
import { chainOfStaff, headOf, selectHead } from "./audit.ts";
import { type Caseload, type CaseloadWish, loadCaseload } from "./caseload.ts";
import { commit } from "./commit.ts";
import type { Deps } from "./database.ts";
import type { NoVisit } from "./staff-session.ts";

/** A page of the caseload to be taken away: audited before anything is given. */
export async function exportCaseload(
  deps: Deps,
  access: Access,
  wish: CaseloadWish,
): Promise<Result<Caseload, NoVisit | "try-again">> {
  const loaded = await loadCaseload(deps, access, wish);
  if (!loaded.ok) return loaded;
  const { staffId } = loaded.value.visitor;
  const chain = chainOfStaff(staffId);
  return commit<Caseload, NoVisit>(deps, async () => ({
    kind: "write",
    head: headOf(chain, await selectHead(deps.db, chain)),
    entry: {
      at: deps.now(),
      actor: `staff:${staffId}`,
      action: "caseload.export",
      object: staffId,
      detail: String(loaded.value.entries.length),
    },
    writes: [],
    value: loaded.value,
  }));
}
