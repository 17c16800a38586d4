import { describe, expect, it } from "vitest";
import { checksumOf, signed } from "../../scripts/packs-checksum.ts";
import { isSlot, textKeys } from "../../src/core/measures/measure.ts";
import { LocaleFile } from "../../src/packs/locale-schema.ts";
import { pathText } from "../../src/packs/problem.ts";
import { wordingProblems } from "../../src/packs/wording.ts";
import { measureOf } from "../core/builders.ts";
import { packs, wordings } from "./read-packs.ts";

describe.each(wordings)("the wording of $pack in $tag", ({ tag, measure, file }) => {
  it("is a locale file", () => {
    const { error } = LocaleFile.safeParse(file);
    expect(error?.issues.map(({ path, message }) => `${pathText(path)}: ${message}`) ?? []).toEqual(
      [],
    );
    expect(file.locale).toBe(tag);
  });

  it("is complete, in NFC and in its own script", () => {
    const problems = wordingProblems(measure, file);
    expect(problems.map(({ path, message }) => `${path.join(" ")}: ${message}`)).toEqual([]);
  });

  it("has the checksum of its text", () => {
    expect(file.checksum).toBe(checksumOf(measure, file.text));
  });
});

describe("packs", () => {
  it("ship wording only where the licence allows it", () => {
    const forbidden = packs.filter(({ measure, locales }) => isSlot(measure) && locales.length > 0);
    expect(forbidden.map(({ id }) => id)).toEqual([]);
  });

  it("do not use one checksum twice: a copied file is not a translation", () => {
    const checksums = wordings.map(({ file }) => file.checksum);
    expect(new Set(checksums).size).toBe(checksums.length);
  });
});

const measure = measureOf();
const text = Object.fromEntries(textKeys(measure).map((key) => [key, "Word"]));
const problems = (changed: Readonly<Record<string, string>>, locale = "en") =>
  wordingProblems(measure, { locale, text: { ...text, ...changed } }).map(
    ({ path, message }) => `${path.join(" ")}: ${message}`,
  );

describe("wordingProblems()", () => {
  it("accepts what is complete", () => {
    expect(problems({})).toEqual([]);
  });

  it("asks which way lines run in a right-to-left script", () => {
    const item = { id: "1", kind: "line", min: 0, max: 10, anchors: "ends" } as const;
    const lined = { ...measure, sections: [{ id: "main", items: [item] }] };
    const words = Object.fromEntries(textKeys(lined).map((key) => [key, "كلمة"]));
    const ask = (scaleDir?: "ltr" | "rtl") =>
      wordingProblems(lined, { locale: "ar", text: words, ...(scaleDir && { scaleDir }) });
    expect(ask().map(({ path }) => path)).toEqual([["scaleDir"]]);
    expect(ask("ltr")).toEqual([]);
    expect(ask("rtl")).toEqual([]);
    const english = Object.fromEntries(textKeys(lined).map((key) => [key, "Word"]));
    expect(wordingProblems(lined, { locale: "en", text: english })).toEqual([]);
  });

  it("names a missing text and one too many", () => {
    const { stem: _stem, ...rest } = text;
    expect(wordingProblems(measure, { locale: "en", text: rest })).toEqual([
      { path: ["text", "stem"], message: 'The wording of "stem" is missing' },
    ]);
    expect(problems({ "item.10": "Word" })).toEqual([
      'text item.10: The measure has no text "item.10"',
    ]);
  });

  it.each([
    ["a decomposed letter", "fr", "e\u0301te", /NFC/],
    ["a Latin letter in Russian", "ru", "Cлово", /U\+0043/],
    ["a Cyrillic letter in English", "en", "Wоrd", /U\+043E/],
    ["a replacement character", "de", "W\uFFFDrt", /U\+FFFD/],
    ["a private-use character", "de", "W\uE000rt", /U\+E000/],
    ["a control character", "de", "W\u0007rt", /U\+0007/],
    ["a Kannada letter in Arabic", "ar", "ಕلمة", /U\+0C95/],
    ["a space at the end", "en", "Word ", /space/],
  ])("refuses %s", (_name, locale, stem, message) => {
    const only = { locale, text: { ...text, stem } };
    const found = wordingProblems(measure, only).filter(({ path }) => path[1] === "stem");
    expect(found.map((problem) => problem.message)).toContainEqual(expect.stringMatching(message));
  });

  it.each([
    ["ru", "Слово — «да», Demo-4"],
    ["ar", "كلمة، ٢ أسبوع؟ Demo-4"],
    ["ko", "지난 2주 동안 漢字"],
    ["ja", "過去２週間、ひらがなカタカナー"],
    ["zh-Hans", "在过去两周里，有多少时候"],
    ["fa", "می‌خواهم"],
    ["hi", "पिछले 2 हफ़्तों में"],
    ["tr", "Son iki hafta içinde, ne sıklıkla"],
  ])("accepts %s: %s", (locale, stem) => {
    const found = wordingProblems(measure, { locale, text: { ...text, stem } });
    expect(found.filter(({ path }) => path[1] === "stem")).toEqual([]);
  });
});

describe("signed()", () => {
  const file = { locale: "en", text: { "item.10": "Extra", ...text }, passport: {} };

  it("removes text the measure does not have, and says so", () => {
    const { file: written, removed } = signed(measure, file);
    expect(removed).toEqual(["item.10"]);
    expect(written).not.toContain("Extra");
  });

  it("gives the same checksum whatever the order of the keys, and another for another letter", () => {
    const turned = Object.fromEntries(Object.entries(text).toReversed());
    expect(checksumOf(measure, turned)).toBe(checksumOf(measure, text));
    expect(checksumOf(measure, { ...text, stem: "word" })).not.toBe(checksumOf(measure, text));
  });
});
