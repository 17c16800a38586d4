import { describe, expect, it } from "vitest";
import { accented, mirrored, pseudoCatalog } from "../../../src/core/i18n/pseudo.ts";
import { en } from "../../../src/locales/en.ts";
import { publicEn } from "../../../src/locales/public/en.ts";

const texts = Object.values({ ...en, ...publicEn }).flatMap((m) =>
  typeof m === "string" ? [m] : Object.values<string>(m),
);
const names = (text: string): string[] => text.match(/\{\w+\}/g) ?? [];

describe("accented()", () => {
  it("gives every letter another, and no two the same", () => {
    const letters = [..."abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"];
    const changed = letters.map((letter) => accented(letter).slice(1, 2));
    expect(new Set([...changed, ...letters]).size).toBe(104);
  });

  it("makes every text at least 40 % longer, between brackets", () => {
    for (const text of texts) {
      expect(accented(text).length).toBeGreaterThanOrEqual(text.length * 1.4);
      expect(accented(text)).toMatch(/^\[.*\]$/);
    }
  });

  it("leaves placeholders alone and no other plain letter", () => {
    for (const text of texts) {
      expect(names(accented(text))).toEqual(names(text));
      expect(accented(text).replaceAll(/\{\w+\}/g, "")).not.toMatch(/[A-Za-z]/);
    }
  });
});

describe("mirrored()", () => {
  it("turns every run of words round and leaves placeholders outside", () => {
    expect(mirrored("Part {part} of {parts}")).toBe(
      "\u202EPart \u202C{part}\u202E of \u202C{parts}",
    );
    for (const text of texts) {
      expect(mirrored(text).replaceAll(/\u202E[^\u202C]*\u202C/g, "")).toBe(names(text).join(""));
      expect(mirrored(text).replaceAll(/[\u202E\u202C]/g, "")).toBe(text);
    }
  });
});

describe("pseudoCatalog()", () => {
  it("keeps keys and plural forms and changes every text", () => {
    const source = { plain: "Back", left: { one: "{count} question", other: "{count} questions" } };
    expect(pseudoCatalog(source, (text) => text.toUpperCase())).toEqual({
      plain: "BACK",
      left: { one: "{COUNT} QUESTION", other: "{COUNT} QUESTIONS" },
    });
    expect(Object.keys(pseudoCatalog(en, accented))).toEqual(Object.keys(en));
  });
});
