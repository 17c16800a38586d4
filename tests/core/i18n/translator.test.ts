import { describe, expect, it } from "vitest";
import { LOCALES, SOURCE, findLocale, type Locale } from "../../../src/core/i18n/locales.ts";
import { translator } from "../../../src/core/i18n/translator.ts";

const catalog = {
  plain: "Back",
  hello: "{name} and {name} of {clinic}",
  left: { one: "{count} question in {parts}", other: "{count} questions in {parts}" },
} as const;
const arabic = findLocale("ar") as Locale;
const say = translator<typeof catalog>(catalog, SOURCE);
const untyped = say as (key: string, values?: object) => string;

describe("translator()", () => {
  it("says a plain message as it is written", () => {
    expect(say("plain")).toBe("Back");
  });

  it("fills every placeholder, also a repeated one and a zero", () => {
    expect(say("hello", { name: "Ana", clinic: 0 })).toBe("Ana and Ana of 0");
  });

  it("fills once: a value that looks like a placeholder or a pattern stays as it is", () => {
    expect(say("hello", { name: "{clinic}", clinic: "$&" })).toBe("{clinic} and {clinic} of $&");
  });

  it("chooses the plural form of the language by the count", () => {
    expect(say("left", { count: 1, parts: 2 })).toBe("1 question in 2");
    expect(say("left", { count: 0, parts: 2 })).toBe("0 questions in 2");
    const arabicForms = {
      left: { zero: "0", one: "1", two: "2", few: "f", many: "m", other: "o" },
    };
    const sayArabic = translator<typeof arabicForms>(arabicForms, arabic) as typeof untyped;
    const said = [0, 1, 2, 3, 11, 100, 1.5].map((count) => sayArabic("left", { count }));
    expect(said).toEqual(["0", "1", "2", "f", "m", "o", "o"]);
  });

  it("throws on an unknown key and never shows the key", () => {
    expect(() => untyped("nowhere")).toThrow(/Unknown message "nowhere" in "en"/);
    expect(() => untyped("toString")).toThrow();
  });

  it("throws when a placeholder is not given", () => {
    expect(() => untyped("hello", { name: "Ana" })).toThrow(/"hello" needs "clinic"/);
    expect(() => untyped("left", { parts: 2 })).toThrow(/"left" needs "count"/);
  });

  it.each(LOCALES.map((locale) => [locale.tag, locale] as const))(
    "isolates every placeholder in %s if it is right to left or not in Latin letters, else only what turns",
    (_tag, locale) => {
      const text = translator<typeof catalog>(catalog, locale)("hello", {
        name: "Ana",
        clinic: "عيادة",
      });
      const isolated = "\u2068Ana\u2069 and \u2068Ana\u2069 of \u2068عيادة\u2069";
      const isEvery = locale.dir === "rtl" || locale.script !== "Latn";
      expect(text).toBe(isEvery ? isolated : "Ana and Ana of \u2068عيادة\u2069");
    },
  );
});
