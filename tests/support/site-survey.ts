import type { Page } from "playwright-core";
import { htmlFindings } from "./site-html.ts";
import * as motion from "./site-motion.ts";
import { noteLook } from "./site-pages.ts";
import { panelsIn } from "./site-report.ts";
import { axeFindings, type Findings, scripts, structure } from "./site-probes.ts";
import { servedHtml } from "./site-walk.ts";

export const NARROW = { width: 320, height: 640 };

/** Looks at the page that is open, or at its HTML as it was served. */
type Probe = (page: Page, html: string) => Findings | Promise<Findings>;

/** For pages that are shown narrow and without motion: all but the slow ones. */
export const THOROUGH: readonly Probe[] = [
  scripts,
  motion.stillness,
  motion.spacing,
  motion.changeLeadsNowhere,
];

/**
 * What is wrong with the page that is open: as a document, in its width, to axe, and to `more` probes.
 *
 * @param shown the page, where it is shown at the address of another
 */
export async function findingsOn(
  page: Page,
  html: string,
  more: readonly Probe[] = [],
  shown?: string,
): Promise<Findings> {
  await panelsIn(page);
  await noteLook(page, shown);
  const found: string[] = [...(await htmlFindings(html))];
  const narrow: Probe = (open) => motion.reflow(open);
  for (const probe of [structure, narrow, axeFindings, ...more]) {
    found.push(...(await probe(page, html)));
  }
  return found;
}

/** Looks at one page after the other with the same probes. Begins before the first is opened. */
export function survey(page: Page, probes: readonly Probe[] = []) {
  const html = servedHtml(page);
  const names: string[] = [];
  const found: Record<string, Findings> = {};
  return {
    /** Every page that was looked at. */
    names,
    /** What is wrong, by the name of the page. */
    found,
    async look(name: string, more: readonly Probe[] = [], shown?: string): Promise<void> {
      const size = page.viewportSize();
      const problems = await findingsOn(page, await html(), [...probes, ...more], shown);
      if (size) await page.setViewportSize(size);
      names.push(name);
      if (problems.length > 0) found[name] = problems;
    },
  };
}

/** What is folded away is read too. */
export const unfold = (page: Page): Promise<void> =>
  page.evaluate(() => {
    for (const more of document.querySelectorAll("details")) more.open = true;
  });
