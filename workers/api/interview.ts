import type { ProblemView } from "../../src/contract/problem-view.ts";
import { POLICY } from "../auth/policy.ts";
import type { ClientSession, Interview, Way } from "../crypto/signed.ts";
import { findSession, macOfSession } from "../db/staff-session.ts";
import type { AppContext } from "./context.ts";
import { readCookie } from "./cookies.ts";
import { problemPage } from "./refuse.ts";

const isInterview = (way: Way | undefined): way is Interview =>
  way !== undefined && way.kind !== "handed-over";

/**
 * An interview is open while the therapist who began it is signed in, in this browser: it ends with
 * their session and is idle no longer than it. Going on with it counts as being there.
 */
export async function isAttended(c: AppContext, { way }: ClientSession): Promise<boolean> {
  if (!isInterview(way)) return true;
  const { deps } = c.var;
  const secret = readCookie(c, "s");
  if (secret === undefined) return false;
  const session = await macOfSession(deps.keys, secret);
  const permit = POLICY["POST /clients/:id/check-ins/read-aloud"];
  const found = await findSession(deps, { ...permit, session });
  return found.ok && found.value.staffId === way.by;
}

/** To a therapist who is signed out: what they just typed stays, and so does everything before it. */
export function signInFirst(c: AppContext, way: Way | undefined): Promise<Response> | undefined {
  if (!isInterview(way)) return undefined;
  const { back } = way;
  const { pathname, search } = new URL(c.req.url);
  const staff = back.slice(0, back.indexOf("/clients/"));
  const view: ProblemView = {
    page: "problem",
    kind: "sign-in",
    signIn: `${staff}/sign-in?to=${encodeURIComponent(back)}`,
    again: `${pathname}${search}`,
  };
  return problemPage(c, view, 401);
}
