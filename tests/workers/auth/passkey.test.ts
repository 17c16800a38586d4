import { describe, expect, it } from "vitest";
import { readCreation, readRequest } from "../../../src/contract/passkey.ts";
import {
  checkCreation,
  checkRequest,
  creationOptions,
  type Expected,
  type PasskeyKey,
  requestOptions,
} from "../../../workers/auth/passkey.ts";
import {
  type Algorithm,
  Authenticator,
  base64url,
  type Spoilt,
} from "../../support/authenticator.ts";
import { must } from "../../support/clinic.ts";
import { chance } from "../../support/deps.ts";

const SITE = { origin: "https://clinic.example", rpId: "clinic.example" };
const asked = (): Expected => ({ ...SITE, challenge: base64url(chance(32)) });
const PERSON = { id: "0".repeat(26), name: "Dr. Example", has: [] };

async function made(
  authenticator: Authenticator,
  spoilt: Spoilt = {},
): Promise<ReturnType<typeof checkCreation>> {
  const expected = asked();
  const options = creationOptions(expected, PERSON);
  const text = await authenticator.create(options, SITE.origin, spoilt);
  const response = readCreation(text);
  if (!response) return { ok: false, error: "refused" };
  return checkCreation(response as Parameters<typeof checkCreation>[0], expected);
}

async function shown(
  authenticator: Authenticator,
  key: PasskeyKey,
  spoilt: Spoilt = {},
  expected = asked(),
): Promise<ReturnType<typeof checkRequest>> {
  const text = await authenticator.get(requestOptions(expected), SITE.origin, spoilt);
  const response = readRequest(text);
  if (!response) return { ok: false, error: "refused" };
  return checkRequest(response as Parameters<typeof checkRequest>[0], expected, key);
}

const REFUSED = { ok: false, error: "refused" };
const ALGORITHMS: readonly Algorithm[] = ["ES256", "EdDSA", "RS256"];

/** What a phisher, a thief or a broken device might do, on either ceremony. */
const EITHER: readonly (readonly [string, Spoilt])[] = [
  ["of another origin", { origin: "https://clinic.example.evil.example" }],
  ["of the same host without TLS", { origin: "http://clinic.example" }],
  ["of the same host at another port", { origin: "https://clinic.example:8443" }],
  ["of a neighbouring host", { origin: "https://www.clinic.example" }],
  ["for another relying party", { rpId: "example" }],
  ["for a neighbouring relying party", { rpId: "www.clinic.example" }],
  ["for another challenge", { challenge: base64url(new Uint8Array(32)) }],
  ["for an empty challenge", { challenge: "" }],
  ["of another ceremony", { type: "webauthn.other" }],
  ["from a page in somebody's frame", { crossOrigin: true }],
  ["with an id of its own choice", { id: "A".repeat(43) }],
];

describe("threat 7: making a passkey", () => {
  it.each(ALGORITHMS)("with %s is taken, and opens later", async (algorithm) => {
    const authenticator = new Authenticator(algorithm);
    const key = must(await made(authenticator));
    expect(key).toMatchObject({ id: base64url(authenticator.id), counter: 0, synced: false });
    expect(await shown(authenticator, key)).toEqual({ ok: true, value: 1 });
  });

  it.each([
    ...EITHER.filter(([, { id }]) => id === undefined),
    ["without anybody there", { flags: 64 | 4 }] as const,
    ["by somebody not verified", { flags: 64 | 1 }] as const,
    ["by nobody at all", { flags: 64 }] as const,
    ["without a key", { flags: 5 }] as const,
    ["of a request to show one", { type: "webauthn.get" }] as const,
  ])("%s is refused", async (_what, spoilt) => {
    expect(await made(new Authenticator(), spoilt)).toEqual(REFUSED);
  });

  it("asks for what we mean: found without a name, the person verified, no attestation", () => {
    const expected = asked();
    expect(creationOptions(expected, { ...PERSON, has: ["abc"] })).toMatchObject({
      challenge: expected.challenge,
      rp: { id: "clinic.example" },
      attestation: "none",
      authenticatorSelection: { residentKey: "required", userVerification: "required" },
      pubKeyCredParams: [{ alg: -7 }, { alg: -8 }, { alg: -257 }],
      excludeCredentials: [{ id: "abc" }],
    });
  });
});

