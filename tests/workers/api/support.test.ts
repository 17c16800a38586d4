import { beforeAll, describe, expect, it } from "vitest";
import type { ClientId } from "../../../src/core/brand.ts";
import { createStaff } from "../../../workers/db/staff.ts";
import { withProof } from "../../../workers/db/supervision.ts";
import { supervision } from "../../../workers/db/schema-staff.ts";
import { must } from "../../support/clinic.ts";
import { type Device, hidden } from "../../support/http.ts";
import { newClient, sendLongAgo } from "../../support/http-check-in.ts";
import { clinicSite } from "../../support/http-clinic.ts";
import { signedIn } from "../../support/http-record.ts";

const { site, seed } = await clinicSite();

let therapist: Device;
let client: ClientId;
let address: string;

const answer = (at: string, value: number) =>
  sendLongAgo(site.deps, seed.staffId, { client, at, value });

beforeAll(async () => {
  therapist = await signedIn(site, seed.staffId);
  client = await newClient(site.deps, seed.staffId);
  address = `/en/staff/clients/${client}/support`;
  await answer("2026-01-05T09:00Z", 0);
  await answer("2026-01-12T09:00Z", 2);
});

const page = () => therapist.get(address);
const signalIds = (text: string) =>
  [...text.matchAll(/name="signal" value="([0-9a-z]{26})"/g)].map(([, id = ""]) => id);
/** The form as the page sends it. */
async function note(changes: Readonly<Record<string, string>> = {}) {
  const shown = await page();
  const fields = {
    csrf: hidden(shown, "csrf"),
    entry: hidden(shown, "entry"),
    signal: signalIds(shown.text)[0] ?? "",
    "areas.safety": "yes",
    discussed: "A loss in <March>",
    agreed: "A call on Friday",
    ...changes,
  };
  return { fields, send: (headers = {}) => therapist.post(address, fields, headers) };
}
const rows = async () =>
  (
    await site.d1.prepare("SELECT id, rev FROM support_entry ORDER BY created_at, id").all<{
      id: string;
      rev: number;
    }>()
  ).results;

