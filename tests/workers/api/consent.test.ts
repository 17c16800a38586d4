/** What a client is told before the first question, and what they agree to. */
import { describe, expect, it } from "vitest";
import { CONSENT_TEXT } from "../../../src/core/consent/consent.ts";
import type { ClientId } from "../../../src/core/brand.ts";
import { OFFERED } from "../../../src/core/i18n/locales.ts";
import { consented } from "../../support/consented.ts";
import { hidden, titleOf } from "../../support/http.ts";
import {
  newStranger,
  answersOf,
  askFor,
  formOf,
  MEASURES,
  open,
} from "../../support/http-check-in.ts";
import { clinicSite } from "../../support/http-clinic.ts";
import { askFields, auditOf, checkInsAt, signedIn, wordsOf } from "../../support/http-record.ts";
import { consentOf } from "../../support/stored.ts";

const { site, seed } = await clinicSite();
const HERE = "/en/check-in";
const CONSENT = `${HERE}/consent`;

const stranger = () => newStranger(site.deps, seed.staffId);

/** Somebody who has opened a link and was never asked before, unless `client` was. */
async function arrive(client?: ClientId) {
  const asked = await askFor(site.deps, seed.staffId, { client: client ?? (await stranger()) });
  const device = site.device();
  await open(device, asked);
  return { ...asked, device };
}

describe("the first opening", () => {
  it("explains before it asks, and no question is reached without a yes", async () => {
    const { device, clientId } = await arrive();
    for (const path of [HERE, `${HERE}/1`, `${HERE}/answers`]) {
      expect([path, (await device.get(path)).location]).toEqual([path, CONSENT]);
    }
    const page = await device.get(CONSENT);
    expect(page.status).toBe(200);
    const words = wordsOf(page);
    expect(words).toMatch(
      /What this is for.*Who reads your answers.*What is kept, and for how long/,
    );
    expect(words).toMatch(/The clinic has not decided how long.*not an emergency service/);
    expect(words).toMatch(/You can skip any question, take a break, or stop/);
    expect(page.text).not.toMatch(/\schecked/);
    expect(await consentOf(site, clientId)).toEqual([]);

    const csrf = hidden(page, "csrf");
    const choice = { csrf, purpose: "research", given: "yes" };
    const early = await device.post(`${HERE}/your-data/choice`, choice);
    expect([early.status, early.location]).toEqual([303, CONSENT]);
    expect(await consentOf(site, clientId)).toEqual([]);

    const yes = await device.post(CONSENT, { csrf, research: "yes" });
    expect([yes.status, yes.location]).toEqual([303, HERE]);
    expect(await consentOf(site, clientId)).toMatchObject([
      {
        text: CONSENT_TEXT,
        locale: "en",
        how: "screen",
        given: { care: true, statistics: false, research: true },
      },
    ]);
    expect((await device.get(HERE)).status).toBe(200);
    expect((await device.get(`${HERE}/1`)).status).toBe(200);
    expect((await auditOf(site, clientId)).join()).toMatch(/link:\w{26} consent\.say/);
    // Pressed twice: said once.
    await device.post(CONSENT, { csrf, research: "yes" });
    expect(await consentOf(site, clientId)).toHaveLength(1);
  });

  it("keeps no answer of somebody who has not said yes", async () => {
    const { device, clientId } = await arrive();
    const csrf = hidden(await device.get(CONSENT), "csrf");
    const [measure] = MEASURES;
    const sent = { ...answersOf(measure!, 2), csrf, measure: `phq-9@1.0.0`, in: "en", rev: "0" };
    const reply = await device.post(`${HERE}/1`, sent);
    expect([reply.status, reply.location]).toEqual([303, CONSENT]);
    const { results } = await site.d1
      .prepare("SELECT draft FROM occasion WHERE client_id = ?")
      .bind(clientId)
      .all();
    expect(results).toEqual([{ draft: null }]);
  });

  it.each(OFFERED.map(({ tag, dir }) => [tag, dir] as const))(
    "is there in %s, with its own language and direction",
    async (tag, dir) => {
      const { device } = await arrive();
      const page = await device.get(`/${tag}/check-in/consent`);
      expect(page.status).toBe(200);
      expect(page.text).toContain(`<html lang="${tag}" dir="${dir}">`);
      const csrf = hidden(page, "csrf");
      const yes = await device.post(`/${tag}/check-in/consent`, { csrf });
      expect(yes.location).toBe(`/${tag}/check-in`);
    },
  );

  it("is not the form of somebody else", async () => {
    const { device, clientId } = await arrive();
    const other = await arrive();
    const csrf = hidden(await other.device.get(CONSENT), "csrf");
    expect((await device.post(CONSENT, { csrf })).status).toBe(403);
    expect(await consentOf(site, clientId)).toEqual([]);
  });
});

describe("a text that has changed", () => {
  it("asks again before the questions, says that it has changed, and stops nobody midway", async () => {
    const clientId = await stranger();
    await consented(site.deps, clientId, { text: CONSENT_TEXT - 1 });
    const { device } = await arrive(clientId);
    expect((await device.get(HERE)).location).toBe(CONSENT);
    const page = await device.get(CONSENT);
    expect(wordsOf(page)).toContain("This page has changed since you last said yes.");
    const part = await device.get(`${HERE}/1`);
    expect(part.status).toBe(200);
    const kept = await device.post(`${HERE}/1`, formOf(part, answersOf(MEASURES[0]!, 1)));
    expect(kept.location).toBe(`${HERE}/2`);
    await device.post(CONSENT, { csrf: hidden(page, "csrf") });
    expect((await device.get(HERE)).status).toBe(200);
    expect(await consentOf(site, clientId)).toHaveLength(2);
  });

  it("has changed, too, when the clinic keeps answers for another time", async () => {
    const clientId = await stranger();
    await consented(site.deps, clientId, { keepYears: 3 });
    const { device } = await arrive(clientId);
    expect((await device.get(HERE)).location).toBe(CONSENT);
  });
});

describe("a device of the clinic", () => {
  it.each([
    [
      "hand-over",
      "handed-over",
      /This device belongs to .* kept by the clinic, not on this device/,
    ],
    [
      "read-aloud",
      "read-aloud",
      /Read this page out\. Press the button only if the client says yes/,
    ],
  ] as const)(
    "has the right words when it is %s, and keeps how it was said",
    async (way, how, says) => {
      const clientId = await stranger();
      const device = await signedIn(site, seed.staffId);
      const page = await device.get(checkInsAt(clientId));
      await device.post(`${checkInsAt(clientId)}/${way}`, askFields(page, ["phq-9"]));
      const consent = await device.get(CONSENT);
      expect(wordsOf(consent)).toMatch(says);
      expect(titleOf(consent)).toBe("Before you begin");
      await device.post(CONSENT, { csrf: hidden(consent, "csrf") });
      expect(await consentOf(site, clientId)).toMatchObject([{ how }]);
    },
  );
});
