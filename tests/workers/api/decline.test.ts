/** "I would rather not fill this in": an answer that a therapist sees kindly. */
import { describe, expect, it } from "vitest";
import type { Instant } from "../../../src/core/brand.ts";
import { addDays } from "../../../workers/db/instant.ts";
import { hidden } from "../../support/http.ts";
import { answersOf, askFor, formOf, MEASURES, open } from "../../support/http-check-in.ts";
import { clinicSite } from "../../support/http-clinic.ts";
import { askFields, auditOf, checkInsAt, signedIn, wordsOf } from "../../support/http-record.ts";

const { site, seed, enter } = await clinicSite();
const HERE = "/en/check-in";
const DECLINE = `${HERE}/decline`;

const rowOf = (clientId: string) =>
  site.d1
    .prepare("SELECT status, draft, declined_at, decline FROM occasion WHERE client_id = ?")
    .bind(clientId)
    .first<Record<string, unknown>>();

describe("a client who would rather not", () => {
  it("finds the way on every page with questions, and needs no reason", async () => {
    const { device, asked } = await enter();
    for (const path of [HERE, `${HERE}/1`, `${HERE}/2`]) {
      expect((await device.get(path)).text, path).toContain(`href="${DECLINE}"`);
    }
    const part = await device.get(`${HERE}/1`);
    await device.post(`${HERE}/1`, formOf(part, answersOf(MEASURES[0]!, 2)));
    const page = await device.get(DECLINE);
    expect(wordsOf(page)).toContain("What you have answered today is not sent. It is deleted.");
    const csrf = hidden(page, "csrf");
    const said = await device.post(DECLINE, { csrf });
    expect([said.status, said.location]).toEqual([303, `${HERE}/declined`]);
    const thanks = await device.get(`${HERE}/declined`);
    expect(wordsOf(thanks)).toMatch(/Thank you for saying so.*chose not to answer this time/);
    expect(thanks.text).toContain('href="/en/help"');
    expect(await rowOf(asked.clientId)).toMatchObject({ status: "expired", draft: null });
    expect((await auditOf(site, asked.clientId)).join()).toMatch(/link:\w{26} check-in\.decline/);
    // Pressed twice: said once, and thanked for again.
    expect((await device.post(DECLINE, { csrf })).location).toBe(`${HERE}/declined`);
    const times = (await auditOf(site, asked.clientId)).filter((one) => one.endsWith("decline"));
    expect(times).toHaveLength(1);
  });

  it("is met without blame when the link is opened again", async () => {
    const { device, asked } = await enter();
    await device.post(DECLINE, { csrf: hidden(await device.get(DECLINE), "csrf") });
    const again = await open(site.device(), asked);
    expect(again.status).toBe(409);
    expect(wordsOf(again)).toMatch(/You chose not to answer this time.*That is fine/);
    expect(again.text).toContain('href="/en/help"');
  });

  it("is seen by the therapist with the reason, on report and caseload, and not as silence", async () => {
    const { device, asked } = await enter();
    const csrf = hidden(await device.get(DECLINE), "csrf");
    const words = "Too much this week <b>";
    const said = { csrf, "why-too-long": "yes", "why-rather-talk": "yes", words };
    await device.post(DECLINE, said);
    const therapist = await signedIn(site, seed.staffId);
    const report = wordsOf(await therapist.get(`/en/staff/clients/${asked.clientId}`));
    expect(report).toMatch(/Chose not to answer on .*That is an answer too/);
    expect(report).toMatch(
      /Why: it is too long and would rather talk\. Too much this week &lt;b&gt;/,
    );
    const caseload = wordsOf(await therapist.get("/en/staff"));
    expect(caseload).toContain("Chose not to answer on");
    const row = await rowOf(asked.clientId);
    expect(JSON.stringify(row)).not.toContain("week");
  });

  it("says nothing more once they have answered again", async () => {
    const { device, asked } = await enter();
    await device.post(DECLINE, { csrf: hidden(await device.get(DECLINE), "csrf") });
    await site.d1
      .prepare("UPDATE occasion SET declined_at = ? WHERE client_id = ?")
      .bind(addDays("2026-01-01T00:00Z" as Instant, 0), asked.clientId)
      .run();
    const next = await askFor(site.deps, seed.staffId, { client: asked.clientId });
    const phone = site.device();
    await open(phone, next);
    const { answerAll, sendAs } = await import("../../support/http-check-in.ts");
    await sendAs(phone, await answerAll(phone));
    const therapist = await signedIn(site, seed.staffId);
    const report = wordsOf(await therapist.get(`/en/staff/clients/${asked.clientId}`));
    expect(report).not.toContain("Chose not to answer");
  });

  it("keeps every word that was typed when there are too many", async () => {
    const { device } = await enter();
    const csrf = hidden(await device.get(DECLINE), "csrf");
    const words = "word ".repeat(300);
    const refused = await device.post(DECLINE, { csrf, words, "why-other": "yes" });
    expect(refused.status).toBe(422);
    expect(refused.text).toContain(words.trim());
    expect(refused.text).toMatch(/name="why-other"[^>]*\schecked/);
    expect(wordsOf(refused)).toContain("There is a problem");
    expect(wordsOf(refused)).toContain("Shorten them to 1,000 characters at most");
  });

  it("gives a device of the clinic back", async () => {
    const { asked } = await enter();
    const device = await signedIn(site, seed.staffId);
    const page = await device.get(checkInsAt(asked.clientId));
    await device.post(`${checkInsAt(asked.clientId)}/hand-over`, askFields(page, ["phq-9"]));
    await device.post(DECLINE, { csrf: hidden(await device.get(DECLINE), "csrf") });
    const end = await device.get(`${HERE}/declined`);
    expect(end.location).toBe(`${HERE}/give-back`);
  });
});
