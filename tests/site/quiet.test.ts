/** Quiet mode in a real browser: large, grey, without numbers; read aloud only by the device itself. */
import type { BrowserContextOptions, Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { next, openLink, through } from "../support/site-journey.ts";
import { changeLeadsNowhere, focus, reflow, spacing } from "../support/site-motion.ts";
import { axeFindings, scripts, structure } from "../support/site-probes.ts";
import { visitedSite } from "../support/site-visit.ts";

const { site, visit } = await visitedSite();

interface Voice {
  readonly lang: string;
  readonly localService: boolean;
}

/** A browser with these voices; what it would say is written down. */
async function withVoices(page: Page, voices: readonly Voice[]): Promise<void> {
  await page.addInitScript((given) => {
    const said: string[] = [];
    const synthesis = Object.assign(new EventTarget(), {
      getVoices: () => given,
      speak: (one: { text: string }) => void said.push(one.text),
      cancel: () => void said.push("(stopped)"),
    });
    class Utterance extends EventTarget {
      lang = "";
      voice = null;
      readonly text: string;
      constructor(text: string) {
        super();
        this.text = text;
      }
    }
    Object.defineProperty(globalThis, "speechSynthesis", { value: synthesis });
    Object.defineProperty(globalThis, "SpeechSynthesisUtterance", { value: Utterance });
    Object.assign(globalThis, { said });
  }, voices);
}

const said = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => (globalThis as unknown as { said: string[] }).said);

async function quietly(
  walk: (page: Page) => Promise<void>,
  { voices = [], locale = "en", ...options }: BrowserContextOptions & { voices?: Voice[] } = {},
): Promise<void> {
  const { context, page, seen } = await visit(options);
  if (options.javaScriptEnabled !== false) await withVoices(page, voices);
  const { code } = await site.ask();
  await openLink(page, site, { code, locale, typed: options.javaScriptEnabled === false });
  const choose = page.locator("button[name=reading][value=quiet]");
  await through(page, () => choose.click(), /\/check-in\/1/);
  if ((await page.locator("fieldset").count()) === 0)
    await page.goto(`${site.origin}/${locale}/check-in/1?in=en`);
  await walk(page);
  await context.close();
  expect(seen.problems).toEqual([]);
}

describe("quiet mode", () => {
  it.each([
    ["en", "light"],
    ["ar", "dark"],
  ] as const)("is one question, large and grey (%s, %s)", async (locale, colorScheme) => {
    await quietly(
      async (page) => {
        expect(await page.locator("fieldset").count()).toBe(1);
        const words = await page.locator("h1, form.quiet").allInnerTexts();
        expect(words.join(" ")).not.toMatch(/\d+ (?:of|من)|Question|Part/);
        const found = await page.locator("main, main *").evaluateAll((all) => {
          const isGrey = (colour: string) => {
            const [r, g, b, opacity = 1] = (colour.match(/[\d.]+/g) ?? []).map(Number);
            return opacity === 0 || (r === g && g === b);
          };
          const coloured = all.filter((one) => {
            const { color, backgroundColor, borderTopColor, accentColor } = getComputedStyle(one);
            const shown = [color, backgroundColor, borderTopColor, accentColor];
            return !shown.every((colour) => colour === "auto" || isGrey(colour));
          });
          const question = document.querySelector("legend");
          return {
            coloured: coloured.map(({ outerHTML }) => outerHTML.slice(0, 80)),
            size: question ? Number.parseFloat(getComputedStyle(question).fontSize) : 0,
          };
        });
        expect(found.coloured).toEqual([]);
        expect(found.size).toBeGreaterThanOrEqual(24);
        expect([
          ...(await structure(page)),
          ...(await scripts(page)),
          ...(await reflow(page)),
          ...(await axeFindings(page)),
          ...(await spacing(page)),
          ...(await focus(page)),
          ...(await changeLeadsNowhere(page)),
        ]).toEqual([]);
      },
      { locale, colorScheme, viewport: { width: 320, height: 640 } },
    );
  });

  it("works without scripts, and offers no voice then", async () => {
    await quietly(
      async (page) => {
        await page.locator("fieldset input").first().check();
        await next(page, /q=2/);
        expect(await page.locator("[data-read-aloud]").isVisible()).toBe(false);
        await through(page, () => page.locator("button[value=all]").click(), /check-in\/1/);
        expect(await page.locator("fieldset").count()).toBe(9);
        expect(await page.locator("form.quiet").count()).toBe(0);
      },
      { javaScriptEnabled: false },
    );
  });

  it("reads the question aloud with a voice of the device, and says so in the form", async () => {
    await quietly(
      async (page) => {
        const button = page.getByRole("button", { name: "Read it aloud" });
        await button.click();
        expect(await said(page)).toEqual([
          "Over the last 2 weeks, how often have you been bothered by any of the following problems?",
          "Little interest or pleasure in doing things",
          "Not at all",
          "Several days",
          "More than half the days",
          "Nearly every day",
        ]);
        expect(await page.locator("[name=spoken]").inputValue()).toBe("yes");
        await page.getByRole("button", { name: "Stop reading" }).click();
        expect((await said(page)).at(-1)).toBe("(stopped)");
        expect(await button.isVisible()).toBe(true);
      },
      { voices: [{ lang: "en-GB", localService: true }] },
    );
  });

  it.each([
    ["there is no voice", []],
    ["the voice would be sent the words", [{ lang: "en-US", localService: false }]],
    ["the voice speaks another language", [{ lang: "de-DE", localService: true }]],
  ] as const)("does not offer it when %s", async (_why, voices) => {
    await quietly(
      async (page) => expect(await page.locator("[data-read-aloud]").isVisible()).toBe(false),
      { voices: [...voices] },
    );
  });
});
