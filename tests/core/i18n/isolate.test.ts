import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isolate, isolateIfItTurns } from "../../../src/core/i18n/isolate.ts";
import { LOCALES } from "../../../src/core/i18n/locales.ts";
import { translator } from "../../../src/core/i18n/translator.ts";

const CONTROLS = [..."\u202A\u202B\u202C\u202D\u202E\u2066\u2067\u2068\u2069"];

/** What is left when every pair of an isolate and its end is taken away, from the inside out (BD9). */
function outside(text: string): string {
  const pair = /[\u2066-\u2068][^\u2066-\u2069]*\u2069/;
  let rest = text;
  while (pair.test(rest)) rest = rest.replace(pair, "");
  return rest;
}

const typed = fc
  .array(fc.constantFrom(...CONTROLS, "a", "ש", "ع", "1", " "), { maxLength: 12 })
  .map((signs) => signs.join(""));

describe("isolate()", () => {
  it("keeps whatever was typed inside one isolate", () => {
    fc.assert(fc.property(typed, (text) => outside(isolate(text)) === ""));
    // And the check sees it when it is not so.
    expect(outside("\u2068a\u2069b\u2069")).not.toBe("");
    expect(outside("\u2068\u2067a\u2069")).not.toBe("");
  });

  it("ends every override inside its isolate", () => {
    const depth = (text: string): number => {
      const inner = text.replace(/[^\u202A-\u202E]/g, "");
      let open = 0;
      for (const sign of inner) open += sign === "\u202C" ? -1 : 1;
      return open;
    };
    const overrides = typed.map((text) => text.replace(/[\u2066-\u2069]/g, ""));
    fc.assert(fc.property(overrides, (text) => depth(isolate(text)) === 0));
  });

  it("drops no letter, and leaves whole what is well formed", () => {
    fc.assert(
      fc.property(typed, (text) => {
        const letters = (of: string) => of.replace(/[\u202A-\u202E\u2066-\u2069]/g, "");
        expect(letters(isolate(text))).toBe(letters(text));
      }),
    );
    for (const text of ["Ana", "abc \u202Edesrever\u202C", "a \u2068b \u2067c\u2069\u2069 d"]) {
      expect(isolate(text)).toBe(`\u2068${text}\u2069`);
    }
  });

  it.each([
    ["an override without an end", "abc \u202Edef", "\u2068abc \u202Edef\u202C\u2069"],
    ["an isolate without an end", "\u2067abc", "\u2068\u2067abc\u2069\u2069"],
    ["an end without a beginning", "a\u2069\u202Eb", "\u2068a\u202Eb\u202C\u2069"],
    [
      "an override closed with its isolate",
      "\u2066a\u202Eb\u2069",
      "\u2068\u2066a\u202Eb\u2069\u2069",
    ],
    [
      "an end that is not the override's",
      "\u202E\u2066a\u202C",
      "\u2068\u202E\u2066a\u2069\u202C\u2069",
    ],
  ])("holds %s", (_what, text, held) => {
    expect(isolate(text)).toBe(held);
  });
});

const turns = (text: string): boolean => isolateIfItTurns(text) !== text;

describe("isolateIfItTurns()", () => {
  it("knows every letter that runs from right to left, and no other", () => {
    for (const script of ["Hebrew", "Arabic", "Syriac", "Thaana", "Nko", "Adlam", "Phoenician"]) {
      const letter = new RegExp(`\\p{Letter}(?<=\\p{Script=${script}})`, "u");
      const missed = [];
      for (let code = 0; code <= 0x1efff; code += 1) {
        if (code >= 0xd800 && code <= 0xdfff) continue;
        const sign = String.fromCodePoint(code);
        if (letter.test(sign) && !turns(sign)) missed.push(code.toString(16));
      }
      expect(missed).toEqual([]);
    }
    for (const text of ["Ana", "Škoda & Söhne", "Клиника 7", "東京", "ไทย", "हिन्दी", "5 % – “x”"]) {
      expect(turns(text)).toBe(false);
    }
  });
});

describe("a name inside a sentence (threat 6)", () => {
  const catalog = { title: "From {clinic}: {count} questions" } as const;
  it.each(LOCALES.map((locale) => [locale.tag, locale] as const))(
    "turns nothing but itself in %s",
    (_tag, locale) => {
      const say = translator<typeof catalog>(catalog, locale);
      fc.assert(
        fc.property(typed.filter(turns), (clinic) => {
          const isEvery = locale.dir === "rtl" || locale.script !== "Latn";
          const count = isEvery ? "" : "3";
          expect(outside(say("title", { clinic, count: 3 }))).toBe(`From : ${count} questions`);
        }),
      );
    },
  );
});
