import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Instant, LinkId } from "../../../src/core/brand.ts";
import { toBase64url, utf8 } from "../../../workers/crypto/bytes.ts";
import { sign } from "../../../workers/crypto/mac.ts";
import {
  type ClientSession,
  readSession,
  signSession,
  verifySession,
} from "../../../workers/crypto/signed.ts";
import { OTHER_MASTER, START, testKeys } from "../../support/deps.ts";

const keys = await testKeys();
const now = START as Instant;
const session: ClientSession = {
  v: 1,
  keyId: 1,
  linkId: "link-1" as LinkId,
  epoch: 0,
  sid: "sid-1",
  exp: "2026-03-05T11:30Z" as Instant,
};
const FORGED = { ok: false, error: "forged" };

describe("verifySession()", () => {
  it("gives back what was signed, until it expires", async () => {
    const value = await signSession(keys, session);
    expect(value).toMatch(/^[\w-]+\.[\w-]{43}$/);
    expect(await verifySession(keys, value, now)).toEqual({ ok: true, value: session });
    expect(await verifySession(keys, value, session.exp)).toEqual({ ok: false, error: "expired" });
  });

  it("is known after its end by what it was, if it is ours", async () => {
    const value = await signSession(keys, { ...session, exp: "2020-01-01T00:00Z" as Instant });
    expect(await readSession(keys, value)).toMatchObject({ linkId: "link-1" });
    expect(await readSession(keys, `${value}A`)).toBeUndefined();
  });

  it("threat 12: refuses every other value", async () => {
    const value = await signSession(keys, session);
    const [payload = "", mac = ""] = value.split(".");
    const other = toBase64url(utf8(JSON.stringify({ ...session, epoch: 1 })));
    const bare = await sign(keys.session, utf8(JSON.stringify(session)));
    const foreign = await signSession(await testKeys(OTHER_MASTER, 2), session);
    for (const wrong of [
      "",
      ".",
      payload,
      `${payload}.`,
      `.${mac}`,
      `${other}.${mac}`,
      `${value}.`,
      `${value}=`,
      foreign,
      `${payload}.${toBase64url(bare)}`,
      value.repeat(9),
    ]) {
      expect(await verifySession(keys, wrong, now), wrong).toEqual(FORGED);
    }
  });

  it("never throws, whatever the cookie holds", async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: "binary", maxLength: 1200 }), async (value) => {
        expect(await verifySession(keys, value, now)).toEqual(FORGED);
      }),
    );
  });
});
