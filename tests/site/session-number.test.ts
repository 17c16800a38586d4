/** A report by session number: the way there and back, what stands where, on paper, in any locale. */
import type { BrowserContextOptions, Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { panelsIn } from "../support/site-report.ts";
import { pageTexts } from "../support/pdf-text.ts";
import { focus, largeText } from "../support/site-motion.ts";
import { NARROW, survey, THOROUGH, unfold } from "../support/site-survey.ts";
import { visitedSite } from "../support/site-visit.ts";

const { site, visit } = await visitedSite("demo");

async function signedIn(options: BrowserContextOptions = {}) {
  const made = await visit({ viewport: { width: 1280, height: 900 }, ...options });
  await made.context.addCookies([await site.staffCookie()]);
  return made;
}

async function open(page: Page, which: string, query = "", locale = "en"): Promise<void> {
  const client = (await site.clients()).find(({ label }) => label.includes(which));
  await page.goto(`${site.origin}/${locale}/staff/clients/${client?.id}${query}`);
  await panelsIn(page);
}

const BY_SESSION = "?axis=sessions";
const TITLE = "Session number, counted by check-ins";
const titles = (page: Page) => page.locator(".chart-time").allInnerTexts();
const choice = (page: Page) => page.getByRole("navigation", { name: "Axis of the charts" });
/** Words without the marks that force a direction. */
const plain = (text: string) => text.replace(/[\u202A-\u202E\u2066-\u2069]/g, "");

/** Numbers or dates under each drawing that is shown. */
const ticks = (page: Page): Promise<readonly (readonly (string | undefined)[])[]> =>
  page
    .locator("svg.chart-svg:visible")
    .evaluateAll((all) =>
      all.map((svg) =>
        [...svg.querySelectorAll(".chart-date-text text")].map((text) => text.textContent?.trim()),
      ),
    );

describe("a report by session number", () => {
  it("is one press away from dates and back, by key and without scripts", async () => {
    const { context, page, seen } = await signedIn({ javaScriptEnabled: false });
    await open(page, "Demo 04", "?charts=all");
    const address = page.url();
    expect(await choice(page).locator("[aria-current]").innerText()).toBe("By date");
    expect(await titles(page)).not.toContain(TITLE);
    await choice(page).getByRole("link", { name: "By session number" }).focus();
    await page.keyboard.press("Enter");
    await page.waitForURL(/\?axis=sessions&charts=all#charts$/);
    // Two measures, the lane and a goal.
    expect(await titles(page)).toEqual([TITLE, TITLE, TITLE, TITLE]);
    expect(await choice(page).locator("[aria-current]").innerText()).toBe("By session number");
    const seven = ["1", "2", "3", "4", "5", "6", "7"];
    expect(await ticks(page)).toEqual([seven, seven, seven, seven]);
    const top = (await choice(page).boundingBox())?.y ?? Infinity;
    expect(top).toBeLessThan(100);
    // Tables stay folded, as they were.
    expect(await page.locator("details.chart-table[open]").count()).toBe(0);
    await choice(page).getByRole("link", { name: "By date" }).focus();
    await page.keyboard.press("Enter");
    await page.waitForURL(`${address}#charts`);
    expect(await titles(page)).not.toContain(TITLE);
    expect(seen.problems).toEqual([]);
    await context.close();
  });

  it("says the date of a mark, and first its number where that is its place", async () => {
    const { context, page } = await signedIn();
    for (const query of ["", BY_SESSION]) {
      const [ninth, first, after] = query
        ? ["Check-in 9\\. ", "Check-in 1\\. ", "After check-in 9\\. "]
        : ["", "", ""];
      await open(page, "Demo 01", query);
      const said = async (chart: string, key: string) => {
        const reader = page.locator(`${chart} .chart-reader`).first();
        await reader.press(key);
        const text = await page.locator(`${chart} .chart-said`).first().innerText();
        await reader.press("Escape");
        return plain(text);
      };
      expect(await said("figure.course", "End")).toMatch(
        new RegExp(`^${ninth}\\d+ \\w+ \\d{4}: 8 \\(mild\\)`),
      );
      expect(await said("figure.lane", "Home")).toMatch(
        new RegExp(`^${first}\\d+ \\w+ \\d{4}: Session took place\\.$`),
      );
      expect(await said("figure.goal", "End")).toMatch(
        new RegExp(`^${after}\\d+ \\w+ \\d{4}: mile`),
      );
    }
    await context.close();
  });

  it("keeps gaps, dates of a daily form and the expected course of each session", async () => {
    const { context, page } = await signedIn();
    const runs = () => page.locator("#course-phq-9-total svg.chart-wide .chart-line").count();
    await open(page, "Demo 06", BY_SESSION);
    expect(await runs()).toBe(2);
    await open(page, "Demo 11", BY_SESSION);
    expect(await page.locator(".axis-note").innerText()).toMatch(
      /The daily form keeps its dates\.$/,
    );
    expect((await titles(page)).filter((title) => title !== TITLE)).toHaveLength(4);
    // The median has a corner at every session, where the marks are.
    const core = page.locator("#course-core-10-total svg.chart-wide");
    const xs = (await core.locator(".course-expected").getAttribute("d"))
      ?.slice(1)
      .split("L")
      .map((corner) => Number.parseFloat(corner));
    const lines = (await core.locator(".chart-date").getAttribute("d"))
      ?.slice(1)
      .split("M")
      .map((line) => Number.parseFloat(line));
    expect(xs).toHaveLength(8);
    expect(xs).toEqual(lines);
    await context.close();
  });

  it("leaves a client with one check-in or none by date, without a choice", async () => {
    const { context, page } = await signedIn();
    for (const which of ["Demo 09", "Demo 10"]) {
      await open(page, which, BY_SESSION);
      expect(await page.locator(".axis-choice, .axis-note").count()).toBe(0);
      expect(await titles(page)).not.toContain(TITLE);
    }
    await context.close();
  });

  it("is printed as it is shown, without the choice", async () => {
    const { context, page } = await signedIn();
    const textOf = async (query: string) => {
      await open(page, "Demo 04", query);
      const pages = pageTexts(await page.pdf({ format: "A4", printBackground: false }));
      expect(pages.length).toBeLessThanOrEqual(2);
      return pages.join(" ").replaceAll(/\s+/g, " ");
    };
    const [byDate, bySession] = [await textOf(""), await textOf(BY_SESSION)];
    expect(bySession.split(TITLE)).toHaveLength(5);
    expect(bySession).toContain("Equal distances are not equal times");
    expect(byDate).not.toContain(TITLE);
    for (const text of [byDate, bySession]) expect(text).not.toContain("By session number");
    await context.close();
  });

  it.each([
    ["en", {}],
    ["de", { forcedColors: "active", colorScheme: "dark" }],
    ["en-XA", {}],
    ["ar-XB", { colorScheme: "dark" }],
  ] as const)("has nothing that the probes find, in %s", async (locale, options) => {
    const { context, page, seen } = await signedIn({
      viewport: NARROW,
      reducedMotion: "reduce",
      ...options,
    });
    const { found, look } = survey(page, THOROUGH);
    for (const which of ["Demo 01", "Demo 06", "Demo 11"]) {
      await open(page, which, BY_SESSION, locale);
      await unfold(page);
      await look(which, locale === "en" ? [focus, largeText] : []);
    }
    expect(found).toEqual({});
    expect(seen.problems).toEqual([]);
    await context.close();
  });

  it("keeps numbers, choice and lines in forced colours", async () => {
    const { context, page } = await signedIn({ forcedColors: "active", colorScheme: "dark" });
    await open(page, "Demo 01", BY_SESSION);
    const colours = await page.evaluate(() => {
      const style = (selector: string) =>
        getComputedStyle(document.querySelector(selector) as Element);
      return [
        style(".axis-choice [aria-current]").color,
        style(".chart-wide .chart-line").stroke,
        style(".chart-wide .chart-date-text").fill,
      ];
    });
    expect(new Set(colours)).toEqual(new Set(["rgb(255, 255, 255)"]));
    await context.close();
  });

  it("has later sessions on the right, also in a script from the right", async () => {
    const { context, page } = await signedIn({ viewport: { width: 360, height: 740 } });
    await open(page, "Demo 04", BY_SESSION, "ar-XB");
    const numbers = await page
      .locator("figure.course svg.chart-narrow")
      .first()
      .locator(".chart-date-text text")
      .evaluateAll((texts) =>
        texts.map((text) => [text.getBoundingClientRect().left, text.textContent?.trim()] as const),
      );
    const fromLeft = numbers.toSorted(([a], [b]) => a - b).map(([, number]) => number);
    expect(fromLeft).toEqual(["1", "2", "3", "4", "5", "6", "7"]);
    await context.close();
  });
});
