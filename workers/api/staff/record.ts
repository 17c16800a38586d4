import { readPanelKey } from "../../../src/contract/report-panels.ts";
import { loadOpened, loadReport } from "../../db/report.ts";
import { exportSeries } from "../../db/series.ts";
import { refuse } from "../refuse.ts";
import { acknowledge } from "./acknowledge.ts";
import { clientOf } from "./client-of.ts";
import { readOpened } from "./opened.ts";
import { panelPage, reportPage } from "./report-page.ts";
import { staffRoutes } from "./routes.ts";
import { scoresFile } from "./scores-file.ts";
import { refuseVisit } from "./session.ts";

/** One client's report, and what is done from it. */
export const record = staffRoutes({
  "GET /clients/:id": async (c, access) => {
    const report = await loadReport(c.var.deps, access, clientOf(c));
    return report.ok ? reportPage(c, report.value) : refuseVisit(c, report.error);
  },

  "GET /clients/:id/panels/:panel": async (c, access) => {
    const key = readPanelKey(c.req.param("panel") ?? "");
    const opened = await readOpened(c);
    if (!key || opened?.clientId !== clientOf(c)) return refuse(c, "not-found");
    const report = await loadOpened(c.var.deps, access, opened);
    return report.ok ? panelPage(c, report.value, key) : refuseVisit(c, report.error);
  },

  "GET /clients/:id/scores/:file": async (c, access) => {
    const place = /^([1-9]\d?)\.csv$/.exec(c.req.param("file") ?? "")?.[1];
    if (!place) return refuse(c, "not-found");
    const which = { clientId: clientOf(c), place: Number(place) };
    const series = await exportSeries(c.var.deps, access, which);
    return series.ok ? scoresFile(c, series.value, which) : refuseVisit(c, series.error);
  },

  "POST /clients/:id/alerts": (c, post) =>
    acknowledge(c, { ...post, clientId: clientOf(c) }, "alert"),

  "POST /clients/:id/signals": (c, post) =>
    acknowledge(c, { ...post, clientId: clientOf(c) }, "signal"),
});
