import type { ForgetView } from "../../src/contract/outbox.ts";
import { outboxOf } from "../crypto/outbox.ts";
import type { ClientSession } from "../crypto/signed.ts";
import { endLinkSessions } from "../db/link.ts";
import { clientSession } from "./client-session.ts";
import type { AppContext } from "./context.ts";
import { clearCookie } from "./cookies.ts";
import { localeOf } from "./refuse.ts";

/**
 * This browser opens nothing of the link any more. A device of the clinic is emptied by the browser;
 * on any other the page that is shown next removes what lies there of this link, because answers to
 * another link may still wait there to be sent.
 */
export async function endVisit(c: AppContext, session: ClientSession): Promise<ForgetView> {
  const { shared, way } = session;
  const { box } = await outboxOf(c.var.deps.keys, session);
  clearCookie(c, "c");
  // Others would open the daily form of whoever opened it here before.
  if (shared || way) clearCookie(c, "d");
  c.header("Clear-Site-Data", way ? '"cache", "storage"' : '"cache"');
  return { box, ...(shared && { all: true as const }) };
}

/** As {@link endVisit}, and every other session made from the link ends, too. */
export async function forgetHere(c: AppContext, session: ClientSession): Promise<ForgetView> {
  await endLinkSessions(c.var.deps, session.linkId);
  return endVisit(c, session);
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
  const open = await clientSession(c);
  if (open?.way) await endLinkSessions(c.var.deps, open.linkId);
}
