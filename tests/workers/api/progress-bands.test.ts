/** Bands and cut-off on the client's view: only while a therapist asks for them, and nowhere else. */
import { describe, expect, it } from "vitest";
import type { LocaleTag } from "../../../src/core/brand.ts";
import { createClient } from "../../../workers/db/client.ts";
import { grantProgress } from "../../../workers/db/progress.ts";
import { actingAs } from "../../../workers/db/access.ts";
import { must } from "../../support/clinic.ts";
import { consented } from "../../support/consented.ts";
import { hidden } from "../../support/http.ts";
import { answerAll, askFor, open, sendAs, sendLongAgo } from "../../support/http-check-in.ts";
import { clinicSite } from "../../support/http-clinic.ts";
import { signedIn, wordsOf } from "../../support/http-record.ts";

const { site, seed } = await clinicSite();
/** Names of bands, the line of the cut-off, and the words for both. */
const BANDS = /moderate|mild|cut-off|Bereich|Grenzwert|stroke-dasharray="7 4"/i;

async function known(locale = "en") {
  const clientId = must(
    await createClient(site.deps, seed.staffId, {
      label: "B-7",
      locale: locale as LocaleTag,
      plan: ["phq-9", "gad-7"],
    }),
  );
  await consented(site.deps, clientId);
  for (const [at, value] of [
    ["2025-02-03T04:05Z", 2],
    ["2025-06-07T08:09Z", 1],
  ] as const) {
    await sendLongAgo(site.deps, seed.staffId, { client: clientId, at, value });
  }
  const device = await signedIn(site, seed.staffId);
  return { clientId, device, at: `/en/staff/clients/${clientId}/progress` };
}

describe("the client's view on the therapist's screen", () => {
  it("has bands and cut-off only in the look that asks for them, and says where the sources stand", async () => {
    const { device, at } = await known();
    const plain = await device.get(`${at}/shown`);
    expect(plain.text).not.toMatch(BANDS);
    expect((await device.get(at)).text).toContain(`href="${at}/shown?bands=shown"`);
    const page = await device.get(`${at}/shown?bands=shown`);
    const words = wordsOf(page);
    expect(words).toMatch(
      /Bands and cut-off of PHQ-9 .*mild: 5 to 9 \(last score: 9, on 7 June 2025\)/,
    );
    expect(words).toContain("It is not a diagnosis");
    expect(words).toContain("The dashed line is the cut-off: 10 or more.");
    expect(page.text).toMatch(/stroke-dasharray="7 4"/);
    expect(words).toMatch(/comes from adults in [^.]*\. These people answered in English\./);
    expect(words).toContain("The therapist’s report says where this comes from.");
    // Nothing leads away from the turned screen but back to the therapist, and nothing is cited.
    const main = /<main[^]*<\/main>/.exec(page.text)?.[0] ?? "";
    expect(main).not.toMatch(/href="https?:|sensitivity|doi\.org/);
    expect(words).not.toMatch(/\b[0-9a-f]{12,}\b/);
    expect([...main.matchAll(/<a [^>]*href="([^"#]+)"/g)].map(([, href]) => href)).toEqual([
      `${at}/shown`,
      at,
    ]);
    expect(page.text).toContain(`href="${at}/shown"`);
    expect((await device.get(`${at}/shown`)).text).not.toMatch(BANDS);
  });

  it("keeps them while the client says whether it fits", async () => {
    const { device, at } = await known();
    const page = await device.get(`${at}/shown?bands=shown`);
    const action = /<form[^>]*action="([^"]*shown[^"]*)"/.exec(page.text)?.[1] ?? "";
    expect(action).toBe(`${at}/shown?bands=shown`);
    const form = { csrf: hidden(page, "csrf"), key: hidden(page, "key") };
    expect((await device.post(action, form)).text).toMatch(BANDS);
    const kept = await device.post(action, { ...form, fit: "fits" });
    expect(kept.location).toBe(`${at}/shown?kept=yes&bands=shown`);
  });

  it("names them in German for a client who reads German", async () => {
    const { device, at } = await known("de");
    const words = wordsOf(await device.get(`${at}/shown?bands=shown`));
    expect(words).toMatch(/Bereiche und Grenzwert: PHQ-9 .*leicht: 5 bis 9/);
    expect(words).toMatch(
      /Die Zahl stammt von Erwachsenen in [^.]*\. Diese Menschen haben auf Englisch/,
    );
  });

  it("has none in a language in which they have no names, and says so to the therapist", async () => {
    const { device, at } = await known("fr");
    const page = await device.get(`${at}/shown?bands=shown`);
    expect(page.text).not.toMatch(BANDS);
    const staff = await device.get(at);
    expect(staff.text).not.toContain("bands=shown");
    expect(wordsOf(staff)).toContain("no names in this language (French)");
  });
});

describe("the client's own page", () => {
  it("never has them, even if its address asks", async () => {
    const { clientId } = await known();
    must(await grantProgress(site.deps, actingAs(seed.staffId), { clientId, granted: true }));
    const sender = site.device();
    await open(sender, await askFor(site.deps, seed.staffId, { client: clientId }));
    await sendAs(sender, await answerAll(sender, { value: 1 }));
    for (const path of ["progress", "sent"]) {
      const page = await sender.get(`/en/check-in/${path}?bands=shown`);
      expect(page.status).toBe(200);
      expect(page.text).toContain("<svg");
      expect(page.text).not.toMatch(BANDS);
    }
  });
});
