import type { ProblemView } from "../../src/contract/problem-view.ts";
import { consentNeed } from "../../src/core/consent/consent.ts";
import { findLocale, type Locale } from "../../src/core/i18n/locales.ts";
import { csrfOf, isOurForm } from "../auth/csrf.ts";
import { outboxOf } from "../crypto/outbox.ts";
import { signDaily, verifyDaily, type DailySession } from "../crypto/signed.ts";
import { findByToken, parseToken } from "../crypto/token.ts";
import { type ClosedDaily, type DailyPlace, openDaily, type OpenDaily } from "../db/daily.ts";
import { LATE_DAYS } from "../db/door.ts";
import { addDays } from "../db/instant.ts";
import { clinicView } from "./client-session.ts";
import { consentText, toConsent } from "./consent-first.ts";
import type { AppContext } from "./context.ts";
import { readCookie, writeCookie } from "./cookies.ts";
import { readClientForm } from "./guard.ts";
import { problemDocument, problemPage, refuse, wantsJson } from "./refuse.ts";

const STATUS = { unknown: 404, revoked: 404, expired: 410, "session-ended": 401 } as const;
const MS_PER_SECOND = 1000;

/**
 * Why nothing can be added, kindly; the words are those of any other link. What a device keeps of
 * a form that is over goes with this page.
 */
export async function closedDaily(
  c: AppContext,
  { reason, clinic, endedAt, over }: ClosedDaily,
  locale: Locale,
): Promise<Response> {
  const status = STATUS[reason];
  if (wantsJson(c)) {
    return problemDocument(c, { kind: reason, title: "There is nothing to answer here", status });
  }
  const kind = reason === "session-ended" ? "session" : reason;
  const forget = over !== undefined && { boxes: [await dailyBox(c, over)] };
  const view: ProblemView = {
    page: "problem",
    kind,
    clinic: clinicView(clinic),
    ...(endedAt && { ended: endedAt }),
    ...(forget && { forget }),
  };
  return problemPage(c, view, status, locale);
}

/** Opens a daily link, if the code is one; nothing is written. The cookie lasts as long as it. */
export async function openDailyLink(
  c: AppContext,
  text: string,
  locale: Locale,
): Promise<Response | undefined> {
  const { deps } = c.var;
  const token = await parseToken(text, "D");
  if (!token.ok) return undefined;
  const found = await findByToken(
    deps.keys,
    token.value,
    (mac) => openDaily(deps, { mac }),
    (one) => !one.ok && one.error.reason === "unknown",
  );
  if (!found.ok) return closedDaily(c, found.error, locale);
  const { formId, epoch, keyId, expiresAt } = found.value;
  const exp = addDays(expiresAt, LATE_DAYS);
  const seconds = Math.floor((Date.parse(exp) - Date.parse(deps.now())) / MS_PER_SECOND);
  writeCookie(c, "d", await signDaily(deps.keys, { v: 1, formId, epoch, keyId, exp }), seconds);
  return c.redirect(`/${locale.tag}/daily`, 303);
}

export interface DailyVisit {
  readonly open: OpenDaily;
  readonly session: DailySession;
  readonly csrf: string;
  readonly locale: Locale;
}

/** Lets somebody in who has opened a daily link on this device, or says kindly why not. */
export async function visitDaily(c: AppContext): Promise<DailyVisit | Response> {
  const { deps } = c.var;
  const locale = findLocale(c.req.param("locale"));
  if (!locale) return refuse(c, "not-found");
  const session = await verifyDaily(deps.keys, readCookie(c, "d") ?? "", deps.now());
  if (!session.ok) return refuse(c, "session-over", ["session"]);
  const open = await openDaily(deps, session.value);
  if (!open.ok) return closedDaily(c, open.error, locale);
  const csrf = await csrfOf(deps.keys, formsOf(session.value));
  return { open: open.value, session: session.value, csrf, locale };
}

/** The daily form that was opened on this device, whether or not it still opens. */
export async function dailyFormHere(c: AppContext): Promise<string | undefined> {
  const { keys, now } = c.var.deps;
  const session = await verifyDaily(keys, readCookie(c, "d") ?? "", now());
  return session.ok ? session.value.formId : undefined;
}

/** As {@link visitDaily}, for a post: the form must have been made for this link. */
export async function visitDailyWithForm(
  c: AppContext,
): Promise<(DailyVisit & { readonly form: Readonly<Record<string, string>> }) | Response> {
  const form = await readClientForm(c);
  if (form instanceof Response) return form;
  const visited = await visitDaily(c);
  if (visited instanceof Response) return visited;
  const ours = await isOurForm(c.var.deps.keys, formsOf(visited.session), form["csrf"]);
  return ours ? { ...visited, form } : refuse(c, "form-expired", ["csrf"]);
}

/** As {@link visitDaily}, for what asks: first a client is told what for, and says yes. */
export function unlessAgreed(
  c: AppContext,
  { open, locale }: DailyVisit,
): Response | Promise<Response> | undefined {
  const need = consentNeed(open.consent, consentText(open.clinic));
  // A text that changed is read before the questions; what was answered before it is taken.
  const asks = need === "changed" ? c.req.method === "GET" : need !== undefined;
  const clinic = clinicView(open.clinic);
  return asks ? toConsent(c, `/${locale.tag}/daily/consent`, { need, clinic }) : undefined;
}

const BOX_EPOCH = 0;

/**
 * The place of a daily form on a device: one for as long as the form lasts. Finishing on one
 * device ends the sessions of all of them, and what still waits on another must be found when the
 * link is opened there again.
 */
export async function dailyBox(c: AppContext, { formId, keyId }: DailyPlace) {
  const { box } = await outboxOf(c.var.deps.keys, { linkId: formId, epoch: BOX_EPOCH, keyId });
  return `daily-${box}`;
}

/** As of a check-in: opening the link again makes an open page work, whatever ended its session. */
const formsOf = ({ formId }: DailySession): string => `daily:${formId}`;
