import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Bytes, toBase64url, utf8 } from "../../../workers/crypto/bytes.ts";
import {
  GROUPS,
  groupsOf,
  groupsToAsk,
  isOnSheet,
  MASTER_PATTERN,
  readMaster,
  writeMaster,
} from "../../../workers/crypto/master.ts";
import { chance, seeded } from "../../support/deps.ts";

const ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const MISTYPED = { ok: false, error: "mistyped" };
const bytesFrom = (seed: number): Bytes => seeded(seed)(32);
const seed = fc.integer();
/** The groups of a text, with those at two places exchanged. */
const exchanged = (groups: readonly string[], a: number, b: number): readonly string[] =>
  groups.with(a, groups[b] ?? "").with(b, groups[a] ?? "");

describe("writeMaster()", () => {
  it("writes eleven groups of five, which a secret scanner finds", () => {
    const text = writeMaster(chance(32));
    expect(text).toMatch(/^M1(-[0-9A-HJKMNP-TV-Z]{5}){11}$/);
    expect(`MASTER_1=${text}\n`).toMatch(MASTER_PATTERN);
    expect(groupsOf(bytesFrom(3))).toHaveLength(GROUPS);
    expect(() => writeMaster(chance(31))).toThrow(RangeError);
  });

  it("writes known bytes as a known text", () => {
    const bytes = Uint8Array.from({ length: 32 }, (_, at) => (at * at * 7 + 13) & 255);
    expect(writeMaster(bytes)).toBe(
      "M1-1MA2J-K3XQG-4P9KA-4S5EF-VB396-G6Z9T-FCZME-4K16D-4J4ZR-Z8CN5-A08QY",
    );
  });
});

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

  it("reads random bytes back, in either of its forms", () => {
    for (let at = 0; at < 1000; at += 1) {
      const bytes = chance(32);
      for (const text of [writeMaster(bytes), toBase64url(bytes), ` ${toBase64url(bytes)}\n`]) {
        expect(readMaster(text)).toEqual({ ok: true, value: bytes });
      }
    }
  });

  it("reads what hands make of it", () => {
    const how = fc.constantFrom<(text: string) => string>(
      (text) => text.toLowerCase(),
      (text) => text.replaceAll("-", ""),
      (text) => text.replaceAll("-", "  "),
      (text) => text.replaceAll("-", "\u2011"),
      (text) => text.replaceAll("0", "o").replaceAll("1", "l"),
      (text) => text.replaceAll("0", "O").replaceAll("1", "I"),
      (text) => text.slice(3),
      (text) => `${text.slice(0, 33)}\n  ${text.slice(33)}\n`,
    );
    fc.assert(
      fc.property(seed, how, (from, write) => {
        const bytes = bytesFrom(from);
        expect(readMaster(write(writeMaster(bytes)))).toEqual({ ok: true, value: bytes });
      }),
    );
  });

  it("threat 14: notices every single wrong character, for certain", () => {
    for (let from = 0; from < 20; from += 1) {
      const characters = [...groupsOf(bytesFrom(from)).join("")];
      for (const [at, right] of characters.entries()) {
        for (const wrong of [...ALPHABET].filter((one) => one !== right)) {
          expect(readMaster(`M1${characters.with(at, wrong).join("")}`)).toEqual(MISTYPED);
        }
        expect(readMaster(`M1${characters.toSpliced(at, 1).join("")}`)).toEqual(MISTYPED);
      }
    }
  });

  it("threat 14: notices two characters or two groups that changed places", () => {
    for (let from = 0; from < 20; from += 1) {
      const groups = groupsOf(bytesFrom(from));
      for (const parts of [groups, [...groups.join("")]]) {
        for (let a = 0; a < parts.length; a += 1) {
          for (let b = a + 1; b < parts.length; b += 1) {
            const wrong = exchanged(parts, a, b).join("");
            if (wrong !== parts.join("")) expect(readMaster(`M1${wrong}`)).toEqual(MISTYPED);
          }
        }
      }
    }
  });

  it("threat 14: takes no sheet that was cut off for another secret", () => {
    for (let from = 0; from < 20; from += 1) {
      const whole = writeMaster(bytesFrom(from));
      for (let length = 3; length < whole.length; length += 1) {
        expect(readMaster(whole.slice(0, length)).ok).toBe(false);
      }
    }
  });

  it("refuses a placeholder in the form for paper, too", () => {
    expect(readMaster(writeMaster(new Uint8Array(32)))).toEqual({
      ok: false,
      error: "placeholder",
    });
    expect(readMaster("M1-UUUUU")).toEqual(MISTYPED);
  });

  it("never throws, whatever is pasted", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 300 }), (text) => {
        expect(readMaster(text).ok).toBe(false);
      }),
    );
  });
});

describe("isOnSheet()", () => {
  const bytes = bytesFrom(8);
  const groups = groupsOf(bytes);
  const [third = "", eighth = ""] = [groups[2], groups[7]];

  it.each([
    ["as they stand there", `${third}${eighth}`, true],
    ["with a space", `${third} ${eighth}`, true],
    ["with dashes, in small letters", `-${third}-${eighth}-`.toLowerCase(), true],
    [
      "with O for 0 and l for 1",
      `${third}${eighth}`.replaceAll("0", "O").replaceAll("1", "l"),
      true,
    ],
    ["in the other order", `${eighth} ${third}`, false],
    ["one of them alone", third, false],
    ["a character too many", `${third}${eighth}0`, false],
    ["nothing", "", false],
    ["all of the sheet", groups.join("-"), false],
  ])("judges the asked groups %s", async (_how, text, isRight) => {
    expect(await isOnSheet(bytes, [3, 8], text)).toBe(isRight);
  });

  it("refuses what nobody asked for, and groups that no sheet has", async () => {
    expect(await isOnSheet(bytes, [], "")).toBe(false);
    expect(await isOnSheet(bytes, [12], "")).toBe(false);
    expect(await isOnSheet(bytes, [3], ` ${third}`.padEnd(300))).toBe(false);
    expect(await isOnSheet(bytesFrom(9), [3, 8], third + eighth)).toBe(false);
  });
});

describe("groupsToAsk()", () => {
  it("asks for two different groups, and in time for each", () => {
    const random = seeded(4);
    const seen = new Set<number>();
    for (let at = 0; at < 500; at += 1) {
      const asked = groupsToAsk(random);
      expect(new Set(asked).size).toBe(2);
      expect(asked).toEqual(asked.toSorted((a, b) => a - b));
      for (const number of asked) seen.add(number);
    }
    expect([...seen].toSorted((a, b) => a - b)).toEqual(
      Array.from({ length: GROUPS }, (_, at) => at + 1),
    );
  });
});
