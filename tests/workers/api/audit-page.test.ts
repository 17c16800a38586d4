import { describe, expect, it } from "vitest";
import { hidden } from "../../support/http.ts";
import { clinicSite } from "../../support/http-clinic.ts";
import { clientOf, personWith, signedIn, told } from "../../support/http-record.ts";

const { site, seed } = await clinicSite();
const owner = await signedIn(site, await personWith(site, ["owner"], "Olive"));
const therapist = await signedIn(site, seed.staffId);
const AT = "/en/staff/settings/audit";
const id = await clientOf(site, seed.staffId, "Secret Label");
const rowsIn = (text: string) =>
  [...text.matchAll(/<th[^>]*scope="row"[^>]*>\s*(\d+)\s*<\/th>/g)].map(([, n]) => Number(n));
const client = `?chain=client:${id}`;

describe("who did what", () => {
  it("shows a chain with names of staff, ids and times, and no label (threat 13)", async () => {
    await therapist.get(`/en/staff/clients/${id}`);
    const { status, text } = await owner.get(`${AT}${client}`);
    expect(status).toBe(200);
    expect(text).toContain("Dr. Canary Penguin");
    expect(text).toContain("read the report");
    expect(text).toContain("added the client");
    expect(text).toContain(id);
    expect(text).not.toContain("Secret Label");
    expect(rowsIn(text)).toEqual([2, 1]);
  });

  it("is written down itself, in the clinic's chain", async () => {
    await owner.get(AT);
    const chain = await told(site, "clinic");
    expect(chain.at(-1)).toMatchObject({ action: "audit.view" });
    expect(await told(site, `client:${id}`)).toHaveLength(2);
  });

  it("says in words which list was read, in the reader's language", async () => {
    await owner.get(`${AT}?chain=anchor`);
    expect((await owner.get(AT)).text).toMatch(/<bdi>daily codes<\/bdi>/);
    const german = (await owner.get(AT.replace("/en/", "/de/"))).text;
    expect(german).toMatch(/<bdi>tägliche Codes<\/bdi>/);
    expect(german).not.toMatch(/<bdi>(anchor|clinic)/);
  });

  it("finds a client by id alone, in any case", async () => {
    const csrf = hidden(await owner.get(AT), "csrf");
    const form = { csrf, chain: "clinic", client: ` ${id.toUpperCase()} ` };
    const asked = await owner.post(AT, form);
    expect([asked.status, asked.location]).toEqual([303, `${AT}${client}`]);
    expect((await owner.get(asked.location ?? "")).text).toContain("added the client");
    const staff = await owner.post(AT, { csrf, chain: `staff:${seed.otherId}`, client: "" });
    expect(staff.location).toBe(`${AT}?chain=staff:${seed.otherId}`);
    const wrong = await owner.post(AT, { csrf, chain: "clinic", client: "https://evil.example" });
    expect(wrong.location).toBe(`${AT}?chain=unknown`);
  });

  it.each(["?chain=x", "?chain=client:1", "?chain=staff:%27--", "?before=x&check=-1"])(
    "takes %s for what it can understand",
    async (query) => {
      const { status, text } = await owner.get(`${AT}${query}`);
      expect(status).toBe(200);
      expect(text.includes("There is no such id")).toBe(!query.includes("before"));
    },
  );

  it("says that a chain is whole, in parts where it is long", async () => {
    const { text } = await owner.get(`${AT}${client}&check=0`);
    expect(text).toContain("Entries 1 to 2 are as they were written.");
    expect(text).toContain("That is all of them.");
    expect((await owner.get(`${AT}${client}&check=2`)).text).toContain("nothing to check");
    const nobody = await owner.get(`${AT}?chain=client:${"0".repeat(26)}&check=0`);
    expect(nobody.text).toContain("No entries.");
  });

  it("shows a long chain page after page, each entry once", async () => {
    for (let time = 0; time < 120; time += 1) await therapist.get(`/en/staff/clients/${id}`);
    const seen: number[] = [];
    let query = client;
    for (let page = 0; page < 3; page += 1) {
      const { text } = await owner.get(`${AT}${query}`);
      seen.push(...rowsIn(text));
      query = `${client}&before=${seen.at(-1)}`;
      expect(text.includes("Older entries")).toBe(page < 2);
      expect(text.includes("Newest entries")).toBe(page > 0);
    }
    expect(seen).toEqual(Array.from({ length: 122 }, (_, i) => 122 - i));
  });

  it("takes the end of a chain for whole up to where a daily code covers it (threat 13)", async () => {
    expect((await owner.get(AT)).text).toContain("There is none yet.");
    await site.daily();
    const { text } = await owner.get(`${AT}${client}&check=0`);
    expect(text).toContain(
      "covers those up to entry 122, if nobody changed the daily codes: check them, too.",
    );
    const code = /daily-code[^>]*>\s*<bdi[^>]*>([0-9A-Z]{8})</.exec(text)?.[1];
    expect(code).toBeDefined();
    expect((await owner.get(`${AT}?chain=anchor&check=0`)).text).toMatch(
      new RegExp(`wrote the daily code[^]*${code}`),
    );
    expect((await owner.get(`${AT}?ends=1`)).text).toContain("No list lacks an entry");
  });

  it("names the first entry that was changed or taken out (threat 13)", async () => {
    await site.d1.prepare("DROP TRIGGER audit_is_not_edited").run();
    await site.d1.prepare("DROP TRIGGER audit_is_not_deleted").run();
    const change = "UPDATE audit SET actor = 'system' WHERE chain = ? AND seq = 37";
    await site.d1.prepare(change).bind(`client:${id}`).run();
    const changed = await owner.get(`${AT}${client}&check=0`);
    expect(changed.text).toMatch(/role="alert"[^>]*>\s*Entry 37 is not as it was written/);
    const cut = "DELETE FROM audit WHERE chain = ? AND seq = 20";
    await site.d1.prepare(cut).bind(`client:${id}`).run();
    expect((await owner.get(`${AT}${client}&check=0`)).text).toContain("Entry 20 is not");
    expect((await owner.get(`${AT}${client}&check=20`)).text).toContain("Entry 20 is not");
  });
});
