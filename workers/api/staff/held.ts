import { type HeldForm, readHeld, staffAddress } from "../../../src/contract/held.ts";
import type { SignInView } from "../../../src/contract/staff-way-in.ts";
import type { AppContext } from "../context.ts";
import { isLoopback } from "../cookies.ts";
import { localeOf, refuse, wantsJson } from "../refuse.ts";
import { render } from "../render.ts";

/** Of our own forms, what is made anew for every session and must not be sent again. */
const isMark = (name: string): boolean => name === "csrf" || name === "passkey";

/** Part of the master secret stands in it: the page after the session's end must not show that. */
const isSecret = (form: Readonly<Record<string, string>>): boolean => "groups" in form;

const addressOf = (c: AppContext): string | undefined => {
  const { pathname, search } = new URL(c.req.url);
  return staffAddress(`${pathname}${search}`);
};

/** The form of this request, to be given back; nothing when there was none, or a secret in it. */
export function heldFrom(c: AppContext): HeldForm | undefined {
  const to = addressOf(c);
  const form = c.get("form");
  if (to === undefined || form === undefined || isSecret(form)) return undefined;
  return { to, fields: Object.fromEntries(Object.entries(form).filter(([name]) => !isMark(name))) };
}

/** Where a form of the way in wants to go on: back to a page, or with a form that was held. */
export function onwardOf(form: Readonly<Record<string, string>>) {
  const to = staffAddress(form["to"]);
  const held = readHeld(form["to"], form["held"]);
  return { ...(to !== undefined && { to }), ...(held && { held }) };
}

/** The local sign-in is there only while `npm start` has set it, for requests of this machine. */
export const hasLocalSignIn = (c: AppContext): boolean =>
  c.var.deps.localSignIn !== undefined && isLoopback(c);

export const signInPage = (
  c: AppContext,
  view: Omit<SignInView, "page" | "local">,
  status = 200,
): Promise<Response> =>
  render(
    c,
    `/${localeOf(c).tag}/staff/sign-in`,
    { page: "sign-in", local: hasLocalSignIn(c), ...view },
    status,
  );

/**
 * Nobody is signed in. A page leads to the sign-in and back; a form is held, so that nothing typed
 * is lost. It is the same for every address of the staff pages, whether there is anything or not.
 */
export function signedOut(c: AppContext): Response | Promise<Response> {
  if (wantsJson(c)) return refuse(c, "session-over", ["session"]);
  if (c.req.method === "POST") {
    // Whoever signs out after the session has ended is where they wanted to be.
    if (c.req.path.endsWith("/sign-out")) {
      return c.redirect(`/${localeOf(c).tag}/staff/sign-in`, 303);
    }
    const held = heldFrom(c);
    if (held) return signInPage(c, { to: held.to, held }, 401);
    const to = isSecret(c.get("form") ?? {}) ? addressOf(c) : undefined;
    return signInPage(c, to === undefined ? {} : { to }, 401);
  }
  return c.redirect(withWayBack(c, "sign-in"), 302);
}

/** Address of a page of the way in that leads back here afterwards. */
export function withWayBack(c: AppContext, page: "sign-in" | "step-up"): string {
  const back = addressOf(c);
  const home = `/${localeOf(c).tag}/staff`;
  const query = back === undefined || back === home ? "" : `?to=${encodeURIComponent(back)}`;
  return `${home}/${page}${query}`;
}

/** Gives a form back in the session of now. Sending it is the person's own press. */
export const sendAgainPage = (
  c: AppContext,
  {
    held,
    csrf,
    stale,
  }: { readonly held: HeldForm; readonly csrf: string; readonly stale: boolean },
  status = 200,
): Promise<Response> =>
  render(
    c,
    `/${localeOf(c).tag}/staff/send-again`,
    { page: "send-again", held, csrf, stale },
    status,
  );
