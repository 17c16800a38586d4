import { describe, expect, it } from "vitest";
import { dump, hidden, titleOf } from "../../support/http.ts";
import { answerAll, askFor, open, sendAs } from "../../support/http-check-in.ts";
import { clinicSite } from "../../support/http-clinic.ts";
import { clientOf, personWith, signedIn, told } from "../../support/http-record.ts";

const { site, seed } = await clinicSite();
const therapist = await signedIn(site, seed.staffId, { steppedUp: true });
const other = await signedIn(site, seed.otherId, { steppedUp: true });
const ownerId = await personWith(site, ["owner"], "Olive Owner");
const owner = await signedIn(site, ownerId, { steppedUp: true });

const at = (id: string, path = "") => `/en/staff/clients/${id}${path}`;
const fresh = (label: string, staffId = seed.staffId) => clientOf(site, staffId, label);
const FIELDS = { locale: "fr", plan: "core" };

async function press(device: typeof therapist, id: string, way: string, more = {}) {
  const page = await device.get(at(id, "/details"));
  return device.post(at(id, `/${way}`), { csrf: hidden(page, "csrf"), ...more });
}

describe("details of a client", () => {
  it("are changed, and the chain tells it", async () => {
    const id = await fresh("Old");
    const page = await therapist.get(at(id, "/details"));
    const form = { ...FIELDS, csrf: hidden(page, "csrf"), rev: hidden(page, "rev"), label: "New" };
    const saved = await therapist.post(at(id, "/details"), form);
    expect([saved.status, saved.location]).toEqual([303, `${at(id, "/details")}?saved=details`]);
    const after = await therapist.get(saved.location ?? "");
    expect(after.text).toMatch(/role="status"[^>]*>\s*Details saved\./);
    expect(after.text).toContain('value="New"');
    expect(after.text).toMatch(/<option value="fr"[^>]*selected/);
    expect(after.text).toMatch(/value="core"[^>]*checked/);
    // Sent once more from the page that was left open: nothing is left to do.
    expect((await therapist.post(at(id, "/details"), form)).status).toBe(303);
    const acts = (await told(site, `client:${id}`)).map(({ action }) => action);
    expect(acts.filter((action) => action === "client.change")).toHaveLength(1);
    expect(acts).toContain("client.view");
  });

  it("say which measures of the plan have no wording in the client's language", async () => {
    const id = await fresh("Words");
    const save = async (more: Readonly<Record<string, string>>) => {
      const page = await therapist.get(at(id, "/details"));
      const form = { csrf: hidden(page, "csrf"), rev: hidden(page, "rev"), label: "Words" };
      await therapist.post(at(id, "/details"), { ...form, ...more });
      return (await therapist.get(at(id, "/details"))).text;
    };
    const why = "The client chooses another language on screen.";
    const own = { plan: "own", "measures.phq-9": "yes", "measures.core-10": "yes" };
    expect(await save({ locale: "fr", ...own })).toContain(
      `No wording in French of CORE-10. ${why}`,
    );
    const mood = { plan: "depression-anxiety", "also.mood": "yes" };
    expect(await save({ locale: "de", ...mood })).toContain(
      `No wording in German of Daily mood. ${why}`,
    );
    expect(await save({ locale: "de", plan: "depression-anxiety" })).not.toContain(why);
    expect(await save({ locale: "en", ...own })).not.toContain(why);
  });

  it("of two people who change them, tell the second and keep what both typed", async () => {
    const id = await fresh("Both");
    const page = await therapist.get(at(id, "/details"));
    const form = { ...FIELDS, csrf: hidden(page, "csrf"), rev: hidden(page, "rev") };
    await therapist.post(at(id, "/details"), { ...form, label: "First" });
    const clash = await therapist.post(at(id, "/details"), { ...form, label: "Second" });
    expect(clash.status).toBe(409);
    expect(titleOf(clash)).toBe("Error: Details");
    expect(clash.text).toContain('value="Second"');
    expect(clash.text).toContain("Kept now");
    expect(clash.text).toContain("First. French. CORE-10.");
    expect(clash.text).toContain("Care status: Active.");
    const again = { ...form, rev: hidden(clash, "rev"), label: "Second" };
    expect((await therapist.post(at(id, "/details"), again)).status).toBe(303);
    expect((await therapist.get(at(id, "/details"))).text).toContain('value="Second"');
  });

  it("hold a planned end, a year of birth and a sex, and let go of them again", async () => {
    const id = await fresh("Dates");
    const said = { plannedEnd: "2027-06-30", bornIn: "1980", sex: "female" };
    const save = async (more: Readonly<Record<string, string>>) => {
      const page = await therapist.get(at(id, "/details"));
      const form = { ...FIELDS, csrf: hidden(page, "csrf"), rev: hidden(page, "rev") };
      return therapist.post(at(id, "/details"), { ...form, label: "Dates", ...more });
    };
    expect((await save(said)).status).toBe(303);
    const shown = (await therapist.get(at(id, "/details"))).text;
    expect(shown).toContain('value="2027-06-30"');
    expect(shown).toContain('value="1980"');
    expect(shown).toMatch(/<option value="female"[^>]*selected/);
    expect(shown).toMatch(/<details class="for-norms" open/);
    for (const [field, value, says] of [
      ["plannedEnd", "2027-02-30", "Planned end of therapy: "],
      ["bornIn", "80", "Year of birth: type a higher number."],
      ["bornIn", "1799", "Year of birth: type a higher number."],
      ["bornIn", "2999", "Year of birth: type a lower number."],
      ["bornIn", "19800", "Year of birth: type a lower number."],
      ["bornIn", "1980 or so", "Year of birth: type a whole number"],
      ["sex", "x", "Sex, as the published limits mean it: "],
    ] as const) {
      const refused = await save({ ...said, [field]: value });
      expect([field, refused.status, refused.text.includes(says)]).toEqual([field, 422, true]);
      expect(refused.text).toContain(`href="#${field}"`);
    }
    expect((await save({})).status).toBe(303);
    const after = (await therapist.get(at(id, "/details"))).text;
    expect(after).not.toContain("1980");
    expect(after).not.toContain("2027-06-30");
    const acts = (await told(site, `client:${id}`)).map(({ action }) => action);
    expect(acts.filter((action) => action === "client.change")).toHaveLength(2);
  });

  it("that are refused keep the state that the page was made from", async () => {
    const id = await fresh("Refused");
    const page = await therapist.get(at(id, "/details"));
    const form = { ...FIELDS, csrf: hidden(page, "csrf"), rev: hidden(page, "rev") };
    await therapist.post(at(id, "/details"), { ...form, label: "Changed" });
    const refused = await therapist.post(at(id, "/details"), { ...form, label: "" });
    expect([refused.status, hidden(refused, "rev")]).toEqual([422, form.rev]);
    for (const rev of ["", "x", "-1", "1e3", "9".repeat(12)]) {
      expect((await therapist.post(at(id, "/details"), { ...form, rev })).status).toBe(422);
    }
  });

  it("name no measure to an owner, who cannot change them (threat 10)", async () => {
    const id = await fresh("Seen");
    const { status, text } = await owner.get(at(id, "/details"));
    expect(status).toBe(200);
    expect(text).toContain("Seen");
    expect(text).not.toContain("PHQ-9");
    expect(text).not.toContain('name="label"');
    const csrf = hidden({ text }, "csrf");
    const before = await dump(site.d1);
    for (const way of ["/details", "/discharge", "/readmit"]) {
      const form = { ...FIELDS, csrf, rev: "0", label: "X" };
      expect((await owner.post(at(id, way), form)).status).toBe(404);
    }
    expect(await dump(site.d1)).toBe(before);
    expect((await owner.get(at(id))).status).toBe(404);
  });

  it("are not there for another therapist, an assistant or a supervisor (threat 10)", async () => {
    const id = await fresh("Mine");
    const csrf = hidden(await other.get("/en/staff"), "csrf");
    const ways = ["/details", "/discharge", "/readmit", "/hand-over", "/restrict", "/lift"];
    for (const way of ways) {
      expect((await other.post(at(id, way), { csrf, rev: "0" })).status).toBe(404);
    }
    for (const roles of [["assistant"], ["supervisor"]] as const) {
      const somebody = await signedIn(site, await personWith(site, roles), { steppedUp: true });
      expect((await somebody.get(at(id, "/details"))).status).toBe(404);
    }
    const acts = await told(site, `client:${id}`);
    expect(acts.map(({ action }) => action)).toEqual(["client.create"]);
  });
});

