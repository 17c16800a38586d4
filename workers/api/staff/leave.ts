import { endLinkSessions } from "../../db/link.ts";
import { endSession } from "../../db/staff-session.ts";
import { clientSession } from "../client-session.ts";
import { emptyBrowser } from "../cookies.ts";
import { localeOf, refuse } from "../refuse.ts";
import { staffRoutes } from "./routes.ts";

/** Signing out. An interview that is open in this browser ends with it, on the server as well. */
export const leave = staffRoutes({
  "POST /sign-out": async (c, { visitor }) => {
    const ended = await endSession(c.var.deps, visitor);
    if (!ended.ok) return refuse(c, "busy");
    const interview = await clientSession(c);
    if (interview?.way) await endLinkSessions(c.var.deps, interview.linkId);
    emptyBrowser(c);
    return c.redirect(`/${localeOf(c).tag}`, 303);
  },
});
