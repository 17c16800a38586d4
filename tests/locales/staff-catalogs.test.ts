/** Every language of the staff pages is complete, room by room, and says what the English says. */
import { existsSync, readdirSync } from "node:fs";
import { basename, join } from "node:path";
import { describe, expect, it } from "vitest";
import { LOCALES, SOURCE, hasStaffPages, type Locale } from "../../src/core/i18n/locales.ts";
import type { Catalog, Message } from "../../src/core/i18n/messages.ts";
import { staff } from "../../src/locales/staff.ts";
import { staffSameAsEnglish } from "../../src/locales/staff-same-as-english.ts";
import { readStaffWords, staffCatalogOf, staffWords } from "../../src/locales/staff-words.ts";
import { read } from "../docs/repository.ts";
import {
  categoryFaults,
  formsOf,
  lengthFaults,
  namesIn,
  placeholderFaults,
  scriptFaults,
  signFaults,
  textsOf,
} from "./faults.ts";

const FOLDER = join(import.meta.dirname, "../../src/locales/staff");
const named = (folder: string, ending: string) =>
  readdirSync(folder)
    .filter((file) => file.endsWith(ending))
    .map((file) => basename(file, ending))
    .sort();

const spoken = LOCALES.filter(hasStaffPages);
await Promise.all(spoken.map(readStaffWords));
const translated = spoken.filter(({ staff: review }) => review?.endsWith("reviewed"));
const each = translated.map((locale) => [locale.tag as string, locale] as const);

/** Other languages need a few more words than English for the same sentence. */
const LONGEST = 26;

const wordless = (text: string) => !/\p{L}/u.test(text.replaceAll(/\{\w+\}/g, ""));

describe.each(each)("staff words of %s", (tag, locale) => {
  const catalog = staffCatalogOf(locale);
  const texts = textsOf(catalog);
  const faults = (find: (key: string, message: Message) => readonly string[]) =>
    Object.entries(catalog).flatMap(([key, m]) => find(key, m).map((fault) => `${key}: ${fault}`));
  const textFaults = (find: (text: string) => readonly string[]) =>
    texts.flatMap(([place, text]) => find(text).map((fault) => `${place}: ${fault}`));

  it("have one file for each English one, with the same keys in the same order", async () => {
    const rooms = named(FOLDER, ".ts");
    expect(named(join(FOLDER, tag), ".json")).toEqual(rooms);
    for (const room of rooms) {
      const module: Readonly<Record<string, Catalog>> = await import(join(FOLDER, `${room}.ts`));
      const [english = {}] = Object.values(module);
      const own = JSON.parse(read(`src/locales/staff/${tag}/${room}.json`)) as Catalog;
      expect([room, ...Object.keys(own)]).toEqual([room, ...Object.keys(english)]);
    }
    expect(Object.keys(catalog).sort()).toEqual(Object.keys(staff).sort());
  });

  it("are plural where English is, in every form of the language and no other", () => {
    expect(faults((_key, message) => categoryFaults(message, locale))).toEqual([]);
    const kinds = (words: Catalog) =>
      Object.fromEntries(Object.entries(words).map(([key, message]) => [key, typeof message]));
    expect(kinds(catalog)).toEqual(kinds(staff));
  });

  it("have the placeholders of the English in every form", () => {
    // Where English says less in one form, such as no second day of a single score, so may others.
    const find = (key: string, message: Message) => {
      const source = formsOf((staff as Catalog)[key] ?? "");
      return Object.entries(formsOf(message)).flatMap(([category, text]) =>
        namesIn(text).join() === namesIn(source[category] ?? "").join()
          ? []
          : placeholderFaults(source["other"] ?? "", text, locale),
      );
    };
    expect(faults(find)).toEqual([]);
  });

  it("are in the language's script and quotation marks, without stray signs", () => {
    expect(textFaults((text) => scriptFaults(text, locale.script))).toEqual([]);
    expect(textFaults(signFaults)).toEqual([]);
    expect(textFaults((text) => text.match(/["']/g) ?? [])).toEqual([]);
  });

  it("leave no text in English, apart from the allow-list and its reasons", () => {
    const allowed = staffSameAsEnglish.filter((entry) => entry.locale === tag);
    for (const { reason } of allowed) expect(reason).toMatch(/^\S.{15,}\.$/);
    const english = new Set(textsOf(staff).map(([, text]) => text));
    const same = texts.filter(([, text]) => english.has(text) && !wordless(text));
    expect(same.map(([place]) => place).sort()).toEqual(allowed.flatMap(({ keys }) => keys).sort());
  });

  it("keep sentences short, and leave nothing out", () => {
    expect(textFaults((text) => lengthFaults(text, LONGEST))).toEqual([]);
    const source: Readonly<Record<string, string>> = Object.fromEntries(textsOf(staff));
    const short = texts.filter(([place, text]) => {
      const english = source[place] ?? "";
      return english.length > 20 && text.length < english.length / 3;
    });
    expect(short).toEqual([]);
  });
});

describe("German staff words", () => {
  const texts = textsOf(staffCatalogOf(LOCALES.find(({ tag }) => tag === "de") as Locale));

  it("put no sign into a word, and call nobody a patient", () => {
    // Names of secrets are typed as they stand.
    const found = texts.filter(([, text]) =>
      /\p{Ll}[:*_/]\p{L}|\p{Ll}In\b|[Pp]atient/u.test(text.replaceAll(/\b[A-Z]+_[A-Z]+\b/g, "")),
    );
    expect(found).toEqual([]);
  });

  it("call a measure Fragebogen: Verfahren is a method", () => {
    const english = textsOf(staff).filter(([, text]) => /method/i.test(text));
    const keys = new Set(english.map(([place]) => place.split(" ")[0]));
    const found = texts.filter(([place, text]) => {
      const [key] = place.split(" ");
      return text.includes("Verfahren") && !keys.has(key);
    });
    expect(found).toEqual([]);
  });

  it("have no verb for one beside measures that may be several", () => {
    expect(
      texts.filter(([, text]) => /(?<!Für )\{measures\} (kann|ist|wird|hat)\b/.test(text)),
    ).toEqual([]);
  });

  it("say Sie", () => {
    expect(
      texts.filter(([, text]) => /\b([Dd]u|[Dd]ir|[Dd]ich|[Dd]eine?[mnrs]?)\b/u.test(text)),
    ).toEqual([]);
  });
});

describe("staffWords()", () => {
  it("refuses a language whose words were not read, instead of showing English", () => {
    const unread: Locale = { ...SOURCE, tag: "xx" as Locale["tag"], staff: "unreviewed" };
    expect(() => staffWords(unread)).toThrow("were not read");
  });

  it("speaks German once it was read, and the pseudo-locales", () => {
    const say = (tag: string) =>
      staffWords(LOCALES.find((locale) => locale.tag === tag) as Locale)("staff.sign-out");
    expect([say("en"), say("de")]).toEqual(["Sign out", "Abmelden"]);
    expect(say("en-XA")).toContain("Šîĝñ");
    expect(say("ar-XB")).toContain("\u202ESign out");
  });

  it("has a folder of words for every language that is said to have staff pages, and no other", () => {
    const folders = readdirSync(FOLDER).filter((name) => !name.includes("."));
    expect(folders.sort()).toEqual(translated.map(({ tag }) => tag as string).sort());
    expect(folders.filter((tag) => !existsSync(join(FOLDER, tag, "words.ts")))).toEqual([]);
  });
});