describe("discharge", () => {
  it("closes links for good, leaves the caseload, and can be undone", async () => {
    const asked = await askFor(site.deps, seed.staffId);
    const id = asked.clientId;
    expect((await press(therapist, id, "discharge")).status).toBe(303);
    expect((await press(therapist, id, "discharge")).status).toBe(303);
    expect((await open(site.device(), asked)).status).toBe(404);
    expect((await therapist.get("/en/staff")).text).not.toContain(id);
    expect((await therapist.get(at(id))).text).toContain("This client is discharged");
    expect((await press(therapist, id, "readmit")).status).toBe(303);
    expect((await therapist.get("/en/staff")).text).toContain(id);
    expect((await open(site.device(), asked)).status).toBe(404);
    const acts = (await told(site, `client:${id}`)).map(({ action }) => action);
    expect(acts.filter((act) => act === "client.discharge")).toHaveLength(1);
    expect(acts.filter((act) => act === "client.readmit")).toHaveLength(1);
  });
});

describe("handing over", () => {
  it("names both therapists on the chain, and only the new one reads on", async () => {
    const id = await fresh("Given");
    const to = { from: seed.staffId, to: seed.otherId };
    const given = await press(therapist, id, "hand-over", to);
    expect([given.status, given.location]).toEqual([303, "/en/staff/clients"]);
    expect((await therapist.get(at(id))).status).toBe(404);
    expect((await other.get(at(id))).status).toBe(200);
    expect(await told(site, `client:${id}`)).toContainEqual({
      actor: `staff:${seed.staffId}`,
      action: "client.hand-over",
      detail: `from ${seed.staffId} to ${seed.otherId}`,
    });
  });

  it("is done by an owner, too, and by nobody from a page that is out of date", async () => {
    const id = await fresh("Moved");
    const to = { from: seed.staffId, to: seed.otherId };
    expect((await press(owner, id, "hand-over", to)).location).toBe(at(id, "/details"));
    const third = await personWith(site, ["therapist"], "Third");
    const stale = await press(owner, id, "hand-over", { ...to, to: third });
    expect(stale.status).toBe(409);
    expect(stale.text).toContain("somebody else handed this client over");
    expect((await other.get(at(id))).status).toBe(200);
  });

  it("is refused to somebody who is no therapist here", async () => {
    const id = await fresh("Kept");
    for (const to of ["", "x", ownerId, "0".repeat(26), seed.staffId.toUpperCase()]) {
      const reply = await press(therapist, id, "hand-over", { from: seed.staffId, to });
      expect([to, reply.status]).toEqual([to, 422]);
      expect(reply.text).toContain("Choose a therapist of this clinic");
    }
    expect((await therapist.get(at(id))).status).toBe(200);
  });
});

