/** Which pages of the product the probes have looked at. Kept in `dist/`, as long as a build. */
import { appendFileSync, existsSync, globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";

const ROOT = join(import.meta.dirname, "../..");
const LOOKS = join(ROOT, "dist/looks.txt");

/** Every page, as its address is written in `src/pages`: `/[locale]/staff/clients/[id]`. */
export const ROUTES: readonly string[] = globSync("**/*.astro", { cwd: join(ROOT, "src/pages") })
  .map((file) => `/${file.replace(/(^|\/)index\.astro$|\.astro$/, "")}`)
  .sort();

const parametersOf = (route: string): number => route.split("[").length;

/** The page at an address. Of two that fit, the one that is named: `new` is not an `[id]`. */
export const routeAt = (path: string): string | undefined =>
  ROUTES.filter((route) => new RegExp(`^${route.replace(/\[\w+\]/g, "[^/]+")}$`).test(path)).sort(
    (a, b) => parametersOf(a) - parametersOf(b),
  )[0];

/**
 * Notes that a page was looked at, and in which direction it is read.
 *
 * @param shown the page, where it is shown at the address of another
 */
export async function noteLook(page: Page, shown?: string): Promise<void> {
  const { dir, status } = await page.evaluate(() => ({
    dir: document.documentElement.dir,
    status: performance
      .getEntriesByType("navigation")
      .map((one) => (one as PerformanceNavigationTiming).responseStatus)[0],
  }));
  if (shown !== undefined && !ROUTES.includes(shown)) throw new RangeError(`No page ${shown}`);
  // What is refused is another page than the one of the address, but for a form that is given back.
  const isItself = status === 200 || status === 422;
  const route = shown ?? (isItself ? routeAt(new URL(page.url()).pathname) : undefined);
  if (route !== undefined) appendFileSync(LOOKS, `${dir} ${route}\n`);
}

/** As noted by every test since the build: `rtl /[locale]/help`. */
export const looks = (): ReadonlySet<string> =>
  new Set(existsSync(LOOKS) ? readFileSync(LOOKS, "utf8").trim().split("\n") : []);
