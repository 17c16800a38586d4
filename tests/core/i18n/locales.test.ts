import { describe, expect, it } from "vitest";
import { WRITING } from "../../../src/core/i18n/locale.ts";
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
      expect(locale.dir).toBe(WRITING[locale.script].dir);
      expect(locale.dir).toBe(script === "Arab" ? "rtl" : "ltr");
      const own =
        new Intl.DisplayNames(tag, { type: "language", languageDisplay: "standard" }).of(tag) ?? "";
      expect(locale.endonym.toLowerCase()).toBe(own.toLowerCase());
    },
  );

  it.each(LOCALES.map((locale) => [locale.tag, locale] as const))(
    "has for %s the plural forms of CLDR, and a collation, digits and calendar that Intl knows",
    (_tag, { plurals, format, numbering, calendar, collation }) => {
      const { pluralCategories } = new Intl.PluralRules(format).resolvedOptions();
      expect(plurals.toSorted()).toEqual(pluralCategories.toSorted());
      expect(new Intl.NumberFormat(format).resolvedOptions().numberingSystem).toBe(numbering);
      expect(new Intl.DateTimeFormat(format).resolvedOptions().calendar).toBe(calendar.shown);
      expect(Intl.supportedValuesOf("calendar")).toContain(calendar.beside ?? calendar.shown);
      const wanted = new Intl.Locale(collation).collation;
      const given = new Intl.Collator(collation).resolvedOptions().collation;
      expect([wanted, "default"]).toContain(given);
      if (wanted !== "standard") expect(Intl.supportedValuesOf("collation")).toContain(wanted);
    },
  );

  it("lets a calendar, digits or plural forms that are wrong be seen", () => {
    const { pluralCategories } = new Intl.PluralRules("ar").resolvedOptions();
    expect(pluralCategories).not.toEqual(["one", "other"]);
    expect(new Intl.DateTimeFormat("fa").resolvedOptions().calendar).toBe("persian");
  });

  it("claims no review that nobody has made", () => {
    expect(OFFERED.filter(({ review }) => review === "reviewed")).toEqual([]);
  });
});

describe("OFFERED", () => {
  it("leaves out the pseudo-locales", () => {
    expect(OFFERED.map(({ tag }) => tag)).toEqual(
      [
        ["en", "de", "es", "fr", "it", "nl", "pl", "pt-BR", "tr", "uk"],
        ["ar", "fa", "hi", "zh-Hans"],
      ].flat(),
    );
  });
});

describe("findLocale()", () => {
  it("finds a locale by its exact tag, or nothing", () => {
    expect(findLocale("pt-BR")?.endonym).toBe("Português (Brasil)");
    expect(findLocale("pt")).toBeUndefined();
    expect(findLocale(undefined)).toBeUndefined();
  });
});
