import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { encodeBase32, encodeNumber, isBase32 } from "../../../workers/crypto/base32.ts";
import { newId, newIdAt } from "../../../workers/crypto/id.ts";
import {
  macOfToken,
  makeToken,
  parseToken,
  TOKEN_PATTERN,
  type TokenKind,
} from "../../../workers/crypto/token.ts";
import { chance, OTHER_MASTER, seeded, testKeys } from "../../support/deps.ts";

const KINDS: readonly TokenKind[] = ["C", "S", "I", "R"];
const ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const kind = fc.constantFrom(...KINDS);
const seed = fc.integer();

describe("encodeBase32()", () => {
  it.each([
    [[0x00], 1, "0"],
    [[0xff, 0xff, 0xff, 0xff, 0xff], 8, "ZZZZZZZZ"],
    [[0x08, 0x42, 0x10, 0x84, 0x21], 8, "11111111"],
    [[0x00, 0x44, 0x32, 0x14, 0xc7], 8, "01234567"],
  ])("writes %j as %s characters %s", (bytes, characters, text) => {
    expect(encodeBase32(Uint8Array.from(bytes), characters)).toBe(text);
  });

  it("refuses to invent bits", () => {
    expect(() => encodeBase32(new Uint8Array(3), 5)).toThrow(RangeError);
  });
});

describe("newIdAt()", () => {
  it("sorts by the moment it is made for", () => {
    const at = fc.date({
      min: new Date("1970-01-01"),
      max: new Date("2900-01-01"),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(at, at, (a, b) => {
        const [minuteA, minuteB] = [a, b].map((date) => Math.floor(date.getTime() / 60_000));
        if (minuteA === minuteB) return;
        const [idA, idB] = [a, b].map((date) => newIdAt(date.toISOString(), chance));
        expect((idA ?? "") < (idB ?? "")).toBe((minuteA ?? 0) < (minuteB ?? 0));
      }),
    );
  });

  it("is as long as every other id", () => {
    expect(newIdAt("2026-03-05T09:30Z", chance)).toMatch(/^[0-9a-z]{26}$/);
    expect(newId(chance)).toMatch(/^[0-9a-z]{26}$/);
    expect(() => encodeNumber(-1, 6)).toThrow(RangeError);
  });
});

describe("makeToken()", () => {
  it("looks like a code, and a secret scanner finds it", async () => {
    const { text } = await makeToken("C", chance);
    expect(text).toMatch(/^C1(-[0-9A-HJKMNP-TV-Z]{5}){6}$/);
    expect(`see https://example.org/s#${text}.`).toMatch(TOKEN_PATTERN);
  });

  it("uses every one of its 130 bits", async () => {
    const seen = Array.from({ length: 26 }, () => new Set<string>());
    const random = seeded(1);
    for (let at = 0; at < 1000; at += 1) {
      const { body } = await makeToken("C", random);
      [...body].forEach((character, place) => seen[place]?.add(character));
    }
    expect(seen.map((characters) => characters.size)).toEqual(Array(26).fill(32));
  });

  it("has a different MAC for each kind and under each key", async () => {
    const macs = [];
    for (const one of KINDS)
      macs.push(await macOfToken(await testKeys(), await makeToken(one, seeded(5))));
    macs.push(await macOfToken(await testKeys(OTHER_MASTER, 2), await makeToken("C", seeded(5))));
    expect(new Set(macs.map(String)).size).toBe(5);
  });
});

describe("parseToken()", () => {
  it("reads back what was made, however hands and mail programs wrote it", async () => {
    const how = fc.constantFrom<(text: string) => string>(
      (text) => text,
      (text) => text.toLowerCase(),
      (text) => text.replaceAll("-", ""),
      (text) => text.replaceAll("-", " \u00AD"),
      (text) => text.replaceAll("-", "\u2011"),
      (text) => ` \n${text}\t`,
      (text) => text.slice(0, 1) + text.slice(1).replaceAll("0", "o").replaceAll("1", "l"),
      (text) => text.slice(0, 1) + text.slice(1).replaceAll("0", "O").replaceAll("1", "I"),
      (text) => `https://clinic.example/en/s#${text}`,
      (text) => `https://clinic.example/s?ref=a#b#${text} `,
    );
    await fc.assert(
      fc.asyncProperty(kind, seed, how, async (one, from, write) => {
        const token = await makeToken(one, seeded(from));
        expect(await parseToken(write(token.text), one)).toEqual({ ok: true, value: token });
      }),
    );
  });

  it("notices every single mistyped character, and every two that changed places", async () => {
    const place = fc.integer({ min: 2, max: 31 });
    await fc.assert(
      fc.asyncProperty(
        seed,
        place,
        place,
        fc.constantFrom(...ALPHABET),
        async (from, a, b, typed) => {
          const { text } = await makeToken("C", seeded(from));
          const code = [...text.replaceAll("-", "")];
          const changed = code.with(a, typed);
          const swapped = code.with(a, code[b] ?? "").with(b, code[a] ?? "");
          for (const wrong of [changed, swapped]) {
            const result = await parseToken(wrong.join(""), "C");
            expect(result.ok).toBe(wrong.join("") === code.join(""));
            if (!result.ok) expect(result.error).toBe("mistyped");
          }
        },
      ),
      { seed: 7, numRuns: 500 },
    );
  });

  it("tells a correct code for another door", async () => {
    for (const one of KINDS) {
      const { text } = await makeToken(one, chance);
      for (const other of KINDS) {
        const result = await parseToken(text, other);
        expect(result.ok ? "ok" : result.error).toBe(one === other ? "ok" : "wrong-kind");
      }
    }
  });

  it.each([
    "",
    "#",
    "C1",
    "C2-00000-00000-00000-00000-00000-00000",
    "X1",
    "C1-UUUUU-00000-00000-00000-00000-00000",
    "C1-00000".repeat(400),
  ])("calls %j malformed", async (text) => {
    expect(await parseToken(text, "C")).toEqual({ ok: false, error: "malformed" });
  });
});

describe("threat 2: guessed codes", () => {
  it("lets none of 100,000 random codes pass", async () => {
    const random = seeded(20);
    let passed = 0;
    for (let at = 0; at < 100_000; at += 1) {
      const body = encodeBase32(random(19), 30);
      const guess = at % 4 === 0 ? `C1${body.slice(0, random(1)[0] ?? 0)}` : `C1${body}`;
      if ((await parseToken(guess, "C")).ok) passed += 1;
    }
    expect(isBase32(encodeBase32(random(19), 30))).toBe(true);
    expect(passed).toBe(0);
  });

  it("never throws, whatever is pasted", async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: "binary", maxLength: 3000 }), kind, async (text, one) => {
        expect((await parseToken(text, one)).ok).toBe(false);
      }),
    );
  });
});
