import { account } from "./staff/account.ts";
import { caseload } from "./staff/caseload.ts";
import { chart } from "./staff/chart.ts";
import { fields } from "./staff/fields.ts";
import { frame } from "./staff/frame.ts";
import { meaning } from "./staff/meaning.ts";
import { people } from "./staff/people.ts";
import { report } from "./staff/report.ts";
import { setup } from "./staff/setup.ts";
import { sources } from "./staff/sources.ts";
import { summary } from "./staff/summary.ts";
import { tables } from "./staff/tables.ts";
import { wayIn } from "./staff/way-in.ts";

/** Words of the staff pages. English is the source; a further language is a JSON file with these keys. */
export const staff = {
  ...frame,
  ...fields,
  ...wayIn,
  ...setup,
  ...account,
  ...people,
  ...caseload,
  ...report,
  ...summary,
  ...meaning,
  ...chart,
  ...tables,
  ...sources,
} as const;

export type StaffCatalog = typeof staff;
