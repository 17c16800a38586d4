/** The chart of a report in a real browser: reading by key and pointer, another baseline, no redrawing. */
import type { BrowserContext, BrowserContextOptions, Locator, Page } from "playwright-core";
import { afterEach, describe, expect, it } from "vitest";
import { marksInPaths } from "../../src/charts/mark-paths.ts";
import { panelsIn } from "../support/site-report.ts";
import { structure } from "../support/site-probes.ts";
import { visitedSite } from "../support/site-visit.ts";

const { site, visit } = await visitedSite("demo");
interface Asked {
  readonly locale?: string;
  readonly query?: string | undefined;
}

let context: BrowserContext;
afterEach(() => context.close());

async function report(
  which: string,
  { locale = "en", query, ...options }: BrowserContextOptions & Asked = {},
): Promise<Page> {
  const visitor = await visit({ viewport: { width: 1280, height: 900 }, ...options });
  context = visitor.context;
  await context.addCookies([await site.staffCookie()]);
  await openReport(visitor.page, which, { locale, query });
  return visitor.page;
}

async function openReport(page: Page, which: string, { locale, query = "" }: Asked): Promise<void> {
  const client = (await site.clients()).find(({ label }) => label.includes(which));
  await page.goto(`${site.origin}/${locale}/staff/clients/${client?.id}${query}`);
  await panelsIn(page);
}

const chartOf = (page: Page): Locator => page.locator("figure.course").first();
const saidIn = (chart: Locator) => chart.locator(".chart-said").innerText();
const cursorOf = (chart: Locator) => chart.locator(".chart-cursor:visible");
/** Words without the marks that force a direction. */
const plain = (text: string) => text.replace(/[\u202A-\u202E\u2066-\u2069]/g, "");

describe("reading by key", () => {
  it.each(["en", "ar-XB"])("goes from score to score in %s, later to the right", async (locale) => {
    const chart = chartOf(await report("Demo 01", { locale }));
    const reader = chart.locator(".chart-reader");
    const key = (name: string) => reader.press(name);
    await reader.focus();
    // Nine scores, the last of them 8.
    expect(plain(await saidIn(chart))).toMatch(/: 8 \(mild\)/);
    await key("ArrowLeft");
    expect(plain(await saidIn(chart))).toMatch(/: 9 \(mild\)/);
    await key("ArrowRight");
    await key("ArrowRight");
    expect(plain(await saidIn(chart))).toMatch(/: 8 \(mild\)/);
    await key("Home");
    expect(plain(await saidIn(chart))).toMatch(/: 19 \(moderately severe\)\.$/);
    const first = await cursorOf(chart).boundingBox();
    await key("End");
    const last = await cursorOf(chart).boundingBox();
    expect(first && last && last.x > first.x).toBe(true);
    expect(plain(await saidIn(chart))).toContain("1 point lower (less distress)");
    expect(await chart.locator(".chart-said").getAttribute("role")).toBe("status");
  });

  it("stops on Escape, leaves letters and modified keys alone, and is one stop for Tab", async () => {
    const page = await report("Demo 01");
    const chart = chartOf(page);
    const reader = chart.locator(".chart-reader");
    await reader.focus();
    const before = await saidIn(chart);
    for (const key of ["h", "t", "Control+ArrowLeft", "Alt+Shift+ArrowLeft", "Shift+Home"]) {
      await reader.press(key);
      expect(await saidIn(chart)).toBe(before);
    }
    await reader.press("Escape");
    expect(await chart.locator(".chart-said").innerText()).toBe("");
    expect(await cursorOf(chart).count()).toBe(0);
    await reader.focus();
    await page.keyboard.press("Tab");
    const next = await page.evaluate(() => document.activeElement?.tagName);
    expect(next).toBe("SELECT");
    expect(await chart.locator("[tabindex='0']").count()).toBe(2);
  });

  it("says the same under the pointer as under the key", async () => {
    const chart = chartOf(await report("Demo 04"));
    const reader = chart.locator(".chart-reader");
    await reader.focus();
    const byKey: string[] = [];
    for (let index = 0; index < 7; index += 1) {
      await reader.press(index === 0 ? "Home" : "ArrowRight");
      byKey.push(await saidIn(chart));
    }
    await reader.press("Escape");
    const drawing = chart.locator("svg.chart-wide");
    const marks = drawing.locator(".chart-marks").first();
    const paths = await marks.locator("path").evaluateAll((all) =>
      all.map((path) => ({
        d: path.getAttribute("d") ?? "",
        order: path.getAttribute("data-order") ?? undefined,
      })),
    );
    const frame = await drawing.boundingBox();
    const width = await drawing.evaluate((svg) => (svg as SVGSVGElement).viewBox.baseVal.width);
    const scale = (frame?.width ?? 0) / width;
    const byPointer: string[] = [];
    for (const { x, y } of marksInPaths(paths)) {
      await reader.hover({ position: { x: x * scale, y: y * scale } });
      byPointer.push(await saidIn(chart));
    }
    expect(byPointer).toEqual(byKey);
  });
});