describe("restriction", () => {
  it("stops links, answers and lists; the own therapist reads on under a banner", async () => {
    const asked = await askFor(site.deps, seed.staffId);
    const id = asked.clientId;
    const phone = site.device();
    await open(phone, asked);
    const answers = await answerAll(phone);
    expect((await press(owner, id, "restrict")).status).toBe(303);
    const sent = await sendAs(phone, answers);
    expect(sent.status).toBe(404);
    expect(sent.text).toContain("This link has ended");
    expect((await open(site.device(), asked)).status).toBe(404);
    expect((await therapist.get("/en/staff")).text).not.toContain(id);
    expect((await therapist.get(at(id))).text).toContain("This record is restricted");
    const details = await therapist.get(at(id, "/details"));
    expect(details.text).not.toContain('name="label"');
    const form = { ...FIELDS, csrf: hidden(details, "csrf"), rev: "0", label: "X" };
    expect((await therapist.post(at(id, "/details"), form)).status).toBe(409);
    expect((await press(therapist, id, "discharge")).status).toBe(409);
    const to = { from: seed.staffId, to: seed.otherId };
    expect((await press(owner, id, "hand-over", to)).status).toBe(409);
    for (const tab of ["/sessions", "/goals", "/agreement", "/support"]) {
      const shown = await therapist.get(at(id, tab));
      expect([tab, shown.status, shown.text.includes("<textarea")]).toEqual([tab, 200, false]);
    }
    expect((await press(therapist, id, "lift")).status).toBe(303);
    expect((await therapist.get("/en/staff")).text).toContain(id);
    expect((await open(site.device(), asked)).status).toBe(404);
  });
});
