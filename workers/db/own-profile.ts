import { eq } from "drizzle-orm";
import type { StaffId } from "../../src/core/brand.ts";
import { err, ok, type Result } from "../../src/core/result.ts";
import { chainOfStaff, headOf, selectHead } from "./audit.ts";
import { clinicDek, selectClinic, theClinic } from "./clinic.ts";
import { answer, commit, type Write } from "./commit.ts";
import type { Deps } from "./database.ts";
import type { StaffProfile } from "./record.ts";
import { staff } from "./schema.ts";
import { sealAt } from "./sealed.ts";
import { openStaff } from "./staff.ts";

/** What a person may set of their own; name and roles are not theirs to change. */
export type OwnProfile = Omit<StaffProfile, "name" | "roles">;

/**
 * Changes what a person's sealed profile says of their own wishes.
 *
 * @param detail which part, as the audit tells it: never what it says
 * @param change the new profile; the same one if nothing is left to do
 */
export async function changeOwnProfile(
  deps: Deps,
  staffId: StaffId,
  {
    detail,
    change,
    writes = [],
  }: {
    readonly detail: string;
    readonly change: (profile: OwnProfile) => OwnProfile;
    readonly writes?: readonly Write[];
  },
): Promise<Result<void, "unknown" | "try-again">> {
  const { db, keys, now } = deps;
  const chain = chainOfStaff(staffId);
  return commit<void, "unknown">(deps, async () => {
    const [heads, clinics, people] = await db.batch([
      selectHead(db, chain),
      selectClinic(db),
      db.select().from(staff).where(eq(staff.id, staffId)),
    ]);
    const [row] = people;
    if (!row || row.endedAt) return answer(err("unknown"));
    const dek = await clinicDek(keys, theClinic(clinics));
    const { name, roles, ...own } = await openStaff(dek, row);
    const next = change(own);
    if (writes.length === 0 && JSON.stringify(next) === JSON.stringify(own)) {
      return answer(ok(undefined));
    }
    const profile = await sealAt(deps, dek, ["staff.profile", staffId], { name, roles, ...next });
    return {
      kind: "write",
      head: headOf(chain, heads),
      entry: {
        at: now(),
        actor: `staff:${staffId}`,
        action: "staff.change",
        object: staffId,
        detail,
      },
      writes: [...writes, db.update(staff).set({ profile }).where(eq(staff.id, staffId))],
      value: undefined,
    };
  });
}
