import { getCookie, setCookie } from "hono/cookie";
import type { AppContext } from "./context.ts";

/**
 * `c`: a client's check-in. `d`: a client's daily form. `s`: a member of staff. `w`: what a passkey was asked to sign.
 * `j`: a way in that has begun: set-up, invitation or recovery. `r`: a recovery code to be
 * written down.
 */
export type CookieName = "c" | "d" | "s" | "w" | "j" | "r";

const SECURE = {
  c: "__Host-snd_c",
  d: "__Host-snd_d",
  s: "__Host-snd_s",
  w: "__Host-snd_w",
  j: "__Host-snd_j",
  r: "__Host-snd_r",
} as const;
// Safari keeps no Secure cookie of http://localhost, where `npm start` serves.
const LOCAL = { c: "snd_c", d: "snd_d", s: "snd_s", w: "snd_w", j: "snd_j", r: "snd_r" } as const;

export const COOKIES: readonly string[] = [...Object.values(SECURE), ...Object.values(LOCAL)];

const LOOPBACK = /^(localhost|127\.0\.0\.1|\[::1\])$/;

/** Whether the request came to this machine itself and never crossed a network. */
export const isLoopback = (c: AppContext): boolean => LOOPBACK.test(new URL(c.req.url).hostname);

const isLocalHttp = (c: AppContext): boolean =>
  isLoopback(c) && new URL(c.req.url).protocol === "http:";

const nameOf = (c: AppContext, name: CookieName): string => (isLocalHttp(c) ? LOCAL : SECURE)[name];

export const readCookie = (c: AppContext, name: CookieName): string | undefined =>
  getCookie(c, nameOf(c, name));

/** Strict is safe from webmail too: the cookie is always set by a post from our own page. */
export function writeCookie(c: AppContext, name: CookieName, value: string, seconds: number): void {
  setCookie(c, nameOf(c, name), value, {
    path: "/",
    httpOnly: true,
    sameSite: "Strict",
    secure: !isLocalHttp(c),
    maxAge: seconds,
  });
}

export const clearCookie = (c: AppContext, name: CookieName): void => writeCookie(c, name, "", 0);

const NAMES = Object.keys(LOCAL) as readonly CookieName[];

/**
 * A member of staff leaves this browser: the next person finds nothing of ours in it, whoever it
 * is of.
 *
 * @param written a cookie that the same answer sets anew
 */
export function emptyBrowser(c: AppContext, written?: CookieName): void {
  for (const name of NAMES) if (name !== written) clearCookie(c, name);
  c.header("Clear-Site-Data", '"cache", "storage"');
}
