import { Hono } from "hono";
import type { OwnAnswersView } from "../../src/contract/progress.ts";
import type { ClientSession } from "../crypto/signed.ts";
import { loadCheckIn } from "../db/check-in.ts";
import { loadOwnProgress } from "../db/own-progress.ts";
import { loadSentParts } from "../db/sent-parts.ts";
import {
  clientSession,
  clinicView,
  closedPage,
  csrfOfClient,
  doorOf,
  readSessionForm,
  sentByClient,
  wayOf,
} from "./client-session.ts";
import { sessionEnded } from "./interview.ts";
import type { AppContext, AppEnv } from "./context.ts";
import { clearCookie } from "./cookies.ts";
import { forgetHere, hasDailyHere, leaveDevice } from "./leave-device.ts";
import { localeOf } from "./refuse.ts";
import { render } from "./render.ts";

/** Where "Leave this page" leads: a page that says nothing about the reader. */
const ELSEWHERE = "https://www.wikipedia.org/";

/** What comes after sending, and the two ways out. */
export const after = new Hono<AppEnv>()
  .get("/sent", async (c) => {
    const sending = await afterSending(c);
    if (sending instanceof Response) return sending;
    const { clinic, sent, csrf, session, mayLook, mayTell } = sending;
    if (session.way) return leaveDevice(c, session);
    // Nobody has to remember to press anything: the visit to a shared device ends here.
    const forget = session.shared && (await forgetHere(c, session));
    const page = `/${localeOf(c).tag}/check-in/sent`;
    const told = mayTell && (await toldOf(c, session, csrf));
    const daily = !forget && (await hasDailyHere(c, session));
    return render(c, page, {
      page: "sent",
      clinic,
      csrf,
      ...wayOf(session),
      ...sent,
      ...(session.sent && { named: await loadSentParts(c.var.deps, doorOf(session)) }),
      ...(told && { told }),
      ...(mayLook && { mayLook: true }),
      ...(forget && { forget }),
      ...(daily && { daily: true as const }),
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
    const own = await readSessionForm(c);
    if (own instanceof Response) return own;
    const { session } = own;
    if (session.way) return leaveDevice(c, session);
    const forget = await forgetHere(c, session);
    return render(c, `/${localeOf(c).tag}/check-in/closed`, { page: "closed", forget });
  })

  // Shown to whoever holds a device that was handed over; it knows of nobody, so a reload shows it again.
  .get("/give-back", (c) =>
    render(c, `/${localeOf(c).tag}/check-in/give-back`, { page: "give-back" }),
  );

/** What the answers say, where clinic, therapist and client have agreed to it. Without it the page is whole. */
async function toldOf(
  c: AppContext,
  session: ClientSession,
  csrf: string,
): Promise<OwnAnswersView | undefined> {
  const loaded = await loadOwnProgress(c.var.deps, doorOf(session), { isAfterSending: true });
  if (!loaded.ok) return undefined;
  const { clinic, points, person, onlyJustSent } = loaded.value;
  return {
    clinic: clinicView(clinic),
    csrf,
    points,
    ...(person && { person }),
    ...(onlyJustSent && { onlyJustSent }),
    action: `/${localeOf(c).tag}/check-in/progress?from=sent`,
    kept: c.req.query("kept") === "yes",
    fit: {},
  };
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
  // Not for another browser that had the link open, too, and not on the clinic's own device.
  const isOwn = sentByClient(session);
  return {
    clinic: clinicView(clinic),
    mayLook: isOwn && progress === "whole",
    mayTell: isOwn && progress !== undefined && clinic.feedback !== false,
    sent: receipt,
    csrf,
    session,
  };
}
