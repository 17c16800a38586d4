import { describe, expect, it } from "vitest";
import { LOCALES, OFFERED, SOURCE, findLocale } from "../../../src/core/i18n/locales.ts";

describe("LOCALES", () => {
  it("begins with the one source language", () => {
    expect(SOURCE.tag).toBe("en");
    expect(LOCALES.filter(({ review }) => review === "source")).toEqual([SOURCE]);
  });

  it("names each locale once, with a canonical tag", () => {
    const tags = LOCALES.map(({ tag }) => tag);
    expect(new Set(tags).size).toBe(tags.length);
    expect(Intl.getCanonicalLocales(tags)).toEqual(tags);
  });

  it.each(OFFERED.map((locale) => [locale.tag, locale] as const))(
    "writes %s in its own script and direction",
    (tag, locale) => {
      const { script } = new Intl.Locale(tag).maximize();
      expect(locale.script).toBe(script);
      expect(locale.dir).toBe(script === "Arab" ? "rtl" : "ltr");
      const own =
        new Intl.DisplayNames(tag, { type: "language", languageDisplay: "standard" }).of(tag) ?? "";
      expect(locale.endonym.toLowerCase()).toBe(own.toLowerCase());
    },
  );

  it("claims no review that nobody has made", () => {
    expect(OFFERED.filter(({ review }) => review === "reviewed")).toEqual([]);
  });
});

describe("OFFERED", () => {
  it("leaves out the pseudo-locales", () => {
    expect(OFFERED.map(({ tag }) => tag)).toEqual(["en", "de", "es", "fr", "pt-BR", "ar"]);
  });
});

describe("findLocale()", () => {
  it("finds a locale by its exact tag, or nothing", () => {
    expect(findLocale("pt-BR")?.endonym).toBe("Português (Brasil)");
    expect(findLocale("pt")).toBeUndefined();
    expect(findLocale(undefined)).toBeUndefined();
  });
});
