import { afterAll, describe, expect, it } from "vitest";
import { readMaster, writeMaster } from "../../../workers/crypto/master.ts";
import { must } from "../../support/clinic.ts";
import { MASTER, OTHER_MASTER } from "../../support/deps.ts";
import { Authenticator } from "../../support/authenticator.ts";
import { dump, hidden, type Reply, type Site, startSite, titleOf } from "../../support/http.ts";
import {
  auditOf,
  CLINIC_FIELDS,
  codeOn,
  csrfOn,
  makeOn,
  newCode,
  OWNER_FIELDS,
  setUp,
  showOn,
  STAFF,
} from "../../support/http-staff.ts";
import { groupsFor, typeSheet } from "../../support/recovery-sheet.ts";

const sites: Site[] = [];
afterAll(() => Promise.all(sites.map((site) => site.stop())));

async function empty(bindings: Readonly<Record<string, string>> = {}) {
  const SETUP_CODE = await newCode();
  const site = await startSite({ SETUP_CODE, ...bindings });
  sites.push(site);
  return { site, code: SETUP_CODE };
}

const STEPS = ["", "/sheet", "/clinic", "/you", "/passkey"].map((step) => `${STAFF}/setup${step}`);
const settled = ({ text }: Reply): string => text.replace(/Reference: <bdi>[0-9a-z]{8}/, "");

describe("threat 8: the first owner", () => {
  it("is one of fifty who try at once, and nobody afterwards", async () => {
    const { site, code } = await empty();
    const origin = site.url.origin;
    const devices = Array.from({ length: 50 }, () => site.device());
    await Promise.all(
      devices.map(async (device) => {
        await device.post(`${STAFF}/setup`, { code });
        await typeSheet(device);
        await device.post(`${STAFF}/setup/clinic`, CLINIC_FIELDS);
        await device.post(`${STAFF}/setup/you`, OWNER_FIELDS);
      }),
    );
    const replies = await Promise.all(
      devices.map((device) => makeOn(device, `${STAFF}/setup/passkey`, { origin })),
    );
    const won = replies.filter(({ status }) => status === 303);
    expect(won).toHaveLength(1);
    expect(won[0]?.location).toBe(`${STAFF}/account/code`);
    expect(new Set(replies.map(({ status }) => status))).toEqual(new Set([303, 404]));
    for (const table of ["clinic", "staff", "passkey", "recovery_code", "staff_session"]) {
      const count = await site.d1.prepare(`SELECT count(*) AS n FROM ${table}`).first("n");
      expect([table, count]).toEqual([table, 1]);
    }
    const before = await dump(site.d1);
    const nowhere = settled(await site.device().get("/en/nowhere"));
    for (const device of [site.device(), devices[0]!]) {
      for (const path of STEPS) {
        expect(settled(await device.get(path))).toBe(nowhere);
        const posted = await device.post(path, { ...CLINIC_FIELDS, ...OWNER_FIELDS, code });
        expect([posted.status, settled(posted)]).toEqual([404, nowhere]);
      }
    }
    expect(await dump(site.d1)).toBe(before);
  });

  it("needs the code of this deployment: without it nothing is kept and nothing written", async () => {
    const { site, code } = await empty();
    const device = site.device();
    const before = await dump(site.d1);
    for (const wrong of ["", "x", await newCode(), code.slice(0, -1), `${code}0`]) {
      const reply = await device.post(`${STAFF}/setup`, { code: wrong });
      expect([reply.status, device.cookies.size]).toEqual([422, 0]);
      if (wrong.length > 1) expect(reply.text).not.toContain(wrong);
    }
    for (const path of STEPS.slice(1)) {
      expect((await device.get(path)).location).toBe(`${STAFF}/setup`);
      expect((await device.post(path, CLINIC_FIELDS)).location).toBe(`${STAFF}/setup`);
    }
    expect(await dump(site.d1)).toBe(before);
  });

  it("is nobody where no code was set", async () => {
    const { site, code } = await empty({ SETUP_CODE: "" });
    for (const path of STEPS) expect((await site.device().get(path)).status).toBe(404);
    expect((await site.device().post(STEPS[0]!, { code })).status).toBe(404);
  });
});

describe("threat 14: the recovery sheet", () => {
  const SHEET = `${STAFF}/setup/sheet`;

  it("is asked for before anything else, and its groups stay the same until they are right", async () => {
    const { site, code } = await empty();
    const device = site.device();
    expect((await device.post(`${STAFF}/setup`, { code })).location).toBe(SHEET);
    const [shown, before] = [await device.get(SHEET), await dump(site.d1)];
    const right = groupsFor(shown);
    for (const groups of ["", right.slice(0, 5), [...right].toReversed().join(""), `${right}7`]) {
      const refused = await device.post(SHEET, { groups });
      expect([refused.status, refused.text.includes('href="#groups"')]).toEqual([422, true]);
      expect([hidden(refused, "groups"), groupsFor(refused)]).toEqual([groups, right]);
    }
    // No page that comes later opens, by its address or by its form.
    for (const path of STEPS.slice(2)) {
      expect((await device.get(path)).location).toBe(SHEET);
      const posted = await device.post(path, { ...CLINIC_FIELDS, ...OWNER_FIELDS });
      expect(posted.location).toBe(SHEET);
    }
    expect(await dump(site.d1)).toBe(before);
    // As people type it.
    const typed = right.toLowerCase().replaceAll("0", "o").replaceAll("1", "l");
    expect((await device.post(SHEET, { groups: typed })).location).toBe(`${STAFF}/setup/clinic`);
  });

  it("is not asked for a second time, not even by a second look at the set-up code", async () => {
    const { site, code } = await empty();
    const device = site.device();
    await device.post(`${STAFF}/setup`, { code });
    await typeSheet(device);
    await device.post(`${STAFF}/setup/clinic`, CLINIC_FIELDS);
    await device.post(`${STAFF}/setup`, { code });
    expect((await device.get(SHEET)).location).toBe(`${STAFF}/setup/clinic`);
    expect((await device.get(`${STAFF}/setup/clinic`)).text).toContain("Harbour Practice");
    // Another browser has shown nothing yet.
    const other = site.device();
    await other.post(`${STAFF}/setup`, { code });
    expect((await other.get(`${STAFF}/setup/clinic`)).location).toBe(SHEET);
  });

  it("is that of the Worker's own secret, in whichever form it was given", async () => {
    const written = writeMaster(must(readMaster(OTHER_MASTER)));
    for (const [master, isRight] of [
      [MASTER, true],
      [writeMaster(must(readMaster(MASTER))), true],
      [written, false],
    ] as const) {
      const { site, code } = await empty({ MASTER_1: master });
      const device = site.device();
      await device.post(`${STAFF}/setup`, { code });
      expect((await typeSheet(device)).status).toBe(isRight ? 303 : 422);
    }
  });
});

