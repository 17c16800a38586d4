import { describe, expect, it } from "vitest";
import { actingAs } from "../../../workers/db/access.ts";
import { revokeLink } from "../../../workers/db/link.ts";
import { must } from "../../support/clinic.ts";
import { answersOf, formOf, MEASURES } from "../../support/http-check-in.ts";
import { clinicSite } from "../../support/http-clinic.ts";

const { site, seed, enter } = await clinicSite();

async function begun() {
  const { asked, device } = await enter();
  const path = "/en/check-in/1";
  await device.post(path, formOf(await device.get(path), answersOf(MEASURES[0]!, 1)));
  return asked;
}

const drafts = async (): Promise<readonly string[]> => {
  const find = site.d1.prepare("SELECT id FROM occasion WHERE draft IS NOT NULL");
  return (await find.all<{ id: string }>()).results.map(({ id }) => id);
};

/** The Worker's console arrives a moment after its reply. */
const lines = () => expect.poll(() => site.log.filter((line) => line.includes('"job"')));

describe("the daily job, as cron calls it", () => {
  it("forgets the draft behind a closed link, leaves an open one, and logs a count", async () => {
    const [open, closed] = [await begun(), await begun()];
    must(await revokeLink(site.deps, actingAs(seed.staffId), closed));
    expect((await drafts()).toSorted()).toEqual([open.occasionId, closed.occasionId].toSorted());
    await site.daily();
    expect(await drafts()).toEqual([open.occasionId]);
    await lines().toEqual([
      JSON.stringify({ job: "raise-signals", done: 0 }),
      JSON.stringify({ job: "write-anchor", done: 5 }),
      JSON.stringify({ job: "forget-drafts", done: 1 }),
      JSON.stringify({ job: "forget-sessions", done: 0 }),
      JSON.stringify({ job: "delete-due", done: 0 }),
      JSON.stringify({ job: "remind-of-alerts", done: 0 }),
      JSON.stringify({ job: "rewrap-keys", done: 0 }),
    ]);
  });

  it("fails aloud, by the class of the error and never by its message", async () => {
    const before = site.log.length;
    await site.d1.prepare("ALTER TABLE link RENAME TO hidden_link").run();
    await expect(site.daily()).rejects.toThrow(/exception/);
    await site.d1.prepare("ALTER TABLE hidden_link RENAME TO link").run();
    await lines().toHaveLength(14);
    const said = site.log.slice(before).join("\n");
    expect(said).toMatch(/"job":"raise-signals","error":"\w*Error"/);
    expect(said).toMatch(/"job":"forget-drafts","error":"\w*Error"/);
    expect(said).not.toMatch(/SELECT|no such table|occasion/);
  });
});
