/** Bytes that own their memory: what WebCrypto and D1 take. */
export type Bytes = Uint8Array<ArrayBuffer>;

/** The only source of chance. Passed in, so that a test can repeat a run. */
export type Random = (bytes: number) => Bytes;

const encoder = new TextEncoder();

export const utf8 = (text: string): Bytes => encoder.encode(text) as Bytes;

export function concat(...parts: readonly Uint8Array[]): Bytes {
  const joined = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    joined.set(part, at);
    at += part.length;
  }
  return joined;
}

/**
 * One unambiguous byte string for a list of fields: each is preceded by its
 * length, so that ("ab", "c") and ("a", "bc") can never be taken for each other.
 */
export function lengthPrefixed(...fields: readonly (string | number | Uint8Array)[]): Bytes {
  const parts = fields.map((field) => (field instanceof Uint8Array ? field : utf8(String(field))));
  const joined = new Uint8Array(parts.reduce((sum, part) => sum + 4 + part.length, 0));
  const view = new DataView(joined.buffer);
  let at = 0;
  for (const part of parts) {
    view.setUint32(at, part.length);
    joined.set(part, at + 4);
    at += 4 + part.length;
  }
  return joined;
}

/** For values that are not secret; secrets are compared by `verifyMac`. */
export const sameBytes = (a: Uint8Array, b: Uint8Array): boolean =>
  a.length === b.length && a.every((byte, at) => byte === b[at]);

export const toHex = (bytes: Uint8Array): string =>
  Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");

/** `undefined` for anything that is not lower-case pairs. */
export const fromHex = (text: string): Bytes | undefined =>
  /^(?:[0-9a-f]{2})*$/.test(text) ? bytesOfHex(text) : undefined;

interface ReadsHex {
  readonly fromHex?: (text: string) => Bytes;
}

/** Text that SQLite's `hex()` made; no check, because nothing else writes it. */
export function bytesOfHex(text: string): Bytes {
  const { fromHex: native } = Uint8Array as unknown as ReadsHex;
  if (native) return native.call(Uint8Array, text);
  const bytes = new Uint8Array(text.length / 2);
  for (let at = 0; at < bytes.length; at += 1)
    bytes[at] = Number.parseInt(text.slice(2 * at, 2 * at + 2), 16);
  return bytes;
}

export const toBase64url = (bytes: Uint8Array): string =>
  btoa(String.fromCharCode(...bytes))
    .replaceAll("+", "-")
    .replaceAll("/", "_")
    .replace(/=+$/, "");

/** `undefined` for anything that is not the one canonical spelling of some bytes. */
export function fromBase64url(text: string): Bytes | undefined {
  if (!/^[A-Za-z0-9_-]*$/.test(text) || text.length % 4 === 1) return undefined;
  const binary = atob(text.replaceAll("-", "+").replaceAll("_", "/"));
  const bytes = Uint8Array.from(binary, (character) => character.charCodeAt(0));
  return toBase64url(bytes) === text ? bytes : undefined;
}
