/** Every script has fonts and room, and nothing pulls joined letters apart. */
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { languageOf } from "../../src/core/i18n/language.ts";
import { OFFERED } from "../../src/core/i18n/locales.ts";
import { read, ROOT } from "../docs/repository.ts";

const faces = read("src/styles/faces.css");
const LEAST = 1.5;
/** Rules of a language, by the selectors before them. */
const rules = [...faces.matchAll(/((?::lang\(\w+\),?\s*)+)\{([^}]*)\}/g)].map(
  ([, names = "", body = ""]) => ({
    languages: [...names.matchAll(/\((\w+)\)/g)].map(([, name]) => name),
    body,
  }),
);
const leadingIn = (css: string) => Number(/--leading: ([\d.]+)/.exec(css)?.[1]);

describe("faces", () => {
  it.each(OFFERED.map(({ tag, face }) => [tag as string, face] as const))(
    "has fonts and lines for %s (%s)",
    (tag, face) => {
      const own = rules.filter(({ languages }) => languages.includes(languageOf(tag)));
      expect(own).toHaveLength(face === "latin" ? 0 : 1);
      for (const { body } of own) {
        expect(body).toMatch(/--sans:[^;]*sans-serif;/);
        expect(leadingIn(body)).toBeGreaterThan(LEAST);
      }
    },
  );

  it("leaves every other language lines of 1.5 or more", () => {
    expect(leadingIn(read("src/styles/tokens.css"))).toBeGreaterThanOrEqual(LEAST);
  });

  it("loads no font", () => {
    expect(faces).not.toMatch(/@font-face|url\(/);
  });

  it("spaces no letters out, but those of a code", () => {
    const rulesOf = (file: string) => read(`src/styles/${file}`).split("}");
    const spaced = readdirSync(join(ROOT, "src/styles"))
      .flatMap(rulesOf)
      .filter((rule) => /letter-spacing: (?!0;)/.test(rule));
    expect(spaced.filter((rule) => !rule.includes("monospace"))).toEqual([]);
  });
});
