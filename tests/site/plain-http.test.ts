import type { BrowserContext } from "playwright-core";
import { expect, it } from "vitest";
import { PATIENCE } from "../support/site-journey.ts";
import { visitedSite } from "../support/site-visit.ts";

const HOST = "clinic.example";
const { site, visit } = await visitedSite();

/** Serves the static pages under a clinic's name, by http and https, and lists what was asked for. */
async function atClinic(context: BrowserContext): Promise<readonly string[]> {
  const asked: string[] = [];
  await context.route(`**://${HOST}/**`, async (route) => {
    const request = route.request();
    const { protocol, pathname } = new URL(request.url());
    asked.push(`${protocol}${request.method()} ${pathname}`);
    if (request.method() === "POST") return route.fulfill({ body: "taken" });
    return route.fulfill({ response: await route.fetch({ url: `${site.origin}${pathname}` }) });
  });
  return asked;
}

it("takes a link that was opened by http to https, with its code", async () => {
  const { context, page } = await visit();
  await atClinic(context);
  const { code } = await site.ask();
  await page.goto(`http://${HOST}/en/s#${code}`);
  await page.waitForURL(`https://${HOST}/en/s`, { timeout: PATIENCE });
  expect(await page.locator("#code").inputValue()).toBe(code);
  await context.close();
});

it("sends a code by https from a page that came by http, without scripts as well (threat 4)", async () => {
  const { context, page } = await visit({ javaScriptEnabled: false });
  const asked = await atClinic(context);
  await page.goto(`http://${HOST}/en/s`);
  await page.locator("#code").fill((await site.ask()).code);
  await page.locator("form[data-open] button").click();
  await page.waitForURL(/\/s\/open$/, { timeout: PATIENCE });
  expect(asked.filter((one) => one.includes("POST"))).toEqual(["https:POST /s/open"]);
  await context.close();
});
