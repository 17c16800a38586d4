/** What we wrote in English where it lies, in packs, models and rules, has each staff language. */
import { readdirSync } from "node:fs";
import { basename, join } from "node:path";
import { describe, expect, it, vi } from "vitest";
import { ownTexts } from "../../scripts/locale/own-texts.ts";
import type { LocaleTag } from "../../src/core/brand.ts";
import { LOCALES } from "../../src/core/i18n/locales.ts";
import { sayOwn } from "../../src/locales/own-texts.ts";
import { read } from "../docs/repository.ts";
import { signFaults } from "./faults.ts";

const FOLDER = join(import.meta.dirname, "../../src/locales/own");
const written = readdirSync(FOLDER).map((file) => basename(file, ".json"));

/** How those begin that are the same in each language: references without a word of ours. */
const REFERENCES: readonly string[] = [
  "Babor TF, Higgins-Biddle JC, Saunders JB, Monteiro MG. AUDIT. Guidelines",
  "Barkham M, Bewick B, Mullin T, et al. The CORE-10",
  "Bush K, Kivlahan DR",
  "CamCOPS docs/source/tasks/srs.rst, commit e9e7dc0; https",
  "Jacobson & Truax (1991), J Consult Clin Psychol 59(1), 12–19.",
  "Kroenke K, Spitzer RL, Williams JBW, Löwe B. An ultra-brief",
  "Kroenke K, Spitzer RL, Williams JBW. The PHQ-15",
  "Kroenke K, Spitzer RL, Williams JBW. The Patient Health Questionnaire-2",
  "Kroenke K, Strine TW",
  "Lovibond SH, Lovibond PF. Manual",
  // Its licence asks for these words.
  "NHS England, NHS Talking Therapies annual reports, © NHS England",
  "Weathers FW, Litz BT",
  "World Health Organization. The World Health Organization-Five",
  "https://www.corc.uk.net; CamCOPS",
  "https://www.corc.uk.net/outcome-experience-measures",
];

/** Every number of a text, however its decimals and thousands are set off: .90 and 0,90 are one. */
const numbersIn = (text: string): readonly string[] =>
  (text.replaceAll(/(?<=\d)[.,](?=\d)/g, "").match(/\d+/g) ?? [])
    .map((digits) => digits.replace(/^0+(?=.)/, ""))
    .toSorted();

/** What others wrote, and stands between quotation marks. */
const quotesIn = (text: string): readonly string[] =>
  [...text.matchAll(/"([^"]+)"|„([^“]+)“/g)].map(([, english, own]) =>
    (english ?? own ?? "").replaceAll(/['‚‘]/g, "'"),
  );

const voice = (tag: string) => ({ format: { tag: tag as LocaleTag } });

describe("our own texts", () => {
  it("are some that lie in every place they are looked for in", () => {
    for (const text of [
      "Adults in primary care, USA",
      "Clients of two clinics in Quito, Ecuador",
      "Assumption: the table gives no number of sessions.",
      "Our own choice: two in a row.",
      "Our own suggestion. No study is claimed for it.",
    ]) {
      expect(ownTexts).toContain(text);
    }
  });

  it("are there in every language that staff read", () => {
    const spoken = LOCALES.filter(({ staff }) => staff?.endsWith("reviewed"));
    expect(written).toEqual(spoken.map(({ tag }) => tag));
  });
});

describe.each(written)("our own texts in %s", (tag) => {
  const catalog = JSON.parse(read(`src/locales/own/${tag}.json`)) as Readonly<
    Record<string, string>
  >;
  const each = Object.entries(catalog);

  it("are there for each English one, and for none that is no longer there", () => {
    expect(ownTexts.filter((text) => !Object.hasOwn(catalog, text))).toEqual([]);
    expect(Object.keys(catalog).filter((text) => !ownTexts.includes(text))).toEqual([]);
  });

  it("name the same numbers, and end as the English does", () => {
    for (const [english, own] of each) {
      expect([own, numbersIn(own)]).toEqual([own, numbersIn(english)]);
      expect([own, own.endsWith(".")]).toEqual([own, english.endsWith(".")]);
    }
  });

  it("leave what others wrote as they wrote it", () => {
    const ours = /^(not at all|women only)$/;
    for (const [english, own] of each) {
      const quoted = quotesIn(english).filter((text) => !ours.test(text));
      expect(quotesIn(own)).toEqual(expect.arrayContaining(quoted));
    }
  });

  it("leave none in English but references", () => {
    const same = each.filter(([english, own]) => english === own).map(([english]) => english);
    const begins = (text: string) => REFERENCES.filter((reference) => text.startsWith(reference));
    expect(same.filter((text) => begins(text).length === 0)).toEqual([]);
    expect(new Set(same.flatMap(begins)).size).toBe(REFERENCES.length);
  });

  it("have no stray signs outside what others wrote", () => {
    const ours = each.map(([, own]) => own.replaceAll(/„[^“]+“/g, "„“"));
    expect(ours.flatMap(signFaults)).toEqual([]);
  });

  it("are said once they were read", async () => {
    // Files share what they import, and another may have read them before.
    vi.resetModules();
    const { readOwnTexts, sayOwn: say } = await import("../../src/locales/own-texts.ts");
    expect(() => say(voice(tag), "Men, USA")).toThrow("were not read");
    await readOwnTexts({ tag: tag as LocaleTag });
    for (const [english, own] of each) {
      const lang = own === english ? ({ lang: "en" } as const) : {};
      expect(say(voice(tag), english)).toEqual({ text: own, ...lang });
    }
    for (const text of ["A reason that a clinic wrote", "constructor"]) {
      expect(say(voice(tag), text)).toEqual({ text, lang: "en" });
    }
  });
});

describe("sayOwn()", () => {
  it("says English as it lies there, and says so in a language that has none", () => {
    expect(sayOwn(voice("en"), "Men, USA")).toEqual({ text: "Men, USA" });
    expect(sayOwn(voice("fr"), "Men, USA")).toEqual({ text: "Men, USA", lang: "en" });
  });

  it("changes it on the pages that show what is in no catalog", () => {
    expect(sayOwn(voice("en-XA"), "Men, USA").text).toMatch(/^\[Ṁéñ, ÛŠÀ ~+\]$/);
    expect(sayOwn(voice("ar-XB"), "Men, USA").text).toBe("\u202EMen, USA\u202C");
  });
});
