import { err, ok, type Result } from "../../src/core/result.ts";
import { type Bytes, concat, lengthPrefixed, type Random, utf8 } from "./bytes.ts";
import { type Keys, type KeySet, keysOf } from "./keys.ts";

/**
 * A data key: one per client, one for the clinic. `owner` is the client's id,
 * or `clinic`; nothing sealed for one owner opens for another.
 */
export interface Dek {
  readonly key: CryptoKey;
  readonly owner: string;
  readonly version: number;
}

/** Where a blob belongs, in names that never change. In any other place it does not open. */
export interface Place {
  readonly table: string;
  readonly column: string;
  readonly rowId: string;
}

/** As stored beside what it protects. */
export interface WrappedDek {
  readonly wrapped: Bytes;
  readonly kekId: number;
  readonly version: number;
}

/** 0x02 is reserved for blobs sealed to a public key (decision C11). */
const SEALED = 0x01;
const HEADER = 2;
const NONCE = 12;
const TAG = 16;
/** A reader of lengths learns the bucket, not how much someone wrote. */
const BUCKET = 256;

const decoder = new TextDecoder();

function placeOf(dek: Dek, place: Place): Bytes {
  const { table, column, rowId } = place;
  return lengthPrefixed("soundings/v1", table, column, rowId, dek.owner, dek.version);
}

/** JSON with spaces at its end up to the next bucket: the parser skips them. */
function padded(value: unknown): Bytes {
  const json = utf8(JSON.stringify(value));
  const bytes = new Uint8Array(Math.ceil(json.length / BUCKET) * BUCKET).fill(0x20);
  bytes.set(json);
  return bytes;
}

/** Layout: version ‖ DEK version ‖ nonce(12) ‖ AES-256-GCM ciphertext and tag. */
export async function seal(dek: Dek, place: Place, value: unknown, random: Random): Promise<Bytes> {
  const iv = random(NONCE);
  const how = { name: "AES-GCM", iv, additionalData: placeOf(dek, place) };
  const sealed = await crypto.subtle.encrypt(how, dek.key, padded(value));
  return concat(new Uint8Array([SEALED, dek.version]), iv, new Uint8Array(sealed));
}

/** `refused` says only that the blob is not what was sealed here. No part of it is returned. */
export async function open<T>(dek: Dek, place: Place, blob: Bytes): Promise<Result<T, "refused">> {
  if (blob.length < HEADER + NONCE + TAG) return err("refused");
  if (blob[0] !== SEALED || blob[1] !== dek.version) return err("refused");
  const iv = blob.subarray(HEADER, HEADER + NONCE);
  const how = { name: "AES-GCM", iv, additionalData: placeOf(dek, place) };
  const bytes = await decrypt(how, dek.key, blob.subarray(HEADER + NONCE));
  return bytes ? ok(JSON.parse(decoder.decode(bytes)) as T) : err("refused");
}

const wrapPlace = (keys: KeySet, owner: string, version: number): Bytes =>
  lengthPrefixed("soundings/v1", "dek", owner, version, keys.id);

/** A fresh data key, and the only form of it that may be stored. */
export async function newDek(
  keys: KeySet,
  owner: string,
  random: Random,
): Promise<{ readonly dek: Dek; readonly stored: WrappedDek }> {
  const version = 1;
  const raw = random(32);
  const key = await crypto.subtle.importKey("raw", raw, "AES-GCM", false, ["encrypt", "decrypt"]);
  const wrapped = await wrapDek(keys, { raw, owner, version }, random);
  return { dek: { key, owner, version }, stored: { wrapped, kekId: keys.id, version } };
}

export async function wrapDek(
  keys: KeySet,
  dek: { readonly raw: Bytes; readonly owner: string; readonly version: number },
  random: Random,
): Promise<Bytes> {
  const iv = random(NONCE);
  const additionalData = wrapPlace(keys, dek.owner, dek.version);
  const how = { name: "AES-GCM", iv, additionalData };
  return concat(iv, new Uint8Array(await crypto.subtle.encrypt(how, keys.kek, dek.raw)));
}

/** `refused`: another master key, another owner, or a changed byte. */
export async function unwrapDek(
  keys: Keys,
  owner: string,
  stored: WrappedDek,
): Promise<Result<Dek, "refused">> {
  const raw = await unwrapped(keys, owner, stored);
  if (!raw) return err("refused");
  const key = await crypto.subtle.importKey("raw", raw, "AES-GCM", false, ["encrypt", "decrypt"]);
  return ok({ key, owner, version: stored.version });
}

/** The same data key under the master secret in use. What it has sealed stays as it is. */
export async function rewrapDek(
  keys: Keys,
  owner: string,
  stored: WrappedDek,
  random: Random,
): Promise<Result<WrappedDek, "refused">> {
  const raw = await unwrapped(keys, owner, stored);
  if (!raw) return err("refused");
  const { version } = stored;
  const wrapped = await wrapDek(keys, { raw: new Uint8Array(raw), owner, version }, random);
  return ok({ wrapped, kekId: keys.id, version });
}

/** The bytes of a wrapped key; nothing where the Worker does not have its master secret. */
export async function unwrapped(
  keys: Keys,
  owner: string,
  { wrapped, kekId, version }: WrappedDek,
): Promise<ArrayBuffer | undefined> {
  const set = keysOf(keys, kekId);
  if (!set || wrapped.length !== NONCE + 32 + TAG) return undefined;
  const iv = wrapped.subarray(0, NONCE);
  const how = { name: "AES-GCM", iv, additionalData: wrapPlace(set, owner, version) };
  return decrypt(how, set.kek, wrapped.subarray(NONCE));
}

/** WebCrypto reports a failed tag by throwing; here that is an ordinary answer. */
async function decrypt(
  how: { name: string; iv: Bytes; additionalData: Bytes },
  key: CryptoKey,
  ciphertext: Bytes,
): Promise<ArrayBuffer | undefined> {
  return crypto.subtle.decrypt(how, key, ciphertext).catch((cause: unknown) => {
    if (cause instanceof Error && cause.name === "OperationError") return undefined;
    throw cause;
  });
}
