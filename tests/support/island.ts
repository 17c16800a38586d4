import { fileURLToPath } from "node:url";
import { build } from "vite";

const ROOT = fileURLToPath(new URL("../../", import.meta.url));

/** Islands of the product as one script, for a page that a test puts together itself. */
export async function bundled(islands: readonly string[]): Promise<string> {
  const entry = "virtual:islands";
  const built = await build({
    root: ROOT,
    configFile: false,
    logLevel: "silent",
    publicDir: false,
    plugins: [
      {
        name: "islands",
        resolveId: (id) => (id === entry ? id : undefined),
        load: (id) =>
          id === entry
            ? islands.map((path) => `import ${JSON.stringify(`${ROOT}${path}`)};`).join("\n")
            : undefined,
      },
    ],
    build: { write: false, minify: false, rollupOptions: { input: entry } },
  });
  const [first] = [built].flat();
  if (!first || !("output" in first)) throw new TypeError("Vite built nothing");
  return first.output[0].code;
}
