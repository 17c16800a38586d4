import cloudflare from "@astrojs/cloudflare";
import { defineConfig, passthroughImageService } from "astro/config";

export default defineConfig({
  site: "https://soundings.example",
  output: "static",
  trailingSlash: "never",
  build: { format: "file", inlineStylesheets: "never", assets: "a" },
  adapter: cloudflare({ imageService: "passthrough", prerenderEnvironment: "node" }),
  session: false,
  image: { service: passthroughImageService() },
  devToolbar: { enabled: false },
  server: { host: "127.0.0.1" },
  compressHTML: true,
  scopedStyleStrategy: "class",
  vite: { build: { assetsInlineLimit: 0 } },
});
