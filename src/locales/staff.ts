import { caseload } from "./staff/caseload.ts";
import { chart } from "./staff/chart.ts";
import { clientNav } from "./staff/client-nav.ts";
import { fields } from "./staff/fields.ts";
import { frame } from "./staff/frame.ts";
import { links } from "./staff/links.ts";
import { meaning } from "./staff/meaning.ts";
import { report } from "./staff/report.ts";
import { sources } from "./staff/sources.ts";
import { summary } from "./staff/summary.ts";
import { tables } from "./staff/tables.ts";

/** Words of the staff pages. English is the source; a further language is a JSON file with these keys. */
export const staff = {
  ...frame,
  ...fields,
  ...caseload,
  ...clientNav,
  ...links,
  ...report,
  ...summary,
  ...meaning,
  ...chart,
  ...tables,
  ...sources,
} as const;

export type StaffCatalog = typeof staff;
