/** Pages that are seldom seen: words given back, a version of the rules, a screen turned to a client, the set-up. */
import { afterAll, describe, expect, it } from "vitest";
import type { LocaleTag } from "../../src/core/brand.ts";
import { serve } from "../../scripts/local/server.ts";
import { newId } from "../../workers/crypto/id.ts";
import { makeToken } from "../../workers/crypto/token.ts";
import { actingAs } from "../../workers/db/access.ts";
import { createAgreement } from "../../workers/db/agreement.ts";
import { createClient } from "../../workers/db/client.ts";
import { grantProgress } from "../../workers/db/progress.ts";
import { instantOf } from "../../workers/db/instant.ts";
import { makeRecoveryCode } from "../../workers/db/recovery-act.ts";
import { changeRules } from "../../workers/db/rule-set.ts";
import { createStaff } from "../../workers/db/staff.ts";
import { startSession } from "../../workers/db/staff-session.ts";
import { ask, must, seedClinic } from "../support/clinic.ts";
import { chance, MASTER, OTHER_MASTER, ringOf, testDeps } from "../support/deps.ts";
import { SILENT } from "../support/rules.ts";
import { openLink, sendAll, through } from "../support/site-journey.ts";
import { NARROW, survey, THOROUGH, unfold } from "../support/site-survey.ts";
import { visitedSite } from "../support/site-visit.ts";
import { addGoal, day, goalOf } from "../support/work.ts";
import { fillSheet } from "../support/recovery-sheet.ts";

const { site, browser, visit } = await visitedSite("demo");
const LOCALES = ["en", "ar-XB"];
const WRITTEN = "She slept. نامت";
/** Its steps have addresses of their own. */
const SETUP = "/[locale]/staff/setup";
const LOOK = { viewport: NARROW, reducedMotion: "reduce" } as const;

describe("words that were not kept", () => {
  it.each(LOCALES)("are given back, in %s", async (locale) => {
    const { context, page, seen } = await visit(LOOK);
    const { found, look } = survey(page, THOROUGH);
    await context.addCookies([await site.staffCookie()]);
    const at = `${site.origin}/${locale}/staff/clients`;
    const clientId = await site.addClient();
    const write = async () => {
      await page.goto(`${at}/${clientId}/sessions`);
      await unfold(page);
      await page.locator("textarea").first().fill(WRITTEN);
    };
    const form = page.locator("form", { has: page.locator("textarea") }).first();
    const refused = async (status: number) => {
      const [, reply] = await Promise.all([
        page.waitForEvent("load"),
        page.waitForResponse((one) => one.request().method() === "POST"),
        form.locator(".button").first().click(),
      ]);
      expect(reply.status()).toBe(status);
      expect(await page.locator("main").innerText()).toContain(WRITTEN);
    };

    await write();
    await form.evaluate((one: HTMLFormElement, from) => {
      one.action = one.action.replace(from, from.replace(/./g, "0"));
    }, clientId as string);
    await refused(404);
    await look("to nobody", [], "/[locale]/staff/not-saved");

    await write();
    await context.addCookies([await site.staffCookie()]);
    await refused(403);
    await look("of another session", [], "/[locale]/staff/send-again");
    await context.close();
    expect(found).toEqual({});
    expect(seen.problems).toEqual([]);
  });
});

describe("an address of the staff at which nothing is", () => {
  it.each(LOCALES)("holds every probe, in %s", async (locale) => {
    const { context, page, seen } = await visit(LOOK);
    const { found, look } = survey(page, THOROUGH);
    await context.addCookies([await site.staffCookie()]);
    await page.goto(`${site.origin}/${locale}/staff/nowhere`);
    await look("nowhere", [], "/[locale]/staff/nothing-here");
    await context.close();
    expect(found).toEqual({});
    expect(seen.problems.filter((one) => !/404/.test(one))).toEqual([]);
  });
});

describe("a version of the rules", () => {
  it.each(LOCALES)("holds every probe, in %s", async (locale) => {
    const { context, page, seen } = await visit(LOOK);
    const { found, look } = survey(page, THOROUGH);
    must(await changeRules(site.deps, site.therapist, { from: 0, rules: [SILENT] }));
    await context.addCookies([await site.staffCookie()]);
    await page.goto(`${site.origin}/${locale}/staff/settings/rules/1`);
    await unfold(page);
    await look("version 1");
    await context.close();
    expect(found).toEqual({});
    expect(seen.problems).toEqual([]);
  });
});

