/**
 * What a page weighs over the wire, headers included, and what it waits for. Sizes and counts are
 * the same on every machine, so they are tests.
 */
import { brotliCompressSync, gzipSync } from "node:zlib";
import type { Request } from "playwright-core";
import { beforeAll, describe, expect, it } from "vitest";
import { openLink } from "../support/site-journey.ts";
import { visitedSite } from "../support/site-visit.ts";

const { site, visit } = await visitedSite("demo");
const { context, page, seen } = await visit();
beforeAll(async () => {
  await openLink(page, site, await site.ask());
  await context.addCookies([await site.staffCookie()]);
});

interface File {
  readonly path: string;
  readonly isScript: boolean;
  readonly head: number;
  readonly bytes: Buffer;
}

/** As HTTP/1.1 writes it: each small file pays for it once more. */
const headOf = (lines: readonly { readonly name: string; readonly value: string }[]): number =>
  lines.reduce((sum, { name, value }) => sum + `${name}: ${value}\r\n`.length, 0);

async function fileOf(url: string): Promise<File> {
  const response = await page.request.get(url);
  expect(response.status(), url).toBe(200);
  return {
    path: new URL(url).pathname,
    isScript: response.headers()["content-type"]?.includes("javascript") === true,
    head: headOf(response.headersArray()),
    bytes: await response.body(),
  };
}

const SQUEEZE = { brotli: brotliCompressSync, gzip: (bytes: Buffer) => gzipSync(bytes) } as const;

/** All that one page loads: HTML, styles, scripts, pictures. */
async function filesOf(address: string): Promise<readonly File[]> {
  const addresses = new Set<string>();
  const collect = (request: Request) => void addresses.add(request.url());
  page.on("request", collect);
  await page.goto(address, { waitUntil: "load" });
  page.off("request", collect);
  return Promise.all([...addresses].map(fileOf));
}

/** Under both compressions, because the reader's browser chooses. */
function expectLight(files: readonly File[], most: { readonly all: number; readonly js: number }) {
  for (const [how, squeeze] of Object.entries(SQUEEZE)) {
    const sizes = files.map((file) => ({
      ...file,
      size: file.head + squeeze(file.bytes).length,
    }));
    const list = `${how}: ${sizes.map(({ path, size }) => `${path} ${size}`).join(", ")}`;
    const sum = (of: typeof sizes) => of.reduce((total, { size }) => total + size, 0);
    expect(sum(sizes), list).toBeLessThanOrEqual(most.all);
    expect(sum(sizes.filter((file) => file.isScript)), list).toBeLessThanOrEqual(most.js);
  }
}

const kB = 1000;

describe.each(["/en/check-in/1", "/de/check-in/1", "/ar/check-in/1?in=en"])(
  "the form %s",
  (path) => {
    const address = `${site.origin}${path}`;

    it("weighs 16 kB at most, of which 5 kB script before the first answer", async () => {
      const files = await filesOf(address);
      expect(files.filter((file) => file.isScript).length).toBeGreaterThan(0);
      expectLight(files, { all: 16 * kB, js: 5 * kB });
      const later = await fileOf(`${site.origin}/offline.js`);
      expectLight([...files, later], { all: 16 * kB, js: 16 * kB });
    });

    it("is drawn and can be answered before anything else has come", async () => {
      const files = await filesOf(address);
      const others = files.filter((file) => !file.isScript).map((file) => file.path);
      expect(others).toEqual([new URL(address).pathname]);
      const held = await context.newPage();
      // Whatever the page asks for stays under way.
      await held.route("**/*", (route) =>
        route.request().isNavigationRequest() ? route.continue() : undefined,
      );
      await held.goto(address, { waitUntil: "commit" });
      const first = held.locator("input[type=radio]").first();
      await first.check();
      expect(await first.evaluate((it) => getComputedStyle(it).inlineSize)).toBe("24px");
      const painted = () => performance.getEntriesByName("first-contentful-paint").length;
      await expect.poll(() => held.evaluate(painted)).toBe(1);
      await held.close();
    });
  },
);

it.each(["/en/check-in", "/en/check-in/answers", "/en/help", "/en/offline", "/en/s"])(
  "the page %s waits for no style sheet",
  async (path) => {
    const files = await filesOf(`${site.origin}${path}`);
    expect(files.filter((file) => file.path.endsWith(".css"))).toEqual([]);
    expectLight(files, { all: 16 * kB, js: 5 * kB });
  },
);

it("the page of a measure with its try-out weighs 20 kB at most, of which 7 kB script", async () => {
  const files = await filesOf(`${site.origin}/en/measures/phq-9`);
  expect(files.filter((file) => file.isScript).length).toBeGreaterThan(0);
  // Scores are worked out in the browser here: this is no form of a check-in.
  expectLight(files, { all: 20 * kB, js: 7 * kB });
});

it.each(["/en/read/worry", "/fr/read/getting-help-now", "/de/read"])(
  "the page to read %s weighs 16 kB at most, and has no script but that of the way out",
  async (path) => {
    const files = await filesOf(`${site.origin}${path}`);
    expect(files.filter((file) => file.isScript).map((file) => file.path)).toEqual([
      expect.stringContaining("/a/ExitScript."),
    ]);
    expectLight(files, { all: 16 * kB, js: 1 * kB });
  },
);

it("every report weighs 60 kB at most, of which 30 kB script", async () => {
  for (const { id } of await site.clients()) {
    const files = await filesOf(`${site.origin}/en/staff/clients/${id}`);
    expect(files.length).toBeGreaterThan(2);
    expectLight(files, { all: 60 * kB, js: 30 * kB });
  }
});

it("nothing came from anywhere else, and no fonts came at all", () => {
  expect(seen.problems).toEqual([]);
  expect(seen.requests.length).toBeGreaterThan(20);
  expect(seen.requests.filter(({ url }) => !url.startsWith(`${site.origin}/`))).toEqual([]);
  expect(seen.requests.filter(({ url }) => /\.(woff2?|ttf|otf)$/.test(url))).toEqual([]);
});
