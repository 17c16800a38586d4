import { eq } from "drizzle-orm";
import type { StaffId } from "../../src/core/brand.ts";
import { err, ok, type Result } from "../../src/core/result.ts";
import { headOf, selectHead } from "./audit.ts";
import { clinicDek, CLINIC, selectClinic, theClinic } from "./clinic.ts";
import { answer, commit } from "./commit.ts";
import type { Deps } from "./database.ts";
import type { ClinicSettings } from "./record.ts";
import { clinic } from "./schema.ts";
import { openAt, sealAt } from "./sealed.ts";

/** The part of the settings that changes, as the audit tells it: its values are sealed. */
export type SettingsPart = "clinic" | "measures" | "safety" | "retention" | "recovery-sheet";

/** Settings to be changed; `undefined` takes one away. */
export type SettingsValues = {
  readonly [Name in Exclude<keyof ClinicSettings, "rev">]?: ClinicSettings[Name] | undefined;
};

const isSame = (kept: Partial<ClinicSettings>, wanted: SettingsValues): boolean =>
  Object.entries(wanted).every(
    ([name, value]) => JSON.stringify(kept[name as keyof ClinicSettings]) === JSON.stringify(value),
  );

/**
 * Changes some of the clinic's settings, audited; the others stay as they are.
 *
 * @param rev of the settings that the page was made from
 */
export async function changeClinic(
  deps: Deps,
  staffId: StaffId,
  {
    rev,
    part,
    values,
  }: {
    readonly rev: number;
    readonly part: SettingsPart;
    readonly values: SettingsValues;
  },
): Promise<Result<void, "changed-elsewhere" | "try-again">> {
  const { db, keys, now } = deps;
  const at = now();
  return commit<void, "changed-elsewhere">(deps, async () => {
    const [heads, clinics] = await db.batch([selectHead(db, "clinic"), selectClinic(db)]);
    const row = theClinic(clinics);
    const dek = await clinicDek(keys, row);
    const kept = await openAt<ClinicSettings>(dek, ["clinic.settings", CLINIC], row.settings);
    if (isSame(kept, values)) return answer(ok(undefined));
    const known = kept.rev ?? 0;
    if (known !== rev) return answer(err("changed-elsewhere"));
    const next = { ...kept, ...values, rev: known + 1 };
    const settings = await sealAt(deps, dek, ["clinic.settings", CLINIC], next);
    return {
      kind: "write",
      head: headOf("clinic", heads),
      entry: {
        at,
        actor: `staff:${staffId}`,
        action: "clinic.change",
        object: CLINIC,
        detail: part,
      },
      writes: [db.update(clinic).set({ settings }).where(eq(clinic.id, 1))],
      value: undefined,
    };
  });
}
