import account from "./account.json" with { type: "json" };
import agreementPage from "./agreement-page.json" with { type: "json" };
import alarms from "./alarms.json" with { type: "json" };
import audit from "./audit.json" with { type: "json" };
import caseload from "./caseload.json" with { type: "json" };
import caseloadPage from "./caseload-page.json" with { type: "json" };
import chart from "./chart.json" with { type: "json" };
import chartExpected from "./chart-expected.json" with { type: "json" };
import chartGoals from "./chart-goals.json" with { type: "json" };
import chartAxis from "./chart-axis.json" with { type: "json" };
import chartLane from "./chart-lane.json" with { type: "json" };
import clientNav from "./client-nav.json" with { type: "json" };
import clients from "./clients.json" with { type: "json" };
import clinicalLine from "./clinical-line.json" with { type: "json" };
import daily from "./daily.json" with { type: "json" };
import fields from "./fields.json" with { type: "json" };
import frame from "./frame.json" with { type: "json" };
import goals from "./goals.json" with { type: "json" };
import goalsPage from "./goals-page.json" with { type: "json" };
import honesty from "./honesty.json" with { type: "json" };
import importWords from "./import.json" with { type: "json" };
import links from "./links.json" with { type: "json" };
import master from "./master.json" with { type: "json" };
import meaning from "./meaning.json" with { type: "json" };
import methods from "./methods.json" with { type: "json" };
import notices from "./notices.json" with { type: "json" };
import paper from "./paper.json" with { type: "json" };
import people from "./people.json" with { type: "json" };
import practice from "./practice.json" with { type: "json" };
import progressPage from "./progress-page.json" with { type: "json" };
import rights from "./rights.json" with { type: "json" };
import report from "./report.json" with { type: "json" };
import rules from "./rules.json" with { type: "json" };
import rulesPages from "./rules-pages.json" with { type: "json" };
import sessionLog from "./session-log.json" with { type: "json" };
import sessions from "./sessions.json" with { type: "json" };
import settings from "./settings.json" with { type: "json" };
import setup from "./setup.json" with { type: "json" };
import signals from "./signals.json" with { type: "json" };
import signalsPages from "./signals-pages.json" with { type: "json" };
import sources from "./sources.json" with { type: "json" };
import summary from "./summary.json" with { type: "json" };
import support from "./support.json" with { type: "json" };
import supportPages from "./support-pages.json" with { type: "json" };
import supportTree from "./support-tree.json" with { type: "json" };
import tables from "./tables.json" with { type: "json" };
import wayIn from "./way-in.json" with { type: "json" };

/** The staff words in German, one file a room as in English. */
export const words = {
  ...account,
  ...agreementPage,
  ...alarms,
  ...audit,
  ...master,
  ...caseload,
  ...caseloadPage,
  ...chart,
  ...chartExpected,
  ...chartGoals,
  ...chartAxis,
  ...chartLane,
  ...clientNav,
  ...clients,
  ...clinicalLine,
  ...daily,
  ...fields,
  ...frame,
  ...goals,
  ...goalsPage,
  ...honesty,
  ...importWords,
  ...links,
  ...meaning,
  ...methods,
  ...notices,
  ...paper,
  ...people,
  ...practice,
  ...progressPage,
  ...rights,
  ...report,
  ...rules,
  ...rulesPages,
  ...sessionLog,
  ...sessions,
  ...settings,
  ...setup,
  ...signals,
  ...signalsPages,
  ...sources,
  ...summary,
  ...support,
  ...supportPages,
  ...supportTree,
  ...tables,
  ...wayIn,
};
