import { describe, expect, it } from "vitest";
import { findMeasure } from "../../../src/packs/find.ts";
import { allItems } from "../../../src/core/measures/measure.ts";
import { rulebook } from "../../../workers/api/rulebook.ts";
import { standingsOf } from "../../../workers/api/standings.ts";
import { actingAs } from "../../../workers/db/access.ts";
import { rebuildCaches } from "../../../workers/db/caches.ts";
import { grantProgress } from "../../../workers/db/progress.ts";
import { must } from "../../support/clinic.ts";
import { dump, hidden, titleOf } from "../../support/http.ts";
import { answersOf, askFor, formOf, newClient, open, sendAs } from "../../support/http-check-in.ts";
import { clinicSite } from "../../support/http-clinic.ts";
import { checkInsAt, newStaff, signedIn, wordsOf } from "../../support/http-record.ts";
import { answerAsOther, askingForm, others } from "../../support/http-informants.ts";

const { site, seed } = await clinicSite();
const { asked, report } = others({ site, seed });
const OWN = findMeasure("session-check");
const THERAPIST = findMeasure("alliance-check-therapist");

describe("somebody else who is asked", () => {
  it("reads who asks about whom, and who reads it; nothing that is for the client", async () => {
    const { made, device } = await asked();
    expect(wordsOf(made)).toContain("This link is for somebody else than the client");
    expect(made.text).not.toContain("before you meet");
    const intro = wordsOf(await device.get("/en/check-in"));
    expect(intro).toContain("asks you about a person you know");
    expect(intro).toContain("You do not see what the person answered");
    expect(intro).not.toContain("Is somebody helping you?");
    expect(intro).not.toContain("Your therapist");
    expect((await answerAsOther(device)).location).toBe("/en/check-in/sent");
    const sent = wordsOf(await device.get("/en/check-in/sent"));
    expect(sent).toContain("There is nothing more to do");
    expect(sent).not.toContain("your next session");
  });

  it("decides nothing for the client", async () => {
    const { device } = await asked("teacher");
    const intro = await device.get("/en/check-in");
    expect(intro.text).not.toContain("/your-data");
    expect(titleOf(await device.get("/en/check-in/your-data"))).toBe("We do not know this link");
    const csrf = hidden(intro, "csrf");
    for (const path of ["consent", "your-data/stop"]) {
      const reply = await device.post(`/en/check-in/${path}`, { csrf });
      expect([path, reply.status]).toEqual([path, 404]);
    }
    expect((await device.get("/en/check-in")).status).toBe(200);
  });

  it("is kept apart: not in the client's course, caches, caseload or latest answers", async () => {
    const { clientId, device, staff } = await asked("teacher");
    await answerAsOther(device, "9");
    const { series, latest, byOthers } = await report(clientId);
    expect(series.points).toEqual([]);
    expect(latest).toEqual([]);
    expect(byOthers[0]?.checkIn).toMatchObject({ informant: "teacher", completedBy: "informant" });
    const rebuilt = must(
      await rebuildCaches(site.deps, clientId, { summarise: standingsOf, rulebook }),
    );
    expect(rebuilt).toEqual({ summary: { standings: [] }, series: { points: [] } });
    expect(wordsOf(await staff.get("/en/staff"))).toContain("Nothing answered yet");
  });

  it("stands beside the client's own answers, with the difference as information", async () => {
    const { clientId, device, staff } = await asked();
    const own = await askFor(site.deps, seed.staffId, { client: clientId, asks: [OWN] });
    const client = site.device();
    await open(client, own);
    const page = await client.get("/en/check-in/1");
    await client.post("/en/check-in/1", formOf(page, answersOf(OWN, 7)));
    await sendAs(client, await client.get("/en/check-in/answers"));
    await answerAsOther(device, "3.5");
    const words = wordsOf(await staff.get(`/en/staff/clients/${clientId}`));
    expect(words).toMatch(/Seen by others .* Partner 14 28 on [^.]*14 points/);
    expect(words).toContain("information, not an error");
    // The chart and the verdict know only the client's own.
    const { series } = await report(clientId);
    expect(series.points.map(({ measure }) => measure)).toEqual(["session-check@1.0.0"]);
  });

  it("never gets to the client's own page, though client and therapist agreed to it (threat 1)", async () => {
    const { clientId, device } = await asked();
    const actor = actingAs(seed.staffId);
    must(await grantProgress(site.deps, actor, { clientId, granted: true }));
    await answerAsOther(device);
    expect((await device.get("/en/check-in/sent")).text).not.toContain("check-in/progress");
    expect((await device.get("/en/check-in/progress")).status).toBe(404);
  });

  it("is asked only with the client's yes, about what is worded for them", async () => {
    const clientId = await newClient(site.deps, seed.staffId);
    const staff = await signedIn(site, seed.staffId);
    const fields = await askingForm(staff, clientId);
    const at = `${checkInsAt(clientId)}/informant`;
    const before = await dump(site.d1);
    const noYes = await staff.post(at, { ...fields, relation: "parent" });
    expect(noYes.status).toBe(422);
    expect(noYes.text).toMatch(/value="parent"[^>]*checked/);
    expect(noYes.text).toContain('href="#agreed"');
    const noWho = await staff.post(at, { ...fields, agreed: "yes" });
    expect(noWho.text).toContain('href="#relation"');
    const own = { ...fields, "measure.phq-9": "yes", relation: "parent", agreed: "yes" };
    expect((await staff.post(at, own)).status).toBe(422);
    const asClient = await staff.post(checkInsAt(clientId), { ...fields, days: "14" });
    expect(asClient.status).toBe(422);
    const strip = (text: string) => text.replace(/^(?:audit|staff_session) .*$/gm, "");
    expect(strip(await dump(site.d1))).toBe(strip(before));
  });

  it("is for the client's own therapist to ask", async () => {
    const clientId = await newClient(site.deps, seed.staffId);
    const assistant = await signedIn(site, await newStaff(site.deps, "assistant"));
    const page = await assistant.get(checkInsAt(clientId));
    expect(wordsOf(page)).not.toContain("Ask somebody else about the client");
    const fields = { csrf: hidden(page, "csrf"), new: "yes", relation: "parent", agreed: "yes" };
    expect((await assistant.post(`${checkInsAt(clientId)}/informant`, fields)).status).toBe(404);
  });
});

