/** A passkey made of software: what a phone or a security key does, with every detail to be spoilt. */
import { createHash } from "node:crypto";
import { type Cbor, cbor } from "./cbor.ts";

const utf8 = (text: string) => new TextEncoder().encode(text);
const sha256 = (bytes: Uint8Array) => Uint8Array.from(createHash("sha256").update(bytes).digest());
const join = (...parts: readonly Uint8Array[]) =>
  Uint8Array.from(parts.flatMap((part) => [...part]));
export const base64url = (bytes: Uint8Array) => Buffer.from(bytes).toString("base64url");
const fromBase64url = (text: string) => Uint8Array.from(Buffer.from(text, "base64url"));

export type Algorithm = "ES256" | "EdDSA" | "RS256";

const MADE = {
  ES256: { name: "ECDSA", namedCurve: "P-256" },
  EdDSA: { name: "Ed25519" },
  RS256: {
    name: "RSASSA-PKCS1-v1_5",
    hash: "SHA-256",
    modulusLength: 2048,
    publicExponent: new Uint8Array([1, 0, 1]),
  },
} as const;

/** What a ceremony may get wrong. */
export interface Spoilt {
  readonly origin?: string;
  readonly rpId?: string;
  readonly challenge?: string;
  readonly type?: string;
  readonly crossOrigin?: boolean;
  /** 1: somebody was there. 4: they were verified. 64: a key comes with it. */
  readonly flags?: number;
  readonly counter?: number;
  readonly userHandle?: string;
  readonly id?: string;
  /** Turns one bit of the signature. */
  readonly signature?: boolean;
}

const HERE = 1;
const VERIFIED = 4;
const WITH_KEY = 64;

export class Authenticator {
  counter = 0;
  readonly id = crypto.getRandomValues(new Uint8Array(32));
  readonly #algorithm: Algorithm;
  readonly #keys: Promise<CryptoKeyPair>;
  #user = "";

  constructor(algorithm: Algorithm = "ES256") {
    this.#algorithm = algorithm;
    this.#keys = crypto.subtle.generateKey(MADE[algorithm], true, [
      "sign",
      "verify",
    ]) as Promise<CryptoKeyPair>;
  }

  async #publicKey(): Promise<Uint8Array> {
    const { publicKey } = await this.#keys;
    const jwk = await crypto.subtle.exportKey("jwk", publicKey);
    const part = (text: string | undefined) => fromBase64url(text ?? "");
    const entries: Record<Algorithm, readonly (readonly [number, Cbor])[]> = {
      ES256: [[1, 2], [3, -7], [-1, 1], [-2, part(jwk.x)], [-3, part(jwk.y)]],
      EdDSA: [[1, 1], [3, -8], [-1, 6], [-2, part(jwk.x)]],
      RS256: [[1, 3], [3, -257], [-1, part(jwk.n)], [-2, part(jwk.e)]],
    }; // prettier-ignore
    return cbor(new Map(entries[this.#algorithm]));
  }

  #data(rpId: string, flags: number, counter: number): Uint8Array {
    const count = new Uint8Array(4);
    new DataView(count.buffer).setUint32(0, counter);
    return join(sha256(utf8(rpId)), Uint8Array.of(flags), count);
  }

  #said(type: string, options: { readonly challenge: string }, origin: string, spoilt: Spoilt) {
    return utf8(
      JSON.stringify({
        type: spoilt.type ?? type,
        challenge: spoilt.challenge ?? options.challenge,
        origin: spoilt.origin ?? origin,
        crossOrigin: spoilt.crossOrigin ?? false,
      }),
    );
  }

  /** Answers `navigator.credentials.create()`, as the page's script sends it. */
  async create(options: CreateOptions, origin: string, spoilt: Spoilt = {}): Promise<string> {
    this.#user = options.user.id;
    const flags = spoilt.flags ?? HERE | VERIFIED | WITH_KEY;
    const idLength = Uint8Array.of(this.id.length >> 8, this.id.length & 255);
    const authData = join(
      this.#data(spoilt.rpId ?? options.rp.id, flags, spoilt.counter ?? this.counter),
      new Uint8Array(16),
      idLength,
      this.id,
      await this.#publicKey(),
    );
    const attestation = cbor(
      new Map<string, Cbor>([
        ["fmt", "none"],
        ["attStmt", new Map()],
        ["authData", authData],
      ]),
    );
    const id = spoilt.id ?? base64url(this.id);
    return JSON.stringify({
      id,
      rawId: id,
      type: "public-key",
      clientExtensionResults: {},
      response: {
        clientDataJSON: base64url(this.#said("webauthn.create", options, origin, spoilt)),
        attestationObject: base64url(attestation),
        transports: ["internal"],
      },
    });
  }

  /** Answers `navigator.credentials.get()`. */
  async get(options: GetOptions, origin: string, spoilt: Spoilt = {}): Promise<string> {
    this.counter += 1;
    const said = this.#said("webauthn.get", options, origin, spoilt);
    const flags = spoilt.flags ?? HERE | VERIFIED;
    const counter = spoilt.counter ?? this.counter;
    const data = this.#data(spoilt.rpId ?? options.rpId, flags, counter);
    const signature = await this.#sign(join(data, sha256(said)));
    if (spoilt.signature) signature[signature.length - 1] = (signature.at(-1) ?? 0) ^ 1;
    const id = spoilt.id ?? base64url(this.id);
    return JSON.stringify({
      id,
      rawId: id,
      type: "public-key",
      clientExtensionResults: {},
      response: {
        clientDataJSON: base64url(said),
        authenticatorData: base64url(data),
        signature: base64url(signature),
        userHandle: spoilt.userHandle ?? this.#user,
      },
    });
  }

  async #sign(bytes: Uint8Array): Promise<Uint8Array> {
    const { privateKey } = await this.#keys;
    const how =
      this.#algorithm === "ES256" ? { name: "ECDSA", hash: "SHA-256" } : MADE[this.#algorithm].name;
    const raw = new Uint8Array(await crypto.subtle.sign(how, privateKey, Uint8Array.from(bytes)));
    return this.#algorithm === "ES256" ? derOf(raw) : raw;
  }
}

export interface CreateOptions {
  readonly challenge: string;
  readonly rp: { readonly id: string };
  readonly user: { readonly id: string };
}

export interface GetOptions {
  readonly challenge: string;
  readonly rpId: string;
}

/** WebCrypto gives r and s side by side; authenticators write them as DER. */
function derOf(raw: Uint8Array): Uint8Array {
  const integer = (part: Uint8Array): number[] => {
    const bytes = [...part];
    while (bytes.length > 1 && bytes[0] === 0) bytes.shift();
    if ((bytes[0] ?? 0) > 127) bytes.unshift(0);
    return [2, bytes.length, ...bytes];
  };
  const body = [...integer(raw.subarray(0, 32)), ...integer(raw.subarray(32))];
  return Uint8Array.from([0x30, body.length, ...body]);
}
