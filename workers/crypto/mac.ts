import type { Bytes } from "./bytes.ts";

/** HMAC-SHA-256, 32 bytes. */
export async function sign(key: CryptoKey, message: Bytes): Promise<Bytes> {
  return new Uint8Array(await crypto.subtle.sign("HMAC", key, message));
}

/** Takes the same time whichever byte differs. */
export const verify = (key: CryptoKey, message: Bytes, mac: Bytes): Promise<boolean> =>
  crypto.subtle.verify("HMAC", key, mac, message);
