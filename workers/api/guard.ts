import { createMiddleware } from "hono/factory";
import { hashes } from "virtual:page-styles";
import { dynamic } from "../../src/contract/headers.ts";
import { UNNAMED } from "../../src/core/answers/answers.ts";
import type { AppContext, AppEnv } from "./context.ts";
import { COOKIES, isReadable } from "./cookies.ts";
import { refuse } from "./refuse.ts";

const MAX_BODY = 64 * 1024;
/** A code and a locale: nothing longer is ours. */
const MAX_OPEN_BODY = 4 * 1024;
const OPEN = "/s/open";
const FORM = "application/x-www-form-urlencoded";

/**
 * The first carry a whole form of before with them, written once more. The others hold a client's
 * own words: what is too long is given back by its page, to be shortened.
 */
const CARRIES = /^\/[^/]+\/(?:staff\/(?:sign-in|step-up)$|check-in\/|daily$)/;
const MAX_CARRIED = 3 * MAX_BODY;

function limitOf(c: AppContext): number {
  if (c.req.path === OPEN) return MAX_OPEN_BODY;
  return CARRIES.test(c.req.path) ? MAX_CARRIED : MAX_BODY;
}

const DYNAMIC = Object.entries(dynamic(hashes));

/** Puts the security headers on every answer of the Worker, errors included. */
export const headers = createMiddleware<AppEnv>(async (c, next) => {
  await next();
  for (const [name, value] of DYNAMIC) c.res.headers.set(name, value);
});

/**
 * Whether a post comes from our own page. Browsers say so in `Sec-Fetch-Site`;
 * for those that do not, `Origin` must be ours. `/s/open` also accepts `null`,
 * which the landing page's `no-referrer` makes of it: that door opens only to
 * someone who holds the link.
 */
function isSameOrigin(c: AppContext): boolean {
  const site = c.req.header("sec-fetch-site");
  if (site !== undefined) return site === "same-origin";
  const origin = c.req.header("origin");
  if (origin === "null") return c.req.path === OPEN;
  return origin === new URL(c.req.url).origin;
}

/** A second cookie of one of our names was planted by someone else. */
const hasTwins = (c: AppContext): boolean => {
  const names = (c.req.header("cookie") ?? "").split(";").map((pair) => pair.split("=")[0]?.trim());
  return COOKIES.some((ours) => names.filter((name) => name === ours).length > 1);
};

/** The same address, encrypted, at the port where everybody expects that. */
function encrypted(address: string): string {
  const url = new URL(address);
  url.protocol = "https:";
  url.port = "";
  return url.href;
}

/** Refuses what no page of ours sends, before anything is read. */
export const guard = createMiddleware<AppEnv>(async (c, next) => {
  const { method } = c.req;
  if (isReadable(c)) {
    if (method === "GET" || method === "HEAD") return c.redirect(encrypted(c.req.url), 308);
    // A redirect would have the browser send it all once more.
    return refuse(c, "not-encrypted");
  }
  if (hasTwins(c)) return refuse(c, "bad-request", ["cookie"]);
  if (method === "GET") return next();
  // HEAD among them: it would run what GET does, and some pages are audited or end a visit.
  if (method !== "POST") return refuse(c, "method-not-allowed");
  if (!isSameOrigin(c)) return refuse(c, "cross-site");
  const type = c.req.header("content-type")?.split(";")[0]?.trim().toLowerCase();
  if (type !== FORM) return refuse(c, "wrong-content-type", ["content-type"]);
  if (Number(c.req.header("content-length") ?? 0) > limitOf(c)) {
    return refuse(c, "too-large", ["body"]);
  }
  return next();
});

/** As {@link readForm}, for a client: whatever happens to it, it can be given back. */
export async function readClientForm(
  c: AppContext,
): Promise<Readonly<Record<string, string>> | Response> {
  const form = await readForm(c);
  if (!(form instanceof Response)) c.set("form", form);
  return form;
}

/** A name that cannot be somebody's words; any other is not repeated to the sender. */
const OUR_NAME = /^[a-z][a-z0-9-]{0,17}$/;

/**
 * The fields of a form, each once: of two values for one question neither is
 * believed. Reads no further than the limit, whatever `Content-Length` said.
 * Handlers return the response at once when there is one.
 */
export async function readForm(
  c: AppContext,
): Promise<Readonly<Record<string, string>> | Response> {
  const reader = c.req.raw.body?.getReader();
  if (!reader) return {};
  const decoder = new TextDecoder();
  let text = "";
  let size = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    size += value.byteLength;
    if (size > limitOf(c)) {
      await reader.cancel();
      return refuse(c, "too-large", ["body"]);
    }
    text += decoder.decode(value, { stream: true });
  }
  const fields = new URLSearchParams(text + decoder.decode());
  const form = Object.fromEntries(fields);
  if (Object.keys(form).length === fields.size) return form;
  const seen = new Set<string>();
  const twice = [...fields.keys()].filter((name) => seen.size === seen.add(name).size);
  const names = twice.map((name) => (OUR_NAME.test(name) ? name : UNNAMED));
  return refuse(c, "wrong-fields", [...new Set(names)]);
}
