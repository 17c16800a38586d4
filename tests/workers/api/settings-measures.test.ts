/** What a clinic asks: terms that are accepted, measures that are put aside. */
import { describe, expect, it } from "vitest";
import { loadClinic } from "../../../workers/db/clinic.ts";
import { hidden } from "../../support/http.ts";
import { clinicSite } from "../../support/http-clinic.ts";
import { personWith, signedIn } from "../../support/http-record.ts";

const { site, seed } = await clinicSite();
const owner = await signedIn(site, await personWith(site, ["owner"]));
const therapist = await signedIn(site, seed.staffId);
const at = (room: string) => `/en/staff/settings/${room}`;
const kept = async () => loadClinic(site.deps);

/** A post from the page as it is now. */
async function post(room: string, fields: Readonly<Record<string, string>>) {
  const page = await owner.get(at(room));
  return owner.post(at(room), { csrf: hidden(page, "csrf"), rev: hidden(page, "rev"), ...fields });
}

describe("measures and licences", () => {
  const all = async () => {
    const { text } = await owner.get(at("measures"));
    const ticked = [...text.matchAll(/<input type="checkbox"[^>]*name="(offered\.[^"]*)"[^>]*>/g)];
    return Object.fromEntries(ticked.map(([, name = ""]) => [name, "yes"]));
  };

  it("show the terms word for word, and ask the measure once they are accepted", async () => {
    const { text } = await owner.get(at("measures"));
    expect(text).toContain("Licence: CC BY-NC-SA 3.0 IGO");
    expect(text).toContain("It may be shared and adapted for non-commercial purposes only");
    expect(text).toContain("npm run measure -- add-text ors");
    expect(text).not.toContain('name="offered.who-5"');
    expect((await post("measures", { ...(await all()), "terms.who-5": "yes" })).status).toBe(303);
    expect(await kept()).toMatchObject({ acceptedTerms: ["who-5"], withheld: [] });
    expect((await therapist.get("/en/staff/clients/new")).text).toContain("measures.who-5");
    await post("measures", await all());
    expect(await kept()).toMatchObject({ acceptedTerms: [], withheld: [] });
    expect((await therapist.get("/en/staff/clients/new")).text).not.toContain("measures.who-5");
  });

  it("put measures aside, so that no plan offers them", async () => {
    const { "offered.core-10": _core, ...rest } = await all();
    expect((await post("measures", rest)).status).toBe(303);
    const { text } = await therapist.get("/en/staff/clients/new");
    expect(text).not.toContain("measures.core-10");
    expect(text).toContain("Not possible yet: CORE-10 cannot be asked here.");
    // In German the sentence fits one measure and several.
    const german = (await therapist.get("/de/staff/clients/new")).text;
    expect(german).toContain("Ihre Praxis kann noch nicht stellen: CORE-10.");
    expect((await owner.get(at("measures"))).text).not.toMatch(/offered.core-10"[^>]*checked/);
  });

  it("keep at least one measure: without any, nobody could be added", async () => {
    const before = await kept();
    const refused = await post("measures", {});
    expect(refused.status).toBe(422);
    expect(refused.text).toContain("Offered when a plan is made: choose at least one.");
    expect(refused.text).toContain('href="#offered"');
    expect(await kept()).toEqual(before);
  });

  it("keep none whose terms are taken back as the only one; accepted now, it may be the only one", async () => {
    await post("measures", { ...(await all()), "terms.who-5": "yes" });
    const before = await kept();
    const refused = await post("measures", { "offered.who-5": "yes" });
    expect([refused.status, await kept()]).toEqual([422, before]);
    await post("measures", await all());
    expect((await post("measures", { "terms.who-5": "yes" })).status).toBe(303);
    expect((await therapist.get("/en/staff/clients/new")).text).toContain("measures.who-5");
    await post("measures", await all());
  });

  it("take no terms of measures that have none, and none that nobody knows", async () => {
    await post("measures", {
      ...(await all()),
      "terms.phq-9": "yes",
      "terms.x": "yes",
      "terms.__proto__": "yes",
    });
    expect(await kept()).toMatchObject({ acceptedTerms: [] });
  });
});
