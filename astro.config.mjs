import cloudflare from "@astrojs/cloudflare";
import { writeFileSync } from "node:fs";
import { defineConfig, passthroughImageService } from "astro/config";
import { refuseUnfinished } from "./scripts/locale/refuse.ts";
import { headersFile } from "./src/contract/headers.ts";
import { writeLine } from "./scripts/line-files.ts";

/** Writes Cloudflare's `_headers` from the same source that the Worker uses. */
const headers = {
  name: "soundings:headers",
  hooks: {
    "astro:config:setup": ({ config }) =>
      writeFileSync(new URL("_headers", config.publicDir), headersFile()),
  },
};

/** No page is built while a language lacks one of its texts. */
const languages = {
  name: "soundings:languages",
  hooks: { "astro:build:start": () => refuseUnfinished() },
};

/**
 * Leaves each catalog a text until somebody reads in its language: a Worker that starts
 * pays for no language, however many there are.
 */
const catalogsWhenAsked = {
  name: "soundings:catalogs-when-asked",
  enforce: "pre",
  transform: (code, id) =>
    /\/src\/locales\/(public\/)?[\w-]+\.json$/.test(id)
      ? {
          code: `const text = ${JSON.stringify(JSON.stringify(JSON.parse(code)))};
export default () => JSON.parse(text);`,
          moduleType: "js",
          map: null,
        }
      : undefined,
};

/** Writes the line as two files that other projects may copy. */
const line = {
  name: "soundings:line",
  hooks: { "astro:build:done": ({ dir }) => writeLine(dir) },
};

export default defineConfig({
  site: "https://soundings.example",
  output: "static",
  trailingSlash: "never",
  build: { format: "file", inlineStylesheets: "never", assets: "a" },
  adapter: cloudflare({ imageService: "passthrough", prerenderEnvironment: "node" }),
  integrations: [headers, languages, line],
  session: false,
  // The Worker's own guard is stricter and covers every method and content type.
  security: { checkOrigin: false },
  image: { service: passthroughImageService() },
  devToolbar: { enabled: false },
  server: { host: "127.0.0.1" },
  // Colours for code come as inline styles, which the policy of the pages forbids.
  markdown: { syntaxHighlight: false },
  compressHTML: true,
  scopedStyleStrategy: "class",
  vite: { build: { assetsInlineLimit: 0 }, plugins: [catalogsWhenAsked] },
});
