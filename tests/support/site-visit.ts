import type { BrowserContext, BrowserContextOptions, Page } from "playwright-core";
import { afterAll } from "vitest";
import { launch } from "./browser.ts";
import { PATIENCE } from "./site-journey.ts";
import { startSite } from "./site-server.ts";
import { watch, type Watch } from "./site-watch.ts";

export interface Visit {
  readonly context: BrowserContext;
  readonly page: Page;
  readonly seen: Watch;
}

/** The built site and a browser, for one test file. They end with the file. */
export async function visitedSite(clinic?: Parameters<typeof startSite>[0]) {
  const [site, browser] = await Promise.all([startSite(clinic), launch()]);
  afterAll(async () => {
    await browser.close();
    await site.stop();
  });
  /** A visitor without cookies, and what must not happen to them. */
  async function visit(options: BrowserContextOptions = {}): Promise<Visit> {
    const context = await browser.newContext(options);
    context.setDefaultTimeout(PATIENCE);
    const seen = watch(context, site.origin);
    return { context, page: await context.newPage(), seen };
  }
  return { site, browser, visit };
}
