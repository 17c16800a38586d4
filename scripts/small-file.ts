import { fileURLToPath } from "node:url";
import { build } from "vite";

const ROOT = fileURLToPath(new URL("../", import.meta.url));

/** One script or sheet of the product with all that it imports, as small as it gets. */
export async function bundle(from: string): Promise<string | Uint8Array> {
  const built = await build({
    root: ROOT,
    configFile: false,
    logLevel: "silent",
    publicDir: false,
    build: { write: false, modulePreload: false, rollupOptions: { input: `${ROOT}${from}` } },
  });
  const [first] = [built].flat();
  if (!first || !("output" in first)) throw new TypeError(`Vite built nothing from ${from}`);
  const made = first.output.find(({ fileName }) =>
    fileName.endsWith(/\.\w+$/.exec(from)?.[0] === ".css" ? ".css" : ".js"),
  );
  if (!made) throw new TypeError(`Vite built no file from ${from}`);
  return made.type === "chunk" ? made.code : made.source;
}
