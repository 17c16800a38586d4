import type {
  AuthenticationResponseJSON,
  RegistrationResponseJSON,
  WebAuthnCredential,
} from "@simplewebauthn/server";
import { err, ok, type Result } from "../../src/core/result.ts";
import { fromBase64url, toBase64url, utf8 } from "../crypto/bytes.ts";

/*
 * The ceremonies of WebAuthn, checked by @simplewebauthn/server. It is loaded only here and
 * only when a passkey is shown: no other page of the Worker pays for it.
 */

/** ES256, Ed25519, and RS256 for older Windows Hello, as COSE names them. */
export const ALGORITHMS = [-7, -8, -257] as const;

/** Whom a ceremony is with: the host of the request and nothing else. */
export interface Site {
  /** Scheme, host and port. */
  readonly origin: string;
  /** Host alone: a passkey of one host is of no use at another. */
  readonly rpId: string;
}

export interface Expected extends Site {
  /** As it was given to the browser, base64url. */
  readonly challenge: string;
}

/** What is kept of a passkey to check it later. */
export interface PasskeyKey {
  /** The credential's id, base64url. */
  readonly id: string;
  /** COSE public key, base64url. */
  readonly publicKey: string;
  readonly counter: number;
  readonly transports: readonly string[];
  /** Kept by a password manager that copies it to other devices. */
  readonly synced: boolean;
}

/** The library, with what its part for certificates wants to find when it is loaded. */
async function library() {
  await import("reflect-metadata");
  const [server, helpers] = await Promise.all([
    import("@simplewebauthn/server"),
    import("@simplewebauthn/server/helpers"),
  ]);
  return { ...server, ...helpers };
}

export const challengeOf = (random: Uint8Array): string => toBase64url(random);

/** How an authenticator knows whose a passkey is: our id, which says nothing of the person. */
export const userHandleOf = (staffId: string): string => toBase64url(utf8(staffId));

/** What the browser is asked for to make a passkey: discoverable, with the person verified. */
export const creationOptions = (
  { rpId, challenge }: Expected,
  person: { readonly id: string; readonly name: string; readonly has: readonly string[] },
) => ({
  challenge,
  rp: { id: rpId, name: "Soundings" },
  user: { id: userHandleOf(person.id), name: person.name, displayName: person.name },
  pubKeyCredParams: ALGORITHMS.map((alg) => ({ type: "public-key" as const, alg })),
  attestation: "none" as const,
  authenticatorSelection: {
    residentKey: "required" as const,
    requireResidentKey: true,
    userVerification: "required" as const,
  },
  excludeCredentials: person.has.map((id) => ({ type: "public-key" as const, id })),
  timeout: 120_000,
});

/** What the browser is asked for to show a passkey. Without `only` any of this host will do. */
export const requestOptions = ({ rpId, challenge }: Expected, only: readonly string[] = []) => ({
  challenge,
  rpId,
  userVerification: "required" as const,
  allowCredentials: only.map((id) => ({ type: "public-key" as const, id })),
  timeout: 120_000,
});

const decoder = new TextDecoder();

/** What the browser signed, when it is an object at all. */
function clientDataOf(text: string): Readonly<Record<string, unknown>> {
  const bytes = fromBase64url(text);
  const data: unknown = bytes ? JSON.parse(decoder.decode(bytes)) : undefined;
  return typeof data === "object" && data !== null ? (data as Record<string, unknown>) : {};
}

/** A page in somebody's frame must not ask; the library lets a frame of our own host pass. */
const isFramed = (clientData: string): boolean => clientDataOf(clientData)["crossOrigin"] === true;

/** Runs a check that refuses by throwing. Why it refused is of use only to whoever tampers. */
async function checked<T>(check: () => Promise<T | undefined>): Promise<Result<T, "refused">> {
  try {
    const value = await check();
    return value === undefined ? err("refused") : ok(value);
  } catch {
    return err("refused");
  }
}

/** The passkey that a browser has just made for this site and this challenge. */
export const checkCreation = (
  response: RegistrationResponseJSON,
  { challenge, origin, rpId }: Expected,
): Promise<Result<PasskeyKey, "refused">> =>
  checked(async () => {
    const { verifyRegistrationResponse, decodeAttestationObject, isoBase64URL } = await library();
    const { clientDataJSON, attestationObject, transports } = response.response;
    if (isFramed(clientDataJSON)) return undefined;
    // A statement that was not asked for is not read: its certificates would have to be looked up.
    const statement = decodeAttestationObject(isoBase64URL.toBuffer(attestationObject));
    if (statement.get("attStmt").get("x5c") !== undefined) return undefined;
    const { verified, registrationInfo } = await verifyRegistrationResponse({
      response,
      expectedChallenge: challenge,
      expectedOrigin: origin,
      expectedRPID: rpId,
      requireUserVerification: true,
      supportedAlgorithmIDs: [...ALGORITHMS],
    });
    if (!verified) return undefined;
    const { credential, credentialDeviceType } = registrationInfo;
    return {
      id: credential.id,
      publicKey: toBase64url(credential.publicKey),
      counter: credential.counter,
      transports: (transports ?? []).filter((one) => /^[a-z-]{1,20}$/.test(one)).slice(0, 8),
      synced: credentialDeviceType === "multiDevice",
    };
  });

/** The new counter of a passkey that was shown for this site and this challenge. */
export const checkRequest = (
  response: AuthenticationResponseJSON,
  { challenge, origin, rpId }: Expected,
  key: Pick<PasskeyKey, "id" | "publicKey" | "counter">,
): Promise<Result<number, "refused">> =>
  checked(async () => {
    const publicKey = fromBase64url(key.publicKey);
    if (!publicKey || response.id !== key.id) return undefined;
    if (isFramed(response.response.clientDataJSON)) return undefined;
    const { verifyAuthenticationResponse } = await library();
    const credential: WebAuthnCredential = { id: key.id, publicKey, counter: key.counter };
    const { verified, authenticationInfo } = await verifyAuthenticationResponse({
      response,
      expectedChallenge: challenge,
      expectedOrigin: origin,
      expectedRPID: rpId,
      credential,
      requireUserVerification: true,
    });
    return verified ? authenticationInfo.newCounter : undefined;
  });
