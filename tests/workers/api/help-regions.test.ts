/** Countries whose help lines a client at risk is shown, in the clinic's order. */
import { expect, it } from "vitest";
import { loadClinic } from "../../../workers/db/clinic.ts";
import { hidden } from "../../support/http.ts";
import { answerAll, sendAs } from "../../support/http-check-in.ts";
import { clinicSite } from "../../support/http-clinic.ts";
import { personWith, signedIn, wordsOf } from "../../support/http-record.ts";

const { site, enter } = await clinicSite();
const owner = await signedIn(site, await personWith(site, ["owner"]));
const AT = "/en/staff/settings/clinic";
const CLINIC = {
  name: "Near the border",
  region: "CH",
  timeZone: "Europe/Zurich",
  "locales.en": "yes",
};

async function post(fields: Readonly<Record<string, string>>) {
  const page = await owner.get(AT);
  return owner.post(AT, { csrf: hidden(page, "csrf"), rev: hidden(page, "rev"), ...fields });
}

it("name further countries of help lines, which a client at risk sees in that order", async () => {
  expect((await post({ ...CLINIC, "region-2": "IE", "region-3": "GB" })).status).toBe(303);
  expect((await loadClinic(site.deps))?.moreRegions).toEqual(["IE", "GB"]);
  const form = (await owner.get(AT)).text;
  expect(form).toMatch(/id="region-2"[^]*?<option value="IE"[^>]*selected/);
  const { device } = await enter();
  await sendAs(device, await answerAll(device, { risk: 2 }));
  const support = wordsOf(await device.get("/en/check-in/support"));
  const places = ["Switzerland", "Ireland (", "United Kingdom ("].map((name) =>
    support.indexOf(name),
  );
  expect(places.every((place) => place > 0)).toBe(true);
  expect(places.toSorted((a, b) => a - b)).toEqual(places);
  const wrong = await post({ ...CLINIC, "region-2": "XX" });
  expect([wrong.status, wrong.text.includes('href="#region-2"')]).toEqual([422, true]);
  expect((await post({ ...CLINIC, "region-2": "CH", "region-3": "" })).status).toBe(303);
  expect((await loadClinic(site.deps))?.moreRegions).toBeUndefined();
});

it("say when they were read about, and never that somebody checked them", async () => {
  const told = "We last read about these numbers on 23 November 2026.";
  const { device } = await enter();
  await sendAs(device, await answerAll(device, { risk: 2 }));
  const support = wordsOf(await device.get("/en/check-in/support"));
  expect(support).toContain(told);
  expect(support).not.toMatch(/check(?:ed)? on|verified/i);
  const settings = wordsOf(await owner.get(AT));
  expect(settings).toContain("We last read about them on 23 November 2026");
  expect(settings).toMatch(/Dial your own country.+s help lines yourself/);
});
