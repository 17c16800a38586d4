/** Set-up, sign-in, step-up and an invitation in a real browser, with its virtual authenticator. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { serve, type LocalServer } from "../../scripts/local/server.ts";
import { makeToken } from "../../workers/crypto/token.ts";
import { launch } from "../support/browser.ts";
import { chance, MASTER } from "../support/deps.ts";
import { PATIENCE, through } from "../support/site-journey.ts";
import { hurried } from "../support/site-outbox.ts";
import { pressPasskey, virtualAuthenticator } from "../support/site-passkey.ts";
import { watch } from "../support/site-watch.ts";
import { fillSheet } from "../support/recovery-sheet.ts";

let server: LocalServer;
let browser: Browser;
let context: BrowserContext;
let page: Page;
let code: string;
let invited: string;
let seen: ReturnType<typeof watch>;
let device: Awaited<ReturnType<typeof virtualAuthenticator>>;

const at = (path: string) => `${server.url.origin}/en/staff${path}`;

beforeAll(async () => {
  code = (await makeToken("S", chance)).text;
  [server, browser] = await Promise.all([
    serve({ port: 0, bindings: { MASTER_1: MASTER, SETUP_CODE: code }, onLog: () => undefined }),
    launch(),
  ]);
  context = await browser.newContext();
  context.setDefaultTimeout(PATIENCE);
  seen = watch(context, server.url.origin);
  page = await context.newPage();
  device = await virtualAuthenticator(page);
});
afterAll(async () => {
  await browser.close();
  await server.stop();
});

const next = (to: RegExp) =>
  through(page, () => page.locator("main form button[type=submit]").first().click(), to);

describe("threat 7: a passkey in a real browser", () => {
  it("is made at the set-up, from the printed address to the recovery code", async () => {
    await page.goto(at(`/setup#${code}`));
    expect(page.url()).not.toContain(code);
    await next(/\/setup\/sheet$/);
    // Typed from another paper: the page says so, and asks for the same groups.
    await page.locator("#groups").fill("AAAAA BBBBB");
    await next(/\/setup\/sheet$/);
    await page.locator(".summary--error").waitFor();
    expect(await page.locator("#groups").inputValue()).toBe("AAAAA BBBBB");
    await fillSheet(page);
    await next(/\/setup\/clinic$/);
    await page.locator("#name").fill("Harbour Practice");
    await page.locator("#contact").fill("Call 01632 960 001.");
    await page.locator("#region").selectOption("GB");
    await page.locator("#timeZone").selectOption("Europe/London");
    // One thing is left out: nothing that was typed is lost, by the refusal or by a reload.
    await next(/\/setup\/clinic$/);
    await page.locator(".summary--error").waitFor();
    await page.goto(at("/setup/clinic"));
    expect(await page.locator("#contact").inputValue()).toBe("Call 01632 960 001.");
    await page.getByLabel("English").check();
    await next(/\/setup\/you$/);
    await page.locator("#owner").fill("Robin Example");
    for (const box of await page.locator("main input[type=checkbox]").all()) await box.check();
    await next(/\/setup\/passkey$/);
    await device.verify(false);
    await page.locator("[data-passkey-button]").click();
    await page.locator("[data-passkey-problem]:not([hidden])").waitFor();
    await device.verify(true);
    await pressPasskey(page, /\/account\/code$/);
    expect(await device.count()).toBe(1);
    const shown = await page.locator(".code").innerText();
    await page.locator("#end").fill(shown.trim().slice(-5));
    await through(
      page,
      () => page.getByRole("button", { name: "It is on paper" }).click(),
      /\/staff$/,
    );
  });

  it("signs in again, back to where the person was going", async () => {
    await through(page, () => page.getByRole("button", { name: "Sign out" }).click(), /\/en$/);
    await page.goto(at("/people"));
    expect(page.url()).toContain("/sign-in?to=");
    await pressPasskey(page, /\/people$/);
    expect(await page.locator("tbody tr").count()).toBe(1);
  });

  it("signs in with a browser that cannot give up a network by itself", async () => {
    await through(page, () => page.getByRole("button", { name: "Sign out" }).click(), /\/en$/);
    // It gives up all the same where the network hangs, and nobody cancelled.
    const hung = await context.newPage();
    await hurried(hung, 20);
    await hung.addInitScript(() => Reflect.deleteProperty(AbortSignal, "timeout"));
    const isTold = async () => {
      await hung.locator("[data-passkey-button]").click();
      const failed = await hung.locator("[data-passkey]").getAttribute("data-failed");
      await hung.locator(`[data-passkey-problem]:text-is("${failed ?? ""}")`).waitFor();
    };
    await hung.goto(at("/sign-in"));
    const ask = await hung.locator("[data-passkey]").getAttribute("data-ask");
    await hung.route(`**${ask ?? ""}`, () => undefined);
    await isTold();
    // A reply that begins and never ends.
    await hung.evaluate(() => {
      globalThis.fetch = async (_, { signal } = {}) => {
        const start = (body: ReadableStreamDefaultController) =>
          signal?.addEventListener("abort", () => body.error(signal.reason));
        return new Response(new ReadableStream({ start }));
      };
    });
    await isTold();
    await hung.close();
    await page.goto(at("/sign-in?to=%2Fen%2Fstaff%2Fpeople"));
    await page.evaluate(() => Reflect.deleteProperty(AbortSignal, "timeout"));
    await pressPasskey(page, /\/people$/);
  });

  it("lets a form wait whose session has ended", async () => {
    // As after half an hour: the session has ended while the person was typing.
    await page.locator("#name").fill("Sam Example");
    await page.getByRole("checkbox", { name: /^Therapist/ }).check();
    await context.clearCookies({ name: "snd_s" });
    await page.getByRole("button", { name: "Make an invitation" }).click();
    await page.getByText("Sam Example").waitFor();
    await page.locator("[data-passkey-button]").click();
    await page.getByRole("button", { name: "Send it now" }).click();
    invited = await page.locator("#address").inputValue();
    expect(invited).toMatch(/\/en\/staff\/join#I1-/);
  });

  it("steps up on its own page and leads back", async () => {
    await page.goto(at("/step-up?to=%2Fen%2Fstaff%2Faccount"));
    await pressPasskey(page, /\/staff\/account$/);
    expect(await page.locator(".thing").count()).toBeGreaterThan(1);
  });

  it("is made by somebody who was invited", async () => {
    await context.clearCookies();
    await page.goto(invited);
    expect(page.url()).not.toContain("I1-");
    await next(/\/join\/passkey$/);
    expect(await page.locator("#name").inputValue()).toBe("Sam Example");
    await pressPasskey(page, /\/account\/code$/);
    expect(await device.count()).toBe(2);
    await page.goto(at(""));
    expect(await page.title()).toBe("Caseload");
  });

  it("says kindly what is missing without JavaScript", async () => {
    const plain = await browser.newContext({ javaScriptEnabled: false });
    const bare = await plain.newPage();
    await bare.goto(at("/sign-in"));
    expect(await bare.locator("[data-passkey-script]").innerText()).toContain("JavaScript");
    expect(await bare.locator("[data-passkey-button]").isVisible()).toBe(false);
  });

  it("nothing came from elsewhere and nothing was against the policy", () => {
    expect(seen.problems).toEqual([]);
  });
});
