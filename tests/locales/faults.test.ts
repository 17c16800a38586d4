import { describe, expect, it } from "vitest";
import { findLocale, type Locale } from "../../src/core/i18n/locales.ts";
import {
  categoryFaults,
  isOneNumber,
  placeholderFaults,
  scriptFaults,
  signFaults,
  wordsIn,
  sentencesOf,
  stemFaults,
} from "./faults.ts";

const named = (tag: string): Locale => findLocale(tag) as Locale;

describe("the checks themselves", () => {
  it("find a placeholder that is lost, added or misspelled", () => {
    expect(placeholderFaults("{a} {b}", "{a}", named("de"))).toHaveLength(1);
    expect(placeholderFaults("{a}", "{a} {a}", named("de"))).toHaveLength(1);
    expect(placeholderFaults("{a}", "{A}", named("de"))).toHaveLength(1);
    expect(placeholderFaults("{a} {b}", "{b} {a}", named("de"))).toEqual([]);
  });

  it("let a word stand for the count only where the form is one number", () => {
    const counted = { one: "{count} question", other: "{count} questions" };
    const spoken = { two: "سؤالان", few: "أسئلة", other: "{count} سؤال" };
    expect(placeholderFaults(counted, spoken, named("ar"))).toEqual(["few: {} instead of {count}"]);
    // In French one is said of 0, 1 and 1.5.
    expect(
      placeholderFaults(counted, { one: "Une question", other: "{count}" }, named("fr")),
    ).toHaveLength(1);
    expect(isOneNumber(named("ar"), "zero")).toBe(true);
    expect(isOneNumber(named("ar"), "other")).toBe(false);
  });

  it("find a plural form that is lost or foreign", () => {
    expect(categoryFaults({ one: "", other: "" }, named("fr"))).toEqual([
      "one,other instead of many,one,other",
    ]);
    expect(categoryFaults({ one: "", few: "", other: "" }, named("de"))).toHaveLength(1);
    expect(categoryFaults({ one: "", other: "" }, named("de"))).toEqual([]);
  });

  it("find letters and digits of another script", () => {
    expect(scriptFaults("مرحبا world", "Arab")).toEqual([..."world"]);
    expect(scriptFaults("Soundings {clinic} C1 مرحبا 19", "Arab")).toEqual([]);
    expect(scriptFaults("Ваша Antwort", "Latn")).toEqual([..."Ваша"]);
    expect(scriptFaults("mot كلمة", "Latn")).toEqual([..."كلمة"]);
    expect(scriptFaults("مرحبا ١٩", "Arab")).toEqual([..."١٩"]);
    expect(scriptFaults("Ваша відповідь", "Cyrl")).toEqual([]);
    expect(scriptFaults("आपका answer", "Deva")).toEqual([..."answer"]);
    expect(scriptFaults("您的回答ok", "Hans")).toEqual([..."ok"]);
    expect(scriptFaults("слово", "Grek")).toEqual(["no letters known of Grek"]);
  });

  it("count words and sentences without spaces, and with the full stops of each script", () => {
    expect(sentencesOf("您有危险吗？请现在就打电话。")).toHaveLength(2);
    expect(sentencesOf("यह ठीक है। धन्यवाद।")).toHaveLength(2);
    expect(wordsIn("请现在就打电话")).toBeGreaterThan(2);
    expect(wordsIn("请现在就打电话")).toBeLessThan(8);
  });

  it("find a forbidden word inside a Chinese sentence, which has no spaces", () => {
    expect(stemFaults("您的情况恶化了", ["恶化"])).toEqual(["恶化"]);
    expect(stemFaults("Sonuç YANLIŞ değil", ["yanliş"])).toEqual(["yanliş"]);
  });

  it.each([
    ["not NFC", "re\u0301ponse"],
    ["HTML", "a <b>word</b>"],
    ["HTML", "you &amp; me"],
    ["space at an end", "word "],
    ["empty", ""],
    ["double space", "two  words"],
    ["space before a comma or full stop", "word , word"],
    ["direction mark", "\u200Fكلمة"],
    ["loose brace", "{count words"],
  ])("find %s", (fault, text) => {
    expect(signFaults(text)).toContain(fault);
  });
});
