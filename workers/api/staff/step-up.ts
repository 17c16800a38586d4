import { staffAddress } from "../../../src/contract/held.ts";
import { toHex } from "../../crypto/bytes.ts";
import { passkeyIdsOf } from "../../db/own-account.ts";
import { startWithPasskey } from "../../db/passkey-session.ts";
import { findSession, macOfSession, type Visitor } from "../../db/staff-session.ts";
import { localeOf, refuse, wantsJson } from "../refuse.ts";
import { agentOfRequest, askForPasskey, type Purpose, shownPasskey } from "./ceremony.ts";
import { onwardOf, sendAgainPage } from "./held.ts";
import { staffRoutes } from "./routes.ts";
import { csrfOfStaff, keepStaffSession, refuseVisit, stepUpPage } from "./session.ts";

const purposeOf = ({ session }: Visitor): Purpose => ({ kind: "step-up", about: toHex(session) });

/** Asks for the passkey once more, before what cannot be taken back. */
export const stepUp = staffRoutes({
  "GET /step-up": async (c, access) => {
    const found = await findSession(c.var.deps, access);
    if (!found.ok) return refuseVisit(c, found.error);
    if (wantsJson(c)) {
      const own = await passkeyIdsOf(c.var.deps, found.value.staffId);
      return askForPasskey(c, purposeOf(found.value), own);
    }
    const to = staffAddress(c.req.query("to"));
    return stepUpPage(c, found.value, to === undefined ? {} : { to });
  },

  "POST /step-up": async (c, { visitor, form }) => {
    const { deps } = c.var;
    const onward = onwardOf(form);
    const again = (problem: "missing" | "expired" | "refused") =>
      wantsJson(c)
        ? refuse(c, "wrong-fields", ["passkey"])
        : stepUpPage(c, visitor, { ...onward, problem }, 422);
    const shown = await shownPasskey(c, purposeOf(visitor), form);
    if (!shown.ok) return again(shown.error);
    if (shown.value.passkey.staffId !== visitor.staffId) return again("refused");
    const how = { agent: agentOfRequest(c), replaces: visitor.session };
    const started = await startWithPasskey(deps, shown.value, how);
    if (!started.ok) {
      return started.error === "try-again" ? refuse(c, "busy") : again("refused");
    }
    keepStaffSession(c, started.value);
    if (onward.held) {
      const csrf = await csrfOfStaff(c, await macOfSession(deps.keys, started.value.secret));
      return sendAgainPage(c, { held: onward.held, csrf, stale: false });
    }
    return c.redirect(onward.to ?? `/${localeOf(c).tag}/staff/account`, 303);
  },
});
