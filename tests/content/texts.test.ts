/** What every text has: who wrote it, who checked it, where its facts come from, and a place in the order. */
import { describe, expect, it } from "vitest";
import { hasTexts } from "../../src/content/offered.ts";
import { GUIDE_ORDER, PAGE_ORDER } from "../../src/content/order.ts";
import { Text } from "../../src/content/schema.ts";
import { LOCALES, OFFERED, SOURCE } from "../../src/core/i18n/locales.ts";
import { clientWords } from "../../src/locales/index.ts";
import { splitFront, textsIn, type Written } from "../support/texts.ts";

const kinds = { pages: textsIn("pages"), guides: textsIn("guides") };
const all = Object.values(kinds).flat();
const each = all.map((text) => [text.file, text] as const);
const slugsIn = (texts: readonly Written[], tag: string): readonly string[] =>
  texts.filter((text) => text.tag === tag).map(({ slug }) => slug);

describe("front matter", () => {
  const FRONT = `title: Sleep
summary: About sleep.
author: A person
written: 2026-11-28
checked: "2026-11-28"
review: unreviewed
sources:
  - { author: A, title: Title, year: 2020, url: "https://example.org", supports: This. }`;
  const parsed = (front: string) => Text.safeParse(splitFront(`---\n${front}\n---\nText.\n`).front);

  it("is refused without a source, an author, a real day or a state of review", () => {
    expect(parsed(FRONT.replace("author: A,", "author: A. Person,")).success).toBe(true);
    const broken = [
      FRONT.replace(/sources:[^]*/, "sources: []"),
      FRONT.replace("author: A person\n", ""),
      FRONT.replace("written: 2026-11-28", "written: 2026-02-30"),
      FRONT.replace("review: unreviewed", "review: yes"),
      FRONT.replace("https:", "http:"),
      `${FRONT}\nreviewer: Somebody`,
    ];
    for (const front of broken) {
      expect(parsed(front.replace("author: A,", "author: A. Person,")).success).toBe(false);
    }
  });
});

describe("the order of reading", () => {
  it("names every text once, and no text that does not exist", () => {
    expect([...PAGE_ORDER].sort()).toEqual([...slugsIn(kinds.pages, SOURCE.tag)].sort());
    expect([...GUIDE_ORDER].sort()).toEqual([...slugsIn(kinds.guides, SOURCE.tag)].sort());
    expect(new Set(PAGE_ORDER).size).toBe(PAGE_ORDER.length);
    expect(new Set(GUIDE_ORDER).size).toBe(GUIDE_ORDER.length);
  });

  it("is whole in every language to which a check-in links, and in no other that is offered", () => {
    const whole = OFFERED.filter(
      ({ tag }) => slugsIn(kinds.pages, tag).length === PAGE_ORDER.length,
    );
    expect(OFFERED.filter(hasTexts)).toEqual(whole);
    expect(whole).toContain(SOURCE);
  });

  it("has no text in a language without pages, and none that English does not have", () => {
    const tags = LOCALES.map(({ tag }) => tag as string);
    expect(all.filter(({ tag }) => !tags.includes(tag)).map(({ file }) => file)).toEqual([]);
    for (const texts of Object.values(kinds)) {
      const known = slugsIn(texts, SOURCE.tag);
      expect(texts.filter(({ slug }) => !known.includes(slug)).map(({ file }) => file)).toEqual([]);
    }
  });
});

describe.each(each)("%s", (_file, { tag, slug, front, body, blocks }) => {
  const english = all.find((text) => text.tag === SOURCE.tag && text.slug === slug);

  it("was checked after it was written, and reviewed after that", () => {
    expect(front.checked >= front.written).toBe(true);
    if (front.review !== "unreviewed") expect(front.review.on >= front.written).toBe(true);
  });

  it("says whose translation it is, and of which state of the English text", () => {
    expect(front.translation === undefined).toBe(tag === SOURCE.tag);
    if (front.translation) expect(front.translation.of).toBe(english?.front.written);
  });

  it("names the sources of the English text, and says in its own language what for", () => {
    const named = (from: typeof front | undefined) =>
      from?.sources.map(({ author, title, year, url }) => ({ author, title, year, url }));
    expect(named(front)).toEqual(named(english?.front));
    for (const { supports } of front.sources) expect(supports).toMatch(/[.؟。।]$/);
  });

  it("has the headings of the English text, and no gap between their levels", () => {
    const levels = (text = "") =>
      [...text.matchAll(/^(#+) /gm)].map(([, marks = ""]) => marks.length);
    expect(levels(body)).toEqual(levels(english?.body));
    expect(
      levels(body).every((level, at, before) => level >= 2 && level <= (before[at - 1] ?? 1) + 1),
    ).toBe(true);
  });

  it("is words only: no HTML, pictures, code or straight quotation marks; tables in guides", () => {
    const words = kinds.guides.some((text) => text.body === body)
      ? body.replace(/^\|(.*)\|$/gm, (_row, cells: string) =>
          cells.replaceAll(/-{2,}|\|/g, " ").trim(),
        )
      : body;
    expect(words).not.toMatch(/<|!\[|`|^ {4}|\||["']|--|\.\.\./m);
    expect(blocks.length).toBeGreaterThan(5);
  });

  it("links only to texts that exist in its own language, and to nobody else", () => {
    const kind = kinds.guides.some((text) => text.body === body) ? "guides" : "pages";
    const targets = [...body.matchAll(/\]\(([^)\s]*)\)/g)].map(([, target = ""]) => target);
    const texts = (folder: "pages" | "guides", under: string) =>
      slugsIn(kinds[folder], tag).map((other) => `/${tag}/${under}/${other}`);
    const known = [
      `/${tag}/help`,
      ...texts("pages", "read"),
      ...(kind === "guides" ? texts("guides", "guides") : []),
    ];
    expect(targets.filter((target) => !known.includes(target))).toEqual([]);
  });
});

describe.each(OFFERED.filter(hasTexts).map((locale) => [locale.tag, locale] as const))(
  "texts in %s",
  (tag, locale) => {
    it("call buttons and pages by the words that stand on them", () => {
      const t = clientWords(locale);
      const data = all.find((text) => text.tag === tag && text.slug === "your-data")?.body;
      expect(data).toContain(t("sent.finish"));
      expect(data).toContain(t("data.title"));
    });
  },
);
