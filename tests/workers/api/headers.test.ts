import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import {
  dynamic,
  everywhere,
  FOR_HTTP,
  headersFile,
  LANDING,
  ON_PAGES,
  onStatic,
} from "../../../src/contract/headers.ts";
import { LOCALES } from "../../../src/core/i18n/locales.ts";
import { hashesOf, pageStyles } from "../../../scripts/page-styles.ts";
import { hidden, type Reply, ROOT } from "../../support/http.ts";
import { answerAll, askFor, open, sendAs } from "../../support/http-check-in.ts";
import { clinicSiteWithCode } from "../../support/http-clinic.ts";

const styles = await pageStyles();
const HASHES = hashesOf(styles);
const [DYNAMIC, EVERYWHERE] = [dynamic(HASHES), everywhere(HASHES)];
const STATIC = onStatic(HASHES);
const BUILT = join(ROOT, "dist/client");
const files = readdirSync(BUILT, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && !/^[_.]/.test(entry.name))
  .map((entry) => join(entry.parentPath, entry.name).slice(BUILT.length));
/** As Cloudflare serves it: without the ending of a page. */
const addressOf = (file: string): string => file.replace(/(?:\/index)?\.html$/, "") || "/";

const { site, code, therapist } = await clinicSiteWithCode();
const asked = await askFor(site.deps, therapist);
const device = site.device();
/** Of every kind of page and refusal of the Worker. */
let made: readonly Reply[];

beforeAll(async () => {
  await refusals(asked.token.text);
  await open(device, asked, "fr");
  await device.get("/fr/check-in");
  await sendAs(device, await answerAll(device, { risk: 1, locale: "fr" }), "fr");
  await device.get("/fr/check-in/support");
  const csrf = hidden(await device.get("/fr/check-in/sent"), "csrf");
  await device.post("/fr/check-in/close", { csrf });
  await device.get("/en/staff/sign-in");
  await device.post("/en/staff/sign-in", { code });
  await device.get("/en/staff");
  const report = await device.get(`/en/staff/clients/${asked.clientId}`);
  await device.post("/en/staff/sign-out", { csrf: hidden(report, "csrf") });
  made = device.replies;
});

async function refusals(code: string): Promise<void> {
  const statuses = [
    await device.get("/nowhere"),
    await device.get("/en/check-in"),
    await device.get("/en/check-in", { cookie: "snd_c=1; snd_c=2" }),
    await device.get("/en/check-in", { accept: "application/json" }),
    await device.ask("/en/check-in", { method: "HEAD" }),
    await device.ask("/en/check-in", { method: "DELETE" }),
    await device.ask("/s/open", { method: "POST" }),
    await device.post("/s/open", { code: "x" }),
    await device.post("/s/open", { code }, { "content-type": "text/plain" }),
    await device.post("/s/open", { code: "x".repeat(9000) }),
  ].map(({ status }) => status);
  expect(new Set(statuses)).toEqual(new Set([404, 401, 400, 403, 405, 422, 415, 413]));
}

/** Each header as often as it came. */
const valuesOf = ({ lines }: Reply, name: string): readonly string[] =>
  lines.filter(([given]) => given === name.toLowerCase()).map(([, value]) => value);

