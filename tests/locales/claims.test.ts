import { describe, expect, it } from "vitest";
import { backFile, readJson } from "../../scripts/locale/files.ts";
import { TRANSLATED } from "../../scripts/locale/problems.ts";
import { en } from "../../src/locales/en.ts";
import { ROOT } from "../docs/repository.ts";

interface BackTranslations {
  readonly texts: Readonly<Record<string, { readonly says: string }>>;
}

describe("what the pages say of a client's link", () => {
  it("stays true once the client's own page is granted", () => {
    // After sending, the link leads to earlier results then. Before, it never does.
    expect(en["open.private"]).toContain("Until you send");
    expect(en["data.lead"]).not.toMatch(/\blink\b/);
  });
});

describe("a change that is more than chance", () => {
  it.each(TRANSLATED.map(({ tag }) => tag))("is not made smaller in %s", (tag) => {
    const back = readJson<BackTranslations>(ROOT, backFile(tag));
    for (const key of ["feedback.reliable-improvement", "feedback.reliable-worsening"]) {
      const says = back?.texts[key]?.says;
      expect(says).toBeDefined();
      expect(says).not.toMatch(/\b(little|slightly|somewhat|some|a bit)\b/i);
    }
  });
});
