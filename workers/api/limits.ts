import { toBase64url, utf8 } from "../crypto/bytes.ts";
import { sign } from "../crypto/mac.ts";
import type { AppContext, Bindings } from "./context.ts";

/**
 * Limits against floods: approximate, counted by Cloudflare in each of its places, without a row
 * in the database. What must never be guessed is protected elsewhere, by its length. So `login`,
 * where a passkey is asked for, leaves room for everybody behind one address; `code` is for codes
 * that staff type in: set-up, invitation, recovery, and the sign-in of a local copy.
 */
export type Limit = "open" | "login" | "code" | "submit";

const BINDINGS = {
  open: "OPEN_LIMIT",
  login: "LOGIN_LIMIT",
  code: "CODE_LIMIT",
  submit: "SUBMIT_LIMIT",
} as const satisfies Record<Limit, keyof Bindings>;

/** This machine itself: a local copy has no floods. */
const HOME = /^(?:127\.\d+\.\d+\.\d+|::1)$/;
const MAPPED = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i;
const GROUPS = 8;
const KEY_BYTES = 16;

/** The network that somebody comes from: an IPv4 address, or the first 64 bits of an IPv6 one. */
export function networkOf(address: string): string {
  const v4 = MAPPED.exec(address)?.[1];
  if (v4 !== undefined) return v4;
  if (!address.includes(":")) return address;
  const [front = [], back] = address
    .toLowerCase()
    .split("::")
    .map((part) => part.split(":").filter((group) => group !== ""));
  const zeros = back ? Math.max(0, GROUPS - front.length - back.length) : 0;
  return [...front, ...Array.from({ length: zeros }, () => "0"), ...(back ?? [])]
    .slice(0, GROUPS / 2)
    .map((group) => group.replace(/^0+(?=.)/, ""))
    .join(":");
}

/**
 * Whether this came too often within a minute. Without the binding nothing is counted, and a
 * fault of the counter keeps nobody out. The counter is given a keyed code of a day, no address.
 *
 * @param of a link or a daily form that is sent into; else it is counted by network, which a clinic shares
 */
export async function isTooMany(c: AppContext, limit: Limit, of?: string): Promise<boolean> {
  const limiter = c.env[BINDINGS[limit]];
  const address = c.req.header("cf-connecting-ip");
  if (!limiter || address === undefined || HOME.test(address)) return false;
  const { keys, now } = c.var.deps;
  const counted = [limit, now().slice(0, "2026-01-01".length), of ?? networkOf(address)];
  const mac = await sign(keys.limit, utf8(counted.join(" ")));
  try {
    const { success } = await limiter.limit({ key: toBase64url(mac.slice(0, KEY_BYTES)) });
    return !success;
  } catch {
    return false;
  }
}
