/** More words than a browser sends for a page that is put away: they are sent all the same. */
import { expect, it } from "vitest";
import { measureKey } from "../../src/core/measures/measure.ts";
import { findMeasure } from "../../src/packs/find.ts";
import { findUnusable } from "../../src/packs/index.ts";
import { actingAs } from "../../workers/db/access.ts";
import { createLink } from "../../workers/db/link.ts";
import { createOccasion } from "../../workers/db/occasion.ts";
import { must } from "../support/clinic.ts";
import { answer, begin, next, openLink, wordsOf } from "../support/site-journey.ts";
import { visitedSite } from "../support/site-visit.ts";

const { site, visit } = await visitedSite();
const t = wordsOf("en");
/** In a form each of these signs is nine bytes: 72 kB. */
const LONG = "长".repeat(8000);

async function askToTalk(): Promise<string> {
  const { deps, therapist } = site;
  const clientId = await site.addClient();
  const measures = [measureKey(findMeasure("gad-2"))];
  const what = { clientId, extras: ["talk"] as const, measures, findUnusable, opensAt: deps.now() };
  const occasionId = must(await createOccasion(deps, actingAs(therapist), what));
  return must(await createLink(deps, actingAs(therapist), { clientId, occasionId })).token.text;
}

it("reach the clinic, whose page says how long they may be, and are still there", async () => {
  const { context, page } = await visit();
  await openLink(page, site, { code: await askToTalk() });
  await begin(page);
  await answer(page, 1);
  await next(page, /\/check-in\/2/);

  const kept = page.waitForResponse((reply) => reply.request().method() === "POST");
  await page.locator("textarea").fill(LONG);
  expect((await kept).ok()).toBe(true);
  expect(await page.locator("main").innerText()).not.toContain(t("form.unkept"));

  const refused = page.waitForResponse((reply) => reply.request().isNavigationRequest());
  await page.locator("form[data-check-in] .actions .button").click();
  expect((await refused).status()).toBe(422);
  await page.locator(".summary--error").waitFor();
  const said = t("error.too-long", { number: "1", max: "4,000" });
  expect(await page.locator(".summary--error").innerText()).toContain(said);
  expect(await page.locator("textarea").inputValue()).toBe(LONG);

  await page.locator("textarea").fill(LONG.slice(0, 4000));
  await next(page, /\/check-in\/answers$/);
  expect(await page.locator("main").innerText()).toContain(LONG.slice(0, 4000));
  await context.close();
});

it("go without the promise to outlive the page, which all else keeps", async () => {
  const { context, page } = await visit();
  await page.addInitScript(() => {
    const { fetch } = globalThis;
    globalThis.fetch = (to, init) => {
      if (init?.method === "POST") sessionStorage.setItem("outlives", String(init.keepalive));
      return fetch(to, init);
    };
  });
  await openLink(page, site, { code: await askToTalk() });
  await begin(page);
  await answer(page, 1);
  await next(page, /\/check-in\/2/);
  const outlives = async (words: string) => {
    const kept = page.waitForResponse((reply) => reply.request().method() === "POST");
    await page.locator("textarea").fill(words);
    await kept;
    return page.evaluate(() => sessionStorage.getItem("outlives"));
  };
  expect(await outlives("I sleep again")).toBe("true");
  expect(await outlives(LONG)).toBe("false");
  expect(await outlives("I sleep again.")).toBe("true");
  await context.close();
});
