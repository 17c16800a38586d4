import type { HeldForm } from "../../src/contract/held.ts";
import type { Problem, Refusal } from "../../src/contract/problem.ts";
import { SOURCE, findLocale, type Locale } from "../../src/core/i18n/locales.ts";
import type { ProblemKind, ProblemView } from "../../src/contract/problem-view.ts";
import type { AppContext } from "./context.ts";
import { render } from "./render.ts";

const REFUSALS = {
  "bad-request": [400, "The request was not understood", "refused"],
  "cross-site": [403, "The request came from another site", "refused"],
  "not-encrypted": [403, "Send it by https: this came by http and was not read", "refused"],
  "not-found": [404, "There is nothing at this address", "not-found"],
  "method-not-allowed": [405, "This address does not take that method", "refused"],
  "too-large": [413, "The request was too large", "too-large"],
  "wrong-content-type": [415, "Send the form as application/x-www-form-urlencoded", "refused"],
  "wrong-fields": [422, "Some fields were not accepted", "refused"],
  "session-over": [401, "Open the link again", "session"],
  "step-up": [403, "A passkey must be asked for first", "session"],
  "form-expired": [403, "The form is from another session", "session"],
  "too-many": [429, "Too many tries within a minute", "busy"],
  "too-many-links": [429, "Too many links opened within a minute", "wait"],
  busy: [503, "Try again in a minute", "busy"],
  internal: [500, "Something went wrong here", "busy"],
} as const satisfies Record<Refusal, readonly [number, string, ProblemKind]>;

/** The language of the address, so that even a refusal is in the reader's own. */
export const localeOf = (c: AppContext): Locale => findLocale(c.req.path.split("/")[1]) ?? SOURCE;

/** A page that is turned to the client leads nowhere else: not to the staff pages either. */
export const isTurned = (c: AppContext): boolean => /^\/[^/]+\/staff\/.+\/shown$/.test(c.req.path);

/** Of whoever reads the answer: on a page that is turned to the client, that form says theirs. */
const readersLocale = (c: AppContext): Locale =>
  (isTurned(c) ? findLocale(c.get("form")?.["locale"]) : undefined) ?? localeOf(c);

export const wantsJson = (c: AppContext): boolean =>
  c.req.header("accept")?.includes("application/json") === true;

/**
 * The one way this Worker says no: a page for people, a problem document
 * (RFC 9457) for programs, which names fields and never repeats what was sent. A page gives a
 * client back what they filled in, and says nothing of it.
 */
export function refuse(
  c: AppContext,
  kind: Refusal,
  fields: readonly string[] = [],
  locale: Locale = readersLocale(c),
): Response | Promise<Response> {
  const [status, title, page] = REFUSALS[kind];
  if (status === 503 || status === 429) c.header("Retry-After", "60");
  if (status === 405) c.header("Allow", "GET, POST");
  if (wantsJson(c)) return problemDocument(c, { kind, title, status, fields });
  const view = { page: "problem", kind: page, requestId: c.get("requestId") } as const;
  return problemPage(c, view, status, locale);
}

/** For programs, the check-in's own script among them: it takes only these for an answer of ours. */
export function problemDocument(
  c: AppContext,
  {
    kind,
    title,
    status,
    fields = [],
    since,
  }: {
    readonly kind: string;
    readonly title: string;
    readonly status: number;
    readonly fields?: readonly string[];
    readonly since?: string;
  },
): Response {
  const problem: Problem = {
    type: `about:blank#${kind}`,
    title,
    status,
    ...(fields.length > 0 && { fields }),
    ...(since !== undefined && { since }),
  };
  return c.body(JSON.stringify(problem), status as 400, {
    "Content-Type": "application/problem+json",
  });
}

const CLIENTS = /^\/[^/]+\/(?:check-in|daily)(?:\/|$)/;

/**
 * A form of a client, also on a screen that is turned to them, with all that it needs to be sent
 * again. Staff have pages of their own for it.
 */
export function heldFromClient(c: AppContext): HeldForm | undefined {
  const fields = c.get("form");
  const { pathname, search } = new URL(c.req.url);
  const isTheirs = CLIENTS.test(pathname) || isTurned(c);
  return fields && isTheirs ? { to: `${pathname}${search}`, fields } : undefined;
}

/** Why nothing came of it. What a client filled in is given back, because a browser forgets it. */
export function problemPage(
  c: AppContext,
  view: ProblemView,
  status: number,
  locale: Locale = readersLocale(c),
): Promise<Response> {
  const held = heldFromClient(c);
  return render(c, `/${locale.tag}/problem`, { ...view, ...(held && { held }) }, status);
}
