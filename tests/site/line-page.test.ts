/** The line as others meet it: the public page that tests it, and the two files by themselves. */
import { readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import type { BrowserContextOptions, Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { LINE_FILES } from "../../src/contract/line-files.ts";
import { rectangles } from "../support/pdf.ts";
import { axeFindings } from "../support/site-probes.ts";
import { visitedSite } from "../support/site-visit.ts";

const { site, visit } = await visitedSite();

async function withPage(
  path: string,
  options: BrowserContextOptions,
  walk: (page: Page) => Promise<void>,
): Promise<void> {
  const { context, page, seen } = await visit(options);
  await page.goto(`${site.origin}${path}`);
  await walk(page);
  await context.close();
  expect(seen.problems).toEqual([]);
}

const SETTINGS: readonly (readonly [string, string, BrowserContextOptions])[] = [
  ["on a desk", "/en/line", {}],
  ["on the smallest phone", "/ar/line", { viewport: { width: 320, height: 640 }, hasTouch: true }],
  ["in forced colours", "/en/line", { forcedColors: "active" }],
  ["in forced colours, dark", "/ar-XB/line", { forcedColors: "active", colorScheme: "dark" }],
  ["in the dark", "/en-XA/line", { colorScheme: "dark", reducedMotion: "reduce" }],
];

describe("the page about the line", () => {
  it.each(SETTINGS)("passes its own tests %s", async (_name, path, options) => {
    await withPage(path, options, async (page) => {
      await page.locator("[data-result]").nth(12).waitFor();
      const failed = await page.locator("[data-check]:not([data-result=passed])").allInnerTexts();
      expect(failed).toEqual([]);
      expect(await page.locator("[data-check] strong:empty").count()).toBe(0);
      const { all } = await page
        .locator("[data-outcome]")
        .evaluate((one: HTMLElement) => ({ ...one.dataset }));
      expect(await page.locator("[data-outcome]").innerText()).toBe(all);
      // Every line is as it was found.
      const values = await page
        .locator(".line input")
        .evaluateAll((fields) => fields.map((one) => (one as HTMLInputElement).value));
      expect(values).toEqual(["", "72", "", ""]);
      expect(await page.evaluate(() => [scrollY, document.activeElement?.tagName])).toEqual([
        0,
        "BODY",
      ]);
      expect(await axeFindings(page)).toEqual([]);
    });
  });

  it("says so when a test does not pass", async () => {
    await withPage("/en/line", {}, async (page) => {
      await page.locator("[data-result]").nth(12).waitFor();
      await page.locator("[data-example=blank] input").evaluate((field: HTMLInputElement) => {
        field.value = "50"; // as a slider would begin
        field.dispatchEvent(new Event("input"));
      });
      await page.getByRole("button", { name: "Test again" }).click();
      expect(await page.locator("[data-check=blank]").innerText()).toMatch(/Did not pass\.$/);
      expect(await page.locator("[data-outcome]").innerText()).toContain("did not pass");
    });
  });

  it("has a field for each line without scripts, and says why nothing is tested", async () => {
    await withPage("/en/line", { javaScriptEnabled: false }, async (page) => {
      expect(await page.locator(".track input:visible").count()).toBe(4);
      expect(await page.locator("main button:visible").count()).toBe(0);
      expect(await page.locator("[data-outcome]").innerText()).toContain("need scripts");
      expect(await page.locator("main").ariaSnapshot()).toMatch(
        /textbox "1\. How was your week\?"/,
      );
    });
  });

  it("prints its line 100 mm long, on A4 and Letter", async () => {
    await withPage("/en/line", {}, async (page) => {
      for (const format of ["A4", "Letter"]) {
        const widths = rectangles(await page.pdf({ format }));
        expect(widths.some((width) => Math.abs(width - 100) <= 1)).toBe(true);
      }
    });
  });
});

describe("the files of the line", () => {
  const file = async (address: string) => (await fetch(`${site.origin}${address}`)).text();

  it("are small: the script 2 kB at most, squeezed", async () => {
    const sizes = await Promise.all(
      LINE_FILES.map(async ({ address }) => gzipSync(await file(address)).length),
    );
    expect(sizes[0]).toBeLessThanOrEqual(2000);
    expect(sizes[1]).toBeLessThanOrEqual(1000);
  });

  it("are enough for a page of somebody else, made as docs/line.md says", async () => {
    const doc = readFileSync(new URL("../../docs/line.md", import.meta.url), "utf8");
    const [, example = ""] = /```html\n([^`]+)```/.exec(doc) ?? [];
    const [script = "", style = ""] = await Promise.all(
      LINE_FILES.map(({ address }) => file(address)),
    );
    const { context, page } = await visit();
    await page.setContent(
      `<!doctype html><html lang="en"><title>Elsewhere</title><main><h1>Elsewhere</h1>
       <form>${example.replace(/<(link|script).*\n/g, "")}</form></main>`,
    );
    await page.addStyleTag({ content: style });
    await page.addScriptTag({ content: script, type: "module" });
    await page.addScriptTag({ content: `${script}\n`, type: "module" }); // twice does no harm
    const value = () => page.locator("#week").inputValue();
    expect(await page.locator(".track__mark").isVisible()).toBe(false);
    expect(await page.getByText("Type a number from 0 to 100").boundingBox()).toMatchObject({
      width: 1,
    });
    const box = await page.locator(".track").boundingBox();
    await page.locator(".track").click({ position: { x: (box?.width ?? 0) * 0.72, y: 20 } });
    expect(await value()).toBe("72");
    expect(await page.locator("[role=status]").textContent()).toBe(
      "72 of 100, nearer to “Very good”",
    );
    await page
      .locator("form")
      .evaluate((form) => Array.from(form.children).map((part) => form.appendChild(part))); // only moved
    await page.getByRole("button", { name: "A little less" }).click();
    expect(await value()).toBe("71");
    for (const part of await page.locator(".track, .line__tools button").all()) {
      expect((await part.boundingBox())?.height).toBeGreaterThanOrEqual(44);
    }
    await page.getByRole("button", { name: "Clear this answer" }).click();
    expect(await value()).toBe("");
    expect(await axeFindings(page)).toEqual([]);
    await context.close();
  });
});
