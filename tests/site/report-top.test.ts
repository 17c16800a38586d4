/** The ten seconds: what a therapist sees of a report without scrolling; and the caseload's tools. */
import type { BrowserContextOptions, Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { COURSES } from "../../scripts/demo/courses.ts";
import { panelsIn } from "../support/site-report.ts";
import { visitedSite } from "../support/site-visit.ts";

const { site, visit } = await visitedSite("demo");

const LAPTOP = { width: 1280, height: 800 };
const PHONE = { width: 390, height: 844 };

async function signedIn(options: BrowserContextOptions = {}) {
  const made = await visit(options);
  await made.context.addCookies([await site.staffCookie()]);
  return made;
}

async function openReport(page: Page, which: string, locale = "en"): Promise<void> {
  const client = (await site.clients()).find(({ label }) => label.includes(which));
  await page.goto(`${site.origin}/${locale}/staff/clients/${client?.id}`);
}

/** Where each of these ends, counted from the top of the page. */
const ends = (page: Page): Promise<Readonly<Record<string, number>>> =>
  page.evaluate(() => {
    const bottom = (element: Element | null) =>
      element ? Math.ceil(element.getBoundingClientRect().bottom + scrollY) : Infinity;
    const rows = [...document.querySelectorAll(".glance dl > div")];
    return {
      verdict: bottom(document.querySelector(".glance .headline")),
      "since last time": bottom(document.querySelector(".glance .lead")),
      ...Object.fromEntries(
        rows.map((row) => [row.querySelector("dt")?.textContent ?? "", bottom(row)]),
      ),
    };
  });

describe("the first ten seconds", () => {
  it.each([
    ["a laptop", LAPTOP],
    ["a phone", PHONE],
  ])(
    "hold verdict, last time, alerts, signals and what to talk about on %s",
    async (_, viewport) => {
      const { context, page } = await signedIn({ viewport });
      for (const which of ["Demo 01", "Demo 04", "Demo 08"]) {
        await openReport(page, which);
        const found = await ends(page);
        expect(Object.keys(found)).toEqual(
          expect.arrayContaining(["verdict", "since last time", "Signals", "To talk about"]),
        );
        if (which === "Demo 08") expect(found).toHaveProperty("Risk answers");
        const below = Object.entries(found).filter(([, end]) => end > viewport.height);
        // Own words and a goal may be long: the first lines are what has to be seen.
        expect(
          below.filter(([name]) => name !== "To talk about"),
          which,
        ).toEqual([]);
        const talk = await page.locator(".glance dl > div").last().boundingBox();
        expect((talk?.y ?? Infinity) + 48, which).toBeLessThanOrEqual(viewport.height);
      }
      await context.close();
    },
  );

  it.each([
    ["a laptop", LAPTOP],
    ["a phone", PHONE],
  ])("begin with the verdict: nothing on the page is larger, on %s", async (_, viewport) => {
    const { context, page } = await signedIn({ viewport });
    await openReport(page, "Demo 04");
    const larger = await page.evaluate(() => {
      const sizeOf = (element: Element | null) =>
        element ? Number.parseFloat(getComputedStyle(element).fontSize) : 0;
      const verdict = sizeOf(document.querySelector(".glance .headline"));
      return [...document.querySelectorAll("header *, main *:not(svg *)")]
        .filter((element) => sizeOf(element) >= verdict && !element.closest(".headline"))
        .map(({ outerHTML }) => outerHTML.slice(0, 80));
    });
    expect(larger).toEqual([]);
    await context.close();
  });

  it("are there without scripts, and in a right-to-left language without sideways scrolling", async () => {
    const { context, page } = await signedIn({ viewport: PHONE, javaScriptEnabled: false });
    await openReport(page, "Demo 08", "ar-XB");
    expect(await page.locator(".glance .headline").isVisible()).toBe(true);
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(wide).toBeLessThanOrEqual(0);
    await context.close();
  });

  it("keep their frame in forced colours", async () => {
    const { context, page } = await signedIn({ forcedColors: "active", viewport: LAPTOP });
    await openReport(page, "Demo 08");
    const width = await page
      .locator(".glance-risk")
      .evaluate((element) => getComputedStyle(element).borderInlineStartWidth);
    expect(width).toBe("8px");
    await context.close();
  });
});

describe("a change that starts in another language", () => {
  it("is marked under the headline and in the line to copy", async () => {
    const { context, page } = await signedIn({ viewport: PHONE });
    await openReport(page, "Demo 06");
    const caution = "The first answers were in Spanish, the latest in English";
    expect(await page.locator(".headline-care").innerText()).toContain(
      `PHQ-9 and GAD-7: ${caution}`,
    );
    expect(await page.locator(".cautions").first().innerText()).toContain(caution);
    const line = await page.locator("copy-text textarea").inputValue();
    expect(line).toContain("Read with care: first answers in Spanish, latest in English.");
    expect(line).toMatch(/first seen 2026-\d\d-\d\d, no longer shows since 2026-\d\d-\d\d/);
    await openReport(page, "Demo 04");
    expect(await page.locator(".headline-care").count()).toBe(0);
    await context.close();
  });
});

describe("one axis for all charts", () => {
  it("puts the same day in the same place under each other", async () => {
    const { context, page } = await signedIn({ viewport: LAPTOP });
    await openReport(page, "Demo 01");
    await panelsIn(page);
    const starts = await page.evaluate(() =>
      [...document.querySelectorAll<SVGSVGElement>("svg.chart-wide")].map((svg) => {
        const [first] = [...svg.querySelectorAll(".chart-date-text text")];
        return first?.getBoundingClientRect().x ?? -1;
      }),
    );
    expect(starts.length).toBeGreaterThanOrEqual(5);
    expect(Math.min(...starts), starts.join(" ")).toBeGreaterThan(0);
    // Drawings are scaled to their frames, so places may differ by a part of a pixel.
    expect(Math.max(...starts) - Math.min(...starts), starts.join(" ")).toBeLessThan(1);
    await context.close();
  });
});

describe("the clinical line", () => {
  it("is copied by its button, and can be selected where there is no script", async () => {
    const { context, page } = await signedIn();
    await context.grantPermissions(["clipboard-read", "clipboard-write"]);
    await openReport(page, "Demo 04");
    await page.getByRole("button", { name: "Copy", exact: true }).click();
    await page.getByText("Copied.").waitFor();
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied).toContain("PHQ-9 20 (severe)");
    expect(copied).not.toContain("Demo 04");
    await context.close();
    const plain = await signedIn({ javaScriptEnabled: false });
    await openReport(plain.page, "Demo 04");
    expect(await plain.page.locator("copy-text textarea").inputValue()).toBe(copied);
    expect(await plain.page.locator("copy-text button:visible").count()).toBe(0);
    await plain.context.close();
  });
});

