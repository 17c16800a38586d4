/** Every guide for therapists in a real browser: axe, html-validate, and reflow with its tables. */
import { expect, it } from "vitest";
import { GUIDE_ORDER } from "../../src/content/order.ts";
import { findingsOn, NARROW } from "../support/site-survey.ts";
import { visitedSite } from "../support/site-visit.ts";

const { site, visit } = await visitedSite();

it.each(
  ["en", "de"].flatMap((tag) =>
    ["", ...GUIDE_ORDER.map((slug) => `/${slug}`)].map((end) => `/${tag}/guides${end}`),
  ),
)("%s passes axe, html-validate and reflow at 320 px", async (path) => {
  const { context, page, seen } = await visit({
    viewport: NARROW,
    javaScriptEnabled: true,
  });
  const answer = await page.goto(`${site.origin}${path}`);
  expect(await findingsOn(page, (await answer?.text()) ?? "")).toEqual([]);
  expect(seen.problems).toEqual([]);
  await context.close();
});
