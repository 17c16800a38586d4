import type { StaffFrame } from "../../src/contract/views.ts";
import { csrfOf, isOurForm } from "../auth/csrf.ts";
import { findSession, macOfSession, type SessionMac, type Visitor } from "../db/staff-session.ts";
import { toHex } from "../crypto/bytes.ts";
import { clinicView } from "./client-session.ts";
import type { AppContext } from "./context.ts";
import { readCookie } from "./cookies.ts";
import { readForm } from "./guard.ts";
import { refuse } from "./refuse.ts";

/** What the cookie says, as the database knows it; nothing when there is no cookie. */
export async function staffCookie(c: AppContext): Promise<SessionMac | undefined> {
  const secret = readCookie(c, "s");
  return secret ? macOfSession(c.var.deps.keys, secret) : undefined;
}

export const csrfOfStaff = (c: AppContext, session: SessionMac): Promise<string> =>
  csrfOf(c.var.deps.keys, toHex(session));

/** A form of a staff page, and who sent it. */
export interface StaffPost {
  readonly visitor: Visitor;
  readonly form: Readonly<Record<string, string>>;
}

/**
 * Takes a post of somebody who is signed in, if the form was made for their session.
 * Handlers return the response at once when there is one.
 */
export async function staffPost(c: AppContext): Promise<StaffPost | Response> {
  const { deps } = c.var;
  const form = await readForm(c);
  if (form instanceof Response) return form;
  const session = await staffCookie(c);
  const visitor = session && (await findSession(deps, session));
  if (!visitor) return refuse(c, "not-found");
  const ours = await isOurForm(deps.keys, toHex(visitor.session), form["csrf"]);
  return ours ? { visitor, form } : refuse(c, "form-expired", ["csrf"]);
}

export const staffFrame = async (c: AppContext, visitor: Visitor): Promise<StaffFrame> => ({
  clinic: clinicView(visitor.clinic),
  staffName: visitor.name,
  csrf: await csrfOfStaff(c, visitor.session),
  now: c.var.deps.now(),
});
