/** What `npm run locale -- check` and the build ask of every language. */
import { cpSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { staleLists } from "../../scripts/locale/catalog-lists.ts";
import { readJson } from "../../scripts/locale/files.ts";
import { languages } from "../../scripts/locale/in-the-build.ts";
import { backProblems, linesOf, textProblems, TRANSLATED } from "../../scripts/locale/problems.ts";
import type { Locale } from "../../src/core/i18n/locale.ts";
import type { Catalog } from "../../src/core/i18n/messages.ts";
import { isClinical } from "../../src/locales/clinical.ts";
import { en } from "../../src/locales/en.ts";
import { read, ROOT } from "../docs/repository.ts";

const each = TRANSLATED.map((locale) => [locale.tag as string, locale] as const);
const polish = TRANSLATED.find(({ tag }) => tag === "pl") as Locale;

describe.each(each)("texts of %s", (_tag, locale) => {
  it("are complete and translated from the English of today", () => {
    expect(textProblems(ROOT, locale).flatMap(linesOf)).toEqual([]);
  });

  it("are translated back where somebody in danger or in doubt may act on them", () => {
    expect(backProblems(ROOT, locale).flatMap(linesOf)).toEqual([]);
  });
});

describe("the lists of catalogs", () => {
  it("hold every file of the folders (npm run locale writes them)", () => {
    expect(staleLists(ROOT)).toEqual([]);
  });
});

describe("the build", () => {
  it("asks before anything else whether every language is complete", () => {
    expect(read("astro.config.mjs")).toMatch(/integrations: \[[^\]]*\blanguages\b/);
    expect(languages.hooks["astro:build:start"]).not.toThrow();
  });
});

describe("clinical texts", () => {
  it("are those about risk, feedback and who reads", () => {
    const clinical = Object.keys(en).filter(isClinical);
    for (const key of ["support.text", "help.lead", "feedback.reliable-worsening", "exit.text"])
      expect(clinical).toContain(key);
    expect(clinical).not.toContain("form.next");
    expect(clinical).not.toContain("support");
  });
});

describe("problems of a language", () => {
  let root = "";
  const file = "src/locales/pl.json";
  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), "soundings-problems-"));
    cpSync(join(ROOT, "src/locales"), join(root, "src/locales"), { recursive: true });
  });
  afterEach(() => rmSync(root, { recursive: true, force: true }));

  const change = (texts: Catalog) =>
    writeFileSync(join(root, file), JSON.stringify({ ...readJson<Catalog>(root, file), ...texts }));
  const lines = () => textProblems(root, polish).flatMap(linesOf);

  it("are a text too many, a lost placeholder, a lost plural form, one text instead of several", () => {
    change({
      "form.gone": "Nie ma",
      "form.part": "Część {part}",
      "letter.minutes": { one: "{count} minuta", other: "{count} minuty" },
      "intro.what.count": "Kilka pytań",
    });
    const said = lines().filter((line) => line.startsWith(file));
    expect(said).toEqual(
      [
        `${file}: "letter.minutes": one,other instead of few,many,one,other`,
        `${file}: "intro.what.count": It must have the forms one,few,many,other, as in English.`,
        `${file}: "form.part": other: {part} instead of {part,parts}`,
        `${file}: "form.gone": There is no such text in English. Delete it.`,
      ].toSorted((a, b) => order(a) - order(b)),
    );
  });

  it("are a file that is no JSON", () => {
    writeFileSync(join(root, file), "{");
    expect(lines()).toEqual([`${file}: There is no such file, or it is no JSON.`]);
  });

  it("are a clinical text that changed after it was translated back", () => {
    change({ "help.lead": "Zadzwoń." });
    expect(backProblems(root, polish).map(({ key }) => key)).toEqual(["help.lead"]);
    expect(backProblems(root, polish).flatMap(linesOf)).toContain("    Text: Zadzwoń.");
  });
});

/** Texts come in the order of the English, and what is too many at the end. */
const ORDER = Object.keys(en);
const order = (line: string): number => {
  const at = ORDER.indexOf(/"([^"]+)"/.exec(line)?.[1] ?? "");
  return at < 0 ? ORDER.length : at;
};
