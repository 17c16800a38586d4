import type { Bytes } from "./bytes.ts";

/** HMAC-SHA-256, 32 bytes. */
export async function sign(key: CryptoKey, message: Bytes): Promise<Bytes> {
  return new Uint8Array(await crypto.subtle.sign("HMAC", key, message));
}

/** Of what several keys may have made. */
export async function verifyAny(
  keys: readonly CryptoKey[],
  message: Bytes,
  mac: Bytes,
): Promise<boolean> {
  for (const key of keys) if (await verify(key, message, mac)) return true;
  return false;
}

/** Takes the same time whichever byte differs. */
export const verify = (key: CryptoKey, message: Bytes, mac: Bytes): Promise<boolean> =>
  crypto.subtle.verify("HMAC", key, mac, message);
