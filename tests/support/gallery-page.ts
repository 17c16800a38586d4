import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { Locale } from "../../src/core/i18n/locales.ts";

/** One chart as it stands on a page. */
export interface Shown {
  readonly name: string;
  readonly html: string;
}

const STYLES = join(import.meta.dirname, "../../src/styles");

/** A style sheet with what it imports in its place. */
const inlined = (file: string): string =>
  readFileSync(file, "utf8").replace(
    /@import "([^"]+)"(?: layer\((\w+)\))?;/g,
    (_, path: string, layer: string | undefined) => {
      const css = inlined(join(dirname(file), path));
      return layer === undefined ? css : `@layer ${layer} {${css}}`;
    },
  );

/** A whole page with the staff's styles. */
export function galleryPage(locale: Locale, shown: readonly Shown[], script = ""): string {
  const css = ["client", "staff"].map((name) => inlined(join(STYLES, `${name}.css`))).join("\n");
  return `<!doctype html><html lang="${locale.tag}" dir="${locale.dir}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Charts</title><style>${css}</style></head><body><main id="main" class="flow main--wide"><h1>Charts</h1>${shown.map(({ html }) => html).join("\n")}</main><script type="module">${script}</script></body></html>`;
}
