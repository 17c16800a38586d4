/** Draws the pictures of the home-screen icon from `public/icon.svg`: `npx node scripts/icons.ts`. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { launch } from "../tests/support/browser.ts";

const PUBLIC = join(import.meta.dirname, "../public");
/** Of a maskable icon only a circle of four fifths is sure to be seen. */
const SAFE = 0.8;

const svg = readFileSync(join(PUBLIC, "icon.svg"), "utf8");
const source = `data:image/svg+xml;base64,${Buffer.from(svg).toString("base64")}`;
const ground = /fill="(#[0-9a-f]{6})"/.exec(svg)?.[1] ?? "#ffffff";

const browser = await launch();
for (const [name, size, isMaskable] of [
  ["icon-192.png", 192, false],
  ["icon-512.png", 512, false],
  ["icon-maskable-512.png", 512, true],
] as const) {
  const page = await browser.newPage({ viewport: { width: size, height: size } });
  const side = isMaskable ? size * SAFE : size;
  await page.setContent(
    `<style>body{margin:0;display:grid;place-items:center;block-size:100vh;background:${isMaskable ? ground : "transparent"}}</style>
     <img src="${source}" width="${side}" height="${side}" alt="">`,
  );
  await page.locator("img").evaluate((image: HTMLImageElement) => image.decode());
  await page.screenshot({ path: join(PUBLIC, name), omitBackground: !isMaskable });
  await page.close();
}
await browser.close();
