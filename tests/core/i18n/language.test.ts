import { describe, expect, it } from "vitest";
import { isSameLanguage, languageOf } from "../../../src/core/i18n/language.ts";

describe("languageOf()", () => {
  it.each([
    ["en", "en"],
    ["pt-BR", "pt"],
    ["EN-gb", "en"],
    ["zh-Hant-TW", "zh"],
    ["gsw-CH", "gsw"],
  ])("of %s is %s", (tag, language) => {
    expect(languageOf(tag)).toBe(language);
  });
});

describe("isSameLanguage()", () => {
  it.each([
    ["en", "en-GB", true],
    ["PT", "pt-br", true],
    ["de", "da", false],
    ["gsw", "de", false],
    ["en", "enm", false],
  ])("%s and %s: %s", (one, other, same) => {
    expect(isSameLanguage(one, other)).toBe(same);
    expect(isSameLanguage(other, one)).toBe(same);
  });
});
