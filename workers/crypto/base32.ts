import type { Bytes } from "./bytes.ts";

/** Crockford's alphabet: no I, L, O or U, and in ASCII order, so that text sorts as the number does. */
const ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/** The first `characters` × 5 bits of `bytes`. */
export function encodeBase32(bytes: Uint8Array, characters: number): string {
  if (bytes.length * 8 < characters * 5) {
    throw new RangeError(`Cannot take ${characters * 5} bits from ${bytes.length} bytes`);
  }
  let text = "";
  let bits = 0;
  let held = 0;
  for (const byte of bytes) {
    held = (held << 8) | byte;
    bits += 8;
    while (bits >= 5 && text.length < characters) {
      bits -= 5;
      text += ALPHABET.charAt((held >>> bits) & 31);
    }
    held &= (1 << bits) - 1;
  }
  return text;
}

/** The whole bytes of what {@link encodeBase32} wrote; bits that are left over do not matter. */
export function decodeBase32(text: string): Bytes {
  const bytes = new Uint8Array(Math.floor((text.length * 5) / 8));
  let held = 0;
  let bits = 0;
  let at = 0;
  for (const character of text) {
    held = (held << 5) | ALPHABET.indexOf(character);
    bits += 5;
    if (bits >= 8) {
      bits -= 8;
      bytes[at] = held >>> bits;
      at += 1;
    }
    held &= (1 << bits) - 1;
  }
  return bytes;
}

/** A whole number as a fixed count of characters. */
export function encodeNumber(value: number, characters: number): string {
  if (!Number.isSafeInteger(value) || value < 0 || value >= 32 ** characters) {
    throw new RangeError(`Cannot write ${value} in ${characters} characters`);
  }
  let text = "";
  let rest = value;
  for (let at = 0; at < characters; at += 1) {
    text = ALPHABET.charAt(rest % 32) + text;
    rest = Math.floor(rest / 32);
  }
  return text;
}

/** The number that {@link encodeNumber} wrote. */
export const decodeNumber = (text: string): number =>
  [...text].reduce((sum, character) => sum * 32 + ALPHABET.indexOf(character), 0);

/** Reads what people write by hand: any case, O for 0, I and L for 1. */
export const readBase32 = (text: string): string =>
  text.toUpperCase().replaceAll("O", "0").replace(/[IL]/g, "1");

export const isBase32 = (text: string): boolean => /^[0-9A-HJKMNP-TV-Z]*$/.test(text);

/** Spaces, every dash, soft hyphen, zero-width characters: what mail and word processors put in. */
const FILLER = /[\s\p{Pd}\u00AD\u200B-\u200F\u2060\u2212\uFEFF]/gu;

export const withoutFiller = (text: string): string => text.replace(FILLER, "");
