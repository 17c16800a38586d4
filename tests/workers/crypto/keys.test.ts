import { hkdfSync } from "node:crypto";
import { describe, expect, it } from "vitest";
import { fromBase64url, utf8 } from "../../../workers/crypto/bytes.ts";
import { deriveKeys } from "../../../workers/crypto/keys.ts";
import { writeMaster } from "../../../workers/crypto/master.ts";
import { sign, verify } from "../../../workers/crypto/mac.ts";
import { MASTER, OTHER_MASTER, testKeys } from "../../support/deps.ts";

describe("deriveKeys()", () => {
  it("derives each key by HKDF-SHA-256 under its own name", async () => {
    const keys = await testKeys();
    const master = fromBase64url(MASTER) ?? new Uint8Array();
    for (const name of ["token", "session", "csrf", "audit", "draft", "receipt"] as const) {
      const raw = new Uint8Array(hkdfSync("sha256", master, "", `soundings/v1/${name}`, 32));
      const same = await crypto.subtle.importKey(
        "raw",
        raw,
        { name: "HMAC", hash: "SHA-256" },
        false,
        ["sign"],
      );
      expect(await sign(keys[name], utf8("x")), name).toEqual(await sign(same, utf8("x")));
    }
    expect(keys.kek.extractable).toBe(false);
  });

  it("derives the same from a master secret in either of its forms", async () => {
    const written = writeMaster(fromBase64url(MASTER) ?? new Uint8Array());
    const [one, other] = [await testKeys(MASTER, 7), await testKeys(written, 8)];
    expect(await sign(one.token, utf8("x"))).toEqual(await sign(other.token, utf8("x")));
    expect(await deriveKeys(written.replace(/.$/, "U"), 8)).toEqual({
      ok: false,
      error: "mistyped",
    });
  });

  it("imports once, and again when the master changes", async () => {
    const first = await deriveKeys(MASTER, 9);
    expect(await deriveKeys(MASTER, 9)).toEqual(first);
    const other = await deriveKeys(OTHER_MASTER, 9);
    if (!first.ok || !other.ok) throw new Error("Unexpected");
    const mac = await sign(first.value.token, utf8("x"));
    expect(await verify(first.value.token, utf8("x"), mac)).toBe(true);
    expect(await verify(other.value.token, utf8("x"), mac)).toBe(false);
    expect(await verify(first.value.session, utf8("x"), mac)).toBe(false);
  });
});
