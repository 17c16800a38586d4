/** The printed sheet, drawn by the real component and measured on paper by a real browser. */
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { findLocale, SOURCE } from "../../src/core/i18n/locales.ts";
import { textOfSheet } from "../../src/components/part-words.ts";
import { allItems } from "../../src/core/measures/measure.ts";
import { ownSheet } from "../../src/core/paper/own-sheet.ts";
import { findMeasure } from "../../src/packs/find.ts";
import { textOf } from "../../src/packs/index.ts";
import { allKinds, allKindsText } from "../support/all-kinds.ts";
import { launch } from "../support/browser.ts";
import { rectangles } from "../support/pdf.ts";
import { openRenderer } from "../support/chart-render.ts";
import { PATIENCE } from "../support/site-journey.ts";
import { stylesWith } from "../support/styles.ts";

const MM = 96 / 25.4; // CSS pixels
/** Paper less the margins of the sheet. */
const PAPERS = { A4: 180, Letter: 215.9 - 30 } as const;
const kinds = { measure: allKinds, text: allKindsText(), page: SOURCE };

let browser: Browser;
let page: Page;
let renderer: Awaited<ReturnType<typeof openRenderer>>;
beforeAll(async () => {
  [browser, renderer] = await Promise.all([launch(), openRenderer()]);
  page = await browser.newPage();
  page.setDefaultTimeout(PATIENCE);
});
afterAll(async () => {
  await browser?.close();
  await renderer?.close();
});

const STYLES = stylesWith("paper");

async function show(props: Record<string, unknown>, width = 800): Promise<string> {
  const html = await renderer.render("/src/components/PaperForm.astro", { props });
  await page.setViewportSize({ width, height: 900 });
  await page.setContent(
    `<!doctype html><html lang="en"><title>Sheet</title><style>${STYLES}</style><main>${html}</main>`,
  );
  return html;
}

describe("a printed line", () => {
  it.each(Object.keys(PAPERS) as (keyof typeof PAPERS)[])(
    "is 100 mm long on %s",
    async (format) => {
      await show(kinds);
      const pdf = await page.pdf({ format, preferCSSPageSize: false });
      const lines = rectangles(pdf).filter((width) => Math.abs(width - 100) <= 1);
      expect(lines.length).toBeGreaterThanOrEqual(2); // the item's own and the one to check
      const wide = rectangles(pdf).filter((width) => width > 101 && width < PAPERS[format] + 2);
      expect(Math.max(0, ...wide)).toBeLessThanOrEqual(PAPERS[format] + 0.5);
    },
  );

  it.each([
    ["session-check", "en", false],
    ["session-check", "en", true],
    ["session-check", "ar", false],
  ] as const)(
    "of %s in pages of %s, large %s, is 100 mm long on both papers",
    async (id, tag, large) => {
      const measure = findMeasure(id);
      await show({ measure, text: textOf(id, "en"), page: findLocale(tag) ?? SOURCE, large });
      const asked = allItems(measure).filter(({ kind }) => kind === "line").length;
      for (const format of Object.keys(PAPERS) as (keyof typeof PAPERS)[]) {
        const all = rectangles(await page.pdf({ format, preferCSSPageSize: false }));
        const lines = all.filter((width) => Math.abs(width - 100) <= 1);
        expect(lines.length, format).toBeGreaterThanOrEqual(asked + 1);
      }
    },
  );

  it("is 100 mm long before it is printed, with nothing wider than the paper beside it", async () => {
    for (const [width, large] of [
      [PAPERS.A4 * MM, false],
      [PAPERS.Letter * MM, true],
    ] as const) {
      await show({ ...kinds, large }, Math.floor(width));
      await page.emulateMedia({ media: "print" });
      const widths = await page
        .locator(".paper__line")
        .evaluateAll((lines) => lines.map((line) => line.getBoundingClientRect().width));
      expect(widths).toHaveLength(2);
      for (const each of widths) expect(Math.abs(each / MM - 100)).toBeLessThan(1);
      const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect(over).toBeLessThanOrEqual(0);
      await page.emulateMedia({ media: null });
    }
  });

  it("has no marks and no numbers on it, and starts at the low end of its own wording", async () => {
    await show({ ...kinds, text: allKindsText({ scaleDir: "rtl" }) });
    const line = page.locator(".paper__scale--line");
    expect(await line.locator(".paper__line").innerHTML()).toBe("");
    expect(await line.innerText()).not.toMatch(/\d/);
    const [low, high] = await line
      .locator("bdi")
      .evaluateAll((ends) => ends.map((end) => end.getBoundingClientRect().left));
    expect(low).toBeGreaterThan(high ?? Infinity);
  });
});

