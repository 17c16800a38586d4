import type { ClinicView, StaffFrame } from "../../../src/contract/views.ts";
import type { LostSheet, NotSavedView, StepUpView } from "../../../src/contract/staff-way-in.ts";
import { type HeldForm, writtenIn } from "../../../src/contract/held.ts";
import { csrfOf } from "../../auth/csrf.ts";
import { POLICY } from "../../auth/policy.ts";
import { loadClinic } from "../../db/clinic.ts";
import type { NotChanged, Restricted } from "../../db/reached-record.ts";
import type { ClientProfile } from "../../db/record.ts";
import { findSession, macOfSession, type NoVisit, type Visitor } from "../../db/staff-session.ts";
import { passkeyIdsOf } from "../../db/own-account.ts";
import type { SessionMac } from "../../db/access.ts";
import type { StartedSession } from "../../db/session-row.ts";
import { toHex } from "../../crypto/bytes.ts";
import { clinicView } from "../client-session.ts";
import type { AppContext } from "../context.ts";
import { readCookie, writeCookie } from "../cookies.ts";
import { isTurned, localeOf, problemDocument, problemPage, refuse, wantsJson } from "../refuse.ts";
import { render } from "../render.ts";
import { heldFrom, sendAgainPage, signedOut, withWayBack } from "./held.ts";

const SESSION_SECONDS = 12 * 60 * 60;

/** What the cookie says, as the database knows it; nothing when there is no cookie. */
export async function staffCookie(c: AppContext): Promise<SessionMac | undefined> {
  const secret = readCookie(c, "s");
  return secret ? macOfSession(c.var.deps.keys, secret) : undefined;
}

/** Puts a session that has just begun into the cookie. */
export const keepStaffSession = (c: AppContext, { secret }: StartedSession): void =>
  writeCookie(c, "s", secret, SESSION_SECONDS);

export const csrfOfStaff = (c: AppContext, session: SessionMac): Promise<string> =>
  csrfOf(c.var.deps.keys, toHex(session));

/** The clinic, for a page that is turned to a client. */
export const clinicShown = ({ clinic, practice }: Visitor): ClinicView => ({
  ...clinicView(clinic),
  ...(practice && { practice }),
});

export const staffFrame = async (c: AppContext, visitor: Visitor): Promise<StaffFrame> => ({
  clinic: clinicView(visitor.clinic),
  staffName: visitor.name,
  roles: visitor.roles,
  csrf: await csrfOfStaff(c, visitor.session),
  now: c.var.deps.now(),
  ...(visitor.practice && { practice: true }),
  ...(visitor.careStatus && { careStatus: visitor.careStatus }),
});

type Onward = Pick<StepUpView, "to" | "held" | "problem">;

export async function stepUpPage(
  c: AppContext,
  visitor: Visitor,
  onward: Onward,
  status = 200,
): Promise<Response> {
  const passkeys = await passkeyIdsOf(c.var.deps, visitor.staffId);
  const view: StepUpView = {
    page: "step-up",
    ...(await staffFrame(c, visitor)),
    hasPasskey: passkeys.length > 0,
    ...onward,
  };
  return render(c, `/${localeOf(c).tag}/staff/step-up`, view, status);
}

/** A passkey must be asked for first; what was typed is kept until it was. */
async function steppingUp(c: AppContext): Promise<Response> {
  if (wantsJson(c)) return refuse(c, "step-up", ["session"]);
  if (c.req.method !== "POST") return c.redirect(withWayBack(c, "step-up"), 302);
  const session = await staffCookie(c);
  const found = session && (await findSession(c.var.deps, { ...POLICY["POST /step-up"], session }));
  if (!found?.ok) return signedOut(c);
  const held = heldFrom(c);
  return stepUpPage(c, found.value, held ? { to: held.to, held } : {}, 403);
}

