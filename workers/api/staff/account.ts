import { type AccountDone, LONGEST_PASSKEY_NAME } from "../../../src/contract/staff-account.ts";
import { endOwnSessions } from "../../db/own-account.ts";
import { namePasskey, removePasskey } from "../../db/passkey.ts";
import { makeRecoveryCode } from "../../db/recovery-act.ts";
import { findSession, type Visitor } from "../../db/staff-session.ts";
import type { AppContext } from "../context.ts";
import { clearCookie } from "../cookies.ts";
import { localeOf, refuse } from "../refuse.ts";
import { render } from "../render.ts";
import { accountPage } from "./account-page.ts";
import { staffRoutes } from "./routes.ts";
import { refuseVisit, staffFrame } from "./session.ts";
import { recoveryCodeToShow, showRecoveryCode } from "./way-in.ts";

const to = (c: AppContext, done: AccountDone): Response =>
  c.redirect(`/${localeOf(c).tag}/staff/account?done=${done}`, 303);

const codePage = async (
  c: AppContext,
  visitor: Visitor,
  problem?: "not-the-end",
): Promise<Response> => {
  const code = await recoveryCodeToShow(c, visitor.staffId);
  const view = {
    page: "recovery-code",
    ...(await staffFrame(c, visitor)),
    ...(code !== undefined && { code }),
    ...(problem && { problem }),
  } as const;
  const status = problem ? 422 : 200;
  return render(c, `/${localeOf(c).tag}/staff/account/code`, view, status);
};

/** What a person does with their own passkeys, sessions and recovery code. */
export const account = staffRoutes({
  "GET /account": (c, access) => accountPage(c, access),

  "POST /account/passkey/name": async (c, { access, visitor, form }) => {
    const [id, name] = [form["passkey-id"] ?? "", (form["passkey-name"] ?? "").trim()];
    if (name.length > LONGEST_PASSKEY_NAME) {
      return accountPage(c, access, { problem: "name-too-long", typed: { id, name } });
    }
    const named = await namePasskey(c.var.deps, visitor.staffId, { id, name });
    // Removed meanwhile, in another tab: the list says so.
    return named.ok ? to(c, "passkey-named") : c.redirect(`/${localeOf(c).tag}/staff/account`, 303);
  },

  "POST /account/passkey/remove": async (c, { access, visitor, form }) => {
    const id = form["passkey-id"] ?? "";
    const removed = await removePasskey(c.var.deps, visitor, id);
    if (removed.ok) return to(c, "passkey-removed");
    if (removed.error === "try-again") return refuse(c, "busy");
    return accountPage(c, access, { problem: "last-passkey" });
  },

  "POST /account/sessions": async (c, { visitor, form }) => {
    const id = form["session"];
    const ended = await endOwnSessions(c.var.deps, visitor, id === undefined ? "others" : { id });
    if (!ended.ok) return refuse(c, "busy");
    return to(c, id === undefined ? "sessions-ended" : "session-ended");
  },

  "GET /account/code": async (c, access) => {
    const found = await findSession(c.var.deps, access);
    return found.ok ? codePage(c, found.value) : refuseVisit(c, found.error);
  },

  /** The end of the code, typed from paper, shows that it is on paper. */
  "POST /account/code": async (c, { visitor, form }) => {
    const code = await recoveryCodeToShow(c, visitor.staffId);
    const typed = (form["end"] ?? "").trim().toUpperCase().replaceAll("O", "0");
    if (code !== undefined && typed.replaceAll(/[IL]/g, "1") !== code.slice(-5)) {
      return codePage(c, visitor, "not-the-end");
    }
    clearCookie(c, "r");
    return c.redirect(`/${localeOf(c).tag}/staff`, 303);
  },

  "POST /account/code/new": async (c, { visitor }) => {
    const made = await makeRecoveryCode(c.var.deps, visitor.staffId);
    if (!made.ok) return refuse(c, "busy");
    await showRecoveryCode(c, visitor.staffId, made.value);
    return c.redirect(`/${localeOf(c).tag}/staff/account/code`, 303);
  },
});
