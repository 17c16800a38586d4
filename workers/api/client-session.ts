import { consentNeed } from "../../src/core/consent/consent.ts";
import { findLocale, type Locale } from "../../src/core/i18n/locales.ts";
import type { OutboxView } from "../../src/contract/outbox.ts";
import type { ClinicView, WayKind } from "../../src/contract/views.ts";
import { csrfOf, isOurForm } from "../auth/csrf.ts";
import { newId } from "../crypto/id.ts";
import { outboxOf } from "../crypto/outbox.ts";
import { signSession, verifySession, type ClientSession, type Way } from "../crypto/signed.ts";
import { loadCheckIn, type OpenCheckIn } from "../db/check-in.ts";
import type { ClosedLink, Door, DoorClinic } from "../db/door.ts";
import { addMinutes } from "../db/instant.ts";
import { consentText, toConsent } from "./consent-first.ts";
import type { AppContext } from "./context.ts";
import { readCookie, writeCookie } from "./cookies.ts";
import { readClientForm } from "./guard.ts";
import { isAttended, otherForm, sessionEnded } from "./interview.ts";
import { localeOf, problemDocument, problemPage, refuse, wantsJson } from "./refuse.ts";

/** Absolute; the link opens a new session as long as it lives. */
const SESSION_MINUTES = 120;
/** A cookie of the clinic stays longer: after its end it opens nothing, but says what it was. */
const CLINIC_MINUTES = 12 * 60;
/** Not with every page: the cookie is a third of its headers. */
const RENEW_MINUTES = 5;

export async function startClientSession(
  c: AppContext,
  { linkId, epoch, keyId }: Pick<OpenCheckIn, "linkId" | "epoch" | "keyId">,
  way?: Way,
): Promise<void> {
  const { now, random } = c.var.deps;
  // Opening the link once more must not spoil a form that is open in another tab.
  const earlier = await sessionInCookie(c);
  const isSame = !way && earlier?.linkId === linkId && earlier.epoch === epoch;
  const sid = isSame ? earlier.sid : newId<string>(random);
  const exp = addMinutes(now(), SESSION_MINUTES);
  const shared = isSame && earlier.shared && { shared: true as const };
  const session = { v: 1, linkId, epoch, keyId, sid, exp, ...(way && { way }), ...shared } as const;
  await keepClientSession(c, session);
}

/** What pages are told of a browser that is not the client's own. */
export const wayOf = ({
  way,
  shared,
}: ClientSession): { readonly way?: WayKind; readonly shared?: true } => ({
  ...(way && { way: way.kind }),
  ...(shared && { shared }),
});

/** The visit whose answers alone a shared device shows again. */
export const visitOf = ({ shared, sid }: ClientSession): string | undefined =>
  shared ? sid : undefined;

/** Where a page on the client's own device may keep what it cannot send. */
export const outboxFor = async (
  c: AppContext,
  session: ClientSession,
): Promise<{ readonly outbox?: OutboxView }> =>
  session.way || session.shared ? {} : { outbox: await outboxOf(c.var.deps.keys, session) };

/** What every page of a check-in is told of its reader. */
export const readerOf = ({ open, session }: Pick<Visit, "open" | "session">) => ({
  ...wayOf(session),
  ...(open.informant && { informant: open.informant }),
});

/** Puts a session into the cookie; its end stays what the session says. */
export async function keepClientSession(c: AppContext, session: ClientSession): Promise<void> {
  const minutes = session.way ? CLINIC_MINUTES : SESSION_MINUTES;
  writeCookie(c, "c", await signSession(c.var.deps.keys, session), minutes * 60);
}

/** The session of the cookie, or nothing when there is none, it is forged or it has ended. */
export async function clientSession(c: AppContext): Promise<ClientSession | undefined> {
  const session = await sessionInCookie(c);
  return session && (await isAttended(c, session)) ? session : undefined;
}

/** As {@link clientSession}, also of an interview whose therapist is signed out. */
export async function sessionInCookie(c: AppContext): Promise<ClientSession | undefined> {
  const { keys, now } = c.var.deps;
  const session = await verifySession(keys, readCookie(c, "c") ?? "", now());
  return session.ok ? session.value : undefined;
}

/**
 * The value of a client's forms. It belongs to the link, so that opening the link
 * again makes a page that was left open too long work again, also after "Finished on
 * this device" elsewhere. The cookie alone says whether the session has ended.
 */
const formsOf = ({ linkId }: ClientSession): string => linkId;

export const csrfOfClient = (c: AppContext, session: ClientSession): Promise<string> =>
  csrfOf(c.var.deps.keys, formsOf(session));

