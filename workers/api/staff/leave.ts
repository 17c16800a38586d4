import { endSession } from "../../db/staff-session.ts";
import { clearCookie } from "../cookies.ts";
import { localeOf, refuse } from "../refuse.ts";
import { staffRoutes } from "./routes.ts";

/** Signing out. */
export const leave = staffRoutes({
  "POST /sign-out": async (c, { visitor }) => {
    const ended = await endSession(c.var.deps, visitor);
    if (!ended.ok) return refuse(c, "busy");
    clearCookie(c, "s");
    c.header("Clear-Site-Data", '"cache", "storage"');
    return c.redirect(`/${localeOf(c).tag}`, 303);
  },
});
