/** Links, letters, a device that is handed over, and reading aloud, in a real browser. */
import type { BrowserContextOptions, Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import type { LocaleTag } from "../../src/core/brand.ts";
import { createClient } from "../../workers/db/client.ts";
import { changeClinic } from "../../workers/db/clinic-change.ts";
import { must } from "../support/clinic.ts";
import { readQr } from "../support/qr-reader.ts";
import { answerAll, begin, next, openLink, through } from "../support/site-journey.ts";
import { consented } from "../support/consented.ts";
import { NARROW, survey } from "../support/site-survey.ts";
import { visitedSite } from "../support/site-visit.ts";

const { site, visit } = await visitedSite();

/** The most that a letter has to hold. */
const values = { moreRegions: ["CH", "IE"] };
must(await changeClinic(site.deps, site.therapist, { rev: 0, part: "clinic", values }));

const addClient = async (locale = "en") =>
  consented(
    site.deps,
    must(
      await createClient(site.deps, site.therapist, {
        label: "Client B",
        locale: locale as LocaleTag,
        plan: ["phq-9", "gad-7"],
      }),
    ),
  );

interface Look extends BrowserContextOptions {
  /** The client's. */
  readonly theirs?: string;
  /** Of the staff page. */
  readonly staff?: string;
}

/** A browser in which the therapist looks at a client's check-ins. */
async function atCheckIns({ theirs: locale = "en", staff = "en", ...options }: Look = {}) {
  const clientId = await addClient(locale);
  const visited = await visit(options);
  await visited.context.addCookies([await site.staffCookie()]);
  const path = `/${staff}/staff/clients/${clientId}/check-ins`;
  await visited.page.goto(`${site.origin}${path}`);
  return { ...visited, clientId, path };
}

const make = async (page: Page) => {
  await page.locator("main form button[type=submit]").first().click();
  await page.locator(".letter").waitFor();
};

describe("a new link", () => {
  it("is copied with one press, and its square and its letter's lead to the check-in (threat 4)", async () => {
    const { context, page, seen } = await atCheckIns();
    // A browser without a screen has no clipboard of its own.
    await page.addInitScript(() => {
      const writeText = async (text: string) => {
        document.documentElement.dataset["clipboard"] = text;
      };
      Object.defineProperty(navigator, "clipboard", { value: { writeText } });
    });
    await make(page);
    const address = await page.locator("#address").inputValue();
    expect(page.url()).not.toContain("C1-");
    await page.locator("[data-copy]").click();
    await page.locator("[data-copied]", { hasText: "Copied" }).waitFor();
    expect(await page.locator("html").getAttribute("data-clipboard")).toBe(address);
    expect(await readQr(page.locator(".new-link .qr"))).toBe(address);
    await page.emulateMedia({ media: "print", colorScheme: "dark" });
    expect(await readQr(page.locator(".letter .qr"))).toBe(address);

    await openLink(page, site, { code: address.split("#")[1] ?? "" });
    expect(seen.problems).toEqual([]);
    await context.close();
  });

  it("stands in a field to copy by hand where no script runs", async () => {
    const { context, page } = await atCheckIns({ javaScriptEnabled: false });
    await make(page);
    expect(await page.locator("#address").inputValue()).toMatch(/\/en\/s#C1-/);
    expect(await page.locator("[data-copy]").isVisible()).toBe(false);
    await context.close();
  });

  it.each(["en", "de", "ar"])(
    "prints as a letter alone, on one page, in %s (threat 20)",
    async (locale) => {
      const { context, page } = await atCheckIns({ theirs: locale });
      await make(page);
      const pdf = await page.pdf({ format: "A4" });
      expect(pdf.toString("latin1").match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
      await page.emulateMedia({ media: "print" });
      const letter = page.locator(".letter");
      const said = await letter.innerText();
      expect((await page.locator("body").innerText()).trim()).toBe(said.trim());
      expect(await letter.getAttribute("lang")).toBe(locale);
      expect(await letter.getAttribute("dir")).toBe(locale === "ar" ? "rtl" : "ltr");
      expect(said).toContain("Harbour Practice");
      expect(said).toContain("Ask at the desk.");
      expect(said).toContain(`${site.origin}/${locale}/s`);
      expect(said).toMatch(/C1(-[0-9A-Z]{5}){6}/);
      for (const number of ["999", "144", "112"]) expect(said).toContain(number);
      expect(said).not.toMatch(/PHQ|GAD|depres|angst|anxi|therap|mental|علاج|نفس|اكتئاب|قلق/i);
      await context.close();
    },
  );
});

describe("the page of a client's check-ins", () => {
  it.each(["en", "ar-XB"])(
    "passes axe, html-validate and reflow at 320 px in %s",
    async (staff) => {
      const { context, page, seen } = await atCheckIns({
        staff,
        locale: "ar",
        viewport: NARROW,
      });
      const { found, look } = survey(page);
      await page.reload();
      await look("no link yet");
      await make(page);
      await look("a link");
      expect(found).toEqual({});
      expect(seen.problems).toEqual([]);
      await context.close();
    },
  );
});

describe("a device that is handed over", () => {
  it("never gets back to a staff page: by Back, reload or address (threat 16)", async () => {
    const { context, page, seen, clientId, path } = await atCheckIns();
    await page.goto(`${site.origin}/en/staff/clients/${clientId}`);
    await page.goto(`${site.origin}${path}`);
    await through(
      page,
      () =>
        page.getByRole("button", { name: "Hand this device over", exact: true }).first().click(),
      /\/en\/check-in$/,
    );
    const isStaff = async () =>
      (await page.locator(".staff-nav, .staff-tools, .client-nav").count()) > 0 ||
      (await page.locator("body").innerText()).includes("Client B");
    const tryAll = async () => {
      const found: string[] = [];
      for (const address of [path, "/en/staff", `/en/staff/clients/${clientId}`, "/de/staff"]) {
        await page.goto(`${site.origin}${address}`);
        if (await isStaff()) found.push(address);
        await page.reload();
        if (await isStaff()) found.push(`${address}, reloaded`);
      }
      for (let back = 0; back < 12; back += 1) {
        await page.goBack().catch(() => null);
        if (await isStaff()) found.push(`back ${back}: ${page.url()}`);
      }
      return found;
    };
    expect(await tryAll()).toEqual([]);

    await page.goto(`${site.origin}/en/check-in`);
    expect(await page.locator("main").innerText()).toContain("belongs to Harbour Practice");
    await begin(page);
    await answerAll(page);
    await next(page, /\/check-in\/give-back$/);
    expect(await page.locator("h1").innerText()).toBe("Please give the device back");
    expect(await page.locator("a[href*=staff]").count()).toBe(0);
    await page.goBack();
    expect(await page.locator("dd.answer, fieldset").count()).toBe(0);
    expect(await tryAll()).toEqual([]);
    expect(await context.cookies()).toEqual([]);
    expect(seen.problems).toEqual([]);
    await context.close();
  });
});

describe("reading aloud", () => {
  it("is in large type, and leads back to the report, which says how it was asked", async () => {
    const { context, page, seen, clientId } = await atCheckIns();
    const read = page.getByRole("button", { name: "Read aloud", exact: true }).first();
    await through(page, () => read.click(), /\/en\/check-in$/);
    await begin(page);
    const size = await page
      .locator("legend")
      .first()
      .evaluate((one) => Number.parseFloat(getComputedStyle(one).fontSize));
    expect(size).toBeGreaterThanOrEqual(24);
    await answerAll(page);
    await next(page, new RegExp(`/en/staff/clients/${clientId}$`));
    expect(await page.locator("main").innerText()).toContain("read aloud");
    expect(seen.problems).toEqual([]);
    await context.close();
  });
});
