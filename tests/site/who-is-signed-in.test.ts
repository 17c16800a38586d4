/** On a computer that several people use: who is signed in can be read on every staff page. */
import { expect, it } from "vitest";
import { visitedSite } from "../support/site-visit.ts";

const { site, visit } = await visitedSite("demo");
const cookie = await site.staffCookie();

it.each([
  ["en", "Signed in as Demo therapist"],
  ["de", "Angemeldet als Demo therapist"],
])("the name stands before what a short row cuts off, in %s", async (tag, sentence) => {
  const { context, page, seen } = await visit();
  await context.addCookies([cookie]);
  await page.goto(`${site.origin}/${tag}/staff`);
  const name = page.locator(".staff-tools > .soft");
  for (const width of [700, 1200, 1279, 1280, 1440]) {
    await page.setViewportSize({ width, height: 800 });
    expect([width, await name.innerText()]).toEqual([width, "Demo therapist"]);
    expect((await name.boundingBox())?.width).toBeGreaterThan(60);
  }
  // By ear it is the whole sentence, once.
  expect(await page.locator(".staff-tools").ariaSnapshot()).toContain(`text: ${sentence}`);
  await context.close();
  expect(seen.problems).toEqual([]);
});
