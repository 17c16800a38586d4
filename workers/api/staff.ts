import { Hono } from "hono";
import type { CaseloadRow } from "../../src/contract/views.ts";
import type { ClientId } from "../../src/core/brand.ts";
import { findLocale } from "../../src/core/i18n/locales.ts";
import { loadCaseload, type CaseloadEntry } from "../db/caseload.ts";
import { loadReport } from "../db/report.ts";
import { exportSeries } from "../db/series.ts";
import { endSession, findSession } from "../db/staff-session.ts";
import { acknowledge } from "./acknowledge.ts";
import type { AppEnv } from "./context.ts";
import { clearCookie } from "./cookies.ts";
import { localeOf, refuse } from "./refuse.ts";
import { render, toStaffLocale } from "./render.ts";
import { reportPage } from "./report-page.ts";
import { scoresFile } from "./scores-file.ts";
import { staffCookie, staffFrame, staffPost } from "./staff-session.ts";

const ID = "[0-9a-z]{26}";

/** The oldest open alert first; then the longest silence. Never by severity. */
const byNeed = (a: CaseloadEntry, b: CaseloadEntry): number =>
  (a.alertSince ?? NEVER).localeCompare(b.alertSince ?? NEVER) ||
  (a.summary.lastAt ?? "").localeCompare(b.summary.lastAt ?? "");

/** Sorts after every moment. */
const NEVER = "9999";

const rowOf = ({ id, profile, summary, openAlerts }: CaseloadEntry): CaseloadRow => ({
  clientId: id,
  label: profile.label,
  standings: summary.standings,
  openAlerts,
  ...(summary.lastAt && { lastAnswered: summary.lastAt }),
});

/**
 * Staff pages. Whoever has no session of ours is told that there is nothing
 * here: a deployment without staff credentials has no staff pages at all.
 */
export const staff = new Hono<AppEnv>()
  .use(async (c, next) => {
    const locale = findLocale(c.req.param("locale"));
    const session = await staffCookie(c);
    if (!locale || !session) return refuse(c, "not-found");
    const elsewhere = toStaffLocale(c, locale);
    if (!elsewhere) return next();
    // A stranger is not told that there is anything to be led to.
    return (await findSession(c.var.deps, session)) ? elsewhere : refuse(c, "not-found");
  })

  .get("/", async (c) => {
    const session = await staffCookie(c);
    if (!session) return refuse(c, "not-found");
    const page = Number(/^\d{1,4}$/.exec(c.req.query("page") ?? "")?.[0] ?? 0);
    const loaded = await loadCaseload(c.var.deps, session, { page });
    if (!loaded.ok) return refuse(c, "not-found");
    const { visitor, entries, previous, next } = loaded.value;
    const caseload = `/${localeOf(c).tag}/staff`;
    // Behind the last page there is not "nobody": back to the first.
    if (page > 0 && entries.length === 0) return c.redirect(caseload, 302);
    return render(c, caseload, {
      page: "caseload",
      ...(await staffFrame(c, visitor)),
      rows: entries.toSorted(byNeed).map(rowOf),
      ...(previous !== undefined && { previousPage: previous }),
      ...(next !== undefined && { nextPage: next }),
    });
  })

  .get(`/clients/:id{${ID}}`, async (c) => {
    const session = await staffCookie(c);
    if (!session) return refuse(c, "not-found");
    const report = await loadReport(c.var.deps, session, c.req.param("id") as ClientId);
    if (report.ok) return reportPage(c, report.value);
    return refuse(c, report.error === "try-again" ? "busy" : "not-found");
  })

  .get(`/clients/:id{${ID}}/scores/:file`, async (c) => {
    const session = await staffCookie(c);
    const place = /^([1-9]\d?)\.csv$/.exec(c.req.param("file"))?.[1];
    if (!session || !place) return refuse(c, "not-found");
    const which = { clientId: c.req.param("id") as ClientId, place: Number(place) };
    const series = await exportSeries(c.var.deps, session, which);
    if (series.ok) return scoresFile(c, series.value, which);
    return refuse(c, series.error === "try-again" ? "busy" : "not-found");
  })

  .post(`/clients/:id{${ID}}/alerts`, async (c) => {
    const post = await staffPost(c);
    if (post instanceof Response) return post;
    return acknowledge(c, { ...post, clientId: c.req.param("id") as ClientId });
  })

  .post("/sign-out", async (c) => {
    const post = await staffPost(c);
    if (post instanceof Response) return post;
    const ended = await endSession(c.var.deps, post.visitor);
    if (!ended.ok) return refuse(c, "busy");
    clearCookie(c, "s");
    c.header("Clear-Site-Data", '"cache", "storage"');
    return c.redirect(`/${localeOf(c).tag}`, 303);
  });
