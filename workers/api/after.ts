import { Hono } from "hono";
import type { ClientSession } from "../crypto/signed.ts";
import { loadCheckIn } from "../db/check-in.ts";
import { endLinkSessions } from "../db/link.ts";
import {
  clientSession,
  clinicView,
  closedPage,
  csrfOfClient,
  doorOf,
  isClientForm,
  sentByClient,
  sessionEnded,
  wayOf,
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
    const { clinic, sent, csrf, session } = sending;
    if (session.way) return leaveDevice(c, session);
    // Nobody has to remember to press anything: the visit to a shared device ends here.
    if (session.shared) await forgetHere(c, session);
    return render(c, `/${localeOf(c).tag}/check-in/sent`, {
      page: "sent",
      clinic,
      csrf,
      ...wayOf(session),
      ...sent,
    });
  })

  .get("/support", async (c) => {
    const sending = await afterSending(c);
    if (sending instanceof Response) return sending;
    const { clinic, csrf, session } = sending;
    // The page speaks of an answer: nobody else is told that they gave one.
    if (!session.raised) return c.redirect(`/${localeOf(c).tag}/check-in/sent`, 303);
    return render(c, `/${localeOf(c).tag}/check-in/support`, {
      page: "support",
      clinic,
      csrf,
      ...wayOf(session),
    });
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
    if (session.way) return leaveDevice(c, session);
    await forgetHere(c, session);
    return render(c, `/${localeOf(c).tag}/check-in/closed`, { page: "closed" });
  })

  // Shown to whoever holds a device that was handed over; it knows of nobody, so a reload shows it again.
  .get("/give-back", (c) =>
    render(c, `/${localeOf(c).tag}/check-in/give-back`, { page: "give-back" }),
  );

/** Every session made from the link ends, and this browser keeps nothing of it. */
async function forgetHere(c: AppContext, { linkId }: ClientSession): Promise<void> {
  await endLinkSessions(c.var.deps, linkId);
  clearCookie(c, "c");
  c.header("Clear-Site-Data", '"cache", "storage"');
}

/** From a device of the clinic: back to whoever handed it over, or to the page they read from. */
async function leaveDevice(c: AppContext, session: ClientSession): Promise<Response> {
  await forgetHere(c, session);
  const { way } = session;
  const giveBack = `/${localeOf(c).tag}/check-in/give-back`;
  return c.redirect(way?.kind === "read-aloud" ? way.back : giveBack, 303);
}

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
    // Not for another browser that had the link open, too, and not on the clinic's own device.
    sent: { ...receipt, ...(progress && sentByClient(session) && { progress }) },
    csrf,
    session,
  };
}
