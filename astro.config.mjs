import cloudflare from "@astrojs/cloudflare";
import { writeFileSync } from "node:fs";
import { defineConfig, passthroughImageService } from "astro/config";
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

/**
 * What an island fetches only when it is needed has no styles, and imports only what is there: the
 * bundler's own loader would weigh more than the island.
 */
const plainImports = {
  name: "soundings:plain-imports",
  enforce: "pre",
  load: (id) =>
    id === "\0vite/preload-helper.js"
      ? "export const __vitePreload = (load) => load();"
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
  integrations: [headers, line],
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
  vite: { build: { assetsInlineLimit: 0 }, plugins: [plainImports] },
});
