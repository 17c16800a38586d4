/** Clients and settings in a real browser: the journeys, and every page under the probes. */
import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { through } from "../support/site-journey.ts";
import { changeLeadsNowhere } from "../support/site-motion.ts";
import { scripts } from "../support/site-probes.ts";
import { NARROW, survey } from "../support/site-survey.ts";
import { visitedSite } from "../support/site-visit.ts";

const { site, visit } = await visitedSite("demo");
const LIST = "label,language,plan\nS 1,de,core\n=S 2,,phq-9 + gad-7\n";

async function signedIn(options: Parameters<typeof visit>[0] = {}) {
  const visited = await visit(options);
  await visited.context.addCookies([await site.staffCookie()]);
  return visited;
}

/** Every page about clients and settings, each shown once; refused ones too. */
async function* pages(page: Page, locale: string): AsyncGenerator<string> {
  const at = `${site.origin}/${locale}/staff`;
  const [client] = await site.clients();
  const press = async (selector: string) => {
    const done = page.waitForResponse((reply) => reply.request().method() === "POST");
    await page.locator(selector).click();
    await done;
    await page.waitForLoadState();
  };
  for (const path of [
    "/clients",
    "?view=registry",
    "?show=eighth-week",
    "/clients?state=restricted",
    "/clients/import",
    `/clients/${client?.id}/details`,
    "/settings",
    "/settings/clinic",
    "/settings/measures",
    "/settings/safety",
    "/settings/retention",
    "/settings/rules",
    "/settings/rules/presets",
    "/settings/master",
    `/settings/audit?chain=client:${client?.id}&check=0`,
  ]) {
    await page.goto(`${at}${path}`);
    yield path;
  }
  await page.goto(`${at}/settings/master`);
  await page.locator("#groups").fill("00000 00000");
  await press("main form:has(#groups) .button");
  await page.locator(".summary--error").waitFor();
  yield "/settings/master, refused";
  await page.goto(`${at}/clients/new`);
  await page.locator('[name="plan"][value="own"]').check();
  await press("main .actions button");
  await page.locator(".summary--error").waitFor();
  yield "/clients/new, refused";
  await page.goto(`${at}/clients/import`);
  await page.locator("#text").fill(LIST.replace("core", "nothing"));
  await press('[value="check"]');
  yield "/clients/import, refused";
  await page.locator("#text").fill(LIST);
  await press('[value="check"]');
  yield "/clients/import, preview";
}

describe("pages about clients and settings", () => {
  it.each(["en", "en-XA", "ar-XB"])("in %s, at 320 px", async (locale) => {
    const { context, page, seen } = await signedIn({ viewport: NARROW, reducedMotion: "reduce" });
    const { found, look, names } = survey(page, [scripts, changeLeadsNowhere]);
    for await (const name of pages(page, locale)) await look(name);
    await context.close();
    expect(found).toEqual({});
    expect(seen.problems).toEqual([]);
    expect(names).toHaveLength(19);
  });
});

describe.each([true, false])("with JavaScript %s", (javaScriptEnabled) => {
  it("a therapist adds a client by keyboard alone, and finds the report", async () => {
    const { context, page, seen } = await signedIn({ javaScriptEnabled });
    await page.goto(`${site.origin}/en/staff/clients`);
    await page.getByRole("link", { name: "Add a client" }).focus();
    await through(page, () => page.keyboard.press("Enter"), /\/clients\/new$/);
    await page.locator("#label").focus();
    await page.keyboard.type(`Key ${javaScriptEnabled}`);
    await page.keyboard.press("Tab");
    await page.keyboard.type("Deu");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Space");
    await page.keyboard.press("ArrowDown");
    await through(page, () => page.keyboard.press("Enter"), /\/clients\/[0-9a-z]{26}$/);
    expect(await page.locator("h1").innerText()).toContain(`Key ${javaScriptEnabled}`);
    await through(page, () => page.getByRole("link", { name: "Details" }).click(), /\/details$/);
    expect(await page.locator("#locale").inputValue()).toBe("de");
    expect(await page.locator('[name="plan"]:checked').getAttribute("value")).toBe("core");
    await through(page, () => page.getByRole("button", { name: "Discharge" }).click(), /\/details/);
    expect(await page.locator(".client-of").innerText()).toContain("Discharged");
    await context.close();
    expect(seen.problems).toEqual([]);
  });

  it("a therapist imports a list", async () => {
    const { context, page, seen } = await signedIn({ javaScriptEnabled });
    await page.goto(`${site.origin}/en/staff/clients/import`);
    const file = page.locator("#file");
    expect(await file.isVisible()).toBe(javaScriptEnabled);
    const text = LIST.replaceAll("S ", `S${javaScriptEnabled} `);
    if (javaScriptEnabled) {
      const broken = { name: "old.csv", mimeType: "text/csv" };
      await file.setInputFiles({
        ...broken,
        buffer: Buffer.from("label,language,plan\nREN\xC9,de,core", "latin1"),
      });
      await through(page, () => page.locator('[value="check"]').click(), /import$/);
      expect(await page.locator(".summary--error").innerText()).toContain("CSV UTF-8");
      await file.setInputFiles({ ...broken, buffer: Buffer.from(`\uFEFF${text}`) });
      await page.waitForFunction(() => document.querySelector("textarea")?.value.includes("=S"));
    } else await page.locator("#text").fill(text);
    await page.locator('[value="check"]').click();
    await page.locator('[value="add"]').waitFor();
    expect(await page.locator("main").innerText()).toContain("begins like a formula");
    await through(page, () => page.locator('[value="add"]').click(), /\/staff\/clients$/);
    expect(await page.locator("tbody").innerText()).toContain(`=S${javaScriptEnabled} 2`);
    await context.close();
    expect(seen.problems).toEqual([]);
  });

  it("an owner writes the safety protocol, and it stands beside an open alert", async () => {
    const { context, page, seen } = await signedIn({ javaScriptEnabled });
    await page.goto(`${site.origin}/en/staff/settings`);
    await through(page, () => page.getByRole("link", { name: /^Safety/ }).click(), /\/safety$/);
    await page.locator("#safety").fill(`Call at once (${javaScriptEnabled}).`);
    await through(page, () => page.getByRole("button", { name: "Save" }).click(), /\?saved$/);
    const risky = (await site.clients()).find(({ label }) => label.startsWith("Demo 08"));
    await page.goto(`${site.origin}/en/staff/clients/${risky?.id}`);
    expect(await page.locator(".risk .safety").innerText()).toContain(
      `Call at once (${javaScriptEnabled}).`,
    );
    await context.close();
    expect(seen.problems).toEqual([]);
  });
});
