import type { ClientId, OccasionId, StaffId } from "../../src/core/brand.ts";
import { measureKey } from "../../src/core/measures/measure.ts";
import { findMeasure } from "../../src/packs/find.ts";
import { findUnusable } from "../../src/packs/index.ts";
import { newIdAt } from "../../workers/crypto/id.ts";
import { actingAs } from "../../workers/db/access.ts";
import type { Deps } from "../../workers/db/database.ts";
import { markSheet } from "../../workers/db/lost-sheet.ts";
import { printSheets } from "../../workers/db/sheets.ts";
import { must } from "./clinic.ts";

/** Prints a sheet for a client without a page, and takes it back if it is to be lost. */
export async function printedSheet(
  deps: Deps,
  therapistId: StaffId,
  { clientId, lost }: { readonly clientId: ClientId; readonly lost: boolean },
): Promise<string> {
  const by = actingAs(therapistId);
  const asked = {
    clientId,
    occasionId: newIdAt<OccasionId>(deps.now(), deps.random),
    measures: [measureKey(findMeasure("phq-2"))],
    extras: [],
  };
  const how = { findUnusable, hasWording: () => true };
  const [code] = must(await printSheets(deps, by, { ...asked, ...how }));
  if (code === undefined) throw new Error("No sheet was printed");
  if (lost) must(await markSheet(deps, by, { clientId, code, lost }));
  return code;
}