describe("security headers", () => {
  it("are on every answer of the Worker, once each, whatever the answer is", () => {
    expect(made.length).toBeGreaterThan(25);
    for (const reply of made) {
      for (const [name, value] of Object.entries(DYNAMIC)) {
        expect([reply.status, name, valuesOf(reply, name)]).toEqual([reply.status, name, [value]]);
      }
    }
  });

  it("of the built site are those of the contract: build again if this fails", () => {
    expect(readFileSync(join(BUILT, "_headers"), "utf8")).toBe(headersFile(HASHES));
  });

  it.each(files)("are on the static file %s, once each", async (file) => {
    const reply = await site.device().get(addressOf(file));
    expect(reply.status).toBe(200);
    const isLanding = /^\/[^/]+\/s\.html$/.test(file);
    // A script or sheet is no page and no worker.
    const isHashed = /^\/a\/[^/]+\.(?:js|css)$/.test(file);
    const isForHttp = /^\/a\/(?:open\.|OpenForm\.|.*\.css$)/.test(file);
    const expected = { ...STATIC, ...(isLanding && LANDING), ...(isForHttp && FOR_HTTP) };
    expect(file.startsWith("/a/")).toBe(isHashed);
    for (const [name, value] of Object.entries(expected)) {
      const isThere = !isHashed || !ON_PAGES.includes(name);
      expect([name, valuesOf(reply, name)]).toEqual([name, isThere ? [value] : []]);
    }
    expect(reply.headers["cache-control"]?.includes("immutable") === true).toBe(isHashed);
  });

  it("let the landing page's scripts and every sheet reach a page that came by http", () => {
    const text = readFileSync(join(BUILT, "en/s.html"), "utf8");
    const [own = ""] = /\/a\/[^"]+\.js/.exec(text) ?? [];
    const imported = [
      ...readFileSync(join(BUILT, own), "utf8").matchAll(/"\.\/([^"]+)"|`\.\/([^`]+)`/g),
    ];
    const scripts = [own, ...imported.map(([, one, other]) => `/a/${one ?? other}`)];
    expect(scripts).toHaveLength(2);
    expect(scripts.every((path) => /^\/a\/(?:open|OpenForm)\./.test(path))).toBe(true);
  });

  it.each(["/index.html", "/en.html", "/en/s.html", "/en/s/", "/en/help/"])(
    "are on the redirect from %s, which stays on this host",
    async (path) => {
      const reply = await site.device().get(path);
      expect(reply.status).toBe(307);
      expect(reply.location).toMatch(/^\/(?!\/)/);
      for (const name of Object.keys(EVERYWHERE)) expect(valuesOf(reply, name)).toHaveLength(1);
    },
  );

  it("name no software and set no cookie that is not ours", () => {
    for (const { headers } of made) {
      expect(headers).not.toHaveProperty("x-powered-by");
      expect(headers).not.toHaveProperty("server");
      for (const line of headers["set-cookie"] ?? []) expect(line).toMatch(/^snd_[cdjrsw]=/);
    }
  });

  it("clear what the browser kept when a person is finished or signs out", () => {
    const cleared = made.filter(({ headers }) => headers["clear-site-data"] !== undefined);
    expect(cleared.map(({ status }) => status)).toEqual([200, 303]);
    const [ofClient, ofStaff] = cleared.map(({ headers }) => headers["clear-site-data"]);
    // What waits on a client's own phone for another link stays: see the page itself.
    expect([ofClient, ofStaff]).toEqual(['"cache"', '"cache", "storage"']);
    for (const { headers } of cleared) {
      expect(headers["set-cookie"]?.[0]).toMatch(/^snd_[cs]=; Max-Age=0;/);
    }
  });

  it("lead from a static page to https only, except in a local copy", () => {
    const upgraded = `${EVERYWHERE["Content-Security-Policy"]}; upgrade-insecure-requests`;
    expect(STATIC["Content-Security-Policy"]).toBe(upgraded);
    expect(onStatic(HASHES, { local: true })).toEqual({
      ...EVERYWHERE,
      "Referrer-Policy": "same-origin",
    });
  });

  it("say what the design asks for, written down once more", () => {
    expect(DYNAMIC).toMatchObject({
      "Strict-Transport-Security": "max-age=63072000; includeSubDomains",
      "Cross-Origin-Opener-Policy": "same-origin",
      "Cross-Origin-Resource-Policy": "same-origin",
      "Cross-Origin-Embedder-Policy": "require-corp",
      "X-Content-Type-Options": "nosniff",
      "X-Frame-Options": "DENY",
      "X-Robots-Tag": "noindex, nofollow, noarchive",
      "Referrer-Policy": "same-origin",
      "Cache-Control": "no-store",
      Vary: "Sec-Fetch-Site, Origin",
    });
    expect(LANDING["Referrer-Policy"]).toBe("no-referrer");
  });

  it("let nothing run or load that is not a file of this host", () => {
    const policy = EVERYWHERE["Content-Security-Policy"] ?? "";
    expect(policy).not.toMatch(/unsafe-|nonce-|https?:|\*|blob:|wss?:/);
    const parts = policy.split("; ");
    // Only styles may stand inside a page, and only those that the build has made.
    expect(policy.match(/'sha\d+-[^']+'/g)).toEqual(HASHES.map((hash) => `'${hash}'`));
    expect(parts).toContain(["style-src 'self'", ...HASHES.map((hash) => `'${hash}'`)].join(" "));
    for (const part of ["default-src 'none'", "base-uri 'none'", "frame-ancestors 'none'"]) {
      expect(parts).toContain(part);
    }
    expect(parts).toContain("require-trusted-types-for 'script'");
    for (const part of parts.filter((one) => one.startsWith("script-src"))) {
      expect(part).toBe("script-src 'self'");
    }
  });
});

describe("the HTML of every page", () => {
  const pages = (): readonly string[] => [
    ...made
      .filter(({ headers }) => headers["content-type"]?.includes("html"))
      .map((one) => one.text),
    ...files
      .filter((file) => file.endsWith(".html"))
      .map((file) => readFileSync(join(BUILT, file), "utf8")),
  ];

  it("holds no inline script or handler, and no style but the policy's own", () => {
    const known = Object.values(styles).map(({ css }) => css);
    expect(pages().length).toBeGreaterThan(50);
    for (const page of pages().filter((text) => text !== "")) {
      for (const [, attributes = "", body = ""] of page.matchAll(
        /<script\b([^>]*)>([^]*?)<\/script>/g,
      )) {
        expect(attributes).toMatch(/\bsrc="\/a\//);
        expect(body.trim()).toBe("");
      }
      for (const [, attributes, css] of page.matchAll(/<style\b([^>]*)>([^]*?)<\/style>/g)) {
        expect(attributes).toBe("");
        expect(known).toContain(css);
      }
      expect(page).not.toMatch(/<base\b|<iframe\b|<object\b|<embed\b|http-equiv/i);
      for (const [tag] of page.matchAll(/<[a-z][^>]*>/gi)) {
        expect(tag.replaceAll(/"[^"]*"/g, '""')).not.toMatch(/\s(?:style|on[a-z]+|srcdoc)\s*=/i);
        expect(tag).not.toMatch(/javascript:/i);
      }
    }
  });

  it("loads nothing from anywhere else and posts nowhere else", () => {
    for (const page of pages()) {
      const loads = page.matchAll(
        /<(?:link|script|img|source|form|button|input)\b[^>]*?\s(?:href|src|srcset|action|formaction)="([^"]*)"/g,
      );
      for (const [, address = ""] of loads) expect(address).toMatch(/^\/(?!\/)/);
    }
  });

  it("is said to be of its language, on every page of every language", async () => {
    for (const { tag, dir } of LOCALES) {
      for (const path of [`/${tag}`, `/${tag}/s`, `/${tag}/nowhere`]) {
        expect((await device.get(path)).text).toContain(`<html lang="${tag}" dir="${dir}"`);
      }
    }
  });
});
