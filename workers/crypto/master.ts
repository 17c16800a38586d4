import { err, ok, type Result } from "../../src/core/result.ts";
import {
  decodeBase32,
  decodeNumber,
  encodeBase32,
  encodeNumber,
  isBase32,
  readBase32,
  withoutFiller,
} from "./base32.ts";
import { type Bytes, concat, fromBase64url, type Random, sameBytes, utf8 } from "./bytes.ts";

/*
 * A master secret as a person writes it down: `M1-`, then eleven groups of five characters, the
 * last three of them for checking. The Worker is given the same text.
 */

/** `mistyped`: the check characters do not fit, or something is missing. */
export type MasterProblem = "not-32-bytes" | "placeholder" | "mistyped";

/** What a secret scanner looks for. */
export const MASTER_PATTERN = /\bM1(?:-[0-9A-HJKMNP-TV-Z]{5}){11}\b/;

/** How many groups stand on a recovery sheet. */
export const GROUPS = 11;

/** The beginning of a sheet: cut off after 43 characters it would be base64url, too. */
const PIECE = /^M1(?:-[0-9A-HJKMNP-TV-Z]{1,5})+$/i;

const BYTES = 32;
const BODY = 52;
const CHECK = 3;
/** Longer than any way to write a secret; nothing beyond it is read. */
const MAX_INPUT = 256;

/**
 * All characters together, as one number, are a multiple of this prime. 32 is a primitive root of
 * it, so one wrong character, or two that changed places, always show; anything else does but
 * once in 32,749 times.
 */
const PRIME = 32_749;

const remainder = (text: string): number =>
  [...text].reduce((rest, character) => (rest * 32 + decodeNumber(character)) % PRIME, 0);

/** The 55 characters without prefix and dashes. */
function charactersOf(bytes: Uint8Array): string {
  // One more byte, because 52 characters hold four bits more than 32 bytes have.
  const body = encodeBase32(concat(bytes, new Uint8Array(1)), BODY);
  const rest = remainder(`${body}000`);
  return body + encodeNumber((PRIME - rest) % PRIME, CHECK);
}

/** The groups of a recovery sheet, in their order. */
export const groupsOf = (bytes: Uint8Array): readonly string[] =>
  charactersOf(bytes).match(/.{5}/g) ?? [];

export function writeMaster(bytes: Uint8Array): string {
  if (bytes.length !== BYTES) throw new RangeError(`Cannot write ${bytes.length} bytes`);
  return ["M1", ...groupsOf(bytes)].join("-");
}

/** Random bytes are not text, not a count, and hardly ever repeat themselves. */
function isPlaceholder(bytes: Bytes): boolean {
  const isText = bytes.every((byte) => byte >= 0x20 && byte < 0x7f);
  const step = ((bytes[1] ?? 0) - (bytes[0] ?? 0)) & 255;
  const isCount = bytes.every((byte, at) => byte === (((bytes[0] ?? 0) + at * step) & 255));
  return isText || isCount || new Set(bytes).size < 16;
}

/** Forgives what hands do: any case, O for 0, I and L for 1, spaces and dashes. */
const typed = (text: string): string => readBase32(withoutFiller(text));

/** The bytes of a secret in either of its forms. */
function bytesOf(master: string): Result<Bytes, MasterProblem> {
  if (master.length > MAX_INPUT) return err("not-32-bytes");
  const bytes = PIECE.test(master.trim()) ? undefined : fromBase64url(master.trim());
  if (bytes?.length === BYTES) return ok(bytes);
  const text = typed(master);
  const isWhole = text.length === 2 + BODY + CHECK && text.startsWith("M1");
  const characters = isWhole ? text.slice(2) : text;
  if (characters.length !== BODY + CHECK) {
    return err(text.startsWith("M1") ? "mistyped" : "not-32-bytes");
  }
  if (!isBase32(characters)) return err("mistyped");
  const read = decodeBase32(characters.slice(0, BODY));
  return charactersOf(read) === characters ? ok(read) : err("mistyped");
}

/**
 * The 32 bytes of a master secret, or why they cannot be one. 43 characters of base64url are
 * taken as well: they notice no slip, but nobody's own secret stops working.
 */
export function readMaster(master: string): Result<Bytes, MasterProblem> {
  const bytes = bytesOf(master);
  return bytes.ok && isPlaceholder(bytes.value) ? err("placeholder") : bytes;
}

/** Whether there is a group of this number on a sheet. */
export const isGroup = (number: number): boolean =>
  Number.isInteger(number) && number >= 1 && number <= GROUPS;

/** Two different groups of a sheet, in their order, that somebody is asked to type from it. */
export function groupsToAsk(random: Random): readonly number[] {
  const [one = 0, other = 0] = random(2);
  const first = one % GROUPS;
  const second = (first + 1 + (other % (GROUPS - 1))) % GROUPS;
  return [first + 1, second + 1].toSorted((a, b) => a - b);
}

const digest = async (text: string): Promise<Bytes> =>
  new Uint8Array(await crypto.subtle.digest("SHA-256", utf8(text)));

/** Whether what was typed are those groups of the sheet, by their numbers from 1 on. */
export async function isOnSheet(
  bytes: Uint8Array,
  asked: readonly number[],
  text: string,
): Promise<boolean> {
  const groups = groupsOf(bytes);
  const wanted = asked.map((number) => groups[number - 1] ?? "");
  if (text.length > MAX_INPUT || wanted.length === 0 || wanted.includes("")) return false;
  // Digests are compared, so that the time it takes tells nothing about the groups.
  const [right, given] = await Promise.all([digest(wanted.join("")), digest(typed(text))]);
  return sameBytes(right, given);
}
