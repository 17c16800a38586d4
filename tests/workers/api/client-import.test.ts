import { describe, expect, it } from "vitest";
import { MOST_ROWS } from "../../../src/contract/client-import.ts";
import { dump, hidden, type Reply, titleOf } from "../../support/http.ts";
import { clinicSite } from "../../support/http-clinic.ts";
import { clientOf, personWith, signedIn, told } from "../../support/http-record.ts";

const { site, seed } = await clinicSite();
const AT = "/en/staff/clients/import";
const HEAD = "label,language,plan\n";
const device = await signedIn(site, seed.staffId);

/** The form of a page that nobody has used yet. */
async function fresh() {
  const page = await device.get(AT);
  return { csrf: hidden(page, "csrf"), batch: hidden(page, "batch") };
}
const countClients = async (): Promise<number> =>
  Number(await site.d1.prepare("SELECT count(*) AS n FROM client").first("n"));
const rowsOn = ({ text }: Reply): number => [...text.matchAll(/<th scope="row">/g)].length;

describe("importing a list", () => {
  it("says before anything is sent what a list looks like and how much fits", async () => {
    const { text } = await device.get(AT);
    expect(text).toContain("At most 50 clients at a time");
    expect(text).toContain("64 kB");
    expect(text).toContain("label,language,plan");
  });

  it("shows what would be added, writes nothing, then adds it once", async () => {
    const form = { ...(await fresh()), text: `${HEAD}I 1,de,core\r\nI 2,,PHQ-9 + GAD-7\r\n` };
    const before = await dump(site.d1);
    const shown = await device.post(AT, { ...form, step: "check" });
    expect([shown.status, rowsOn(shown)]).toEqual([200, 2]);
    expect(shown.text).toContain("Add 2 clients");
    expect(shown.text).toContain("The client gets English.");
    expect(shown.text).toContain("has no wording in German of CORE-10.");
    expect(await dump(site.d1)).toBe(before);
    const add = { ...form, step: "add" };
    const replies = await Promise.all([device.post(AT, add), device.post(AT, add)]);
    replies.push(await device.post(AT, add));
    expect(replies.map(({ status }) => status)).toEqual([303, 303, 303]);
    expect(await countClients()).toBe(2);
    const list = await device.get("/en/staff/clients");
    expect(rowsOn(list)).toBe(2);
    const acts = (await told(site, `staff:${seed.staffId}`)).filter(
      ({ action }) => action === "client.import",
    );
    expect(acts).toEqual([
      { actor: `staff:${seed.staffId}`, action: "client.import", detail: "2 clients" },
    ]);
  });

  it("adds clients who are as good as those added one by one", async () => {
    const row = await site.d1.prepare("SELECT id FROM client LIMIT 1").first<{ id: string }>();
    expect((await device.get(`/en/staff/clients/${row?.id}`)).status).toBe(200);
    const chain = await told(site, `client:${row?.id}`);
    expect(chain.map(({ action }) => action)).toEqual(["client.create", "record.view"]);
  });

  it("names every problem with line and column, keeps the text, and adds nothing", async () => {
    await clientOf(site, seed.staffId, "Known 1");
    const text = `${HEAD}known 1,de,core\nI 9,xx,core\nI 9,de,who-5\n=1,de,core`;
    for (const step of ["check", "add"]) {
      const before = await dump(site.d1);
      const reply = await device.post(AT, { ...(await fresh()), text, step });
      expect(reply.status).toBe(422);
      expect(titleOf(reply)).toBe("Error: Import a list");
      const places = [...reply.text.matchAll(/Line (\d), [^<]*\./g)].map(([, line]) => line);
      expect(places.slice(0, 4)).toEqual(["2", "3", "4", "4"]);
      for (const sentence of [
        "Line 2, label: one of your clients has this label",
        "Line 3, language: this is no language",
        "Line 4, label: the same label as in line 3",
        "Line 4, plan: this clinic cannot ask that",
        "Line 5, label: begins like a formula",
      ]) {
        expect(reply.text).toContain(sentence);
      }
      expect(reply.text).toContain("known 1,de,core\nI 9,xx,core");
      expect(reply.text).not.toContain('value="add"');
      expect(await dump(site.d1)).toBe(before);
    }
  });

  it("knows labels that the therapist's clients have, and not those of others", async () => {
    await clientOf(site, seed.otherId, "Theirs 1");
    const known = { ...(await fresh()), text: `${HEAD}KNOWN  1,de,core`, step: "check" };
    expect((await device.post(AT, known)).text).toContain("one of your clients has this label");
    const theirs = { ...(await fresh()), text: `${HEAD}Theirs 1,de,core`, step: "check" };
    expect((await device.post(AT, theirs)).status).toBe(200);
  });

  it("takes a full list, in one go", async () => {
    const before = await countClients();
    const lines = Array.from({ length: MOST_ROWS }, (_, i) => `Full ${i + 1},de,core`);
    const form = { ...(await fresh()), text: HEAD + lines.join("\n"), step: "add" };
    expect((await device.post(AT, form)).status).toBe(303);
    expect(await countClients()).toBe(before + MOST_ROWS);
    const large = { ...form, text: "x".repeat(70_000) };
    expect((await device.post(AT, large)).status).toBe(413);
  });

  it("shows markup in a list as text, and keeps a formula as text (threat 25)", async () => {
    const text = `${HEAD}"</textarea><b>x</b>",de,core\n=cmd()|' /C calc'!A0,de,core`;
    const shown = await device.post(AT, { ...(await fresh()), text, step: "check" });
    expect(shown.status).toBe(200);
    expect(shown.text.match(/<b>x<\/b>/g)).toHaveLength(1);
    expect(shown.text).toContain('value="label,language,plan');
    expect(shown.text).toContain("&lt;/textarea&gt;&lt;b&gt;x&lt;/b&gt;");
    expect(shown.text).toContain("It is kept as text and never run.");
  });

  it("is for therapists, and asks for the form of a page (threat 10)", async () => {
    for (const roles of [["owner"], ["assistant"], ["supervisor"]] as const) {
      const somebody = await signedIn(site, await personWith(site, roles));
      expect((await somebody.get(AT)).status).toBe(404);
    }
    const form = { ...(await fresh()), text: `${HEAD}X,de,core`, step: "add" };
    expect((await device.post(AT, { ...form, csrf: "x" })).status).toBe(403);
    expect((await device.post(AT, { ...form, batch: "x" })).status).toBe(422);
  });
});
