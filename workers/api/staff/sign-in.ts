import { findLocale } from "../../../src/core/i18n/locales.ts";
import { parseToken } from "../../crypto/token.ts";
import { startSession, useCode } from "../../db/staff-session.ts";
import { firstTherapist } from "../../db/staff.ts";
import type { AppContext } from "../context.ts";
import { isLoopback, writeCookie } from "../cookies.ts";
import { readForm } from "../guard.ts";
import { localeOf, refuse, wantsJson } from "../refuse.ts";
import { render, toStaffLocale } from "../render.ts";
import { openRoutes } from "./routes.ts";

const SESSION_SECONDS = 12 * 60 * 60;

/**
 * The local sign-in exists only while `npm start` has set its variable, and only
 * for requests that never left this machine. Anywhere else there is nothing here.
 */
const exists = (c: AppContext): boolean =>
  c.var.deps.localSignIn !== undefined &&
  isLoopback(c) &&
  findLocale(c.req.param("locale")) !== undefined;

/** One-time staff sign-in of a local copy; passkeys take its place in a deployment. */
export const signIn = openRoutes({
  "GET /sign-in": (c) =>
    exists(c)
      ? (toStaffLocale(c, localeOf(c)) ??
        render(c, `/${localeOf(c).tag}/staff/sign-in`, { page: "sign-in" }))
      : refuse(c, "not-found"),

  "POST /sign-in": async (c) => {
    const { deps } = c.var;
    if (!exists(c)) return refuse(c, "not-found");
    const form = await readForm(c);
    if (form instanceof Response) return form;
    const page = (problem: "malformed" | "used") =>
      wantsJson(c)
        ? refuse(c, "wrong-fields", ["code"])
        : render(c, `/${localeOf(c).tag}/staff/sign-in`, { page: "sign-in", problem });

    const typed = await parseToken(form["code"] ?? "", "S");
    const printed = await parseToken(deps.localSignIn ?? "", "S");
    // 130 random bits, compared after their check characters: time tells a guesser nothing.
    if (!typed.ok || !printed.ok || typed.value.text !== printed.value.text) {
      return page("malformed");
    }
    const used = await useCode(deps, typed.value);
    if (!used.ok) return page("used");

    const therapist = await firstTherapist(deps);
    if (!therapist) return refuse(c, "not-found");
    const session = await startSession(deps, therapist, { steppedUp: true });
    if (!session.ok) return refuse(c, "busy");
    writeCookie(c, "s", session.value.secret, SESSION_SECONDS);
    return c.redirect(`/${localeOf(c).tag}/staff`, 303);
  },
});
