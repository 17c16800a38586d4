import type { Browser, Page } from "playwright-core";
import { afterAll } from "vitest";
import { SOURCE, type Locale } from "../../src/core/i18n/locales.ts";
import type { Measure } from "../../src/core/measures/measure.ts";
import { textOf } from "../../src/packs/index.ts";
import { allKinds, allKindsText } from "./all-kinds.ts";
import { launch } from "./browser.ts";
import { openRenderer } from "./chart-render.ts";
import { bundled } from "./island.ts";
import { PATIENCE } from "./site-journey.ts";
import { stylesWith } from "./styles.ts";

const STYLES = stylesWith("items");

export interface Show {
  readonly scripted?: boolean;
  readonly scaleDir?: "ltr" | "rtl";
  /** Of the page around the questions. */
  readonly locale?: Locale;
  readonly typed?: Readonly<Record<string, string>>;
  readonly width?: number;
  /** Instead of {@link allKinds}: a measure of the product, in English. */
  readonly measure?: Measure;
}

/**
 * A browser for pages with {@link allKinds}: the product's own components, styles and scripts.
 * It ends with the test file.
 */
export async function openItems() {
  const [browser, renderer, scripts]: [Browser, Awaited<ReturnType<typeof openRenderer>>, string] =
    await Promise.all([
      launch(),
      openRenderer(),
      bundled(["src/islands/line.ts", "src/islands/show-if.ts"]),
    ]);
  afterAll(async () => {
    await browser.close();
    await renderer.close();
  });
  return {
    async show(options: Show = {}): Promise<Page> {
      const {
        scripted = true,
        scaleDir,
        locale = SOURCE,
        typed = {},
        width = 390,
        measure,
      } = options;
      const page = await browser.newPage({ viewport: { width, height: 900 }, hasTouch: true });
      page.setDefaultTimeout(PATIENCE);
      const props = {
        measure: measure ?? allKinds,
        text: measure ? textOf(measure.id, "en") : allKindsText(scaleDir && { scaleDir }),
        page: locale,
        keptOf: (id: string) => ({ value: typed[id] ?? "", ticked: [] }),
        isSent: true,
      };
      const html = await renderer.render("/src/components/items/Questions.astro", { props });
      await page.setContent(
        `<!doctype html><html lang="${locale.tag}" dir="${locale.dir}"><title>Form</title>
         <style>${STYLES}</style>
         <main><h1>Form</h1><form method="post">${html.replace(/<script[^]*?<\/script>/g, "")}
         <button>Send</button></form></main>`,
      );
      if (scripted) await page.addScriptTag({ type: "module", content: scripts });
      return page;
    },
  };
}

/** What the form would post now, without the fields that are empty. */
export const posted = (page: Page): Promise<Record<string, string>> =>
  page.evaluate(() => {
    const fields = [...document.forms].flatMap((form) => [...new FormData(form)]);
    const filled = fields.filter(([, value]) => value !== "");
    return Object.fromEntries(filled.map(([name, value]) => [name, String(value)]));
  });
