import { describe, expect, it } from "vitest";
import { hidden } from "../../support/http.ts";
import { newClient } from "../../support/http-check-in.ts";
import { clinicSite } from "../../support/http-clinic.ts";
import { signedIn, wordsOf } from "../../support/http-record.ts";
import { addGoal, goalOf } from "../../support/work.ts";

const { site, seed } = await clinicSite();
const clientId = await newClient(site.deps, seed.staffId);
await addGoal(site.deps, seed.staffId, { clientId, goal: goalOf("Meet my friends") });
const at = `/en/staff/clients/${clientId}/agreement`;
const words = { client: "I call.", therapist: "I ask.", know: "Two meetings." };

describe("a written plan", () => {
  it("is written with the goals of today; what is missing is said and nothing is lost", async () => {
    const device = await signedIn(site, seed.staffId);
    const page = await device.get(at);
    expect(wordsOf(page)).toMatch(/as they are worded now: Meet my friends/);
    const form = { csrf: hidden(page, "csrf"), plan: hidden(page, "plan"), after: "" };
    const refused = await device.post(at, { ...form, client: "I call.", review: "2020-01-01" });
    expect(refused.status).toBe(422);
    expect(wordsOf(refused)).toContain("What the therapist does: fill this in");
    expect(refused.text).toContain("I call.");
    const kept = await device.post(at, { ...form, ...words });
    expect(kept.status).toBe(303);
    expect(wordsOf(await device.get(kept.location ?? ""))).toMatch(
      /Agreement saved\..*Agreement 1, of .*Client: has not agreed yet/,
    );
    const stale = await device.post(at, { ...form, ...words, know: "Other" });
    expect(stale.status).toBe(409);
    expect(stale.text).toContain("Other");
  });

  it("is agreed to by the client with initials on the turned screen, and by the therapist", async () => {
    const device = await signedIn(site, seed.staffId);
    const shown = await device.get(`${at}/shown`);
    expect(wordsOf(shown)).toMatch(/Our plan .*What I do I call\..*What my therapist does I ask\./);
    expect(shown.text).not.toMatch(/Caseload|CANARY-LABEL/);
    expect(wordsOf(shown)).toMatch(/Client: day and signature Therapist: day and signature/);
    const form = { csrf: hidden(shown, "csrf"), plan: hidden(shown, "plan") };
    for (const initials of ["", "12", "a lot of text", "<b>"]) {
      const refused = await device.post(`${at}/shown`, { ...form, initials });
      expect(refused.status).toBe(422);
      expect(wordsOf(refused)).toContain("Your initials: type up to four letters.");
    }
    expect((await device.post(`${at}/shown`, { ...form, initials: "m. ü." })).status).toBe(303);
    expect(wordsOf(await device.get(`${at}/shown`))).toContain("You agreed to this plan on");
    const forged = await device.post(`${at}/confirm`, { ...form, yes: "client-screen" });
    expect(forged.status).toBe(422);
    const agreed = await device.post(`${at}/confirm`, { ...form, yes: "therapist-screen" });
    const page = wordsOf(await device.get(agreed.location ?? ""));
    expect(page).toContain("The yes is saved.");
    expect(page).toContain("Both agree to this plan.");
    expect(page).toContain("Initials: m.ü.");
  });

  it("is replaced by a newer one, and stays readable", async () => {
    const device = await signedIn(site, seed.staffId);
    const page = await device.get(at);
    const older = hidden(page, "after");
    const form = { csrf: hidden(page, "csrf"), plan: hidden(page, "plan"), after: older };
    expect(page.text).toContain("I call.");
    await device.post(at, { ...form, ...words, client: "I write." });
    const both = wordsOf(await device.get(at));
    expect(both).toMatch(/Agreement 2, .*I write\..*Older agreements Agreement 1, .*I call\./);
    const shown = await device.get(`${at}/shown?plan=${older}`);
    expect(shown.status).toBe(200);
    expect(shown.text).not.toContain('name="initials"');
    expect((await device.get(`${at}/shown?plan=${"0".repeat(26)}`)).status).toBe(404);
  });
});
