/** A slow network, and a browser of some years ago: what is pressed leads on, or its page says so. */
import { expect, it } from "vitest";
import { mood, openDaily, press, setUpDaily } from "../support/site-daily.ts";
import { through } from "../support/site-journey.ts";
import { visitedSite } from "../support/site-visit.ts";

const { site, visit } = await visitedSite();

it("is sent by a browser that cannot give up a post", async () => {
  const { code, entries } = await setUpDaily(site);
  const { context, page } = await visit({ serviceWorkers: "block" });
  await page.addInitScript(() => Reflect.deleteProperty(AbortSignal, "timeout"));
  await openDaily(site, page, code);
  await mood(page, 4);
  await through(page, () => press(page), /\/daily\/sent$/);
  expect(await entries()).toHaveLength(1);
  await context.close();
});
