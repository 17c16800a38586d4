/** What the therapist's page says of the norms that a client is judged by. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { findMeasure } from "../../../src/packs/find.ts";
import { type Seed, seedClinic } from "../../support/clinic.ts";
import { type Device, hidden, type Site, startSite } from "../../support/http.ts";
import { newClient, sendLongAgo } from "../../support/http-check-in.ts";
import { signedIn } from "../../support/http-record.ts";

let site: Site;
let seed: Seed;
let therapist: Device;

beforeAll(async () => {
  site = await startSite();
  seed = await seedClinic(site.deps);
  therapist = await signedIn(site, seed.staffId);
});
afterAll(() => site.stop());

/** The report of two check-ins in a language, PHQ-9 18 and then 9, as text without markup. */
async function reportIn(locale: string, page = "en"): Promise<string> {
  const client = await newClient(site.deps, seed.staffId);
  await sendLongAgo(site.deps, seed.staffId, { client, locale, at: "2026-01-05T09:30Z", value: 2 });
  await sendLongAgo(site.deps, seed.staffId, { client, locale, at: "2026-01-12T09:30Z", value: 1 });
  const { status, text } = await therapist.get(`/${page}/staff/clients/${client}`);
  expect(status).toBe(200);
  return text.replace(/<[^>]*>/g, " ").replace(/\s+/g, " ");
}

describe("the report of answers in German", () => {
  it("judges by English norms, and says so in the summary and where the numbers come from", async () => {
    const text = await reportIn("de");
    expect(text).toContain("Better than at the start on PHQ-9");
    expect(text).toContain(
      "The threshold and the cut-off come from answers in another language (English): " +
        "Adults in NHS Talking Therapies services, England; Adults in primary care, USA.",
    );
    expect(text).toContain(
      "Used because the measure has no other. These people answered in another language (English).",
    );
  });

  it("claims nothing of the kind for answers in English", async () => {
    const text = await reportIn("en");
    expect(text).toContain("Better than at the start on PHQ-9");
    expect(text).not.toContain("another language");
    expect(text).toContain(
      "Used because the measure has no other. These people answered in the language of the latest score.",
    );
  });
});

describe("a German report", () => {
  it("says in German whose the norms are and what their sources say", async () => {
    const text = await reportIn("en", "de");
    expect(text).toContain("Erwachsene in hausärztlicher Versorgung, USA");
    expect(text).toContain("eine Sensitivität von 88 %");
    expect(text).not.toContain("Adults in primary care");
    expect(text).not.toContain("Items are scored");
  });
});

describe("a norm for one sex", () => {
  it("serves a client once it is known, and nobody before", async () => {
    const client = await newClient(site.deps, seed.staffId);
    const asks = [findMeasure("audit-c")];
    await sendLongAgo(site.deps, seed.staffId, { client, at: "2026-01-05T09:30Z", value: 1, asks });
    const at = `/en/staff/clients/${client}`;
    const read = async () =>
      (await therapist.get(at)).text.replace(/<[^>]*>/g, " ").replace(/\s+/g, " ");
    expect(await read()).toContain("the sex is not recorded");
    const page = await therapist.get(`${at}/details`);
    const form = {
      csrf: hidden(page, "csrf"),
      label: "Known",
      locale: "en",
      plan: "depression-anxiety",
      bornIn: "1980",
    };
    const save = (rev: string, sex: string) =>
      therapist.post(`${at}/details`, { ...form, rev, sex });
    expect((await save(hidden(page, "rev"), "female")).status).toBe(303);
    expect(await read()).not.toContain("not recorded");
    expect(await read()).toContain("in the clinical range (3 or more)");
    expect((await save("1", "male")).status).toBe(303);
    expect(await read()).toContain("outside the clinical range (4 or more)");
    expect((await save("2", "")).status).toBe(303);
    expect(await read()).toContain("the sex is not recorded");
  });
});