describe("a therapist's own rating", () => {
  it("goes straight to the questions and back to the report, and is nobody else's", async () => {
    const clientId = await newClient(site.deps, seed.staffId);
    const staff = await signedIn(site, seed.staffId);
    const page = await staff.get(checkInsAt(clientId));
    const own = page.text.split("own-rating")[1] ?? "";
    const begun = await staff.post(`${checkInsAt(clientId)}/own-rating`, {
      csrf: hidden(page, "csrf"),
      new: "yes",
      occasion: hidden({ text: own }, "occasion"),
      [`measure.${THERAPIST.id}`]: "yes",
    });
    expect(begun.location).toBe("/en/check-in/1");
    expect((await staff.get("/en/check-in/decline")).status).toBe(404);
    const form = await staff.get("/en/check-in/1");
    expect(wordsOf(form)).toContain("How safe did the client seem to feel");
    const answers = Object.fromEntries(allItems(THERAPIST).map(({ id }) => [`q-${id}`, "8"]));
    await staff.post("/en/check-in/1", formOf(form, answers));
    await sendAs(staff, await staff.get("/en/check-in/answers"));
    expect((await staff.get("/en/check-in/sent")).location).toBe(`/en/staff/clients/${clientId}`);
    // What the client was asked is not the therapist's to answer.
    const { occasionId } = await askFor(site.deps, seed.staffId, { client: clientId });
    const taken = { csrf: hidden(page, "csrf"), occasion: occasionId };
    const refused = await staff.post(`${checkInsAt(clientId)}/own-rating`, taken);
    expect(refused.status).toBe(422);
    const { byOthers, series } = await report(clientId);
    expect(byOthers[0]?.checkIn).toMatchObject({
      informant: "therapist",
      completedBy: "therapist",
    });
    expect(series.points).toEqual([]);
  });
});
