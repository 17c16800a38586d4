import { encodeBase32 } from "./base32.ts";
import { lengthPrefixed, toBase64url } from "./bytes.ts";
import { type Keys, keysOf } from "./keys.ts";
import { sign } from "./mac.ts";

/** What a page needs to keep answers on the client's device until they can be sent. */
export interface OutboxKey {
  /** Names the place on the device; says nothing about the link. */
  readonly box: string;
  /** 32 bytes, base64url. The page holds it in memory and never stores it. */
  readonly key: string;
}

const NAME_LENGTH = 16;

/** What a device keeps something of. */
export interface OutboxLink {
  readonly linkId: string;
  readonly epoch: number;
  /** Master secret that the link was made with: another one in use must find what lies there. */
  readonly keyId: number;
}

/**
 * The key belongs to the link and its epoch: what lies on a device opens only to somebody who
 * can open the link, and to nobody once every session made from it has ended.
 */
export async function outboxOf(
  keys: Keys,
  { linkId, epoch, keyId }: OutboxLink,
): Promise<OutboxKey> {
  const { draft } = keysOf(keys, keyId) ?? keys;
  const derive = (use: string) =>
    sign(draft, lengthPrefixed(`soundings/v1/outbox-${use}`, linkId, epoch));
  const [name, key] = await Promise.all([derive("name"), derive("key")]);
  return { box: encodeBase32(name, NAME_LENGTH).toLowerCase(), key: toBase64url(key) };
}
