/** The open page on a home screen: what the browser itself finds in the manifest. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { PAPER } from "../../src/styles/theme.ts";
import { pixelsOf } from "../support/png.ts";
import { visitedSite } from "../support/site-visit.ts";

const { site, visit } = await visitedSite();
const ROOT = join(import.meta.dirname, "../..");
/** What a stranger must not read on somebody's home screen. */
const TELLING = /health|therap|mood|clinic|depress|anxi|mental/i;

interface Manifest {
  readonly name: string;
  readonly start_url: string;
  readonly lang: string;
  readonly dir: string;
  readonly theme_color: string;
  readonly icons: readonly {
    readonly src: string;
    readonly sizes: string;
    readonly type: string;
  }[];
}

it.each(["en", "ar"])(
  "is installable in %s, by a name that says nothing (threat 20)",
  async (tag) => {
    const { context, page } = await visit();
    await page.goto(`${site.origin}/${tag}/s`);
    const browser = await context.newCDPSession(page);
    const { url, errors, data = "" } = await browser.send("Page.getAppManifest");
    expect(errors).toEqual([]);
    expect(url).toBe(`${site.origin}/${tag}/app.webmanifest`);
    const { installabilityErrors } = await browser.send("Page.getInstallabilityErrors");
    // A browser without windows and profiles cannot install anything; it says nothing else.
    expect(installabilityErrors.filter(({ errorId }) => errorId !== "in-incognito")).toEqual([]);

    const manifest = JSON.parse(data) as Manifest;
    expect(data).not.toMatch(TELLING);
    expect([manifest.lang, manifest.dir]).toEqual([tag, tag === "ar" ? "rtl" : "ltr"]);
    expect((await page.request.get(`${site.origin}${manifest.start_url}`)).status()).toBe(200);
    for (const { src, sizes, type } of manifest.icons) {
      const reply = await page.request.get(`${site.origin}${src}`);
      expect(reply.headers()["content-type"]).toContain(type);
      if (sizes === "any") continue;
      const { width, height } = pixelsOf(await reply.body());
      expect(`${width}x${height}`).toBe(sizes);
    }
    await context.close();
  },
);

it("has the colours of the pages", () => {
  const tokens = readFileSync(join(ROOT, "src/styles/tokens.css"), "utf8");
  expect([...tokens.matchAll(/--paper: (#\w+)/g)].map(([, colour]) => colour)).toEqual([
    PAPER.light,
    PAPER.dark,
  ]);
});
