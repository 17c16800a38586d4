import type { Token } from "../../crypto/token.ts";
import { readTicket, signTicket } from "../../crypto/ticket.ts";
import type { Enrolled } from "../../db/enrol.ts";
import { addMinutes } from "../../db/instant.ts";
import type { AppContext } from "../context.ts";
import { clearCookie, readCookie, writeCookie } from "../cookies.ts";
import { localeOf } from "../refuse.ts";
import { keepStaffSession } from "./session.ts";

/*
 * What set-up, invitation and recovery have in common: a way in that has begun is kept in the
 * browser, so that a reload loses nothing and a stranger costs no row.
 */

export type WayIn = "set-up" | "join" | "recover";

/** Minutes for which a way in that has begun can be gone on with. */
const LASTS = { "set-up": 120, join: 60, recover: 72 * 60 } as const satisfies Record<
  WayIn,
  number
>;

export async function keepWayIn<Facts>(c: AppContext, way: WayIn, facts: Facts): Promise<void> {
  const { keys, now } = c.var.deps;
  const until = addMinutes(now(), LASTS[way]);
  const value = await signTicket(keys, `way-in/${way}`, { facts, until });
  writeCookie(c, "j", value, LASTS[way] * 60);
}

export const readWayIn = <Facts>(c: AppContext, way: WayIn): Promise<Facts | undefined> => {
  const { keys, now } = c.var.deps;
  return readTicket<Facts>(keys, `way-in/${way}`, readCookie(c, "j"), now());
};

/** Long enough to find a printer. */
const CODE_MINUTES = 30;

const codePurpose = (staffId: string): string => `recovery-code/${staffId}`;

/** Keeps a new recovery code for the page that shows it, in this browser alone. */
export async function showRecoveryCode(
  c: AppContext,
  staffId: string,
  code: Token<"R">,
): Promise<void> {
  const { keys, now } = c.var.deps;
  const ticket = { facts: code.text, until: addMinutes(now(), CODE_MINUTES) };
  writeCookie(c, "r", await signTicket(keys, codePurpose(staffId), ticket), CODE_MINUTES * 60);
}

export const recoveryCodeToShow = (c: AppContext, staffId: string): Promise<string | undefined> => {
  const { keys, now } = c.var.deps;
  return readTicket<string>(keys, codePurpose(staffId), readCookie(c, "r"), now());
};

/** In: with a session, and on to the recovery code, which is shown once. */
export async function arrive(
  c: AppContext,
  staffId: string,
  enrolled: Enrolled,
): Promise<Response> {
  clearCookie(c, "j");
  keepStaffSession(c, enrolled);
  await showRecoveryCode(c, staffId, enrolled.recovery);
  return c.redirect(`/${localeOf(c).tag}/staff/account/code`, 303);
}

/** Status of a page that names a problem. Whoever came too often is told when to come again. */
export function statusFor(c: AppContext, problem: string | undefined): number {
  if (problem === undefined) return 200;
  if (problem !== "too-many") return 422;
  c.header("Retry-After", "60");
  return 429;
}
