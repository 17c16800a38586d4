import { audit } from "./staff/audit.ts";
import { caseload } from "./staff/caseload.ts";
import { chart } from "./staff/chart.ts";
import { clients } from "./staff/clients.ts";
import { fields } from "./staff/fields.ts";
import { frame } from "./staff/frame.ts";
import { importWords } from "./staff/import.ts";
import { meaning } from "./staff/meaning.ts";
import { report } from "./staff/report.ts";
import { settings } from "./staff/settings.ts";
import { sources } from "./staff/sources.ts";
import { summary } from "./staff/summary.ts";
import { tables } from "./staff/tables.ts";

/** Words of the staff pages. English is the source; a further language is a JSON file with these keys. */
export const staff = {
  ...frame,
  ...fields,
  ...caseload,
  ...clients,
  ...importWords,
  ...report,
  ...summary,
  ...meaning,
  ...chart,
  ...tables,
  ...sources,
  ...settings,
  ...audit,
} as const;

export type StaffCatalog = typeof staff;
