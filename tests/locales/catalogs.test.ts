import { describe, expect, it } from "vitest";
import { LOCALES, OFFERED, SOURCE, findLocale, type Locale } from "../../src/core/i18n/locales.ts";
import type { Catalog, Message } from "../../src/core/i18n/messages.ts";
import { type ClientKey, en } from "../../src/locales/en.ts";
import { catalogOf, clientWords } from "../../src/locales/index.ts";
import { notes } from "../../src/locales/notes.ts";
import { publicEn, type PublicKey } from "../../src/locales/public/en.ts";
import { publicCatalogOf, publicWords } from "../../src/locales/public-words.ts";
import { sameAsEnglish } from "../../src/locales/same-as-english.ts";
import {
  categoryFaults,
  formsOf,
  isOneNumber,
  namesIn,
  placeholderFaults,
  scriptFaults,
  signFaults,
  textsOf,
} from "./faults.ts";

const COUNTS = [0, 1, 2, 3, 5, 11, 21, 100, 1.5];
const source: Catalog = { ...en, ...publicEn };
const keys = Object.keys(source) as (ClientKey | PublicKey)[];
/** Everything that can be read in a locale, on pages of the Worker and of the build. */
const allWordsOf = (locale: Locale): Catalog => ({
  ...catalogOf(locale),
  ...publicCatalogOf(locale),
});
const named = (tag: string): Locale => findLocale(tag) as Locale;
const each = LOCALES.map((locale) => [locale.tag, locale] as const);
const translated = OFFERED.filter((locale) => locale !== SOURCE).map((l) => [l.tag, l] as const);

/** Every fault of a catalog, with its key, so that a failure names all of them at once. */
const faultsBy = (catalog: Catalog, find: (key: string, message: Message) => string[]): string[] =>
  Object.entries(catalog).flatMap(([key, m]) => find(key, m).map((fault) => `${key}: ${fault}`));

const textFaults = (catalog: Catalog, find: (text: string) => string[]): string[] =>
  textsOf(catalog).flatMap(([place, text]) => find(text).map((fault) => `${place}: ${fault}`));

describe.each(each)("catalog of %s", (_tag, locale) => {
  const catalog = allWordsOf(locale);

  it("has the keys of the source, no more and no fewer", () => {
    expect(Object.keys(catalogOf(locale)).sort()).toEqual(Object.keys(en).sort());
    expect(Object.keys(publicCatalogOf(locale)).sort()).toEqual(Object.keys(publicEn).sort());
    expect(keys).toHaveLength(Object.keys(en).length + Object.keys(publicEn).length);
  });

  it("is plural where the source is plural", () => {
    const kind = (messages: Catalog) =>
      Object.fromEntries(Object.entries(messages).map(([key, m]) => [key, typeof m]));
    expect(kind(catalog)).toEqual(kind(source));
  });

  it("has the placeholders of the source in every form", () => {
    const find = (key: string, message: Message) =>
      placeholderFaults(source[key] ?? "", message, locale);
    expect(faultsBy(catalog, find)).toEqual([]);
  });

  it("gives every plural form the language has, and no other", () => {
    expect(faultsBy(catalog, (_key, message) => categoryFaults(message, locale))).toEqual([]);
  });

  it.each(COUNTS)("says every plural message for %d", (count) => {
    const say = publicWords(locale) as (key: string, values: object) => string;
    const category = new Intl.PluralRules(locale.format).select(count);
    const plural = Object.entries(catalog).filter(([, message]) => typeof message !== "string");
    expect(plural.length).toBeGreaterThan(0);
    for (const [key, message] of plural) {
      const names = namesIn(formsOf(message)["other"] ?? "");
      const text = say(key, {
        ...Object.fromEntries(names.map((name) => [name, `<${name}>`])),
        count,
      });
      expect(text).not.toMatch(/[{}]/);
      for (const name of names) {
        if (name !== "count") expect(text).toContain(`<${name}>`);
        else if (!isOneNumber(locale, category)) expect(text).toContain(String(count));
      }
    }
  });
});

