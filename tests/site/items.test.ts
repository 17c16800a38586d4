/** Rows of numbers, conditions and the form as a whole in a real browser, with every kind of item. */
import type { Page } from "playwright-core";
import { afterEach, describe, expect, it } from "vitest";
import { findLocale, SOURCE } from "../../src/core/i18n/locales.ts";
import { openItems, posted, type Show } from "../support/items-page.ts";
import { changeLeadsNowhere, focus, reflow, spacing } from "../support/site-motion.ts";
import { axeFindings, structure } from "../support/site-probes.ts";

const stage = await openItems();
let page: Page;
afterEach(() => page?.close());

const show = async (options?: Show) => {
  page = await stage.show(options);
};

describe("a row of numbers", () => {
  it.each([320, 390, 1280])("has cells for fingers at %d px", async (width) => {
    await show({ width });
    const cells = await page
      .locator(".cell")
      .evaluateAll((all) => all.map((cell) => cell.getBoundingClientRect().toJSON() as DOMRect));
    expect(cells).toHaveLength(11);
    expect(new Set(cells.map(({ y }) => y)).size).toBe(1);
    for (const cell of cells) {
      expect(cell.width).toBeGreaterThanOrEqual(24);
      expect(cell.height).toBeGreaterThanOrEqual(44);
    }
    await page.getByLabel("Bigger buttons").check();
    const big = await page
      .locator(".cell")
      .evaluateAll((all) => all.map((cell) => cell.getBoundingClientRect().toJSON() as DOMRect));
    expect(new Set(big.map(({ x }) => x)).size).toBe(1);
    for (const cell of big) expect(cell.width).toBeGreaterThan(200);
    expect(await posted(page)).toEqual({ bigger: "yes" });
  });

  it.each([
    ["ltr", true],
    ["rtl", false],
  ] as const)("runs %s as its wording says, and posts the number", async (scaleDir, rising) => {
    await show({ scaleDir });
    const [first, last] = await page
      .locator(".cell")
      .evaluateAll((all) => [all.at(0), all.at(-1)].map((one) => one?.getBoundingClientRect().x));
    expect((first ?? 0) < (last ?? 0)).toBe(rising);
    await page.getByRole("radio", { name: /^10 I have reached it/ }).check();
    expect(await posted(page)).toEqual({ "q-goal": "10" });
  });
});

describe("a question that hangs on another", () => {
  const how = () => page.locator("#q-how");
  const since = () => page.locator("#q-since");

  it("is hidden until the condition holds, and those that hang on it with it", async () => {
    await show();
    expect(await how().isVisible()).toBe(false);
    expect(await since().isVisible()).toBe(false);
    await page.getByLabel("Yes", { exact: true }).check();
    expect(await how().isVisible()).toBe(true);
    expect(await since().isVisible()).toBe(false);
    await how().fill("my own words");
    expect(await since().isVisible()).toBe(true);
    await page.getByLabel("No", { exact: true }).check();
    expect(await how().isVisible()).toBe(false);
    expect(await since().isVisible()).toBe(false);
    await page.getByLabel("To some degree").check();
    expect(await how().inputValue()).toBe("my own words");
  });

  it("moves no focus, and needs only one condition of any", async () => {
    await show();
    const nine = page.locator("input[name=q-goal][value='9']");
    await nine.focus();
    await nine.press("Space");
    expect(await since().isVisible()).toBe(true);
    expect(await nine.evaluate((one) => one === document.activeElement)).toBe(true);
  });

  it("is shown without scripts, with the numbers of the questions it hangs on", async () => {
    await show({ scripted: false });
    expect(await how().isVisible()).toBe(true);
    await expect
      .poll(() => page.locator(".only-if > .hint").allInnerTexts())
      .toEqual([
        "This depends on an earlier answer: Question 1. Leave it empty if it does not fit.",
        "This depends on an earlier answer: Question 2 and Question 5. Leave it empty if it does not fit.",
      ]);
  });
});

describe("a form with every kind of item", () => {
  it.each([
    ["en", true],
    ["en", false],
    ["ar", true],
  ] as const)("passes axe and the probes in %s (scripts: %s)", async (tag, scripted) => {
    const locale = findLocale(tag) ?? SOURCE;
    await show({ locale, scripted, width: 320, scaleDir: locale.dir });
    expect([
      ...(await structure(page)),
      ...(await reflow(page)),
      ...(await axeFindings(page)),
      ...(await spacing(page)),
      ...(await changeLeadsNowhere(page)),
      ...(await focus(page)),
    ]).toEqual([]);
    expect(await posted(page)).toEqual({});
  });

  it("wraps a long word that is typed rather than widen the page", async () => {
    await show({ width: 320, typed: { note: "x".repeat(900) } });
    expect(await reflow(page)).toEqual([]);
  });
});
