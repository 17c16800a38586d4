/** The whole way by keyboard alone, in both directions, with settings that people switch on. */
import type { BrowserContextOptions, Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { through } from "../support/site-journey.ts";
import { visitedSite } from "../support/site-visit.ts";

const { site, visit } = await visitedSite();

const MOST_TABS = 40;

/** A press a second leaves a quarter of a minute for the words. */
const MOST_PRESSES = 45;

/** Presses Tab until the wanted element has the focus, and says how often; fails when it cannot be reached. */
async function tabTo(page: Page, selector: string): Promise<number> {
  for (let tabs = 1; tabs <= MOST_TABS; tabs += 1) {
    await page.keyboard.press("Tab");
    if (await page.evaluate((one) => document.activeElement?.matches(one), selector)) return tabs;
  }
  throw new Error(`Tab does not reach ${selector}`);
}

/** Space chooses the first answer, an arrow the next; then on, past "Clear this answer". */
async function answerByKey(page: Page, arrows: number): Promise<void> {
  const questions = await page.locator("fieldset").count();
  await tabTo(page, "input[type=radio]");
  for (let question = 0; question < questions; question += 1) {
    if (question > 0) await tabTo(page, "input[type=radio]");
    await page.keyboard.press("Space");
    for (let press = 0; press < arrows; press += 1) await page.keyboard.press("ArrowDown");
  }
}

const SETTINGS: readonly (readonly [string, BrowserContextOptions])[] = [
  ["at 320 px", { viewport: { width: 320, height: 500 } }],
  ["in forced colours", { forcedColors: "active", colorScheme: "dark" }],
  ["with reduced motion, without scripts", { reducedMotion: "reduce", javaScriptEnabled: false }],
];

describe("keyboard only", () => {
  it.each(SETTINGS)("from the link to sent %s", async (_name, options) => {
    const { context, page, seen } = await visit(options);
    const enter = () => page.keyboard.press("Enter");
    const { code } = await site.ask();
    const scripts = options.javaScriptEnabled !== false;

    await page.goto(`${site.origin}/ar-XB/s${scripts ? `#${code}` : ""}`);
    if (!scripts) {
      await tabTo(page, "#code");
      await page.keyboard.insertText(` ${code.toLowerCase().replaceAll("-", " ")} `);
    }
    await tabTo(page, "form[data-open] button");
    await through(page, enter, /\/check-in$/);
    await tabTo(page, "main .actions button.button:not([name])");
    await through(page, enter, /\/check-in\/1$/);
    await answerByKey(page, 1);
    // The risk item is the last: back to "not at all".
    await page.keyboard.press("ArrowUp");
    await tabTo(page, "form[data-check-in] .actions button");
    await through(page, enter, /\/check-in\/2$/);
    await answerByKey(page, 3);
    await tabTo(page, "form[data-check-in] .actions button");
    await through(page, enter, /\/answers$/);
    const answers = await page.locator("dd.answer").allInnerTexts();
    expect(answers.slice(0, 8)).toEqual(Array.from({ length: 8 }, () => "Several days"));
    expect(answers[8]).toBe("Not at all");
    expect(answers.slice(9)).toEqual(Array.from({ length: 7 }, () => "Nearly every day"));
    await tabTo(page, "form[data-check-in] .actions button");
    await through(page, enter, /\/sent$/);
    expect(seen.problems).toEqual([]);
    await context.close();
  });

  it("goes to the main part with the skip link, and from a summary to its question", async () => {
    const { context, page } = await visit();
    await page.goto(`${site.origin}/en/s#${(await site.ask()).code}`);
    await page.keyboard.press("Tab");
    expect(await page.evaluate(() => document.activeElement?.className)).toBe("skip");
    await page.keyboard.press("Enter");
    expect(await page.evaluate(() => document.activeElement?.id)).toBe("main");
    await tabTo(page, "form[data-open] button");
    await through(page, () => page.keyboard.press("Enter"), /\/check-in$/);
    await page.goto(`${site.origin}/en/check-in/1`);
    await tabTo(page, "form[data-check-in] .actions button");
    await through(page, () => page.keyboard.press("Enter"), /check=1/);
    await tabTo(page, ".summary li:nth-child(4) a");
    await page.keyboard.press("Enter");
    await page.keyboard.press("Tab");
    const focused = await page.evaluate(() => ({
      type: (document.activeElement as HTMLInputElement).type,
      question: document.activeElement?.closest("fieldset")?.querySelector("legend")?.textContent,
    }));
    expect(focused.type).toBe("radio");
    expect(focused.question).toMatch(/^\s*[45]\./);
    await context.close();
  });

  it("writes a session down in under a minute: tags, what was agreed, saved", async () => {
    const { context, page, seen } = await visit();
    await context.addCookies([await site.staffCookie()]);
    const address = `${site.origin}/en/staff/clients/${await site.addClient()}/sessions`;
    await page.goto(address);
    let presses = 0;
    const press = async (key: string) => {
      presses += 1;
      await page.keyboard.press(key);
    };
    const reach = async (selector: string) => {
      presses += await tabTo(page, selector);
    };
    await reach(".skip");
    await press("Enter");
    for (const tag of ["feelings", "relationships"]) {
      await reach(`[name="tags.${tag}"]`);
      await press("Space");
    }
    await reach("[name=practice-agreed]");
    await page.keyboard.type("A walk each evening");
    await reach("form.log-form .actions button");
    await through(page, () => press("Enter"), /\/sessions$/);
    await page.locator(".log li").waitFor();
    expect(await page.locator(".log li").innerText()).toContain("A walk each evening");
    expect(presses).toBeLessThanOrEqual(MOST_PRESSES);
    expect(seen.problems).toEqual([]);
    await context.close();
  });
});
