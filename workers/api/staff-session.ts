import type { StaffFrame } from "../../src/contract/views.ts";
import { csrfOf, isOurForm } from "../auth/csrf.ts";
import { macOfSession, type SessionMac, type Visitor } from "../db/staff-session.ts";
import { toHex } from "../crypto/bytes.ts";
import { clinicView } from "./client-session.ts";
import type { AppContext } from "./context.ts";
import { readCookie } from "./cookies.ts";

/** What the cookie says, as the database knows it; nothing when there is no cookie. */
export async function staffCookie(c: AppContext): Promise<SessionMac | undefined> {
  const secret = readCookie(c, "s");
  return secret ? macOfSession(c.var.deps.keys, secret) : undefined;
}

export const csrfOfStaff = (c: AppContext, session: SessionMac): Promise<string> =>
  csrfOf(c.var.deps.keys, toHex(session));

export const isStaffForm = (
  c: AppContext,
  session: SessionMac,
  form: Readonly<Record<string, string>>,
): Promise<boolean> => isOurForm(c.var.deps.keys, toHex(session), form["csrf"]);

export const staffFrame = async (c: AppContext, visitor: Visitor): Promise<StaffFrame> => ({
  clinic: clinicView(visitor.clinic),
  staffName: visitor.name,
  csrf: await csrfOfStaff(c, visitor.session),
  now: c.var.deps.now(),
});