describe("threat 7: showing a passkey", () => {
  it.each([
    ...EITHER,
    ["without anybody there", { flags: 4 }] as const,
    ["by somebody not verified", { flags: 1 }] as const,
    ["by nobody at all", { flags: 0 }] as const,
    ["with a bit of its signature turned", { signature: true }] as const,
    ["of a request to make one", { type: "webauthn.create" }] as const,
  ])("%s is refused", async (_what, spoilt) => {
    const authenticator = new Authenticator();
    const key = must(await made(authenticator));
    expect(await shown(authenticator, key, spoilt)).toEqual(REFUSED);
    expect((await shown(authenticator, key)).ok).toBe(true);
  });

  it("whose counter stands still or goes back is refused: there may be a copy", async () => {
    const authenticator = new Authenticator();
    const key = { ...must(await made(authenticator)), counter: 7 };
    for (const counter of [0, 1, 6, 7])
      expect(await shown(authenticator, key, { counter })).toEqual(REFUSED);
    expect(await shown(authenticator, key, { counter: 8 })).toEqual({ ok: true, value: 8 });
  });

  it("that never counts is taken: many passkeys do not", async () => {
    const authenticator = new Authenticator();
    const key = must(await made(authenticator));
    expect(await shown(authenticator, key, { counter: 0 })).toEqual({ ok: true, value: 0 });
  });

  it("of somebody else does not open, even under this one's id", async () => {
    const [mine, theirs] = [new Authenticator(), new Authenticator()];
    const key = must(await made(mine));
    await made(theirs);
    const id = base64url(mine.id);
    expect(await shown(theirs, key, { id })).toEqual(REFUSED);
    expect(await shown(theirs, key)).toEqual(REFUSED);
  });

  it("answered for another challenge does not open", async () => {
    const authenticator = new Authenticator();
    const key = must(await made(authenticator));
    const [one, two] = [asked(), asked()];
    const text = await authenticator.get(requestOptions(one), SITE.origin);
    const response = readRequest(text) as Parameters<typeof checkRequest>[0];
    expect((await checkRequest(response, one, key)).ok).toBe(true);
    expect(await checkRequest(response, two, key)).toEqual(REFUSED);
  });
});

describe("threat 7: what is not a passkey at all", () => {
  it.each([
    undefined,
    "",
    "x",
    "null",
    "[]",
    "{}",
    '{"id":"a"}',
    JSON.stringify({ id: "a", rawId: "a", type: "public-key", response: {} }),
    JSON.stringify({ id: "<script>", rawId: "a", type: "public-key", clientExtensionResults: {} }),
    `{"id":"${"A".repeat(2000)}"}`,
    "[".repeat(5000),
  ])("%s is refused before anything is checked", (text) => {
    expect(readCreation(text)).toBeUndefined();
    expect(readRequest(text)).toBeUndefined();
  });

  it("with bytes that mean nothing is refused", async () => {
    const junk = {
      id: "AAAA",
      rawId: "AAAA",
      type: "public-key" as const,
      clientExtensionResults: {},
    };
    const creation = { ...junk, response: { clientDataJSON: "AAAA", attestationObject: "AAAA" } };
    expect(await checkCreation(creation, asked())).toEqual(REFUSED);
    const request = {
      ...junk,
      response: { clientDataJSON: "AAAA", authenticatorData: "AAAA", signature: "AAAA" },
    };
    const key = { id: "AAAA", publicKey: "AAAA", counter: 0 };
    expect(await checkRequest(request, asked(), key)).toEqual(REFUSED);
  });
});
