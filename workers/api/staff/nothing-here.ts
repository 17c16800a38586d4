import { POLICY } from "../../auth/policy.ts";
import { findSession } from "../../db/staff-session.ts";
import type { AppContext } from "../context.ts";
import { isTurned, localeOf, wantsJson } from "../refuse.ts";
import { render } from "../render.ts";
import { staffCookie, staffFrame } from "./session.ts";

/**
 * Where nothing is, a signed-in member of staff meets a staff page with its ways; the words for
 * clients would send them to a link of theirs. It says the same whether there was ever anything.
 */
export async function forStaff(c: AppContext, reply: Response): Promise<Response> {
  if (reply.status !== 404 || wantsJson(c) || isTurned(c)) return reply;
  const session = await staffCookie(c);
  const found = session && (await findSession(c.var.deps, { ...POLICY["GET /account"], session }));
  if (!found?.ok) return reply;
  const view = { page: "nothing-here", ...(await staffFrame(c, found.value)) } as const;
  return render(c, `/${localeOf(c).tag}/staff/nothing-here`, view, 404);
}
