import { describe, expect, it } from "vitest";
import { localesPage } from "../../scripts/docs-locales.ts";
import { OFFERED } from "../../src/core/i18n/locales.ts";
import { read, tableRows } from "./repository.ts";

const text = read("docs/locales.md");

describe("docs/locales.md", () => {
  it("is what the files say (npm run docs writes it)", () => {
    expect(text).toBe(localesPage());
  });

  it("has every language that is offered, by its own name", () => {
    expect(tableRows(text, "Language").map(([name, tag]) => `${name} ${tag}`)).toEqual(
      OFFERED.map(({ endonym, tag }) => `${endonym} \`${tag}\``),
    );
  });

  it("is linked where translators and readers begin, and each language says how it speaks", () => {
    expect(read("docs/translating.md")).toContain("(locales.md)");
    expect(read("README.md")).toContain("(docs/locales.md)");
    const spoken = tableRows(read("docs/translating.md"), "Tag").map(([tag]) => tag);
    const tags = OFFERED.slice(1).map(({ tag }) => `\`${tag}\``);
    expect(spoken.toSorted()).toEqual(tags.toSorted());
  });
});