describe("another baseline", () => {
  it("moves the band, the sign and the sentence, and nothing else", async () => {
    const chart = chartOf(await report("Demo 01"));
    const verdict = chart.locator(".course-verdict");
    const state = async () => ({
      said: await verdict.innerText(),
      band: await chart.locator("svg.chart-wide > .course-noise").getAttribute("y"),
      sign: await chart.locator("svg.chart-wide > .course-base").getAttribute("cx"),
    });
    const line = () => chart.locator("svg.chart-wide .chart-line").first().getAttribute("d");
    const [before, drawn] = [await state(), await line()];
    await chart.locator("select").selectOption({ index: 7 });
    const after = await state();
    expect(after.said).not.toBe(before.said);
    expect(after.band).not.toBe(before.band);
    expect(after.sign).not.toBe(before.sign);
    expect(await line()).toBe(drawn);
    expect(await verdict.getAttribute("role")).toBe("status");
    await chart.locator("select").selectOption({ index: 0 });
    expect(await state()).toEqual(before);
  });
});

const MEANING = {
  "Lower is better": /Higher means more distress(?=\.)/,
  "Higher is better": /Higher means (better well-being|a stronger alliance)(?=\.)/,
} as const;

describe("the drawing", () => {
  it("is the server's: scripts change nothing on load (V28)", async () => {
    const figures = (page: Page) =>
      page.evaluate(() => [...document.querySelectorAll("figure")].map((one) => one.outerHTML));
    const query = "?charts=all";
    const served = await figures(await report("Demo 06", { javaScriptEnabled: false, query }));
    await context.close();
    const page = await report("Demo 06", { query });
    await page.waitForLoadState("load");
    expect(await figures(page)).toEqual(served);
    expect(served).toHaveLength(2);
  });

  it("has text of at least 12 px, inside the drawing, at every width and direction", async () => {
    const page = await report("Demo 01");
    const found: string[] = [];
    for (const locale of ["en", "ar-XB", "en-XA"]) {
      for (const which of ["Demo 01", "Demo 06", "Demo 07", "Demo 09", "Demo 10"]) {
        await openReport(page, which, { locale });
        for (const width of [320, 390, 1280]) {
          await page.setViewportSize({ width, height: 800 });
          const about = (text: string) => `${locale} ${which} at ${width}: ${text}`;
          found.push(...(await structure(page)).map(about), ...(await outside(page)).map(about));
        }
      }
    }
    expect(found).toEqual([]);
  });

  it("says the direction of the measure beside every chart, and in every table", async () => {
    const page = await report("Demo 01");
    for (const { label } of await site.clients()) {
      await openReport(page, label, { locale: "en" });
      for (const chart of await page.locator("figure.course").all()) {
        const direction = await chart.locator(".chart-direction").innerText();
        const [better] = /(?:Lower|Higher) is better/.exec(direction) ?? [];
        const [meaning] = MEANING[better as keyof typeof MEANING].exec(direction) ?? [];
        expect(await chart.locator("caption").textContent()).toContain(meaning ?? "no meaning");
      }
    }
  });

  it("offers no control without scripts", async () => {
    const page = await report("Demo 01", { javaScriptEnabled: false, query: "?charts=all" });
    expect(await page.locator("figure.course").count()).toBe(2);
    expect(await page.locator(".chart-reader:visible, .chart-reading:visible").count()).toBe(0);
    expect(await page.locator("figure select:visible").count()).toBe(0);
    expect(await page.locator(".course-verdict:visible").count()).toBe(2);
  });

  it("keeps its lines and words in forced colours", async () => {
    const page = await report("Demo 01", { forcedColors: "active", colorScheme: "dark" });
    const strokes = await page.evaluate(() =>
      [".chart-line", ".course-cutoff", ".chart-axis", ".course-noise"].map((one) => {
        const style = getComputedStyle(document.querySelector(`.chart-wide ${one}`) as Element);
        return style.stroke;
      }),
    );
    expect(new Set(strokes)).toEqual(new Set(["rgb(255, 255, 255)"]));
  });
});

/** Labels that stand outside the drawing they belong to. */
const outside = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll<SVGTextElement>("svg.chart-svg text")].flatMap((text) => {
      const frame = text.ownerSVGElement?.getBoundingClientRect();
      const box = text.getBoundingClientRect();
      if (!frame || frame.width === 0 || box.width === 0) return [];
      const over = Math.max(frame.left - box.left, box.right - frame.right);
      return over > 1 ? [`"${text.textContent}" is ${over.toFixed(1)} px outside`] : [];
    }),
  );
