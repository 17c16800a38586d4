import type { Page } from "playwright-core";

/** Every panel that follows the report's page stands in its place. */
export const panelsIn = (page: Page): Promise<unknown> =>
  page.waitForFunction(() => document.querySelector(".later") === null);
