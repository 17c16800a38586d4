/** What the therapist's page says of the norms that a client is judged by. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startSession } from "../../../workers/db/staff-session.ts";
import { must, type Seed, seedClinic } from "../../support/clinic.ts";
import { type Device, type Site, startSite } from "../../support/http.ts";
import { newClient, sendLongAgo } from "../../support/http-check-in.ts";

let site: Site;
let seed: Seed;
let therapist: Device;

beforeAll(async () => {
  site = await startSite();
  seed = await seedClinic(site.deps);
  therapist = site.device();
  therapist.cookies.set("snd_s", must(await startSession(site.deps, seed.staffId)).secret);
});
afterAll(() => site.stop());

/** The report of two check-ins in a language, PHQ-9 18 and then 9, as text without markup. */
async function reportIn(locale: string): Promise<string> {
  const client = await newClient(site.deps, seed.staffId);
  await sendLongAgo(site.deps, seed.staffId, { client, locale, at: "2026-01-05T09:30Z", value: 2 });
  await sendLongAgo(site.deps, seed.staffId, { client, locale, at: "2026-01-12T09:30Z", value: 1 });
  const { status, text } = await therapist.get(`/en/staff/clients/${client}`);
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
      "Used because the measure has no other. These people answered in the same language.",
    );
  });
});
