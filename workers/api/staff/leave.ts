import { endSession } from "../../db/staff-session.ts";
import { emptyBrowser } from "../cookies.ts";
import { endInterview } from "../leave-device.ts";
import { localeOf, refuse } from "../refuse.ts";
import { staffRoutes } from "./routes.ts";

/** Signing out. An interview that is open in this browser ends with it, on the server as well. */
export const leave = staffRoutes({
  "POST /sign-out": async (c, { visitor }) => {
    const ended = await endSession(c.var.deps, visitor);
    if (!ended.ok) return refuse(c, "busy");
    await endInterview(c);
    emptyBrowser(c);
    return c.redirect(`/${localeOf(c).tag}`, 303);
  },
});
