/** How the texts for clients read: short, literal, without a verdict. Guides may be longer, not harder than needed. */
import { describe, expect, it } from "vitest";
import { SOURCE } from "../../src/core/i18n/locales.ts";
import { sentencesOf, stemFaults, wordsIn } from "../locales/faults.ts";
import { ANYWHERE } from "../locales/forbidden.ts";
import { gradeOf } from "../locales/readable.ts";
import { textsIn, type Written } from "../support/texts.ts";
import { IMAGES } from "./images.ts";

const pages = textsIn("pages");
const named = (texts: readonly Written[]) => texts.map((text) => [text.file, text] as const);
const english = pages.filter(({ tag }) => tag === SOURCE.tag);

/** Everything of a text that is read, its title and the words beside its sources included. */
const allOf = ({ front, blocks }: Written): readonly string[] => [
  front.title,
  front.tab ?? "",
  front.summary,
  ...blocks,
  ...front.sources.map(({ supports }) => supports),
];

/** F37: 20 words a sentence for English; other languages need a few more for the same sentence. */
const LONGEST = { source: 20, translated: 26 };

describe("the checks themselves", () => {
  it("have lists of images for every language with texts", () => {
    for (const tag of new Set(pages.map((page) => page.tag))) {
      expect(IMAGES[tag]?.length, tag).toBeGreaterThan(4);
    }
    expect(stemFaults("Fear comes like a wave", IMAGES["en"] ?? [])).toEqual(["wave"]);
  });
});

describe.each(named(pages))("%s", (_file, page) => {
  const texts = allOf(page);
  const sentences = texts.flatMap(sentencesOf);

  it("keeps sentences short and paragraphs to three sentences", () => {
    const longest = page.tag === SOURCE.tag ? LONGEST.source : LONGEST.translated;
    expect(sentences.filter((sentence) => wordsIn(sentence) > longest)).toEqual([]);
    expect(page.blocks.filter((block) => sentencesOf(block).length > 3)).toEqual([]);
  });

  it("passes no verdict, no praise and no careless word on the reader", () => {
    expect(texts.flatMap((text) => stemFaults(text, ANYWHERE[page.tag] ?? []))).toEqual([]);
  });

  it("says what it means: no image of the sea, of weather or of a fight", () => {
    expect(texts.flatMap((text) => stemFaults(text, IMAGES[page.tag] ?? []))).toEqual([]);
  });

  it("has no decimals and never shouts", () => {
    // Beside a source stands how many people it speaks of: 21,699.
    const said = [page.front.title, page.front.summary, ...page.blocks];
    expect(said.filter((text) => /\d[.,]\d|[!¡]/.test(text))).toEqual([]);
  });
});

describe.each(named(english))("%s in English", (_file, { blocks }) => {
  it("has 250 to 600 words", () => {
    const words = blocks.reduce((sum, block) => sum + wordsIn(block), 0);
    expect(words).toBeGreaterThanOrEqual(250);
    expect(words).toBeLessThanOrEqual(600);
  });

  it("can be read at the age of 12", () => {
    // Grade 7 begins at 12; a text aims at grade 5.
    expect(gradeOf(blocks)).toBeLessThan(7);
  });
});

describe.each(named(textsIn("guides")))("%s", (_file, { blocks }) => {
  it("is plain enough for a therapist after a long day", () => {
    const sentences = blocks.flatMap(sentencesOf);
    const words = sentences.reduce((sum, sentence) => sum + wordsIn(sentence), 0);
    expect(words / sentences.length).toBeLessThanOrEqual(20);
    expect(gradeOf(blocks)).toBeLessThan(12);
  });
});
