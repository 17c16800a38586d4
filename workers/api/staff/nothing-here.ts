import { POLICY } from "../../auth/policy.ts";
import { findSession, type Visitor } from "../../db/staff-session.ts";
import type { AppContext } from "../context.ts";
import { isTurned, localeOf, wantsJson } from "../refuse.ts";
import { render } from "../render.ts";
import { staffCookie, staffFrame } from "./session.ts";

/** Whoever of the staff is signed in here, whatever they may do. */
export async function anybody(c: AppContext): Promise<Visitor | undefined> {
  const session = await staffCookie(c);
  const found = session && (await findSession(c.var.deps, { ...POLICY["GET /account"], session }));
  return found?.ok ? found.value : undefined;
}

/**
 * Where nothing is, a signed-in member of staff meets a staff page with its ways; the words for
 * clients would send them to a link of theirs. It says the same whether there was ever anything.
 */
export async function forStaff(c: AppContext, reply: Response, known?: Visitor): Promise<Response> {
  if (reply.status !== 404 || wantsJson(c) || isTurned(c)) return reply;
  const visitor = known ?? (await anybody(c));
  if (!visitor) return reply;
  const view = { page: "nothing-here", ...(await staffFrame(c, visitor)) } as const;
  return render(c, `/${localeOf(c).tag}/staff/nothing-here`, view, 404);
}
