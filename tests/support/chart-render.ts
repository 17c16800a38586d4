import { fileURLToPath } from "node:url";
import { experimental_AstroContainer as AstroContainer } from "astro/container";
import { getViteConfig } from "astro/config";
import { createServer } from "vite";

const ROOT = fileURLToPath(new URL("../../", import.meta.url));

type Component = Parameters<AstroContainer["renderToString"]>[0];
type Options = Parameters<AstroContainer["renderToString"]>[1];

/** Renders components as the pages would, without building a site. Close it when done. */
export async function openRenderer() {
  const configOf = getViteConfig(
    {},
    { configFile: false, root: ROOT, logLevel: "silent", devToolbar: { enabled: false } },
  );
  const config = await configOf({ mode: "test", command: "serve" });
  const server = await createServer({
    ...config,
    root: ROOT,
    configFile: false,
    appType: "custom",
    server: { middlewareMode: true, watch: null, ws: false, hmr: false },
    optimizeDeps: { noDiscovery: true, include: [] },
  });
  const container = await AstroContainer.create();
  return {
    async render(path: string, options: Options): Promise<string> {
      const module = (await server.ssrLoadModule(path)) as { default: Component };
      return container.renderToString(module.default, options);
    },
    close: () => server.close(),
  };
}