describe.each(OFFERED.map((l) => [l.tag, l] as const))("words of %s", (_tag, locale) => {
  const catalog = allWordsOf(locale);

  it("are in the locale's script, with digits 0 to 9", () => {
    expect(textFaults(catalog, (text) => scriptFaults(text, locale.script))).toEqual([]);
  });

  it("are NFC, without HTML, stray spaces or direction marks", () => {
    expect(textFaults(catalog, signFaults)).toEqual([]);
  });

  it("name the start button as it is written on the button", () => {
    expect(catalog["open.ready"]).toContain(catalog["open.start"]);
  });

  it("call help by one name on the link and on its page", () => {
    expect(catalog["site.help"]).toBe(catalog["help.title"]);
  });

  it("leave the two ends of the emergency sentence open", () => {
    expect(catalog["help.emergency"]).toMatch(/[:：]$/);
    expect(catalog["help.emergency.danger"]).not.toMatch(/[.!।。]$/);
    expect(catalog["help.emergency.harm"]).not.toMatch(/[.!।。]$/);
  });
});

describe.each(translated)("translation into %s", (tag, locale) => {
  const allowed = sameAsEnglish.filter((entry) => entry.locale === tag);

  it("leaves no text in English, apart from the allow-list", () => {
    const english = new Map(textsOf(source).map(([, text]) => [text, true]));
    const same = textsOf(allWordsOf(locale))
      .filter(([, text]) => english.has(text))
      .map(([place]) => place);
    expect(same.sort()).toEqual(allowed.map(({ key }) => key).sort());
  });

  it("gives a reason for each entry of the allow-list", () => {
    for (const { reason } of allowed) expect(reason).toMatch(/^\S.{15,}\.$/);
  });

  it("uses the language's own quotation marks and apostrophe", () => {
    expect(textFaults(allWordsOf(locale), (text) => text.match(/["']/g) ?? [])).toEqual([]);
  });

  it("leaves nothing out: no sentence shrinks to a third of the English", () => {
    // A Chinese word has one or two signs.
    const least = locale.script === "Hans" ? 1 / 7 : 1 / 3;
    const short = textsOf(allWordsOf(locale)).filter(([place, text]) => {
      const english = source[place];
      return (
        typeof english === "string" && english.length > 20 && text.length < english.length * least
      );
    });
    expect(short).toEqual([]);
  });
});

describe("French punctuation", () => {
  it("keeps ? ! ; : and quotation marks on the line of their word", () => {
    const loose = (text: string) =>
      text.match(/(?:^|[^\u202F])[?!;]|[^\u00A0]:|«[^\u00A0]|[^\u00A0]»/g) ?? [];
    expect(loose("Quoi ? Oui : « non »")).toHaveLength(4);
    expect(textFaults(allWordsOf(named("fr")), loose)).toEqual([]);
  });
});

describe("sameAsEnglish", () => {
  it("names only locales of the registry", () => {
    const tags = translated.map(([tag]) => tag as string);
    expect(sameAsEnglish.map(({ locale }) => locale).filter((tag) => !tags.includes(tag))).toEqual(
      [],
    );
  });
});

describe("notes", () => {
  it("stand beside every key", () => {
    expect(Object.keys(notes).sort()).toEqual(keys.toSorted());
  });

  it("are sentences, and explain each placeholder", () => {
    const silent = keys.filter((key) => {
      const names = namesIn(formsOf(source[key] as Message)["other"] ?? "");
      return (
        !/^\S.{10,}\.$/.test(notes[key]) || names.some((name) => !notes[key].includes(`{${name}}`))
      );
    });
    expect(silent).toEqual([]);
  });
});

describe.each([
  ["catalogOf()", catalogOf],
  ["publicCatalogOf()", publicCatalogOf],
])("%s", (_name, catalogOf) => {
  it("makes a pseudo-locale once", () => {
    expect(catalogOf(named("en-XA"))).toBe(catalogOf(named("en-XA")));
    expect(catalogOf(named("en-XA"))).not.toBe(catalogOf(named("ar-XB")));
  });

  it("refuses a locale without words instead of showing English", () => {
    expect(() => catalogOf({ ...SOURCE, tag: "xx" as Locale["tag"] })).toThrow(RangeError);
    expect(() => catalogOf({ ...SOURCE, tag: "toString" as Locale["tag"] })).toThrow(RangeError);
  });
});

describe("clientWords()", () => {
  it("speaks the language of the locale", () => {
    expect(clientWords(named("de"))("form.back")).toBe("Zurück");
    expect(clientWords(named("ar"))("form.part", { part: 1, parts: 2 })).toBe(
      "الجزء \u20681\u2069 من \u20682\u2069",
    );
  });
});
