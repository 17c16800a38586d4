import type { Instant } from "../../src/core/brand.ts";
import { type Bytes, concat, fromBase64url, lengthPrefixed, toBase64url, utf8 } from "./bytes.ts";
import type { Keys } from "./keys.ts";
import { sign, verify } from "./mac.ts";

/**
 * What a cookie says between two pages of the way in. Each is good for one purpose
 * and until one moment; it has no row, so a stranger costs no write.
 */
export interface Ticket<Facts> {
  readonly facts: Facts;
  readonly until: Instant;
}

/** A cookie never exceeds this; nothing beyond it is read. */
const MAX_LENGTH = 4000;
const decoder = new TextDecoder();

const message = (purpose: string, payload: Bytes): Bytes =>
  concat(lengthPrefixed("soundings/v1/ticket", purpose), payload);

/** The value of a cookie. Its holder can read it and cannot change it. */
export async function signTicket<Facts>(
  keys: Keys,
  purpose: string,
  ticket: Ticket<Facts>,
): Promise<string> {
  const payload = utf8(JSON.stringify(ticket));
  const mac = await sign(keys.session, message(purpose, payload));
  return `${toBase64url(payload)}.${toBase64url(mac)}`;
}

/**
 * Nothing in the value is read before its MAC is right for this very purpose. A ticket of a master
 * secret that is no longer in use is none: a challenge could else be answered twice.
 */
export async function readTicket<Facts>(
  keys: Keys,
  purpose: string,
  value: string | undefined,
  now: Instant,
): Promise<Facts | undefined> {
  if (value === undefined || value.length > MAX_LENGTH) return undefined;
  const [payloadText = "", macText = "", ...more] = value.split(".");
  const payload = fromBase64url(payloadText);
  const mac = fromBase64url(macText);
  if (!payload || !mac || more.length > 0) return undefined;
  if (!(await verify(keys.session, message(purpose, payload), mac))) return undefined;
  const { facts, until } = JSON.parse(decoder.decode(payload)) as Ticket<Facts>;
  return now < until ? facts : undefined;
}
