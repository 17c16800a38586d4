import { readdirSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { ClientId } from "../../../src/core/brand.ts";
import { addDays } from "../../../workers/db/instant.ts";
import { loadClinic } from "../../../workers/db/clinic.ts";
import { startSession } from "../../../workers/db/staff-session.ts";
import { dump, hidden, titleOf } from "../../support/http.ts";
import { answerAll, sendAs } from "../../support/http-check-in.ts";
import { clinicSite } from "../../support/http-clinic.ts";
import { clientOf, personWith, signedIn, told } from "../../support/http-record.ts";

const { site, seed, enter } = await clinicSite();
const ownerId = await personWith(site, ["owner"], "Olive");
const owner = await signedIn(site, ownerId, { steppedUp: true });
const therapist = await signedIn(site, seed.staffId);
const at = (room: string) => `/en/staff/settings/${room}`;
const kept = async () => loadClinic(site.deps);

const CLINIC = {
  name: "New Name",
  contact: "020 7946 0000\r\nMonday to Friday",
  region: "CH",
  timeZone: "Europe/Zurich",
  "locales.de": "yes",
  "locales.fr": "yes",
};

/** A post from the page as it is now. */
async function post(room: string, fields: Readonly<Record<string, string>>) {
  const page = await owner.get(at(room));
  return owner.post(at(room), { csrf: hidden(page, "csrf"), rev: hidden(page, "rev"), ...fields });
}

describe("settings", () => {
  it("are for owners alone (threat 10)", async () => {
    const people = [["therapist"], ["assistant"], ["supervisor"]] as const;
    for (const roles of people) {
      const somebody = await signedIn(site, await personWith(site, roles));
      for (const room of ["", "/clinic", "/measures", "/safety", "/retention", "/audit"]) {
        expect((await somebody.get(`/en/staff/settings${room}`)).status).toBe(404);
      }
    }
    const csrf = hidden(await therapist.get("/en/staff"), "csrf");
    for (const room of ["clinic", "measures", "safety", "retention"]) {
      expect((await therapist.post(at(room), { csrf, rev: "0", ...CLINIC })).status).toBe(404);
    }
    expect((await owner.get("/en/staff/settings")).text).toContain("Safety protocol");
    expect((await therapist.get("/en/staff")).text).not.toContain("/staff/settings");
  });

  it("are led to from one page, every one of them", async () => {
    const folder = new URL("../../../src/pages/[locale]/staff/settings/", import.meta.url);
    const { text } = await owner.get("/en/staff/settings");
    for (const file of readdirSync(folder).filter((name) => /^(?!index).*\.astro$/.test(name))) {
      const room = file.replace(".astro", "");
      expect(text).toContain(`href="/en/staff/settings/${room}"`);
      const back = await owner.get(at(room));
      expect([room, back.status, back.text.includes('href="/en/staff/settings"')]).toEqual([
        room,
        200,
        true,
      ]);
    }
  });

  it("keep what an owner says about the clinic, and the chain tells which part", async () => {
    const saved = await post("clinic", CLINIC);
    expect([saved.status, saved.location]).toEqual([303, `${at("clinic")}?saved`]);
    expect((await owner.get(saved.location ?? "")).text).toContain("Saved.");
    expect(await kept()).toMatchObject({
      name: "New Name",
      contact: "020 7946 0000\nMonday to Friday",
      region: "CH",
      timeZone: "Europe/Zurich",
      locales: ["de", "fr"],
      quickExit: false,
      feedback: false,
      rev: 1,
    });
    const chain = await told(site, "clinic");
    const act = { actor: `staff:${ownerId}`, action: "clinic.change", detail: "clinic" };
    expect(chain).toContainEqual(act);
    // The languages are those that a new client is offered.
    const languages = (await therapist.get("/en/staff/clients/new")).text;
    expect(languages).toMatch(/<option value="fr"/);
    expect(languages).not.toMatch(/<option value="en"/);
  });

  it("show clients a short feedback after sending until an owner takes that away", async () => {
    const ticked = /name="feedback"[^>]*\schecked/;
    // A test before this one has saved the form without the tick.
    await post("clinic", { ...CLINIC, feedback: "yes" });
    expect((await owner.get(at("clinic"))).text).toMatch(ticked);
    expect(await kept()).toMatchObject({ feedback: true });
    await post("clinic", CLINIC);
    expect((await owner.get(at("clinic"))).text).not.toMatch(ticked);
    expect(await kept()).toMatchObject({ feedback: false });
  });

  it.each([
    [{ name: " " }, "#name", "Name of the clinic: fill this in."],
    [{ name: "x".repeat(81) }, "#name", "make this shorter, at most 80 characters"],
    [{ contact: "x".repeat(201) }, "#contact", "make this shorter, at most 200 characters"],
    [{ region: "XX" }, "#region", "choose one of the answers"],
    [{ region: "ch" }, "#region", "choose one of the answers"],
    [{ timeZone: "Mars/Olympus" }, "#timeZone", "choose one of the answers"],
    [{ timeZone: "" }, "#timeZone", "choose one of the answers"],
  ])("refuse %j by name and keep what was typed", async (fields, href, sentence) => {
    const before = await dump(site.d1);
    const reply = await post("clinic", { ...CLINIC, contact: "typed words", ...fields });
    expect(reply.status).toBe(422);
    expect(titleOf(reply)).toBe("Error: Clinic");
    expect(reply.text).toContain(`href="${href}"`);
    expect(reply.text).toContain(sentence);
    if (!("contact" in fields)) expect(reply.text).toContain("typed words</textarea>");
    expect(await dump(site.d1)).toBe(before);
  });

  it("ask for at least one language", async () => {
    const { "locales.de": _de, "locales.fr": _fr, ...none } = CLINIC;
    expect((await post("clinic", none)).text).toContain(
      "Languages for clients: choose at least one",
    );
  });

  it("of two owners who change them, tell the second and overwrite nothing", async () => {
    const page = await owner.get(at("clinic"));
    const form = { ...CLINIC, csrf: hidden(page, "csrf"), rev: hidden(page, "rev") };
    expect((await owner.post(at("clinic"), { ...form, name: "First" })).status).toBe(303);
    const clash = await owner.post(at("clinic"), { ...form, name: "Second", quickExit: "yes" });
    expect(clash.status).toBe(409);
    expect(clash.text).toContain('value="Second"');
    expect(clash.text).toContain("Name of the clinic: First");
    expect(clash.text).toContain("Leave this page: not ticked");
    expect((await kept())?.name).toBe("First");
    const again = { ...form, name: "Second", rev: hidden(clash, "rev") };
    expect((await owner.post(at("clinic"), again)).status).toBe(303);
    // The same once more, from the page that is out of date: nothing is left to do.
    expect((await owner.post(at("clinic"), { ...form, name: "Second" })).status).toBe(303);
    expect((await owner.post(at("clinic"), { ...form, rev: "x" })).status).toBe(422);
  });
});

describe("the safety protocol", () => {
  it("stands beside an open alert as it was typed, and nowhere for clients", async () => {
    const { asked, device } = await enter();
    await sendAs(device, await answerAll(device, { risk: 2 }));
    const report = `/en/staff/clients/${asked.clientId}`;
    expect((await therapist.get(report)).text).not.toContain("What this clinic does");
    const text = 'Call within an hour.\r\nThen write <b>"what"</b> was said.';
    expect((await post("safety", { safety: text })).status).toBe(303);
    const page = (await therapist.get(report)).text;
    expect(page).toContain("What this clinic does");
    expect(page).toContain("Call within an hour.\nThen write &lt;b&gt;");
    expect((await device.get("/en/check-in/support")).text).not.toContain("Call within an hour");
    const long = await post("safety", { safety: "x".repeat(4001) });
    expect(long.status).toBe(422);
    expect(long.text).toContain("x".repeat(4001));
  });
});

describe("retention", () => {
  it("is not decided for the clinic, and lists who is due once it is", async () => {
    const first = (await owner.get(at("retention"))).text;
    expect(first).toMatch(/name="keepYears"[^>]*value(?:=""|\s)/);
    expect(first).not.toContain("Nobody is due.");
    const old = (await clientOf(site, seed.staffId, "Long gone")) as ClientId;
    const young = (await clientOf(site, seed.staffId, "Just gone")) as ClientId;
    const discharge = "UPDATE client SET discharged_at = ? WHERE id = ?";
    const now = site.deps.now();
    await site.d1.prepare(discharge).bind(addDays(now, -3660), old).run();
    await site.d1.prepare(discharge).bind(addDays(now, -3640), young).run();
    expect((await post("retention", { keepYears: " 10 " })).status).toBe(303);
    const { text } = await owner.get(at("retention"));
    expect(text).toContain("Long gone");
    expect(text).not.toContain("Just gone");
    expect((await owner.get(`/en/staff/clients/${old}/details`)).status).toBe(200);
    expect((await post("retention", { keepYears: "" })).status).toBe(303);
    expect((await kept())?.keepYears).toBeUndefined();
  });

  it.each([["ten"], ["-1"], ["0"], ["101"], ["1.5"], ["99999"]])(
    "refuses %j",
    async (keepYears) => {
      const reply = await post("retention", { keepYears });
      expect(reply.status).toBe(422);
      expect(reply.text).toContain(`value="${keepYears}"`);
      expect(reply.text).toContain("Years to keep answers after discharge: type");
    },
  );

  it("forgets sessions that ended a month ago, and no others", async () => {
    const count = async () =>
      Number(await site.d1.prepare("SELECT count(*) AS n FROM staff_session").first("n"));
    const before = await count();
    const then = addDays(site.deps.now(), -31);
    await startSession({ ...site.deps, now: () => then }, seed.otherId);
    expect(await count()).toBe(before + 1);
    await site.daily();
    expect(await count()).toBe(before);
  });
});