describe("the set-up", () => {
  it("keeps what was typed through refusals, reloads and a way back", async () => {
    const { site, code } = await empty();
    const device = site.device();
    await device.post(`${STAFF}/setup`, { code: ` ${code.toLowerCase()} ` });
    await typeSheet(device);
    const wrong = { ...CLINIC_FIELDS, region: "", timeZone: "Mars/Olympus", contact: "" };
    const refused = await device.post(`${STAFF}/setup/clinic`, wrong);
    expect(refused.status).toBe(422);
    for (const field of ["region", "timeZone", "contact"]) {
      expect(refused.text).toContain(`href="#${field}"`);
    }
    for (const page of [refused, await device.get(`${STAFF}/setup/clinic`)]) {
      expect(page.text).toContain('value="Harbour Practice"');
      expect(page.text).toMatch(/name="locales.de"[^>]*checked/);
    }
    // As long as the settings take, which show it again.
    const contact = "x".repeat(201);
    const long = await device.post(`${STAFF}/setup/clinic`, { ...CLINIC_FIELDS, contact });
    expect(long.text).toContain("make this shorter, at most 200 characters.");
    expect(long.text).toContain(`>${contact}</textarea>`);
    await device.post(`${STAFF}/setup/clinic`, CLINIC_FIELDS);
    const { europe: _unread, ...unread } = OWNER_FIELDS;
    const half = await device.post(`${STAFF}/setup/you`, unread);
    expect([half.status, half.text.includes('href="#europe"')]).toEqual([422, true]);
    expect(half.text).toContain('value="Robin Example"');
    // Not past an unfinished page, by its address or by its form.
    expect((await device.get(`${STAFF}/setup/passkey`)).location).toBe(`${STAFF}/setup/you`);
    await device.post(`${STAFF}/setup/you`, OWNER_FIELDS);
    const last = await device.get(`${STAFF}/setup/passkey`);
    expect(last.text).toContain("Harbour Practice");
    const back = await device.get(`${STAFF}/setup/clinic`);
    expect(back.text).toContain("Call 01632 960 001, weekdays.");
  });

  it("ends with an owner who is in, sees the recovery code once, and can come back", async () => {
    const { site, code } = await empty();
    const device = site.device();
    const authenticator = new Authenticator("EdDSA");
    const origin = site.url.origin;
    const missing = await (async () => {
      await device.post(`${STAFF}/setup`, { code });
      await typeSheet(device);
      await device.post(`${STAFF}/setup/clinic`, CLINIC_FIELDS);
      await device.post(`${STAFF}/setup/you`, OWNER_FIELDS);
      return device.post(`${STAFF}/setup/passkey`, {});
    })();
    expect([missing.status, missing.text.includes("Harbour Practice")]).toEqual([422, true]);
    const done = await setUp(site, code, device, authenticator);
    expect([done.status, done.location]).toEqual([303, `${STAFF}/account/code`]);
    expect([...device.cookies.keys()].toSorted()).toEqual(["snd_r", "snd_s", "snd_w"]);

    const shown = await device.get(`${STAFF}/account/code`);
    const recovery = codeOn(shown);
    expect(recovery).toMatch(/^R1-/);
    // A reload shows it again; it is put away when its end was typed from paper.
    expect(codeOn(await device.get(`${STAFF}/account/code`))).toBe(recovery);
    const csrf = await csrfOn(device);
    const wrong = await device.post(`${STAFF}/account/code`, { csrf, end: "AAAAA" });
    expect([wrong.status, codeOn(wrong)]).toEqual([422, recovery]);
    const right = await device.post(`${STAFF}/account/code`, {
      csrf,
      end: recovery.slice(-5).toLowerCase(),
    });
    expect([right.status, right.location]).toEqual([303, STAFF]);
    expect(codeOn(await device.get(`${STAFF}/account/code`))).toBe("");
    expect((await device.get(STAFF)).status).toBe(200);
    expect((await device.get(`${STAFF}/people`)).text).toContain("Robin Example");
    expect(await auditOf(site)).toEqual(["clinic.create"]);

    const later = site.device();
    const signedIn = await showOn(later, `${STAFF}/sign-in`, { authenticator, origin });
    expect([signedIn.status, signedIn.location]).toEqual([303, STAFF]);
    expect(titleOf(await later.get(STAFF))).toBe("Caseload");
  });
});
