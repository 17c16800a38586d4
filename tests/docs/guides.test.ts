/** What the guides for therapists say of pages and sources is there. */
import { describe, expect, it } from "vitest";
import type { Catalog, Message } from "../../src/core/i18n/messages.ts";
import { words as german } from "../../src/locales/staff/de/words.ts";
import { staff } from "../../src/locales/staff.ts";
import { guideOf, guides, type GuideText, labelsIn, sourcesOf } from "./guide-texts.ts";
import { headings } from "./repository.ts";

const CATALOGS: Readonly<Record<string, Catalog>> = { en: staff, de: german };

/** Markdown makes straight quotation marks round, so they count as the same. */
const plain = (text: string): string => text.replaceAll("’", "'");

const forms = (message: Message): readonly string[] =>
  typeof message === "string" ? [message] : Object.values(message);

const labelsOf = (locale: string): ReadonlySet<string> =>
  new Set(
    Object.values(CATALOGS[locale] ?? {})
      .flatMap(forms)
      .map(plain),
  );

/** How a text is built, whatever its language. */
const shapeOf = ({ body }: GuideText) => ({
  headings: headings(body).map(({ level }) => level),
  items: body.match(/^(\d+\.|-) /gm)?.length ?? 0,
  rows: body.match(/^\|/gm)?.length ?? 0,
  quoted: body.match(/^> \S/gm)?.length ?? 0,
  labels: labelsIn({ body } as GuideText).length,
});

const english = guides.filter(({ locale }) => locale === "en");
const translated = guides.filter(({ locale }) => locale !== "en");

describe.each(guides)("the guide $id", (guide) => {
  it("writes only words of the staff pages in bold type, as they stand there", () => {
    const known = labelsOf(guide.locale);
    expect(labelsIn(guide).filter((label) => !known.has(plain(label)))).toEqual([]);
  });

  it("names every source in the text", () => {
    const silent = sourcesOf(guide).filter(
      ({ author, year }) => !new RegExp(`${author}[^()\n|]{0,40} ${year}`).test(guide.body),
    );
    expect(silent).toEqual([]);
  });

  it("names no source that is not listed", () => {
    const named = [...guide.body.matchAll(/(\p{Lu}[\p{L}.’-]+) ((?:19|20)\d\d)\b(?!-)/gu)];
    const unknown = named.filter(
      ([, author, year]) =>
        !new RegExp(`- author: "[^"]*${author}[^]*?year: ${year}`).test(guide.front),
    );
    expect(unknown.map(([words]) => words)).toEqual([]);
  });

  it("begins with what to do, or says first how sure it is", () => {
    expect(guide.body.trim()).toMatch(/^(## |\S[^\n]+\n\n## )/);
  });
});

it.each(english)("$slug has 600 to 1,400 words", ({ body }) => {
  const count = body.split(/\s+/).filter((word) => /\p{L}/u.test(word)).length;
  expect(count).toBeGreaterThanOrEqual(600);
  expect(count).toBeLessThanOrEqual(1400);
});

/** Every number, without the marks that languages set into it: 31,366 and 31.366 are the same. */
const numbersIn = ({ body }: GuideText): readonly string[] =>
  [...body.matchAll(/\d[\d.,]*/g)]
    .map(([found]) => found.replace(/[.,]/g, "").replace(/^0+(?=\d)/, ""))
    .toSorted();

it.each(translated)("$id has the numbers of the English guide", (guide) => {
  expect(numbersIn(guide)).toEqual(numbersIn(guideOf(`en/${guide.slug}`)));
});

it.each(translated)("$id is built like the English guide, with the same sources", (guide) => {
  const source = guideOf(`en/${guide.slug}`);
  expect(shapeOf(guide)).toEqual(shapeOf(source));
  expect(sourcesOf(guide)).toEqual(sourcesOf(source));
});
