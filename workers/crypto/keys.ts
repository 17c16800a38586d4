import { ok, type Result } from "../../src/core/result.ts";
import { utf8 } from "./bytes.ts";
import { type MasterProblem, readMaster } from "./master.ts";

/** Every key the Worker uses, derived from one master secret. None can be exported. */
export interface Keys {
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

const derived = new Map<number, { readonly master: string; readonly keys: Keys }>();

/** Derived once per isolate and master: importing keys is most of a cold request's work. */
export async function deriveKeys(master: string, id: number): Promise<Result<Keys, MasterProblem>> {
  const cached = derived.get(id);
  if (cached?.master === master) return ok(cached.keys);
  const bytes = readMaster(master);
  if (!bytes.ok) return bytes;

  const source = await crypto.subtle.importKey("raw", bytes.value, "HKDF", false, ["deriveKey"]);
  const hkdf = (name: string) => ({
    name: "HKDF",
    hash: "SHA-256",
    salt: new Uint8Array(0),
    info: utf8(`soundings/v1/${name}`),
  });
  const hmacKey = (name: string): Promise<CryptoKey> => {
    const target = { name: "HMAC", hash: "SHA-256", length: 256 };
    return crypto.subtle.deriveKey(hkdf(name), source, target, false, ["sign", "verify"]);
  };
  const aes = { name: "AES-GCM", length: 256 };
  const [kek, token, session, csrf, audit, draft, receipt, limit] = await Promise.all([
    crypto.subtle.deriveKey(hkdf("kek"), source, aes, false, ["encrypt", "decrypt"]),
    hmacKey("token"),
    hmacKey("session"),
    hmacKey("csrf"),
    hmacKey("audit"),
    hmacKey("draft"),
    hmacKey("receipt"),
    hmacKey("limit"),
  ]);
  const keys: Keys = { id, kek, token, session, csrf, audit, draft, receipt, limit };
  derived.set(id, { master, keys });
  return ok(keys);
}