describe("a report without answers", () => {
  it("leads to the first check-in", async () => {
    const { context, page } = await signedIn({ viewport: LAPTOP });
    await openReport(page, "Demo 10");
    await page.getByRole("link", { name: "New check-in" }).click();
    await page.waitForURL(/\/check-ins$/);
    await openReport(page, "Demo 09");
    expect(await page.getByRole("link", { name: "New check-in" }).count()).toBe(0);
    await context.close();
  });
});

describe("the caseload", () => {
  it("hides its labels by Escape, by a press and without scripts, and shows them again", async () => {
    const { context, page } = await signedIn({ viewport: LAPTOP });
    await page.goto(`${site.origin}/en/staff`);
    await page.keyboard.press("Escape");
    await page.waitForURL(/labels=hidden/);
    expect(await page.locator("main").innerText()).not.toContain("Demo 01");
    expect(await page.title()).toBe("Caseload");
    await page.getByRole("link", { name: "Show labels" }).click();
    await page.waitForURL((url) => !url.search.includes("labels"));
    expect(await page.locator("main").innerText()).toContain("Demo 01");
    await page.locator("#find").fill("04");
    await page.keyboard.press("Escape");
    expect(page.url()).not.toContain("labels");
    await context.close();
    const plain = await signedIn({ javaScriptEnabled: false });
    await plain.page.goto(`${site.origin}/en/staff`);
    await plain.page.getByRole("link", { name: "Hide labels" }).click();
    expect(await plain.page.locator("main").innerText()).not.toContain("Demo 01");
    await plain.context.close();
  });

  it("is a card for each client on a phone, with nothing pushed aside, and a table by ear", async () => {
    const { context, page } = await signedIn({ viewport: PHONE });
    await page.goto(`${site.origin}/en/staff`);
    const scroller = page.locator(".scroll");
    expect(await scroller.evaluate((one) => one.scrollWidth - one.clientWidth)).toBe(0);
    expect(await page.getByRole("rowheader").count()).toBe(COURSES.length + 1);
    expect(await page.getByRole("columnheader").count()).toBe(8);
    // The same cells as on a laptop, each under its own head, the empty ones too.
    const cells = () =>
      page
        .locator("tbody tr")
        .evaluateAll((rows) =>
          rows.map((row) =>
            [...row.querySelectorAll("[role=cell], [role=rowheader]")].map((cell) => [
              cell.getAttribute("aria-colindex"),
              getComputedStyle(cell).display === "none" ? "gone" : cell.textContent,
            ]),
          ),
        );
    const onPhone = await cells();
    const span = (row: (typeof onPhone)[number]) => row.map(([place]) => place);
    const heads = onPhone.filter((row) => row.length > 3);
    expect(heads).toHaveLength(COURSES.length + 1);
    const [whole, bare] = [8, 6].map((length) => heads.filter((row) => row.length === length));
    expect(whole).toHaveLength(COURSES.length);
    expect(whole?.flatMap(span).filter(Boolean)).toEqual([]);
    expect(bare?.map(span)).toEqual([[null, null, null, null, "7", "8"]]);
    const rest = onPhone.filter((row) => row.length === 3);
    expect(rest.length).toBeGreaterThan(COURSES.length / 2);
    for (const row of rest) expect(span(row)).toEqual(["4", "5", "6"]);
    // What waits comes after the last measure, whatever the order of the source.
    const bottom = async (text: string) => {
      const box = await page.locator("tbody").first().getByText(text).last().boundingBox();
      return (box?.y ?? 0) + (box?.height ?? 0);
    };
    expect(await bottom("1 week ago")).toBeGreaterThan(await bottom("No change beyond chance"));
    await page.setViewportSize(LAPTOP);
    expect(await cells()).toEqual(onPhone);
    await context.close();
  });

  it("is a table by ear: every client heads a group of rows, and no drawing speaks", async () => {
    const { context, page } = await signedIn();
    await page.goto(`${site.origin}/en/staff`);
    expect(await page.locator('tbody > tr:first-child > th[scope="rowgroup"]').count()).toBe(
      COURSES.length + 1,
    );
    expect(await page.locator("svg.spark:not([aria-hidden])").count()).toBe(0);
    expect(await page.locator("svg.spark").count()).toBeGreaterThan(10);
    expect(await page.locator("caption").innerText()).toContain("Higher means more distress");
    await context.close();
  });
});
