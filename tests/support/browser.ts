import { existsSync } from "node:fs";
import { chromium, type Browser } from "playwright-core";

const SYSTEM = [
  process.env["CHROME_PATH"],
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
];

/** No look-ups of its own: whatever leaves the machine would be ours. */
const QUIET = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** A real Chromium: the machine's own if there is one, else the one from the npm package. */
export async function launch(): Promise<Browser> {
  const own = SYSTEM.find((path) => path !== undefined && existsSync(path));
  if (own) return chromium.launch({ executablePath: own, args: QUIET });
  const { default: packed } = await import("@sparticuz/chromium");
  // Not with the package's own flags: they put everything into one process, which a busy machine
  // kills, and switch off the web's security, which these tests are about.
  const args = [...QUIET, "--font-render-hinting=none"];
  return chromium.launch({ executablePath: await packed.executablePath(), args });
}
