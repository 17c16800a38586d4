import { alarms } from "./staff/alarms.ts";
import { caseload } from "./staff/caseload.ts";
import { chart } from "./staff/chart.ts";
import { fields } from "./staff/fields.ts";
import { chartExpected } from "./staff/chart-expected.ts";
import { chartGoals } from "./staff/chart-goals.ts";
import { chartLane } from "./staff/chart-lane.ts";
import { clinicalLine } from "./staff/clinical-line.ts";
import { frame } from "./staff/frame.ts";
import { goals } from "./staff/goals.ts";
import { meaning } from "./staff/meaning.ts";
import { report } from "./staff/report.ts";
import { rules } from "./staff/rules.ts";
import { signalsPages } from "./staff/signals-pages.ts";
import { sessionLog } from "./staff/session-log.ts";
import { signals } from "./staff/signals.ts";
import { sources } from "./staff/sources.ts";
import { summary } from "./staff/summary.ts";
import { supportTree } from "./staff/support-tree.ts";
import { support } from "./staff/support.ts";
import { tables } from "./staff/tables.ts";

/** Words of the staff pages. English is the source; a further language is a folder with these keys. */
export const staff = {
  ...frame,
  ...fields,
  ...caseload,
  ...report,
  ...summary,
  ...meaning,
  ...chart,
  ...chartExpected,
  ...chartLane,
  ...chartGoals,
  ...tables,
  ...sources,
  ...signals,
  ...signalsPages,
  ...rules,
  ...alarms,
  ...goals,
  ...sessionLog,
  ...clinicalLine,
  ...support,
  ...supportTree,
} as const;

export type StaffCatalog = typeof staff;
