import type { ForgetView } from "../../src/contract/outbox.ts";
import { outboxOf } from "../crypto/outbox.ts";
import type { ClientSession } from "../crypto/signed.ts";
import { dailyFormsBehind, type DailyPlace } from "../db/daily.ts";
import { endLinkSessions } from "../db/link.ts";
import { sessionInCookie } from "./client-session.ts";
import type { AppContext } from "./context.ts";
import { clearCookie } from "./cookies.ts";
import { dailyBox, dailyFormHere } from "./daily-session.ts";
import { localeOf } from "./refuse.ts";

const isAmong = (forms: readonly DailyPlace[], here: string | undefined): boolean =>
  forms.some(({ formId }) => formId === here);

/**
 * This browser opens nothing of the client any more, their daily form included. A device of the
 * clinic is emptied by the browser; on any other the page that is shown next removes what lies
 * there of them alone, because somebody else's answers may still wait there to be sent.
 */
async function leave(c: AppContext, session: ClientSession) {
  const { deps } = c.var;
  const { shared, way } = session;
  const forms = way ? [] : await dailyFormsBehind(deps, session.linkId);
  const here = await dailyFormHere(c);
  clearCookie(c, "c");
  // On a device that others use they would open the daily form of whoever opened it here before.
  if (shared || way || isAmong(forms, here)) clearCookie(c, "d");
  c.header("Clear-Site-Data", way ? '"cache", "storage"' : '"cache"');
  return {
    box: (await outboxOf(deps.keys, session)).box,
    daily: await Promise.all(forms.map((form) => dailyBox(c, form))),
    all: shared && { all: true as const },
  };
}

/** The client has stopped: nothing that waits here is taken any more. */
export async function forgetStopped(c: AppContext, session: ClientSession): Promise<ForgetView> {
  const { box, daily, all } = await leave(c, session);
  return { boxes: [box, ...daily], ...all };
}

/**
 * "Finished on this device": every other session made from the link ends, too. The daily form goes
 * on elsewhere, and what of it waits here is sent once its link is opened again.
 */
export async function forgetHere(c: AppContext, session: ClientSession): Promise<ForgetView> {
  await endLinkSessions(c.var.deps, session.linkId);
  const { box, daily, all } = await leave(c, session);
  return { boxes: [box], ...(daily.length > 0 && { closing: daily }), ...all };
}

/** Whether the daily form of this very client was opened on this device: it closes with the link. */
export async function hasDailyHere(c: AppContext, session: ClientSession): Promise<boolean> {
  const here = await dailyFormHere(c);
  return isAmong(await dailyFormsBehind(c.var.deps, session.linkId), here);
}

/** From a device of the clinic: back to whoever handed it over, or to the page they read from. */
export async function leaveDevice(c: AppContext, session: ClientSession): Promise<Response> {
  await forgetHere(c, session);
  const { way } = session;
  const giveBack = `/${localeOf(c).tag}/check-in/give-back`;
  return c.redirect(way && "back" in way ? way.back : giveBack, 303);
}

/** An interview that is open in this browser ends on the server as well. */
export async function endInterview(c: AppContext): Promise<void> {
  const open = await sessionInCookie(c);
  if (open?.way) await endLinkSessions(c.var.deps, open.linkId);
}
