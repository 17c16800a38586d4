/** Lists that lack entries: all of them are looked for, and a page that names some says so. */
import { expect, it } from "vitest";
import { must } from "../../support/clinic.ts";
import { clinicSite } from "../../support/http-clinic.ts";
import { clientOf, personWith, signedIn } from "../../support/http-record.ts";
import { writeAnchor } from "../../../workers/db/anchor.ts";

const { site, seed } = await clinicSite();
const owner = await signedIn(site, await personWith(site, ["owner"]));
const AT = "/en/staff/settings/audit?ends=1";
const MORE = "These are not all: only the first 50 lists are named here.";

/** Deletes the entries of so many clients, as somebody with Wrangler can. */
async function loseEntries(clients: number): Promise<void> {
  const rows = await site.d1
    .prepare("SELECT sql, name FROM sqlite_master WHERE type = 'trigger'")
    .all<{ sql: string; name: string }>();
  for (const { name } of rows.results) await site.d1.prepare(`DROP TRIGGER ${name}`).run();
  await site.d1
    .prepare(
      "DELETE FROM audit WHERE chain IN (SELECT DISTINCT chain FROM audit WHERE chain LIKE 'client:%' LIMIT ?)",
    )
    .bind(clients)
    .run();
  for (const { sql } of rows.results) await site.d1.prepare(sql).run();
}

it("says that more lists lack entries than it names", async () => {
  for (let one = 0; one < 51; one += 1) await clientOf(site, seed.staffId, `Lost ${one}`);
  must(await writeAnchor(site.deps));
  const lost = (text: string) => text.match(/: entry \d+/g) ?? [];
  await loseEntries(50);
  const all = (await owner.get(AT)).text;
  expect(lost(all)).toHaveLength(50);
  expect(all).not.toContain(MORE);
  await loseEntries(1);
  const some = (await owner.get(AT)).text;
  expect(lost(some)).toHaveLength(50);
  expect(some).toContain(MORE);
});
