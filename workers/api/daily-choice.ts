import { Hono } from "hono";
import type { DailyStoppedView } from "../../src/contract/daily.ts";
import { consentNeed } from "../../src/core/consent/consent.ts";
import { endDailySessions } from "../db/daily.ts";
import { endDailyByClient, sayDailyConsent } from "../db/daily-choice.ts";
import { clinicView } from "./client-session.ts";
import { consentText } from "./consent-first.ts";
import type { AppContext, AppEnv } from "./context.ts";
import { clearCookie } from "./cookies.ts";
import {
  closedDaily,
  dailyBox,
  type DailyVisit,
  visitDaily,
  visitDailyWithForm,
} from "./daily-session.ts";
import { statementFrom } from "./own-choices.ts";
import { refuse } from "./refuse.ts";
import { render } from "./render.ts";

/** This device opens nothing of the link any more, and the next page removes what it kept. */
async function leave(c: AppContext, { open }: DailyVisit) {
  clearCookie(c, "d");
  c.header("Clear-Site-Data", '"cache"');
  return { boxes: [await dailyBox(c, open)] };
}

/** What a client decides about their daily form: a yes before the first question, an end, a way out. */
export const dailyChoice = new Hono<AppEnv>()
  .get("/consent", async (c) => {
    const visited = await visitDaily(c);
    if (visited instanceof Response) return visited;
    const { open, csrf, locale } = visited;
    const text = consentText(open.clinic);
    const need = consentNeed(open.consent, text);
    return render(c, `/${locale.tag}/daily/consent`, {
      page: "daily-consent",
      clinic: clinicView(open.clinic),
      csrf,
      ...(need && { need }),
      ...(text.keepYears !== undefined && { keepYears: text.keepYears }),
    });
  })

  .post("/consent", async (c) => {
    const visited = await visitDailyWithForm(c);
    if (visited instanceof Response) return visited;
    const { open, locale, form, session } = visited;
    const said = statementFrom(c, open.clinic, form, { locale: locale.tag, how: "screen" });
    const kept = await sayDailyConsent(c.var.deps, session, said);
    if (kept.ok) return c.redirect(`/${locale.tag}/daily`, 303);
    return kept.error === "try-again" ? refuse(c, "busy") : closedDaily(c, kept.error, locale);
  })

  .get("/stop", async (c) => {
    const visited = await visitDaily(c);
    if (visited instanceof Response) return visited;
    const { open, csrf, locale } = visited;
    const clinic = clinicView(open.clinic);
    return render(c, `/${locale.tag}/daily/stop`, { page: "daily-stop", clinic, csrf });
  })

  .post("/stop", async (c) => {
    const visited = await visitDailyWithForm(c);
    if (visited instanceof Response) return visited;
    const { locale, session } = visited;
    const ended = await endDailyByClient(c.var.deps, session);
    if (!ended.ok && ended.error === "try-again") return refuse(c, "busy");
    const view: DailyStoppedView = { page: "daily-stopped", forget: await leave(c, visited) };
    return render(c, `/${locale.tag}/daily/stopped`, view);
  })

  .post("/close", async (c) => {
    const visited = await visitDailyWithForm(c);
    if (visited instanceof Response) return visited;
    await endDailySessions(c.var.deps, visited.open.formId);
    const forget = await leave(c, visited);
    return render(c, `/${visited.locale.tag}/check-in/closed`, { page: "closed", forget });
  });
