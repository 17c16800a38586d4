import { describe, expect, it } from "vitest";
import { OFFERED, SOURCE } from "../../src/core/i18n/locales.ts";
import { catalogOf } from "../../src/locales/index.ts";
import { publicCatalogOf } from "../../src/locales/public-words.ts";
import { lengthFaults, sentencesOf, stemFaults, textsOf, wordsIn } from "./faults.ts";
import { ANYWHERE, IN_ERRORS } from "./forbidden.ts";

const each = OFFERED.map((locale) => [locale.tag as string, locale] as const);

/** F37 sets 20 words for English; other languages need a few more for the same sentence. */
const LONGEST = { source: 20, translated: 24 };

describe("the checks themselves", () => {
  it("count words and sentences, without signs that stand alone", () => {
    expect(wordsIn("Why do we ask {clinic} ?")).toBe(5);
    expect(sentencesOf("One. Two? Three! لماذا؟ نعم.")).toHaveLength(5);
    expect(sentencesOf("Code C1.5 is one sentence.")).toHaveLength(1);
  });

  it("find a long sentence and a long paragraph", () => {
    expect(lengthFaults("word ".repeat(21), 20)).toHaveLength(1);
    expect(lengthFaults("word ".repeat(20), 20)).toEqual([]);
    expect(lengthFaults("One. Two. Three. Four.", 20)).toEqual(["4 sentences"]);
  });

  it("find a stem at the beginning of a word only", () => {
    expect(stemFaults("It was Invalid.", ["valid", "invalid"])).toEqual(["invalid"]);
    expect(stemFaults("والفَشَل ممكن", ["فشل"])).toEqual(["فشل"]);
    expect(stemFaults("S’il vous plaît", ["s'il vous plaît"])).toHaveLength(1);
    expect(stemFaults("The answers prevail", ["vail"])).toEqual([]);
  });

  it.each(each)("have lists for %s whose every entry can be found", (tag) => {
    for (const lists of [IN_ERRORS, ANYWHERE]) {
      const stems = lists[tag] ?? [];
      expect(stems.length).toBeGreaterThan(10);
      for (const stem of stems)
        expect(stemFaults(`– ${stem.toUpperCase()} –`, stems)).toContain(stem);
    }
  });
});

describe("the lists of forbidden words", () => {
  it("belong to the languages of the registry", () => {
    expect(Object.keys(ANYWHERE).sort()).toEqual(each.map(([tag]) => tag).sort());
  });
});

describe.each(each)("wording of %s", (tag, locale) => {
  const texts = textsOf({ ...catalogOf(locale), ...publicCatalogOf(locale) });
  const faults = (find: (text: string) => string[], only = "") =>
    texts
      .filter(([place]) => place.startsWith(only))
      .flatMap(([place, text]) => find(text).map((fault) => `${place}: ${fault}`));

  it("keeps sentences short and paragraphs to three sentences", () => {
    const longest = locale === SOURCE ? LONGEST.source : LONGEST.translated;
    expect(faults((text) => lengthFaults(text, longest))).toEqual([]);
  });

  it("names the fix in an error and neither begs nor blames", () => {
    expect(texts.filter(([place]) => place.startsWith("error.")).length).toBeGreaterThan(5);
    expect(faults((text) => stemFaults(text, IN_ERRORS[tag] ?? []), "error.")).toEqual([]);
  });

  it("passes no verdict, no praise and no careless word on a client", () => {
    // The public pages of the measures give the terms of the sources: means, names of bands.
    const ofSources = /^(?:band|measure)\./;
    const found = faults((text) => stemFaults(text, ANYWHERE[tag] ?? []));
    expect(found.filter((fault) => !ofSources.test(fault))).toEqual([]);
  });

  it("shows clients no decimals", () => {
    expect(faults((text) => text.match(/\d[.,]\d/g) ?? [])).toEqual([]);
  });

  it("never shouts", () => {
    expect(faults((text) => text.match(/[!¡]/g) ?? [])).toEqual([]);
  });
});
