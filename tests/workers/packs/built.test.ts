/** What `npm run build` made of the measures: every page whole, and no wording that may not be here. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { licensed } from "../../../licensed/index.ts";
import { isSlot } from "../../../src/core/measures/measure.ts";
import { isPublic } from "../../../src/components/measures/words.ts";
import { sayNotice } from "../../../src/components/notice.ts";
import { readOwnTexts } from "../../../src/locales/own-texts.ts";
import { LOCALES } from "../../../src/core/i18n/locales.ts";
import { measures, textOf } from "../../../src/packs/index.ts";
import { FINGERPRINTS } from "../../packs/licensed-fingerprints.ts";
import { fingerprintOf, runsOf } from "../../support/fingerprints.ts";
import { ROOT } from "../../support/http.ts";
import { plainText } from "../../support/plain-text.ts";

const filesIn = (folder: string): readonly string[] =>
  readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name));

const page = (...path: readonly string[]): string =>
  readFileSync(join(ROOT, "dist/client", ...path), "utf8");

const pages = measures.flatMap((measure) =>
  LOCALES.map(({ tag }) => ({ id: measure.id, tag, measure })),
);

describe("the page of", () => {
  it.each(pages)("$id in $tag holds the notice, and something under every heading", async ({ id, tag, measure }) => {
    const html = page(tag, "measures", `${id}.html`);
    await readOwnTexts({ tag });
    const notice = sayNotice({ format: { tag } }, measure).text;
    if (measure.validated) expect(notice).toBe(measure.licence.notice);
    expect(plainText(html)).toContain(plainText(notice));
    const main = /<main\b[^]*<\/main>/.exec(html)?.[0] ?? "";
    const [, ...parts] = main.split(/<h2\b[^>]*>/);
    const empty = parts.filter((part) => plainText(part.split("</h2>")[1] ?? "") === "");
    expect(empty).toEqual([]);
  });

  const paper = pages.filter(({ id, tag, measure }) => isPublic(measure) && textOf(id, tag));

  it.each(paper)("$id in $tag on paper holds every text and the notice", ({ id, tag, measure }) => {
    const shown = plainText(page(tag, "measures", id, "paper.html"));
    const texts = Object.entries(textOf(id, tag)?.text ?? {});
    const missing = texts.filter(([, words]) => !shown.includes(plainText(words)));
    expect(missing).toEqual([]);
    expect(shown).toContain(plainText(measure.licence.notice));
  });
}); // prettier-ignore

describe("the build", () => {
  const files = ["dist", "src/packs", "licensed"].flatMap(filesIn);
  const own = new Set(licensed.map(([id]) => id));
  const forbidden = new Map(
    Object.entries(FINGERPRINTS)
      .filter(([id]) => !own.has(id))
      .flatMap(([id, marks]) => marks.map((mark) => [mark, id] as const)),
  );
  /** Also without tags, because a page may put a tag between two words. */
  const runs = (text: string) => new Set([...runsOf(text), ...runsOf(plainText(text))]);
  const seen = new Map<string, string>();
  for (const file of files) {
    for (const run of runs(readFileSync(file, "utf8"))) seen.set(run, file);
  }
  const marks = new Map([...seen].map(([run, file]) => [fingerprintOf(run), file]));

  it("contains no wording of a slot", () => {
    const found = [...forbidden].flatMap(([mark, id]) =>
      marks.has(mark) ? [`${id}: ${marks.get(mark)}`] : [],
    );
    expect(found).toEqual([]);
  });

  it("would be caught: wording that may be here is found in the pages and in the Worker", () => {
    expect(marks.has(fingerprintOf("little interest or pleasure"))).toBe(true);
    for (const folder of ["dist/client", "dist/server"]) {
      const texts = filesIn(folder).filter((file) => /\.(?:html|mjs)$/.test(file));
      const found = texts.some((file) =>
        runs(readFileSync(file, "utf8")).has("little interest or pleasure"),
      );
      expect(found, folder).toBe(true);
    }
  });

  it("is searched for wording of slots only, and a tag or an escape hides nothing", () => {
    const slots = measures.filter(isSlot).map(({ id }) => id);
    expect(slots).toEqual(expect.arrayContaining(Object.keys(FINGERPRINTS)));
    expect(runs("<b>One</b> canary\\nsings “twice”").has("one canary sings twice")).toBe(true);
    expect(runs("It doesn\\u2019t sing now").has("it doesnt sing now")).toBe(true);
  });
});
