import { describe, expect, it } from "vitest";
import { dump, hidden, titleOf } from "../../support/http.ts";
import { clinicSite } from "../../support/http-clinic.ts";
import { personWith, signedIn, told } from "../../support/http-record.ts";

const { site, seed } = await clinicSite();
const AT = "/en/staff/clients/new";
const device = await signedIn(site, seed.staffId);

/** The form as the page holds it, filled in. */
async function filled(fields: Readonly<Record<string, string>>) {
  const page = await device.get(AT);
  return {
    csrf: hidden(page, "csrf"),
    id: hidden(page, "id"),
    locale: "de",
    plan: "depression-anxiety",
    ...fields,
  };
}

describe("adding a client", () => {
  it("offers plans that this clinic can ask, and says why it cannot ask another", async () => {
    const { text, status } = await device.get(AT);
    expect(status).toBe(200);
    expect(text).toContain("PHQ-9 and GAD-7");
    expect(text).toContain("CORE-10");
    // Without a licence for ORS and SRS the PCOMS way asks questions with free wording.
    expect(text).toContain("Session check and Alliance check");
    // A plan says in which of the clinic's languages it can be asked, if not in all.
    expect(text).toContain("Asks PHQ-9 and GAD-7.<");
    expect(text).toContain("Asks CORE-10. Only in English.");
    // WHO-5 needs terms that nobody has accepted.
    expect(text).not.toContain("measures.who-5");
    expect(text).toContain('name="measures.pcl-5"');
  });

  it("adds one, however often the form is sent, and leads to the report", async () => {
    const form = await filled({ label: "AB 1" });
    const at = `/en/staff/clients/${form.id}`;
    const replies = await Promise.all([device.post(AT, form), device.post(AT, form)]);
    const again = await device.post(AT, form);
    expect([...replies, again].map(({ status, location }) => [status, location])).toEqual([
      [303, at],
      [303, at],
      [303, at],
    ]);
    expect((await device.get(at)).text).toContain("AB 1");
    const chain = await told(site, `client:${form.id}`);
    expect(chain.filter(({ action }) => action === "client.create")).toHaveLength(1);
    const details = (await device.get(`${at}/details`)).text;
    expect(details).toMatch(/<option value="de"[^>]*selected/);
    expect(details).toMatch(/value="depression-anxiety"[^>]*checked/);
  });

  it("takes measures that are chosen one by one", async () => {
    const form = await filled({ label: "AB 2", plan: "own", "measures.pcl-5": "yes" });
    expect((await device.post(AT, form)).status).toBe(303);
    const { text } = await device.get(`/en/staff/clients/${form.id}/details`);
    expect(text).toMatch(/name="measures.pcl-5"[^>]*checked/);
    expect(text).not.toMatch(/name="measures.phq-9"[^>]*checked/);
  });

  it.each([
    [{ label: "" }, "#label", "Label: fill this in."],
    [{ label: "   " }, "#label", "Label: fill this in."],
    [{ label: "x".repeat(41) }, "#label", "Label: make this shorter, at most 40 characters."],
    [{ label: "ab  1" }, "#label", "Label: this is in use already"],
    [{ label: "A", locale: "tlh" }, "#locale", "Language: choose one"],
    [{ label: "A", locale: "ar-XB" }, "#locale", "Language: choose one"],
    [{ label: "A", plan: "weekly" }, "#plan", "What every check-in asks: choose one"],
    [
      { label: "A", plannedEnd: "2020-06-30" },
      "#plannedEnd",
      "Planned end of therapy: choose a later",
    ],
    [{ label: "", plannedEnd: "2020-06-30" }, "#plannedEnd", "Label: fill this in."],
    [{ label: "A", plan: "own" }, "#measures", "Measures: choose at least one."],
    [{ label: "A", plan: "own", "measures.who-5": "yes" }, "#measures", "Measures: choose"],
    [{ label: "A", plan: "own", "measures.ors": "yes" }, "#measures", "Measures: choose"],
  ])("refuses %j by name and keeps what was typed", async (fields, href, sentence) => {
    const before = await dump(site.d1);
    const reply = await device.post(AT, await filled(fields));
    expect(reply.status).toBe(422);
    expect(titleOf(reply)).toMatch(/^Error: /);
    expect(reply.text).toContain(`href="${href}"`);
    expect(reply.text).toContain(sentence);
    const { label } = fields;
    if (label.trim() !== "") expect(reply.text).toContain(`value="${label}"`);
    expect(await dump(site.d1)).toBe(before);
  });

  it("shows markup that was typed as text", async () => {
    const form = await filled({ label: '"><b>x</b>', plan: "own" });
    const reply = await device.post(AT, form);
    expect(reply.text).not.toContain('"><b>');
    expect(reply.text).toMatch(/value="&(?:#34|quot);><b>x/);
  });

  it("refuses an id that is none, or that another therapist's client has", async () => {
    const form = await filled({ label: "AB 3" });
    const other = await signedIn(site, seed.otherId);
    expect((await device.post(AT, { ...form, id: "x" })).status).toBe(422);
    expect((await device.post(AT, form)).status).toBe(303);
    const csrf = hidden(await other.get(AT), "csrf");
    expect((await other.post(AT, { ...form, csrf })).status).toBe(503);
    expect((await other.get(`/en/staff/clients/${form.id}`)).status).toBe(404);
  });

  it("is for therapists (threat 10)", async () => {
    for (const roles of [["owner"], ["assistant"], ["supervisor"]] as const) {
      const somebody = await signedIn(site, await personWith(site, roles));
      expect((await somebody.get(AT)).status).toBe(404);
    }
  });
});