describe("a screen turned to a client who reads from right to left", () => {
  it("holds every probe", async () => {
    const { context, page, seen } = await visit(LOOK);
    const { found, look } = survey(page, THOROUGH);
    const about = { label: "Client B", locale: "ar" as LocaleTag, plan: ["phq-9"] };
    const clientId = must(await createClient(site.deps, site.therapist, about));
    const word = "أن أنام ست ساعات";
    await addGoal(site.deps, site.therapist, { clientId, goal: goalOf(word) });
    const words = { client: word, therapist: word, know: word };
    const id = newId<string>(site.deps.random);
    const plan = { clientId, id, after: "", madeOn: day("2026-01-01"), words };
    must(await createAgreement(site.deps, actingAs(site.therapist), plan));
    await context.addCookies([await site.staffCookie()]);
    for (const room of ["agreement", "progress"]) {
      await page.goto(`${site.origin}/en/staff/clients/${clientId}/${room}/shown`);
      expect(await page.locator("html").getAttribute("lang")).toBe("ar");
      await unfold(page);
      await look(room);
    }
    await context.close();
    expect(found).toEqual({});
    expect(seen.problems).toEqual([]);
  });
});

describe("a client's own page, once both have agreed to it", () => {
  it.each(LOCALES)("holds every probe, in %s", async (locale) => {
    const { context, page, seen } = await visit(LOOK);
    const { found, look } = survey(page, THOROUGH);
    const own = (await site.clients()).find(({ label }) => label.startsWith("Demo 01"));
    if (!own) throw new Error("No such demo client");
    const { id: clientId } = own;
    must(await grantProgress(site.deps, actingAs(site.therapist), { clientId, granted: true }));
    await openLink(page, site, { ...(await site.ask({ clientId })), locale });
    await sendAll(page);
    await unfold(page);
    await look("sent, with what the answers say");
    await page.goto(`${site.origin}/${locale}/check-in/progress`);
    await unfold(page);
    await look("progress");
    await context.close();
    expect(found).toEqual({});
    expect(seen.problems).toEqual([]);
  });
});

describe("the set-up of a clinic", async () => {
  const { text: code } = await makeToken("S", chance);
  const bindings = { MASTER_1: MASTER, SETUP_CODE: code };
  const empty = await serve({ port: 0, bindings, onLog: () => undefined });
  afterAll(empty.stop);

  it.each(LOCALES)("holds every probe up to the passkey, in %s", async (locale) => {
    const context = await browser.newContext(LOOK);
    const page = await context.newPage();
    const { found, look } = survey(page, THOROUGH);
    const next = (to: RegExp) =>
      through(page, () => page.locator("main form button[type=submit]").first().click(), to);
    await page.goto(`${empty.url.origin}/${locale}/staff/setup#${code}`);
    await look("code");
    await next(/\/setup\/sheet$/);
    await look("sheet", [], SETUP);
    await next(/\/setup\/sheet$/);
    await page.locator(".summary--error").waitFor();
    await look("sheet, refused", [], SETUP);
    await fillSheet(page);
    await next(/\/setup\/clinic$/);
    await look("clinic", [], SETUP);
    await next(/\/setup\/clinic$/);
    await page.locator(".summary--error").waitFor();
    await look("clinic, refused", [], SETUP);
    await page.locator("#name").fill("Harbour Practice");
    await page.locator("#contact").fill("Call 01632 960 001.");
    await page.locator("#region").selectOption("GB");
    await page.locator("#timeZone").selectOption("Europe/London");
    await page.locator("[name^=locale]").first().check();
    await next(/\/setup\/you$/);
    await look("you", [], SETUP);
    await page.locator("#owner").fill("Robin Example");
    for (const box of await page.locator("main input[type=checkbox]").all()) await box.check();
    await next(/\/setup\/passkey$/);
    await look("passkey", [], SETUP);
    await context.close();
    expect(found).toEqual({});
  });
});

describe("a master secret that is no longer in use", async () => {
  const bindings = { MASTER_1: MASTER, MASTER_2: OTHER_MASTER, ACTIVE_KEY: "2" };
  const changed = await serve({ port: 0, bindings, onLog: () => undefined });
  afterAll(changed.stop);
  const before = await testDeps(changed.db);
  const { staffId } = await seedClinic(before);
  await ask(before, staffId);
  const owner = { name: "Olive", roles: ["owner"] } as const;
  const ownerId = must(await createStaff(before, owner));
  must(await makeRecoveryCode(before, ownerId));
  const deps = { ...before, keys: await ringOf(2, 1), now: () => instantOf(new Date()) };
  const { secret } = must(await startSession(deps, ownerId, { steppedUp: true }));

  it.each(LOCALES)("says what hangs on it, in %s", async (locale) => {
    const context = await browser.newContext(LOOK);
    await context.addCookies([{ name: "snd_s", value: secret, url: changed.url.origin }]);
    const page = await context.newPage();
    const { found, look } = survey(page, THOROUGH);
    await page.goto(`${changed.url.origin}/${locale}/staff/settings/master`);
    expect(await page.getByRole("rowheader").count()).toBeGreaterThan(1);
    await look("with two");
    await context.close();
    expect(found).toEqual({});
  });
});
