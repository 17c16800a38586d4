import type { ProblemView } from "../../src/contract/problem-view.ts";
import { isInterview } from "../../src/contract/views.ts";
import { POLICY } from "../auth/policy.ts";
import { readSession, type ClientSession, type Interview, type Way } from "../crypto/signed.ts";
import { findSession, macOfSession } from "../db/staff-session.ts";
import type { AppContext } from "./context.ts";
import { readCookie } from "./cookies.ts";
import { problemDocument, problemPage, refuse, wantsJson } from "./refuse.ts";

const isInterviewWay = (way: Way | undefined): way is Interview => isInterview(way?.kind);

/**
 * An interview is open while the therapist who began it is signed in, in this browser: it ends with
 * their session and is idle no longer than it. Going on with it counts as being there.
 */
export async function isAttended(c: AppContext, { way }: ClientSession): Promise<boolean> {
  if (!isInterviewWay(way)) return true;
  const { deps } = c.var;
  const secret = readCookie(c, "s");
  if (secret === undefined) return false;
  const session = await macOfSession(deps.keys, secret);
  const permit = POLICY["POST /clients/:id/check-ins/read-aloud"];
  const found = await findSession(deps, { ...permit, session });
  return found.ok && (way.by ?? found.value.staffId) === found.value.staffId;
}

/**
 * Nothing opens here any more. Neither the therapist of an interview nor a client with a device that
 * was handed to them has a link to open.
 */
export async function sessionEnded(c: AppContext): Promise<Response> {
  const { keys, now } = c.var.deps;
  const session = await readSession(keys, readCookie(c, "c") ?? "");
  const way = session?.way;
  if (session && isInterviewWay(way)) {
    return now() < session.exp ? signInFirst(c, way) : interviewOver(c, way);
  }
  return (way || isHandedOver(c)) && !wantsJson(c)
    ? askBack(c, 401)
    : refuse(c, "session-over", ["session"]);
}

/** The form was made for another session: somebody else's link was opened here since. */
export const otherForm = (c: AppContext): Response | Promise<Response> =>
  isHandedOver(c) && !wantsJson(c) ? askBack(c, 403) : refuse(c, "form-expired", ["csrf"]);

const askBack = (c: AppContext, status: number): Promise<Response> =>
  problemPage(c, { page: "problem", kind: "session", handedOver: true }, status);

/** The cookie may be gone, but the form still says where it was shown. */
const isHandedOver = (c: AppContext): boolean => c.get("form")?.["way"] === "handed-over";

/** To a therapist who is signed out: what they just typed stays, and so does everything before it. */
function signInFirst(c: AppContext, { back }: Interview): Response | Promise<Response> {
  if (wantsJson(c)) return refuse(c, "session-over", ["session"]);
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

const OVER = "The interview is over; nothing was taken";

/** Signing in does not help any more, so a script is not told to wait for it either. */
function interviewOver(c: AppContext, { back }: Interview): Response | Promise<Response> {
  if (wantsJson(c)) {
    return problemDocument(c, { kind: "interview-over", title: OVER, status: 409 });
  }
  return problemPage(c, { page: "problem", kind: "interview-over", anew: back }, 401);
}
