import { ok, type Result } from "../../src/core/result.ts";
import { utf8 } from "./bytes.ts";
import { type MasterProblem, readMaster } from "./master.ts";

/**
 * Every key that one master secret gives. None can be exported, but the audit key of one that is
 * not in use: it is kept for the entries of before when their master secret goes.
 */
export interface KeySet {
  /** Number of the master secret, stored beside whatever was made with it. */
  readonly id: number;
  /** Wraps the data keys of clients and clinic. */
  readonly kek: CryptoKey;
  readonly token: CryptoKey;
  readonly session: CryptoKey;
  readonly csrf: CryptoKey;
  readonly audit: CryptoKey;
  /** Source of the keys for drafts kept on a client's own device. */
  readonly draft: CryptoKey;
  readonly receipt: CryptoKey;
  /** Makes the codes by which floods are counted. */
  readonly limit: CryptoKey;
}

/** The keys in use, with which all is made, and those that only open what they made (decision 033). */
export interface Keys extends KeySet {
  readonly others: readonly KeySet[];
}

/** Every set there is, that in use first. */
export const allSets = (keys: Keys): readonly KeySet[] => [keys, ...keys.others];

/** The keys of a master secret by its number; nothing where the Worker does not have it. */
export const keysOf = (keys: Keys, id: number): KeySet | undefined =>
  allSets(keys).find((one) => one.id === id);

const derived = new Map<number, { readonly master: string; readonly keys: Keys }>();

/**
 * The keys of one master secret alone; those of several are `keysIn()`. Derived once per isolate
 * and master: importing keys is most of a cold request's work.
 *
 * @param isKept not in use: its audit key may be exported
 */
export async function deriveKeys(
  master: string,
  id: number,
  { isKept = false } = {},
): Promise<Result<Keys, MasterProblem>> {
  const cached = derived.get(id);
  if (cached?.master === master && cached.keys.audit.extractable === isKept) return ok(cached.keys);
  const bytes = readMaster(master);
  if (!bytes.ok) return bytes;

  const source = await crypto.subtle.importKey("raw", bytes.value, "HKDF", false, ["deriveKey"]);
  const hkdf = (name: string) => ({
    name: "HKDF",
    hash: "SHA-256",
    salt: new Uint8Array(0),
    info: utf8(`soundings/v1/${name}`),
  });
  const hmacKey = (name: string, mayLeave = false): Promise<CryptoKey> => {
    const target = { name: "HMAC", hash: "SHA-256", length: 256 };
    return crypto.subtle.deriveKey(hkdf(name), source, target, mayLeave, ["sign", "verify"]);
  };
  const aes = { name: "AES-GCM", length: 256 };
  const [kek, token, session, csrf, audit, draft, receipt, limit] = await Promise.all([
    crypto.subtle.deriveKey(hkdf("kek"), source, aes, false, ["encrypt", "decrypt"]),
    hmacKey("token"),
    hmacKey("session"),
    hmacKey("csrf"),
    hmacKey("audit", isKept),
    hmacKey("draft"),
    hmacKey("receipt"),
    hmacKey("limit"),
  ]);
  const keys = { id, kek, token, session, csrf, audit, draft, receipt, limit, others: [] };
  derived.set(id, { master, keys });
  return ok(keys);
}
