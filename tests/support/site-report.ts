import type { Page } from "playwright-core";

/** Every panel that follows the report's page stands in its place, or will not come. */
export const panelsIn = (page: Page): Promise<unknown> =>
  page.waitForFunction(
    () =>
      !document.querySelector(".later:not(.failed)") || !matchMedia("(scripting: enabled)").matches,
  );
