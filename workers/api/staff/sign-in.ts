import { staffAddress } from "../../../src/contract/held.ts";
import type { SignInView } from "../../../src/contract/staff-way-in.ts";
import { err, ok, type Result } from "../../../src/core/result.ts";
import { parseToken } from "../../crypto/token.ts";
import { missedMaster } from "../../db/clinic.ts";
import { startWithPasskey } from "../../db/passkey-session.ts";
import type { StartedSession } from "../../db/session-row.ts";
import { macOfSession, startSession } from "../../db/staff-session.ts";
import { firstTherapist } from "../../db/staff.ts";
import { useCode } from "../../db/used-code.ts";
import type { AppContext } from "../context.ts";
import { readForm } from "../guard.ts";
import { isTooMany } from "../limits.ts";
import { localeOf, refuse, wantsJson } from "../refuse.ts";
import { toStaffLocale } from "../render.ts";
import { agentOfRequest, askForPasskey, shownPasskey } from "./ceremony.ts";
import { hasLocalSignIn, onwardOf, sendAgainPage, signInPage } from "./held.ts";
import { openRoutes } from "./routes.ts";
import { csrfOfStaff, keepStaffSession } from "./session.ts";
import { statusFor } from "./way-in.ts";

type Problem = NonNullable<SignInView["problem"]> | "busy";
type Form = Readonly<Record<string, string>>;

const PURPOSE = { kind: "sign-in" } as const;

async function withPasskey(c: AppContext, form: Form): Promise<Result<StartedSession, Problem>> {
  const { deps } = c.var;
  const shown = await shownPasskey(c, PURPOSE, form);
  if (!shown.ok) {
    const isOther = shown.error === "refused" && (await missedMaster(deps)) !== undefined;
    return isOther ? err("other-master") : shown;
  }
  const started = await startWithPasskey(deps, shown.value, { agent: agentOfRequest(c) });
  if (started.ok) return started;
  return err(started.error === "try-again" ? "busy" : "refused");
}

/** The code that `npm start` printed: once, and for a request that never left this machine. */
async function withLocalCode(
  c: AppContext,
  code: string,
): Promise<Result<StartedSession, Problem>> {
  const { deps } = c.var;
  const typed = await parseToken(code, "S");
  const printed = await parseToken(deps.localSignIn ?? "", "S");
  // 130 random bits, compared after their check characters: time tells a guesser nothing.
  if (!typed.ok || !printed.ok || typed.value.text !== printed.value.text) return err("malformed");
  if (!(await useCode(deps, typed.value)).ok) return err("used");
  const therapist = await firstTherapist(deps);
  if (!therapist) return err("malformed");
  const how = { steppedUp: true, agent: agentOfRequest(c) };
  const started = await startSession(deps, therapist, how);
  return started.ok ? ok(started.value) : err("busy");
}

/** The way in: with a passkey, or on a local copy with the one-time code. */
export const signIn = openRoutes({
  "GET /sign-in": (c) => {
    if (wantsJson(c)) return askForPasskey(c, PURPOSE);
    const elsewhere = toStaffLocale(c, localeOf(c));
    if (elsewhere) return elsewhere;
    const to = staffAddress(c.req.query("to"));
    return signInPage(c, to === undefined ? {} : { to });
  },

  "POST /sign-in": async (c) => {
    const form = await readForm(c);
    if (form instanceof Response) return form;
    const onward = onwardOf(form);
    const { code } = form;
    const isLocal = code !== undefined && hasLocalSignIn(c);
    if (await isTooMany(c, isLocal ? "code" : "login")) {
      if (wantsJson(c)) return refuse(c, "too-many");
      const problem = "too-many";
      return signInPage(c, { ...onward, problem }, statusFor(c, problem));
    }
    const started = isLocal ? await withLocalCode(c, code) : await withPasskey(c, form);
    if (!started.ok) {
      if (started.error === "busy") return refuse(c, "busy");
      if (wantsJson(c)) return refuse(c, "wrong-fields", [isLocal ? "code" : "passkey"]);
      const missed = started.error === "other-master" ? await missedMaster(c.var.deps) : undefined;
      const view = { ...onward, problem: started.error, ...(missed !== undefined && { missed }) };
      return signInPage(c, view, 422);
    }
    keepStaffSession(c, started.value);
    if (onward.held) {
      const session = await macOfSession(c.var.deps.keys, started.value.secret);
      const csrf = await csrfOfStaff(c, session);
      return sendAgainPage(c, { held: onward.held, csrf, stale: false });
    }
    return c.redirect(onward.to ?? `/${localeOf(c).tag}/staff`, 303);
  },
});