describe("the support page", () => {
  it("shows the five areas in the order that the open signals and alerts suggest", async () => {
    const { text, status } = await page();
    expect(status).toBe(200);
    const areas = [...text.matchAll(/id="area-([a-z]+)"( open)?/g)].map(([, id, open]) => [
      id,
      open,
    ]);
    expect(areas.map(([id]) => id)).toEqual([
      "safety",
      "support",
      "motivation",
      "alliance",
      "skills",
    ]);
    expect(areas.filter(([, open]) => open)).toHaveLength(1);
    expect(text).toContain("Look here because of: Worse than at the start");
    expect(text).toContain("1 risk answer is open.");
    expect(text).toMatch(/PHQ-9 is worse than at the start: 18 points higher/);
    expect(signalIds(text)).toHaveLength(2);
  });

  it("keeps nothing of a form with a problem, names the field, and gives back what was typed", async () => {
    for (const [changes, field, says] of [
      [{ discussed: " " }, "discussed", "What we discussed: fill this in."],
      [{ signal: "" }, "signal", "Which signal was it about: choose one."],
      [{ signal: "0".repeat(26) }, "signal", "choose one of the answers on this page."],
      [
        { agreed: "x".repeat(2001) },
        "agreed",
        "What we agreed: make this shorter, at most 2,000 characters.",
      ],
      [{ "areas.moon": "yes" }, "areas", "choose one of the answers on this page."],
    ] as const) {
      const form = await note(changes);
      const reply = await form.send();
      expect([reply.status, reply.text.includes(says)], field).toEqual([422, true]);
      expect(reply.text).toContain("<title>Error: What to look at</title>");
      expect(reply.text).toContain(`href="#${field}"`);
      if (field !== "discussed")
        expect(reply.text).toContain(">A loss in &lt;March&gt;</textarea>");
      expect(hidden(reply, "entry")).toBe(form.fields.entry);
      const json = await form.send({ accept: "application/json" });
      expect(JSON.parse(json.text)).toMatchObject({ status: 422, fields: [field] });
    }
    expect(await rows()).toEqual([]);
  });

  it("writes a line once, and shows by itself what changed since", async () => {
    const form = await note();
    const [first, again] = [await form.send(), await form.send()];
    expect([first.status, again.status]).toEqual([303, 303]);
    expect(first.location).toBe(`${address}#log`);
    expect(await rows()).toHaveLength(1);
    const shown = (await page()).text;
    expect(shown).toContain("A loss in &lt;March&gt;");
    expect(shown).toContain("Areas: Safety.");
    expect(shown).toContain("No new score has come since.");
    await answer("2026-01-19T09:00Z", 1);
    const after = (await page()).text;
    expect(after).toMatch(/The score was (18|14) then and is (9|7) now: (9|7) points lower/);
    expect(after).toContain("The signal still shows.");
  });

  it("adds what changed since in words, and overwrites nothing of another", async () => {
    const [entry] = await rows();
    const to = `${address}/${entry?.id}`;
    const csrf = hidden(await page(), "csrf");
    const add = (text: string, rev = "1", headers = {}) =>
      therapist.post(to, { csrf, rev, text }, headers);
    const empty = await add("  ");
    expect([
      empty.status,
      empty.text.includes("What changed since, in your words: fill this in."),
    ]).toEqual([422, true]);
    expect((await add("Sleeps <better>")).status).toBe(303);
    expect((await add("Sleeps <better>")).status).toBe(303);
    const late = await add("Another view");
    expect(late.status).toBe(409);
    expect(late.text).toContain(">Another view</textarea>");
    expect(late.text).toContain("Sleeps &lt;better&gt;");
    expect((await add("x", "1", { accept: "application/json" })).status).toBe(409);
    expect((await add("Another view", "2")).status).toBe(303);
    expect(await rows()).toEqual([{ id: entry?.id, rev: 3 }]);
    for (const rev of ["", "0", "x"]) expect((await add("x", rev)).status).toBe(422);
    expect(
      (await therapist.post(`${address}/${"0".repeat(26)}`, { csrf, rev: "1", text: "x" })).status,
    ).toBe(404);
  });

  it("acknowledges the signal with the same press if the box is ticked, and only then", async () => {
    const waiting = async () =>
      Number(
        await site.d1
          .prepare("SELECT count(*) AS n FROM signal WHERE acknowledged = 0 AND client_id = ?")
          .bind(client)
          .first("n"),
      );
    const before = await waiting();
    expect((await page()).text).toMatch(/name="acknowledge" value="yes" checked/);
    const form = await note({ acknowledge: "yes" });
    for (const reply of [await form.send(), await form.send()]) expect(reply.status).toBe(303);
    expect(await waiting()).toBe(before - 1);
    const report = await therapist.get(`/en/staff/clients/${client}`);
    expect(report.text).toContain("A loss in &lt;March&gt;");
    const refused = await (await note({ discussed: "" })).send();
    expect(refused.text).not.toMatch(/name="acknowledge" value="yes" checked/);
    expect(refused.text).toMatch(/name="acknowledge" value="yes"/);
  });

  it("is read, and only read, by the therapist's supervisor, and found by nobody else", async () => {
    const supervisorId = must(await createStaff(site.deps, { name: "Sup", roles: ["supervisor"] }));
    const row = { supervisorId, therapistId: seed.staffId, createdAt: site.deps.now() };
    await site.deps.db.insert(supervision).values(await withProof(site.deps.keys, row));
    const supervisor = await signedIn(site, supervisorId);
    const shown = await supervisor.get(address);
    expect(shown.status).toBe(200);
    expect(shown.text).toContain("Only the client’s own therapist can write here.");
    expect(shown.text).not.toContain("<textarea");
    const form = await note();
    const csrf = hidden(shown, "csrf");
    expect((await supervisor.post(address, { ...form.fields, csrf })).status).toBe(404);
    const report = await supervisor.get(`/en/staff/clients/${client}`);
    expect(report.text).toContain("Only the client’s own therapist can acknowledge a signal.");
    const stranger = await signedIn(site, seed.otherId);
    expect((await stranger.get(address)).status).toBe(404);
    expect(await rows()).toHaveLength(2);
  });
});
