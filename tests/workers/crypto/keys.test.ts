import { hkdfSync } from "node:crypto";
import { describe, expect, it } from "vitest";
import { fromBase64url, toBase64url, utf8 } from "../../../workers/crypto/bytes.ts";
import { deriveKeys, readMaster } from "../../../workers/crypto/keys.ts";
import { sign, verify } from "../../../workers/crypto/mac.ts";
import { chance, MASTER, OTHER_MASTER, testKeys } from "../../support/deps.ts";

describe("readMaster()", () => {
  it.each([
    ["empty", "", "not-32-bytes"],
    ["31 bytes", toBase64url(chance(31)), "not-32-bytes"],
    ["33 bytes", toBase64url(chance(33)), "not-32-bytes"],
    ["ordinary base64", `${"A+/".repeat(14)}A=`, "not-32-bytes"],
    ["a word", "changeme", "not-32-bytes"],
    ["zeroes", toBase64url(new Uint8Array(32)), "placeholder"],
    ["a count", toBase64url(Uint8Array.from({ length: 32 }, (_, at) => at)), "placeholder"],
    [
      "a count by threes",
      toBase64url(Uint8Array.from({ length: 32 }, (_, at) => at * 3)),
      "placeholder",
    ],
    ["text", toBase64url(utf8("replace-this-with-a-real-secret!")), "placeholder"],
    [
      "a short pattern",
      toBase64url(Uint8Array.from({ length: 32 }, (_, at) => 200 + ((at * 7) % 9))),
      "placeholder",
    ],
  ])("threat 14: refuses %s", (_what, master, problem) => {
    expect(readMaster(master)).toEqual({ ok: false, error: problem });
  });

  it("accepts random bytes", () => {
    for (let at = 0; at < 1000; at += 1) expect(readMaster(toBase64url(chance(32))).ok).toBe(true);
  });
});

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
