/**
 * A therapist's whole way in a real browser: sign in, see who needs help, read why, think with the
 * support pages, agree on something, ask anew, and see what the client's answers change. Once with
 * a pointer, once by keyboard alone.
 */
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { launch } from "../support/browser.ts";
import { type Hand, KEYBOARD, POINTER } from "../support/site-hand.ts";
import { PATIENCE } from "../support/site-journey.ts";
import { pressPasskey, virtualAuthenticator } from "../support/site-passkey.ts";
import { startSite } from "../support/site-server.ts";
import { watch } from "../support/site-watch.ts";

const WHO = "Demo 04, deterioration";
const DISCUSSED = "The job is gone, and the days have no shape.";
const AGREED = "Call the job centre by Friday. Walk each morning.";

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

async function newVisitor(origin: string) {
  const context = await browser.newContext({ reducedMotion: "reduce" });
  context.setDefaultTimeout(PATIENCE);
  return { context, seen: watch(context, origin), page: await context.newPage() };
}

/** The client opens the address on a device of their own, and says that nothing troubles them. */
async function clientAnswers(hand: Hand, origin: string, address: string): Promise<void> {
  const { context, page, seen } = await newVisitor(origin);
  await page.goto(address);
  await hand.press(page, page.locator("form[data-open] button"), /\/check-in$/);
  await hand.press(page, page.locator("main .actions button.button:not([name])"), /\/check-in\/1$/);
  const next = page.locator("form[data-check-in] .actions .button").first();
  // Measures, goals, and what the client would like to talk about: as many parts as were asked.
  for (let part = 1; !page.url().endsWith("/answers"); part += 1) {
    const questions = page.locator("form[data-check-in] fieldset", {
      has: page.getByRole("radio"),
    });
    for (const question of await questions.all())
      await hand.choose(page, question.getByRole("radio").first());
    await hand.press(page, next, new RegExp(`/check-in/(?:${part + 1}|answers)$`));
  }
  await hand.press(page, next, /\/sent$/);
  expect(seen.problems).toEqual([]);
  await context.close();
}

describe("a therapist's tour", () => {
  it.each([POINTER, KEYBOARD])("$name", { timeout: 240_000 }, async (hand) => {
    const site = await startSite("demo");
    const { context, page, seen } = await newVisitor(site.origin);
    const at = `${site.origin}/en/staff`;
    const link = (name: string | RegExp) => page.getByRole("link", { name, exact: true });
    const main = page.locator("main");

    // The passkey was made on another day.
    await virtualAuthenticator(page);
    await context.addCookies([await site.staffCookie()]);
    await page.goto(`${at}/account/passkey`);
    await pressPasskey(page, /\/account(\/code)?(\?.*)?$/);
    await context.clearCookies();

    await page.goto(at);
    expect(page.url()).toContain("/sign-in");
    await hand.press(page, page.locator("[data-passkey-button]"), /\/en\/staff$/);

    const row = page.locator("tbody", { hasText: WHO });
    expect(await row.innerText()).toContain("Worse than at the start");
    await hand.press(page, row.getByRole("link", { name: WHO }), /\/clients\/\w{26}$/);

    const headline = page.locator(".headline");
    expect(await headline.innerText()).toContain("Worse than at the start");
    await hand.press(page, link("Why"), /#signals$/);
    expect(await main.innerText()).toContain("PHQ-9: 7 scores");
    const signal = page.getByRole("article", { name: "Worse than at the start (PHQ-9)" });
    expect(await signal.innerText()).toContain("No signal would have shown at");
    const way = page.locator("section.signals").getByRole("link", { name: /What to look at/ });
    await hand.press(page, way, /\/support$/);

    const area = page.locator("#area-motivation");
    await hand.press(page, area.locator("summary"));
    expect(await area.getByRole("listitem").first().isVisible()).toBe(true);
    await hand.choose(page, page.getByRole("radio", { name: /Worse than at the start \(PHQ-9\)/ }));
    await hand.choose(page, page.getByRole("checkbox", { name: "Motivation and goals" }));
    await hand.write(page, page.getByLabel("What we discussed"), DISCUSSED);
    await hand.write(page, page.getByLabel("What we agreed"), AGREED);
    await hand.press(page, page.getByRole("button", { name: "Save in the log" }), /support#log$/);
    const entry = page.getByRole("article", { name: /Signal: Worse than at the start/ });
    expect(await entry.innerText()).toContain(AGREED);
    expect(await entry.innerText()).toContain("No score since this was written.");

    await hand.press(page, link("Check-ins"), /\/check-ins$/);
    const make = page.getByRole("button", { name: "Make a link" });
    await hand.press(page, make);
    const address = await page.locator("#address").inputValue();

    await clientAnswers(hand, site.origin, address);

    await hand.press(page, link("Report"), /\/clients\/\w{26}$/);
    expect(await headline.innerText()).toContain("Better than at the start");
    expect(await main.innerText()).toContain("PHQ-9: 8 scores");
    expect(await page.locator(".signals").innerText()).toContain(DISCUSSED);
    await hand.press(page, link("Support"), /\/support$/);
    // What changed since is told by the minute: `support.test.ts` has the words, and its own clock.
    expect(await entry.innerText()).toContain(AGREED);

    expect(seen.problems).toEqual([]);
    await context.close();
    await site.stop();
  });
});
