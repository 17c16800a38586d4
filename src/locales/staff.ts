import { account } from "./staff/account.ts";
import { agreementPage } from "./staff/agreement-page.ts";
import { alarms } from "./staff/alarms.ts";
import { caseloadPage } from "./staff/caseload-page.ts";
import { caseload } from "./staff/caseload.ts";
import { chart } from "./staff/chart.ts";
import { clientNav } from "./staff/client-nav.ts";
import { audit } from "./staff/audit.ts";
import { clients } from "./staff/clients.ts";
import { daily } from "./staff/daily.ts";
import { fields } from "./staff/fields.ts";
import { chartAxis } from "./staff/chart-axis.ts";
import { chartExpected } from "./staff/chart-expected.ts";
import { chartGoals } from "./staff/chart-goals.ts";
import { chartLane } from "./staff/chart-lane.ts";
import { clinicalLine } from "./staff/clinical-line.ts";
import { frame } from "./staff/frame.ts";
import { links } from "./staff/links.ts";
import { goals } from "./staff/goals.ts";
import { importWords } from "./staff/import.ts";
import { goalsPage } from "./staff/goals-page.ts";
import { honesty } from "./staff/honesty.ts";
import { master } from "./staff/master.ts";
import { meaning } from "./staff/meaning.ts";
import { methods } from "./staff/methods.ts";
import { notices } from "./staff/notices.ts";
import { paper } from "./staff/paper.ts";
import { progressPage } from "./staff/progress-page.ts";
import { report } from "./staff/report.ts";
import { rights } from "./staff/rights.ts";
import { rulesPages } from "./staff/rules-pages.ts";
import { people } from "./staff/people.ts";
import { setup } from "./staff/setup.ts";
import { practice } from "./staff/practice.ts";
import { sessions } from "./staff/sessions.ts";
import { settings } from "./staff/settings.ts";
import { rules } from "./staff/rules.ts";
import { signalsPages } from "./staff/signals-pages.ts";
import { sessionLog } from "./staff/session-log.ts";
import { signals } from "./staff/signals.ts";
import { sources } from "./staff/sources.ts";
import { summary } from "./staff/summary.ts";
import { supportPages } from "./staff/support-pages.ts";
import { supportTree } from "./staff/support-tree.ts";
import { support } from "./staff/support.ts";
import { tables } from "./staff/tables.ts";
import { wayIn } from "./staff/way-in.ts";

/** Words of the staff pages. English is the source; a further language is a folder with these keys. */
export const staff = {
  ...frame,
  ...fields,
  ...wayIn,
  ...setup,
  ...account,
  ...people,
  ...caseload,
  ...caseloadPage,
  ...clientNav,
  ...links,
  ...daily,
  ...notices,
  ...paper,
  ...clients,
  ...importWords,
  ...report,
  ...summary,
  ...meaning,
  ...chart,
  ...chartExpected,
  ...chartAxis,
  ...chartLane,
  ...chartGoals,
  ...honesty,
  ...tables,
  ...sources,
  ...methods,
  ...sessions,
  ...goalsPage,
  ...agreementPage,
  ...practice,
  ...progressPage,
  ...rights,
  ...settings,
  ...audit,
  ...master,
  ...signals,
  ...signalsPages,
  ...rules,
  ...rulesPages,
  ...alarms,
  ...goals,
  ...sessionLog,
  ...clinicalLine,
  ...support,
  ...supportPages,
  ...supportTree,
} as const;

export type StaffCatalog = typeof staff;
