/** "I would rather not fill this in", said by somebody who is asked about the client. */
import { sql } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import type { Instant } from "../../../src/core/brand.ts";
import { selectMissed } from "../../../workers/db/due-signals.ts";
import { hidden } from "../../support/http.ts";
import { askFor, open } from "../../support/http-check-in.ts";
import { clinicSite } from "../../support/http-clinic.ts";
import { answerAsOther, askingForm, others } from "../../support/http-informants.ts";
import { checkInsAt, codeOn, wordsOf } from "../../support/http-record.ts";

const { site, seed } = await clinicSite();
const { asked, report } = others({ site, seed });

describe("somebody else who would rather not", () => {
  const DECLINE = "/en/check-in/decline";

  it("is told that this is fine, in words for them, and that the therapist reads it", async () => {
    const { clientId, staff, device } = await asked("teacher");
    for (const path of ["/en/check-in", "/en/check-in/1"]) {
      expect((await device.get(path)).text, path).toContain(`href="${DECLINE}"`);
    }
    const page = await device.get(DECLINE);
    expect(wordsOf(page)).toMatch(
      /That is fine. You do not need a reason. .*not seen enough to say/,
    );
    expect(wordsOf(page)).not.toMatch(/[Yy]our therap|[Mm]y therap/);
    const words = "I see them twice a week <b>";
    const said = { csrf: hidden(page, "csrf"), "why-cannot-say": "yes", words };
    expect((await device.post(DECLINE, said)).location).toBe("/en/check-in/declined");
    const thanks = await device.get("/en/check-in/declined");
    expect(wordsOf(thanks)).toContain("The therapist sees that you chose not to answer this time");
    expect(thanks.text).not.toContain("/your-data");
    const list = wordsOf(await staff.get(checkInsAt(clientId)));
    expect(list).toMatch(/Teacher.*Chose not to answer on/);
    const seen = wordsOf(await staff.get(`/en/staff/clients/${clientId}`));
    expect(seen).toMatch(
      /Seen by others Teacher: Chose not to answer on .* Why: has not seen enough to say\. I see them twice a week &lt;b&gt;/,
    );
    expect(seen).not.toContain("From the client");
  });

  it("closes the link, and says so without blame when it is opened again", async () => {
    const { made, device } = await asked();
    const csrf = hidden(await device.get(DECLINE), "csrf");
    await device.post(DECLINE, { csrf });
    expect((await device.post(DECLINE, { csrf })).location).toBe("/en/check-in/declined");
    const again = await site.device().post("/s/open", { locale: "en", code: codeOn(made) });
    expect(again.status).toBe(409);
    expect(wordsOf(again)).toContain("ask the clinic for a new link");
    expect(wordsOf(again)).not.toContain("ask your therapist");
  });

  it("says nothing for the client: not on the caseload, in no copy and to no rule", async () => {
    const { clientId, staff, device } = await asked("parent");
    const own = await askFor(site.deps, seed.staffId, { client: clientId });
    await device.post(DECLINE, { csrf: hidden(await device.get(DECLINE), "csrf") });
    expect(wordsOf(await staff.get("/en/staff"))).not.toContain("Chose not to answer");
    const { wishes, othersDeclined } = await report(clientId);
    expect(wishes.declines).toEqual([]);
    expect(othersDeclined).toMatchObject([{ informant: "parent", reasons: [] }]);
    // The client's own link is as open as before.
    const client = site.device();
    expect((await open(client, own)).status).toBe(303);
    const missed = await selectMissed(
      site.deps.db,
      "2030-01-01T00:00Z" as Instant,
      sql`(${clientId})`,
    );
    expect(missed.map((one) => one.clientId)).toEqual([clientId]);
  });

  it("is not shown any more once the same person has answered", async () => {
    const { clientId, staff, device } = await asked("parent");
    await device.post(DECLINE, { csrf: hidden(await device.get(DECLINE), "csrf") });
    await site.d1
      .prepare("UPDATE occasion SET declined_at = '2026-01-01T00:00Z' WHERE client_id = ?")
      .bind(clientId)
      .run();
    const fields = { ...(await askingForm(staff, clientId)), relation: "parent", agreed: "yes" };
    const made = await staff.post(`${checkInsAt(clientId)}/informant`, fields);
    const next = site.device();
    await next.post("/s/open", { locale: "en", code: codeOn(made) });
    await answerAsOther(next);
    expect((await report(clientId)).othersDeclined).toEqual([]);
  });
});

describe("somebody else whose link has ended", () => {
  it.each([
    [
      "replaced or closed",
      "UPDATE link SET revoked_at = '2026-01-01T00:00Z' WHERE client_id = ?",
      404,
    ],
    ["too late", "UPDATE occasion SET status = 'expired' WHERE client_id = ?", 410],
  ])("is sent to the clinic, not to a therapist of theirs: %s", async (_why, ends, status) => {
    const { clientId, made, device } = await asked("teacher");
    await site.d1.prepare(ends).bind(clientId).run();
    const again = await site.device().post("/s/open", { locale: "en", code: codeOn(made) });
    for (const page of [again, await device.get("/en/check-in")]) {
      expect(page.status).toBe(status);
      expect(wordsOf(page)).toContain("ask the clinic for a new link");
      expect(wordsOf(page)).not.toMatch(/[Aa]sk your therapist|Your therapist does not/);
    }
  });
});
