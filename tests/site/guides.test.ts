/** Every guide for therapists in a real browser: axe, html-validate, and reflow with its tables. */
import { expect, it } from "vitest";
import { GUIDE_ORDER } from "../../src/content/order.ts";
import { htmlFindings } from "../support/site-html.ts";
import * as motion from "../support/site-motion.ts";
import { axeFindings, structure } from "../support/site-probes.ts";
import { visitedSite } from "../support/site-visit.ts";

const { site, visit } = await visitedSite();

it.each(
  ["en", "de"].flatMap((tag) =>
    ["", ...GUIDE_ORDER.map((slug) => `/${slug}`)].map((end) => `/${tag}/guides${end}`),
  ),
)("%s passes axe, html-validate and reflow at 320 px", async (path) => {
  const { context, page, seen } = await visit({
    viewport: { width: 320, height: 640 },
    javaScriptEnabled: true,
  });
  const answer = await page.goto(`${site.origin}${path}`);
  expect([
    ...(await htmlFindings((await answer?.text()) ?? "")),
    ...(await structure(page)),
    ...(await axeFindings(page)),
    ...(await motion.reflow(page)),
  ]).toEqual([]);
  expect(seen.problems).toEqual([]);
  await context.close();
});