export const isClientForm = (
  c: AppContext,
  session: ClientSession,
  form: Readonly<Record<string, string>>,
): Promise<boolean> => isOurForm(c.var.deps.keys, formsOf(session), form["csrf"]);

/** Answers were sent in this session, by somebody who had opened the link on a device of their own. */
export const sentByClient = ({ sent, way, shared }: ClientSession): boolean =>
  sent === true && way === undefined && !shared;

export const doorOf = ({ linkId, epoch }: ClientSession): Door => ({ linkId, epoch });

export const clinicView = ({
  name,
  contact,
  region,
  moreRegions,
  timeZone,
  isDemo,
  quickExit,
  practice,
}: DoorClinic): ClinicView => ({
  name,
  contact,
  region,
  ...(moreRegions && { moreRegions }),
  timeZone,
  isDemo,
  quickExit,
  ...(practice && { practice }),
});

/** What every check-in page starts from. */
export interface Visit {
  readonly session: ClientSession;
  readonly open: OpenCheckIn;
  readonly csrf: string;
  readonly locale: Locale;
}

/** As {@link enter}, for pages that ask: first a client is told what for, and says yes. */
export async function visit(c: AppContext): Promise<Visit | Response> {
  const visited = await enter(c);
  if (visited instanceof Response) return visited;
  const { open, locale } = visited;
  // Somebody else who answers about the client agrees to nothing for them.
  if (open.informant) return visited;
  const need = consentNeed(open.consent, consentText(open.clinic));
  const here = `/${locale.tag}/check-in`;
  // A text that changed is read before the questions, and stops nobody in the middle of them.
  const asks = need === "changed" ? c.req.path === here : need !== undefined;
  return asks
    ? toConsent(c, `${here}/consent`, { need, clinic: clinicView(open.clinic) })
    : visited;
}

/**
 * Lets a client in, or says kindly why not. Handlers return the response at once
 * when there is one.
 */
export async function enter(c: AppContext): Promise<Visit | Response> {
  const locale = findLocale(c.req.param("locale"));
  if (!locale) return refuse(c, "not-found");
  const session = await clientSession(c);
  if (!session) return sessionEnded(c);
  const open = await loadCheckIn(c.var.deps, doorOf(session));
  if (!open.ok) return closedPage(c, open.error, locale);
  const csrf = await csrfOfClient(c, session);
  // Whoever is still answering stays in; the link itself says when that ends.
  const exp = addMinutes(c.var.deps.now(), SESSION_MINUTES);
  const isOlder = session.exp < addMinutes(c.var.deps.now(), SESSION_MINUTES - RENEW_MINUTES);
  if (c.req.method === "GET" && isOlder) await keepClientSession(c, { ...session, exp });
  return { session, open: open.value, csrf, locale };
}

/**
 * As {@link visit}, for a post: the form must have been made for this session. That is asked first,
 * because all that follows speaks of the client whose link was opened last.
 */
export async function visitWithForm(
  c: AppContext,
  form: Readonly<Record<string, string>>,
  letIn: typeof visit = visit,
): Promise<Visit | Response> {
  const session = await clientSession(c);
  const isOther = session && !(await isClientForm(c, session, form));
  return isOther ? otherForm(c) : letIn(c);
}

/** A client's form, with the session that it was made for, whether or not its link is open. */
export async function readSessionForm(c: AppContext) {
  const form = await readClientForm(c);
  if (form instanceof Response) return form;
  const session = await clientSession(c);
  if (!session) return sessionEnded(c);
  return (await isClientForm(c, session, form)) ? { form, session } : otherForm(c);
}

const STATUS = {
  // The same for both: telling them apart would help only a guesser.
  unknown: 404,
  revoked: 404,
  expired: 410,
  answered: 409,
  declined: 409,
  "session-ended": 401,
} as const satisfies Record<ClosedLink["reason"], number>;

const TITLE = "There is nothing to answer here";

export function closedPage(
  c: AppContext,
  closed: ClosedLink,
  locale: Locale = localeOf(c),
): Response | Promise<Response> {
  const { reason, clinic } = closed;
  if (wantsJson(c)) {
    return problemDocument(c, { kind: reason, title: TITLE, status: STATUS[reason] });
  }
  return problemPage(
    c,
    {
      page: "problem",
      kind: reason === "session-ended" ? "session" : reason,
      clinic: clinicView(clinic),
      ...(closed.byOther && { byOther: true }),
      ...(closed.endedAt && { ended: closed.endedAt }),
    },
    STATUS[reason],
    locale,
  );
}
