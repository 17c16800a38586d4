import cloudflare from "@astrojs/cloudflare";
import { satteri } from "@astrojs/markdown-satteri";
import { writeFileSync } from "node:fs";
import { defineConfig, passthroughImageService } from "astro/config";
import { catalogsWhenAsked, languages } from "./scripts/locale/in-the-build.ts";
import { headersFile } from "./src/contract/headers.ts";
import { writeLine } from "./scripts/line-files.ts";
import { hashesOf, pageStyles, pageStylesPlugin } from "./scripts/page-styles.ts";

const styles = await pageStyles();

/** Writes Cloudflare's `_headers` from the same source that the Worker uses. */
const headers = {
  name: "soundings:headers",
  hooks: {
    "astro:config:setup": ({ config }) =>
      writeFileSync(
        new URL("_headers", config.publicDir),
        headersFile(hashesOf(styles), { local: process.env["PUBLIC_DEMO"] === "1" }),
      ),
  },
};

/**
 * What an island fetches only when it is needed has no styles, and imports only what is there: the
 * bundler's own loader would weigh more than the island.
 */
const plainImports = {
  name: "soundings:plain-imports",
  enforce: "pre",
  // Nothing is fetched ahead, so no script needs a list of what it may import. Small parts
  // travel together: the headers of each weigh more than it.
  configEnvironment: (name) => ({
    build: {
      modulePreload: { resolveDependencies: () => [] },
      ...(name === "client" && {
        rolldownOptions: {
          output: {
            codeSplitting: {
              groups: [
                { name: "reply", test: /preload-helper|islands\/reply/ },
                { name: "device", test: /islands\/(?:device-names|outbox-database)/ },
              ],
            },
          },
        },
      }),
    },
  }),
  load: (id) =>
    id === "\0vite/preload-helper.js"
      ? "export const __vitePreload = (load) => load();"
      : undefined,
};

/** A table in a text takes the heading above it as its caption, and says that its first row heads columns. */
const tables = {
  name: "soundings:tables",
  element: [
    {
      filter: ["table"],
      visit(table, ctx) {
        const before = ctx.parent(table).children.slice(0, ctx.indexOf(table));
        const heading = before.findLast(({ tagName }) => /^h[23]$/.test(tagName ?? ""));
        if (heading === undefined) throw new Error("A table needs a heading above it.");
        ctx.prependChild(table, {
          type: "element",
          tagName: "caption",
          properties: { className: ["visually-hidden"] },
          children: [{ type: "text", value: ctx.textContent(heading) }],
        });
      },
    },
    { filter: ["th"], visit: (th, ctx) => ctx.setProperty(th, "scope", "col") },
  ],
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
  markdown: { syntaxHighlight: false, processor: satteri({ hastPlugins: [tables] }) },
  compressHTML: true,
  scopedStyleStrategy: "class",
  vite: {
    build: {
      assetsInlineLimit: 0,
      // The adapter's own puts a `process` that nothing asks for into each script of a page.
      rolldownOptions: { output: { banner: () => "" } },
    },
    plugins: [catalogsWhenAsked, plainImports, pageStylesPlugin(styles)],
  },
});
