import alarms from "./alarms.json" with { type: "json" };
import caseload from "./caseload.json" with { type: "json" };
import chart from "./chart.json" with { type: "json" };
import chartExpected from "./chart-expected.json" with { type: "json" };
import chartGoals from "./chart-goals.json" with { type: "json" };
import chartLane from "./chart-lane.json" with { type: "json" };
import clinicalLine from "./clinical-line.json" with { type: "json" };
import fields from "./fields.json" with { type: "json" };
import frame from "./frame.json" with { type: "json" };
import goals from "./goals.json" with { type: "json" };
import meaning from "./meaning.json" with { type: "json" };
import report from "./report.json" with { type: "json" };
import rules from "./rules.json" with { type: "json" };
import sessionLog from "./session-log.json" with { type: "json" };
import signals from "./signals.json" with { type: "json" };
import signalsPages from "./signals-pages.json" with { type: "json" };
import sources from "./sources.json" with { type: "json" };
import summary from "./summary.json" with { type: "json" };
import support from "./support.json" with { type: "json" };
import supportTree from "./support-tree.json" with { type: "json" };
import tables from "./tables.json" with { type: "json" };

/** The staff words in German, one file a room as in English. */
export const words = {
  ...alarms,
  ...caseload,
  ...chart,
  ...chartExpected,
  ...chartGoals,
  ...chartLane,
  ...clinicalLine,
  ...fields,
  ...frame,
  ...goals,
  ...meaning,
  ...report,
  ...rules,
  ...sessionLog,
  ...signals,
  ...signalsPages,
  ...sources,
  ...summary,
  ...support,
  ...supportTree,
  ...tables,
};
