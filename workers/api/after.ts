import { Hono } from "hono";
import { loadCheckIn } from "../db/check-in.ts";
import { endLinkSessions } from "../db/link.ts";
import {
  clientSession,
  clinicView,
  closedPage,
  csrfOfClient,
  doorOf,
  isClientForm,
  sessionEnded,
} from "./client-session.ts";
import type { AppContext, AppEnv } from "./context.ts";
import { clearCookie } from "./cookies.ts";
import { readForm } from "./guard.ts";
import { localeOf, refuse } from "./refuse.ts";
import { render } from "./render.ts";

/** Where "Leave this page" leads: a page that says nothing about the reader. */
const ELSEWHERE = "https://www.wikipedia.org/";

/** What comes after sending, and the two ways out. */
export const after = new Hono<AppEnv>()
  .get("/sent", async (c) => {
    const sending = await afterSending(c);
    if (sending instanceof Response) return sending;
    const { clinic, sent, csrf } = sending;
    return render(c, `/${localeOf(c).tag}/check-in/sent`, { page: "sent", clinic, csrf, ...sent });
  })

  .get("/support", async (c) => {
    const sending = await afterSending(c);
    if (sending instanceof Response) return sending;
    const { clinic, csrf, raised } = sending;
    // The page speaks of an answer: nobody else is told that they gave one.
    if (!raised) return c.redirect(`/${localeOf(c).tag}/check-in/sent`, 303);
    return render(c, `/${localeOf(c).tag}/check-in/support`, { page: "support", clinic, csrf });
  })

  .get("/leave", (c) => {
    clearCookie(c, "c");
    return c.redirect(ELSEWHERE, 303);
  })

  .post("/close", async (c) => {
    const form = await readForm(c);
    if (form instanceof Response) return form;
    const session = await clientSession(c);
    if (!session) return sessionEnded(c);
    if (!(await isClientForm(c, session, form))) {
      return refuse(c, "form-expired", ["csrf"]);
    }
    await endLinkSessions(c.var.deps, session.linkId);
    clearCookie(c, "c");
    c.header("Clear-Site-Data", '"cache", "storage"');
    return render(c, `/${localeOf(c).tag}/check-in/closed`, { page: "closed" });
  });

/** For a check-in that is on its way: its link is answered, its session still lives. */
async function afterSending(c: AppContext) {
  const session = await clientSession(c);
  if (!session) return sessionEnded(c);
  const door = await loadCheckIn(c.var.deps, doorOf(session));
  if (door.ok) return c.redirect(`/${localeOf(c).tag}/check-in`, 303);
  const { sent, clinic } = door.error;
  if (!sent) return closedPage(c, door.error);
  const csrf = await csrfOfClient(c, session);
  const { progress, ...receipt } = sent;
  return {
    clinic: clinicView(clinic),
    // Not for another browser that had the link open, too.
    sent: { ...receipt, ...(progress && session.sent && { progress }) },
    csrf,
    raised: session.raised === true,
  };
}
