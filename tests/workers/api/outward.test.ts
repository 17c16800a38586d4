import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { LOCALES } from "../../../src/core/i18n/locales.ts";
import { type Device, hidden, ROOT, titleOf } from "../../support/http.ts";
import { answerAll, askFor, open, sendAs } from "../../support/http-check-in.ts";
import { clinicSite } from "../../support/http-clinic.ts";

/** Words that tell a bystander what the page is about, in every language that has pages. */
const HEALTH =
  /d[eé]pres|anxi|ansi[eo]|angst|su[ií][cz]id|selbstmord|phq|\bgad|mental|th?[eé]rap|psyc?h|psic|اكتئاب|قلق|انتحار|نفسي|علاج/i;

const BUILT = join(ROOT, "dist/client");
const files = readdirSync(BUILT, { recursive: true, encoding: "utf8" });
const pages = files.filter((file) => file.endsWith(".html"));

const { site, seed } = await clinicSite();
/** One whole journey in each language that the measures can be asked in, with its mishaps. */
const devices: Device[] = [];

beforeAll(async () => {
  for (const locale of ["en", "de", "es", "fr", "pt-BR"]) {
    const asked = await askFor(site.deps, seed.staffId);
    const device = site.device();
    devices.push(device);
    await device.get(`/${locale}/check-in`);
    await device.post("/s/open", { locale, code: "x" });
    await open(device, asked, locale);
    await device.get(`/${locale}/check-in`);
    await device.get(`/${locale}/check-in/1?check=1`);
    await device.post(`/${locale}/check-in/answers`, { csrf: "x" });
    await sendAs(device, await answerAll(device, { risk: 1, locale }), locale);
    await device.get(`/${locale}/check-in/support`);
    const csrf = hidden(await device.get(`/${locale}/check-in/sent`), "csrf");
    await device.get(`/${locale}/check-in/1`);
    await device.post(`/${locale}/check-in/close`, { csrf });
  }
  const reader = site.device();
  devices.push(reader);
  for (const { tag } of LOCALES) {
    for (const path of ["nowhere", "check-in", "staff"]) await reader.get(`/${tag}/${path}`);
  }
});

const replies = () => devices.flatMap((device) => device.replies);
const metaOf = (html: string): readonly string[] =>
  [...html.matchAll(/<meta\b[^>]*\bcontent="([^"]*)"/g)].map(([, content = ""]) => content);

describe("threat 20: what a bystander, a preview or a history sees", () => {
  it("knows the words it looks for", () => {
    for (const word of ["Depression", "dépression", "ansiedad", "Suizid", "PHQ-9", "terapia"]) {
      expect(word).toMatch(HEALTH);
    }
    expect("Start your check-in").not.toMatch(HEALTH);
    expect(pages.length).toBeGreaterThan(LOCALES.length * 3);
  });

  // A page about a measure or a guide for therapists is named after its subject; no link of a
  // client's leads there either. What clients read has names without a health word.
  const isNamed = (file: string) => /\/(?:measures|guides)/.test(file);
  const unnamed = pages.filter((file) => !isNamed(file));

  it.each(unnamed)("says no health word in title or meta of %s", (file) => {
    const text = readFileSync(join(BUILT, file), "utf8");
    expect(titleOf({ text })).not.toBe("");
    // The home page tells the public what Soundings is; no link of a client's leads there.
    const isHome = /^[^/]+$/.test(file);
    const said = [titleOf({ text }), ...(isHome ? [] : metaOf(text))];
    for (const one of said) expect(one).not.toMatch(HEALTH);
  });

  it("says none in a title or meta of the Worker's pages, in any language", () => {
    const made = replies().filter(({ text }) => text.startsWith("<!DOCTYPE html>"));
    expect(made.length).toBeGreaterThan(60);
    for (const reply of made) {
      expect(titleOf(reply)).not.toBe("");
      for (const said of [titleOf(reply), ...metaOf(reply.text)]) expect(said).not.toMatch(HEALTH);
    }
  });

  it("says none in a header, a cookie's name or an address to go on to", () => {
    for (const { lines } of replies()) {
      for (const [name, value] of lines) {
        const said = name === "set-cookie" ? value.split("=")[0] : value;
        expect(`${name}: ${said}`).not.toMatch(HEALTH);
      }
    }
  });

  it("says none in the address of a page, a form or a file", () => {
    const ours = files.filter((file) => !isNamed(file));
    for (const file of ours) expect(file).not.toMatch(HEALTH);
    const addresses = replies().flatMap(({ text }) =>
      [...text.matchAll(/\s(?:href|src|action)="(\/[^"]*)"/g)].map(([, address = ""]) => address),
    );
    expect(addresses.length).toBeGreaterThan(450);
    for (const address of new Set(addresses)) expect(address).not.toMatch(HEALTH);
  });

  it("says none on the landing page, the offline page and in what runs without a network", () => {
    const offline = files.filter((file) =>
      /(?:\/offline\.html|^offline\.js|^icon\.svg)$/.test(file),
    );
    expect(offline.length).toBe(LOCALES.length + 2);
    for (const file of offline) {
      const words = readFileSync(join(BUILT, file), "utf8").replaceAll(/<a\b[^]*?<\/a>/g, "");
      expect(words.replaceAll(/<p>[^]*?<\/p>/g, ""), file).not.toMatch(HEALTH);
    }
  });

  it("offers nothing for a preview to show, and asks search engines to keep nothing", () => {
    for (const { text, headers } of replies()) {
      expect(text).not.toMatch(/property="og:|name="twitter:|rel="canonical"/);
      expect(headers["x-robots-tag"]).toBe("noindex, nofollow, noarchive");
    }
    for (const file of pages) {
      expect(readFileSync(join(BUILT, file), "utf8")).not.toMatch(/property="og:|name="twitter:/);
    }
  });
});
