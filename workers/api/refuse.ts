import type { Problem, Refusal } from "../../src/contract/problem.ts";
import { SOURCE, findLocale, type Locale } from "../../src/core/i18n/locales.ts";
import type { ProblemKind, ProblemView } from "../../src/contract/views.ts";
import type { AppContext } from "./context.ts";
import { render } from "./render.ts";

const REFUSALS = {
  "bad-request": [400, "The request was not understood", "refused"],
  "cross-site": [403, "The request came from another site", "refused"],
  "not-found": [404, "There is nothing at this address", "not-found"],
  "method-not-allowed": [405, "This address does not take that method", "refused"],
  "too-large": [413, "The request was too large", "too-large"],
  "wrong-content-type": [415, "Send the form as application/x-www-form-urlencoded", "refused"],
  "wrong-fields": [422, "Some fields were not accepted", "refused"],
  "form-expired": [403, "The form is from another session", "session"],
  busy: [503, "Try again in a minute", "busy"],
  internal: [500, "Something went wrong here", "busy"],
} as const satisfies Record<Refusal, readonly [number, string, ProblemKind]>;

/** The language of the address, so that even a refusal is in the reader's own. */
export const localeOf = (c: AppContext): Locale => findLocale(c.req.path.split("/")[1]) ?? SOURCE;

export const wantsJson = (c: AppContext): boolean =>
  c.req.header("accept")?.includes("application/json") === true;

/**
 * The one way this Worker says no: a page for people, a problem document
 * (RFC 9457) for programs. It names fields and never repeats what was sent.
 */
export function refuse(
  c: AppContext,
  kind: Refusal,
  fields: readonly string[] = [],
): Response | Promise<Response> {
  const [status, title, page] = REFUSALS[kind];
  if (status === 503) c.header("Retry-After", "60");
  if (wantsJson(c)) {
    const problem: Problem = {
      type: `about:blank#${kind}`,
      title,
      status,
      ...(fields.length > 0 && { fields }),
    };
    return c.body(JSON.stringify(problem), status, { "Content-Type": "application/problem+json" });
  }
  return problemPage(c, { page: "problem", kind: page, requestId: c.get("requestId") }, status);
}

export const problemPage = (
  c: AppContext,
  view: ProblemView,
  status: number,
  locale: Locale = localeOf(c),
): Promise<Response> => render(c, `/${locale.tag}/problem`, view, status);
