/** What a clinic keeps no longer: only if an owner has said so, only who is due, and all of it. */
import { describe, expect, it } from "vitest";
import { deleteDue } from "../../../workers/jobs/delete-due.ts";
import { yearsBefore } from "../../../workers/db/retention.ts";
import { hidden } from "../../support/http.ts";
import { newClient, sendLongAgo } from "../../support/http-check-in.ts";
import { clinicSite } from "../../support/http-clinic.ts";
import { personWith, told, signedIn } from "../../support/http-record.ts";
import { writeEverything } from "../../support/work.ts";

const { site, seed } = await clinicSite();
const { deps } = site;
const owner = await signedIn(site, await personWith(site, ["owner"]), { steppedUp: true });
const AT = "/en/staff/settings/retention";

/** Tables that hold something of a client. */
async function tablesOfClients(): Promise<readonly string[]> {
  const find = site.d1.prepare(
    "SELECT name FROM sqlite_master WHERE type = 'table' AND sql LIKE '%client_id%'",
  );
  return (await find.all<{ name: string }>()).results.map(({ name }) => name);
}

/** How much is left of a client, but for the entries of who did what. */
async function leftOf(id: string): Promise<number> {
  let left = 0;
  for (const table of await tablesOfClients()) {
    const count = site.d1.prepare(`SELECT count(*) AS n FROM ${table} WHERE client_id = ?`);
    left += Number(await count.bind(id).first("n"));
  }
  const row = site.d1.prepare("SELECT count(*) AS n FROM client WHERE id = ?").bind(id);
  return left + Number(await row.first("n"));
}

async function discharged(yearsAgo: number, { restricted = false } = {}): Promise<string> {
  const client = await newClient(deps, seed.staffId, `Gone ${yearsAgo}`);
  await sendLongAgo(deps, seed.staffId, { client, at: "2010-01-05T09:30Z", value: 3 });
  await writeEverything(deps, seed.staffId, { clientId: client, word: "gone" });
  const at = yearsBefore(deps.now(), yearsAgo);
  await site.d1
    .prepare("UPDATE client SET discharged_at = ?, restricted_at = ? WHERE id = ?")
    .bind(at, restricted ? at : null, client)
    .run();
  return client;
}

async function decide(fields: Readonly<Record<string, string>>) {
  const page = await owner.get(AT);
  const form = { csrf: hidden(page, "csrf"), rev: hidden(page, "rev"), ...fields };
  return owner.post(AT, form);
}

describe("the daily job that deletes", () => {
  it("deletes nobody until an owner has said so, and then only who is due, whole and audited", async () => {
    const [old, older, younger, kept] = [
      await discharged(11),
      await discharged(12),
      await discharged(9),
      await discharged(13, { restricted: true }),
    ];
    const whole = await leftOf(old);
    expect(whole).toBeGreaterThan(8);
    expect(await deleteDue(deps)).toBe(0);
    expect((await decide({ keepYears: "10" })).status).toBe(303);
    expect(await deleteDue(deps)).toBe(0);

    const undecided = await decide({ keepYears: "", deletesDue: "yes" });
    expect(undecided.status).toBe(422);
    expect(undecided.text).toMatch(/name="deletesDue"[^>]*checked/);
    expect((await decide({ keepYears: "10", deletesDue: "yes" })).status).toBe(303);
    expect((await owner.get(AT)).text).toMatch(/name="deletesDue"[^>]*checked/);

    expect(await deleteDue(deps, { most: 1 })).toBe(1);
    expect([await leftOf(older), await leftOf(old)]).toEqual([0, whole]);
    await site.daily();
    expect(await leftOf(old)).toBe(0);
    expect([await leftOf(younger), await leftOf(kept)]).toEqual([whole, whole]);
    expect(await deleteDue(deps)).toBe(0);

    const [last] = (await told(site, `client:${old}`)).toReversed();
    expect(last).toMatchObject({ actor: "system", action: "client.delete" });
    expect((await owner.get(AT)).text).not.toContain("Gone 11");
  });
});
