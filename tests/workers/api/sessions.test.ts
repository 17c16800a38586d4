import { describe, expect, it } from "vitest";
import { isoDay } from "../../../src/core/i18n/format.ts";
import { hidden, type Reply } from "../../support/http.ts";
import { newClient } from "../../support/http-check-in.ts";
import { clinicSite } from "../../support/http-clinic.ts";
import { signedIn, supervisorOf, wordsOf } from "../../support/http-record.ts";

const { site, seed } = await clinicSite();
const clientId = await newClient(site.deps, seed.staffId);
const at = `/en/staff/clients/${clientId}`;
const today = isoDay("Europe/Berlin")(site.deps.now());

const said = (day: string) =>
  new Intl.DateTimeFormat("en-GB", { dateStyle: "long", timeZone: "UTC" }).format(new Date(day));
const usual = { on: today, attended: "yes", mode: "video", "practice-done": "not-agreed" };

describe("the session log", () => {
  it("offers today and what is usual, and keeps a session with a few words", async () => {
    const device = await signedIn(site, seed.staffId);
    const page = await device.get(`${at}/sessions`);
    expect([page.status, hidden(page, "on")]).toEqual([200, today]);
    const form = { csrf: hidden(page, "csrf"), key: hidden(page, "key"), ...usual };
    const sent = { ...form, "tags.feelings": "yes", "practice-agreed": "Walk daily", note: "يوم" };
    const kept = await device.post(`${at}/sessions`, sent);
    expect([kept.status, kept.location]).toEqual([
      303,
      expect.stringMatching(/\/sessions\?saved=session&entry=[0-9a-z]{26}$/),
    ]);
    const after = await device.get(kept.location ?? "");
    expect(after.text).toMatch(
      new RegExp(`role="status"[^>]*>\\s*Session of ${said(today)} saved`),
    );
    // Sent again, it is the same one: nobody is asked whether there were two.
    expect((await device.post(`${at}/sessions`, sent)).location).toBe(kept.location);
    const log = await device.get(`${at}/sessions`);
    expect(log.text.match(/>\s*Change\s*</g) ?? []).toHaveLength(1);
    expect(wordsOf(log)).toMatch(/Video Feelings .*Walk daily .*يوم/);
    expect(wordsOf(log)).toContain("Agreed on");
  });

  it("asks before it keeps a second session of one day, and keeps it when that is meant", async () => {
    const device = await signedIn(site, seed.staffId);
    const log = `/en/staff/clients/${await newClient(site.deps, seed.staffId)}/sessions`;
    const fresh = async (on: string = today) => {
      const page = await device.get(log);
      return { csrf: hidden(page, "csrf"), key: hidden(page, "key"), ...usual, on };
    };
    const sessions = async () => (await device.get(log)).text.match(/\?edit=/g)?.length ?? 0;
    expect((await device.post(log, { ...(await fresh()), note: "Morning" })).status).toBe(303);
    const form = { ...(await fresh()), note: "Evening" };
    const asked = await device.post(log, form);
    expect([asked.status, await sessions()]).toEqual([200, 1]);
    expect(wordsOf(asked)).toContain(`A session of ${said(today)} is in the log already`);
    expect(wordsOf(asked)).toMatch(/already .*Morning .*Nothing new is saved yet/);
    expect(asked.text).toMatch(/<textarea[^>]*name="note"[^>]*>Evening</);
    expect(asked.text).not.toContain('role="alert"');
    expect(hidden(asked, "key")).toBe(form.key);
    // A yes to one day is none to another.
    expect((await device.post(log, { ...form, second: "2026-01-05" })).status).toBe(200);
    expect((await device.post(log, { ...form, second: today })).status).toBe(303);
    expect(await sessions()).toBe(2);
    // One that is moved to such a day is asked about, too; one that stays there is not.
    expect((await device.post(log, await fresh("2026-01-05"))).status).toBe(303);
    const ids = [...(await device.get(log)).text.matchAll(/\?edit=([0-9a-z]{26})/g)];
    const edit = async (id = "") => {
      const page = await device.get(`${log}?edit=${id}`);
      return { csrf: form.csrf, entry: id, rev: hidden(page, "rev"), ...usual };
    };
    expect((await device.post(log, await edit(ids.at(-1)?.[1]))).status).toBe(200);
    expect((await device.post(log, await edit(ids[0]?.[1]))).status).toBe(303);
    const gone = await device.post(log, { ...(await edit(ids[1]?.[1])), remove: "yes" });
    expect(wordsOf(await device.get(gone.location ?? ""))).toContain(
      `Session of ${said(today)} taken away`,
    );
  });

  it("says what is wrong with a form, and loses nothing that was typed", async () => {
    const device = await signedIn(site, seed.staffId);
    const page = await device.get(`${at}/sessions`);
    const csrf = { csrf: hidden(page, "csrf"), key: hidden(page, "key") };
    for (const [on, said] of [
      ["2999-01-01", "choose an earlier day"],
      ["1950-01-01", "choose a later day"],
      ["2026-02-30", "type a day of the calendar"],
      ["", "fill this in"],
    ] as const) {
      const wrong = { ...csrf, ...usual, on, note: "a long thought", "tags.goals": "yes" };
      const reply = await device.post(`${at}/sessions`, wrong);
      expect(reply.status).toBe(422);
      expect(wordsOf(reply)).toContain(`Day: ${said}`);
      expect(reply.text).toContain("a long thought");
      expect(reply.text).toMatch(/name="tags\.goals" value="yes" checked/);
    }
    const event = { ...csrf, "event-on": today, "event-text": "Moved house" };
    const refused = await device.post(`${at}/events`, event);
    expect(refused.status).toBe(422);
    expect(wordsOf(refused)).toContain("What kind: choose one");
    expect(refused.text).toContain("Moved house");
  });

  it("overwrites nothing that somebody else changed: both versions are shown", async () => {
    const device = await signedIn(site, seed.staffId);
    const page = await device.get(`${at}/sessions`);
    const id = /edit=([0-9a-z]{26})/.exec(page.text)?.[1] ?? "";
    const [mine, theirs] = [
      await device.get(`${at}/sessions?edit=${id}`),
      await device.get(`${at}/sessions?edit=${id}`),
    ];
    const form = (shown: Reply, note: string) => ({
      csrf: hidden(shown, "csrf"),
      entry: hidden(shown, "entry"),
      rev: hidden(shown, "rev"),
      ...usual,
      note,
    });
    expect((await device.post(`${at}/sessions`, form(theirs, "theirs"))).status).toBe(303);
    const late = await device.post(`${at}/sessions`, form(mine, "mine"));
    expect(late.status).toBe(409);
    expect(wordsOf(late)).toMatch(/Kept now .*theirs/);
    expect(late.text).toMatch(/<textarea[^>]*name="note"[^>]*>mine</);
    expect((await device.post(`${at}/sessions`, form(late, "both"))).status).toBe(303);
    expect(wordsOf(await device.get(`${at}/sessions`))).toContain("both");
  });

  it("takes a form sent again with another day for the session that it is, and keeps the words", async () => {
    const device = await signedIn(site, seed.staffId);
    const other = await newClient(site.deps, seed.staffId);
    const log = `/en/staff/clients/${other}/sessions`;
    const page = await device.get(log);
    const form = { csrf: hidden(page, "csrf"), key: hidden(page, "key"), ...usual, note: "Slept" };
    expect((await device.post(log, { ...form, on: "2026-01-05" })).status).toBe(303);
    const again = await device.post(log, { ...form, on: "2026-01-06" });
    expect(again.status).toBe(409);
    expect(wordsOf(again)).toMatch(/Kept now .*5 January 2026/);
    expect(again.text).toMatch(/<textarea[^>]*name="note"[^>]*>Slept</);
    expect(hidden(again, "on")).toBe("2026-01-06");
    // Pressed once more, it is the kept session that moves.
    const place = { entry: hidden(again, "entry"), rev: hidden(again, "rev") };
    expect((await device.post(log, { ...form, ...place, on: "2026-01-06" })).status).toBe(303);
    const after = wordsOf(await device.get(log));
    expect(after).toContain("6 January 2026");
    expect(after).not.toContain("5 January 2026");
  });

  it("keeps an event, and lets it be changed and taken away", async () => {
    const device = await signedIn(site, seed.staffId);
    const page = await device.get(`${at}/sessions`);
    const csrf = hidden(page, "csrf");
    const event = { csrf, key: hidden(page, "key"), "event-kind": "life", "event-on": today };
    await device.post(`${at}/events`, { ...event, "event-text": "New job" });
    const log = await device.get(`${at}/sessions`);
    expect(wordsOf(log)).toMatch(/Life event New job/);
    const id = /\?event=([0-9a-z]{26})/.exec(log.text)?.[1] ?? "";
    const shown = await device.get(`${at}/sessions?event=${id}`);
    expect(shown.text).toMatch(/<textarea[^>]*name="event-text"[^>]*>New job</);
    const change = {
      csrf,
      event: hidden(shown, "event"),
      "event-rev": hidden(shown, "event-rev"),
      "event-kind": "life",
      "event-on": "2026-01-05",
      "event-text": "New job, far away",
    };
    for (let press = 0; press < 2; press += 1) {
      expect((await device.post(`${at}/events`, change)).status).toBe(303);
    }
    const changed = await device.get(`${at}/sessions`);
    expect(wordsOf(changed).match(/New job/g)).toHaveLength(1);
    expect(wordsOf(changed)).toMatch(/5 January 2026 Life event New job, far away/);
    const wrong = await device.post(`${at}/events`, { ...change, "event-on": "2999-01-01" });
    expect([wrong.status, hidden(wrong, "event")]).toEqual([422, id]);

    const late = await device.post(`${at}/events`, { ...change, "event-text": "Mine" });
    expect(late.status).toBe(409);
    expect(wordsOf(late)).toMatch(/Kept now Life event New job, far away 5 January 2026/);
    expect(late.text).toMatch(/<textarea[^>]*name="event-text"[^>]*>Mine</);
    const again = {
      ...change,
      event: hidden(late, "event"),
      "event-rev": hidden(late, "event-rev"),
      "event-text": "Both",
    };
    expect((await device.post(`${at}/events`, again)).status).toBe(303);
    expect(wordsOf(await device.get(`${at}/sessions`))).toContain("Life event Both");

    await device.post(`${at}/events/remove`, { csrf, event: again.event });
    expect(wordsOf(await device.get(`${at}/sessions`))).not.toContain("Both");
    const gone = await device.post(`${at}/events`, { ...again, "event-rev": "2" });
    expect(gone.status).toBe(409);
    expect(gone.text).toMatch(/<textarea[^>]*name="event-text"[^>]*>Both</);
    expect(wordsOf(gone)).toContain("Somebody took this event away.");
  });
});

describe("threat 10: the session log over the wire", () => {
  it("is not there for another therapist, and a supervisor reads without a form", async () => {
    const other = await signedIn(site, seed.otherId);
    expect((await other.get(`${at}/sessions`)).status).toBe(404);
    const supervisor = await supervisorOf(site, seed.staffId);
    const page = await supervisor.get(`${at}/sessions`);
    expect(page.status).toBe(200);
    expect(wordsOf(page)).toContain("supervisor");
    expect(page.text).not.toMatch(/name="note"|events\/remove/);
    const csrf = hidden(page, "csrf");
    for (const path of ["sessions", "events", "events/remove"]) {
      const form = { csrf, key: "0".repeat(20), event: "0".repeat(26), ...usual };
      expect((await supervisor.post(`${at}/${path}`, form)).status, path).toBe(404);
      const own = hidden(await other.get("/en/staff"), "csrf");
      expect((await other.post(`${at}/${path}`, { ...form, csrf: own })).status, path).toBe(404);
    }
  });
});
