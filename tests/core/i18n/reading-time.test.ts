import { describe, expect, it } from "vitest";
import { LOCALES, SOURCE, type Locale } from "../../../src/core/i18n/locales.ts";
import { readingMinutes } from "../../../src/core/i18n/reading-time.ts";

const named = (tag: string) => LOCALES.find((locale) => locale.tag === tag) as Locale;

describe("readingMinutes()", () => {
  it("rounds up to whole minutes of 175 words", () => {
    expect(readingMinutes("", SOURCE)).toBe(1);
    expect(readingMinutes("word ".repeat(175), SOURCE)).toBe(1);
    expect(readingMinutes("word ".repeat(176), SOURCE)).toBe(2);
  });

  it("counts words and no marks", () => {
    expect(readingMinutes("- word\n## word – “word”. ".repeat(58), SOURCE)).toBe(1);
  });

  it("counts words of a language that writes no spaces", () => {
    const chinese = { ...named("en"), format: "zh-Hans" };
    expect(readingMinutes("睡眠和情绪有关。".repeat(100), chinese)).toBeGreaterThan(1);
  });
});
