/**
 * `npm run pictures`: takes the README's pictures of the form and the report from the demo
 * clinic. `npm run pictures -- --locales [tag …]`: takes a client's pages in every language, or
 * in these, into `.local/pictures`, for those who look a translation through.
 */
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { launch } from "../tests/support/browser.ts";
import { openDemoClinic } from "./demo/open.ts";
import { takeLocales } from "./locale/pictures.ts";

const ROOT = join(import.meta.dirname, "..");
const FOLDER = join(ROOT, "docs/pictures");
const clinic = await openDemoClinic({ port: 0 });
const browser = await launch();

if (process.argv[2] === "--locales") {
  await takeLocales(browser, clinic, join(ROOT, ".local/pictures"), process.argv.slice(3));
} else {
  mkdirSync(FOLDER, { recursive: true });
  const phone = await browser.newPage({ viewport: { width: 390, height: 720 } });
  await phone.goto(await clinic.ask("en"));
  await phone.click("main button");
  await phone.click("main .actions button");
  await phone.click("main .actions button.button:not([name])");
  await phone.check("#q-1-2");
  await phone.mouse.move(0, 0);
  await phone.screenshot({ path: join(FOLDER, "form.png") });

  const desk = await browser.newPage({ viewport: { width: 1200, height: 1150 } });
  await desk.goto(clinic.staffLink);
  await desk.click("main button");
  await desk.click("text=Demo 02");
  await desk.screenshot({ path: join(FOLDER, "report.png") });
}

await browser.close();
await clinic.stop();
