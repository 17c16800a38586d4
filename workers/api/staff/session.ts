import type { StaffFrame } from "../../../src/contract/views.ts";
import { csrfOf } from "../../auth/csrf.ts";
import { macOfSession, type NoVisit, type Visitor } from "../../db/staff-session.ts";
import type { SessionMac } from "../../db/access.ts";
import { toHex } from "../../crypto/bytes.ts";
import { clinicView } from "../client-session.ts";
import type { AppContext } from "../context.ts";
import { readCookie } from "../cookies.ts";
import { refuse } from "../refuse.ts";

/** What the cookie says, as the database knows it; nothing when there is no cookie. */
export async function staffCookie(c: AppContext): Promise<SessionMac | undefined> {
  const secret = readCookie(c, "s");
  return secret ? macOfSession(c.var.deps.keys, secret) : undefined;
}

export const csrfOfStaff = (c: AppContext, session: SessionMac): Promise<string> =>
  csrfOf(c.var.deps.keys, toHex(session));

export const staffFrame = async (c: AppContext, visitor: Visitor): Promise<StaffFrame> => ({
  clinic: clinicView(visitor.clinic),
  staffName: visitor.name,
  roles: visitor.roles,
  csrf: await csrfOfStaff(c, visitor.session),
  now: c.var.deps.now(),
});

/** Why a route gives nothing. Whoever may not know of a thing is told that there is nothing. */
export const refuseVisit = (
  c: AppContext,
  why: NoVisit | "not-found" | "try-again",
): Response | Promise<Response> => refuse(c, why === "try-again" ? "busy" : "not-found");
