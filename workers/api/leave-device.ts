import type { ClientSession } from "../crypto/signed.ts";
import { endLinkSessions } from "../db/link.ts";
import type { AppContext } from "./context.ts";
import { clearCookie } from "./cookies.ts";
import { localeOf } from "./refuse.ts";

/** Every session made from the link ends, and this browser keeps nothing of it. */
export async function forgetHere(
  c: AppContext,
  { linkId, shared, way }: ClientSession,
): Promise<void> {
  await endLinkSessions(c.var.deps, linkId);
  clearCookie(c, "c");
  // A visit to a device that others use has stored nothing, and theirs may still wait there.
  c.header("Clear-Site-Data", shared && !way ? '"cache"' : '"cache", "storage"');
}

/** From a device of the clinic: back to whoever handed it over, or to the page they read from. */
export async function leaveDevice(c: AppContext, session: ClientSession): Promise<Response> {
  await forgetHere(c, session);
  const { way } = session;
  const giveBack = `/${localeOf(c).tag}/check-in/give-back`;
  return c.redirect(way && "back" in way ? way.back : giveBack, 303);
}