/** The form was made in another session: an older one of this person, or somebody else's. */
export async function formOfAnotherSession(c: AppContext, visitor: Visitor): Promise<Response> {
  const held = heldFrom(c);
  if (wantsJson(c) || !held || isTurned(c)) return refuse(c, "form-expired", ["csrf"]);
  return sendAgainPage(c, { held, csrf: await csrfOfStaff(c, visitor.session), stale: true }, 403);
}

/** The record is kept as it is. Whoever wrote meanwhile has their words back, and reads what to do. */
export async function restrictedPage(
  c: AppContext,
  { restrictedSince: since }: Restricted,
  clientId = c.req.param("id"),
): Promise<Response> {
  if (wantsJson(c)) {
    const title = "The record is restricted until somebody lifts that; nothing was written";
    return problemDocument(c, { kind: "restricted", title, status: 409, since });
  }
  if (isTurned(c)) return problemPage(c, { page: "problem", kind: "hand-back" }, 409);
  const timeZone = (await loadClinic(c.var.deps))?.timeZone ?? "UTC";
  const details = clientId === undefined ? {} : { clientId };
  return notSavedPage(
    c,
    { why: "restricted", restriction: { since, timeZone, ...details } },
    { held: heldFrom(c), status: 409 },
  );
}

/** The sheet was taken back as lost. What was typed from it waits until somebody uses it again. */
export async function lostSheetPage(
  c: AppContext,
  { code, since, clientId, visitor }: Omit<LostSheet, "timeZone"> & { readonly visitor: Visitor },
): Promise<Response> {
  if (wantsJson(c)) {
    const title = "The sheet was taken back as lost; nothing was written";
    return problemDocument(c, { kind: "lost-sheet", title, status: 409, since });
  }
  const { timeZone } = visitor.clinic;
  return notSavedPage(
    c,
    { why: "lost-sheet", lostSheet: { code, since, timeZone, clientId } },
    { held: heldFrom(c), status: 409 },
  );
}

async function notSavedPage(
  c: AppContext,
  view: Pick<NotSavedView, "why" | "restriction" | "lostSheet">,
  { held, status }: { readonly held: HeldForm | undefined; readonly status: number },
): Promise<Response> {
  const session = await staffCookie(c);
  const csrf = session ? await csrfOfStaff(c, session) : "";
  const whole: NotSavedView = { page: "not-saved", ...view, csrf, ...(held && { held }) };
  return render(c, `/${localeOf(c).tag}/staff/not-saved`, whole, status);
}

/**
 * A form that met nothing, or a fault, is given back, because a browser forgets it. It says the
 * same whether there was ever anything or not.
 */
export async function keepWords(c: AppContext, reply: Response): Promise<Response> {
  const { status } = reply;
  const why = status === 404 ? "gone" : status >= 500 ? "busy" : undefined;
  const held = why && !wantsJson(c) && !isTurned(c) ? heldFrom(c) : undefined;
  if (!why || !held) return reply;
  // Numbers and ticks are worth sending again; where nothing can be sent, only words are shown.
  if (why === "gone" && writtenIn(held).length === 0) return reply;
  return notSavedPage(c, { why }, { held, status });
}

/** Why a route gives nothing. Whoever may not know of a thing is told that there is nothing. */
export function refuseVisit(
  c: AppContext,
  why: NoVisit | NotChanged,
): Response | Promise<Response> {
  if (typeof why === "object") return restrictedPage(c, why);
  if (why === "signed-out") return signedOut(c);
  if (why === "step-up") return steppingUp(c);
  // Not everybody has a caseload: the first page of those is the list of clients.
  const home = `/${localeOf(c).tag}/staff`;
  if (why === "not-allowed" && c.req.method === "GET" && c.req.path === home) {
    return c.redirect(`${home}/clients`, 302);
  }
  return refuse(c, why === "try-again" ? "busy" : "not-found");
}

/** Whether this reader may write in the record: their own client's, while it is not restricted. */
export const mayWriteIn = (
  { staffId, restrictedSince }: Pick<Visitor, "staffId" | "restrictedSince">,
  { therapistId }: Pick<ClientProfile, "therapistId">,
): boolean => therapistId === staffId && restrictedSince === undefined;
