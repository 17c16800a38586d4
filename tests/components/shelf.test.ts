import { describe, expect, it } from "vitest";
import { neighboursOf, shelfOf } from "../../src/components/reading/shelf.ts";
import type { Text } from "../../src/content/schema.ts";
import { LOCALES, SOURCE, type Locale } from "../../src/core/i18n/locales.ts";

const named = (tag: string) => LOCALES.find((locale) => locale.tag === tag) as Locale;
const entry = (id: string) => ({ id, data: { title: `Title of ${id}` } as Text });
const shelf = shelfOf(["en/one", "en/two", "en/three", "de/one", "de/three"].map(entry), [
  "one",
  "two",
  "three",
]);

describe("shelfOf()", () => {
  it("finds a text in its language and puts no other language in its place", () => {
    expect(shelf.find(SOURCE, "two")?.id).toBe("en/two");
    expect(shelf.find(named("de"), "two")).toBeUndefined();
    expect(shelf.find(SOURCE, "four")).toBeUndefined();
  });

  it("knows which languages have a text, and which have any", () => {
    expect(shelf.languagesOf("two").map(({ tag }) => tag)).toEqual(["en"]);
    expect(shelf.languages.map(({ tag }) => tag)).toEqual(["en", "de"]);
    expect(shelf.slugsOf(named("ar"))).toEqual([]);
  });

  it("shows the source in a pseudo-locale, and offers none", () => {
    expect(shelf.find(named("ar-XB"), "one")?.id).toBe("en/one");
    expect(shelf.languagesOf("one").map(({ tag }) => tag)).not.toContain("ar-XB");
  });
});

describe("neighboursOf()", () => {
  it("passes over what this language does not have", () => {
    const { previous, next } = neighboursOf(shelf, named("de"), "one");
    expect(previous).toBeUndefined();
    expect(next).toEqual({ slug: "three", title: "Title of de/three" });
  });
});