describe("a sheet", () => {
  it("has a box of 5 mm at least for every option, in letters of 12 points at least", async () => {
    await show(kinds);
    const boxes = await page
      .locator(".paper__item .paper__box")
      .evaluateAll((all) =>
        all.map((box) => box.getBoundingClientRect()).map(({ width, height }) => [width, height]),
      );
    expect(boxes).toHaveLength(3 + 11 + 3);
    for (const side of boxes.flat()) expect(side).toBeGreaterThanOrEqual(5 * MM);
    const size = (selector: string) =>
      page
        .locator(selector)
        .evaluateAll((all) =>
          Math.min(...all.map((one) => Number.parseFloat(getComputedStyle(one).fontSize))),
        );
    expect(await size(".paper *")).toBeGreaterThanOrEqual(16); // 12 pt
    await show({ ...kinds, large: true });
    expect(await size(".paper *")).toBeGreaterThanOrEqual(24); // 18 pt
  });

  it("is black on white and splits no question between pages", async () => {
    await show(kinds);
    const found = await page.locator(".paper, .paper *").evaluateAll((all) =>
      all.map((one) => {
        const { color, backgroundColor, breakInside } = getComputedStyle(one);
        const isItem = one.classList.contains("paper__item");
        return { color, backgroundColor, split: isItem && breakInside !== "avoid" };
      }),
    );
    expect(new Set(found.map(({ color }) => color))).toEqual(new Set(["rgb(0, 0, 0)"]));
    expect(new Set(found.map(({ backgroundColor }) => backgroundColor))).toEqual(
      new Set(["rgb(255, 255, 255)", "rgba(0, 0, 0, 0)"]),
    );
    expect(found.filter(({ split }) => split)).toEqual([]);
  });

  it.each(["en", "de", "ko"])("shows the whole of PHQ-9 in %s, notice and version", async (tag) => {
    const measure = findMeasure("phq-9");
    const text = textOf("phq-9", tag);
    await show({ measure, text, page: findLocale(tag) ?? SOURCE });
    const words = await page.locator(".paper").innerText();
    for (const [key, said] of Object.entries(text?.text ?? {})) {
      expect(words.includes(said), key).toBe(true);
    }
    expect(words).toContain(measure.licence.notice);
    expect(words).toContain(measure.version);
    expect(await page.locator(".paper__item").count()).toBe(9);
    expect(await page.locator(".paper__line").count()).toBe(0);
  });

  it.each(["en", "ar", "zh-Hans"])(
    "of goals and own words has a row for each goal and lines to write on, in %s",
    async (tag) => {
      const goals = ["Sleep through the night", "أن أنام الليل", "x".repeat(280)].map(
        (text, place) => ({ id: `g${place}`, text }),
      );
      const own = { goals, talk: true as const };
      const locale = findLocale(tag) ?? SOURCE;
      const sheet = { code: "7KQ4M2XD", measure: "own@1.0.0", own, locale: tag };
      const props = { measure: ownSheet(own), text: textOfSheet(sheet), page: locale };
      for (const [name, width] of Object.entries(PAPERS)) {
        await show({ ...props, code: "7KQ4 M2XD" }, Math.floor(width * MM));
        await page.emulateMedia({ media: "print" });
        expect(await page.locator(".paper__box").count(), name).toBe(3 * 11);
        expect(await page.locator(".paper__rule").count(), name).toBe(8);
        expect(await page.locator(".paper__foot").innerText(), name).not.toContain("1.0.0");
        const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
        expect(over, name).toBeLessThanOrEqual(0);
        await page.emulateMedia({ media: null });
      }
      const pdf = await page.pdf({ format: "A4", preferCSSPageSize: false });
      const wide = rectangles(pdf).filter((width) => width > PAPERS.A4 + 0.5 && width < 190);
      expect(wide).toEqual([]);
    },
  );

  it("has a place for a code and none for a name", async () => {
    await show(kinds);
    expect(await page.locator(".paper__fields .paper__box").count()).toBe(8);
    await show({ ...kinds, code: "7KQ4 M2XD" });
    expect(await page.locator(".paper__fields .paper__box").count()).toBe(0);
    expect(await page.locator(".paper__code").innerText()).toBe("7KQ4 M2XD");
  });
});
