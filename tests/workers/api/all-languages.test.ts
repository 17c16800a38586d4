/** Every language offered at once: the settings, a measure under a licence, and each letter. */
import { beforeAll, describe, expect, it } from "vitest";
import type { ClientId, LocaleTag } from "../../../src/core/brand.ts";
import { OFFERED } from "../../../src/core/i18n/locales.ts";
import { findRegion } from "../../../src/help-lines/index.ts";
import { createClient } from "../../../workers/db/client.ts";
import { loadClinic } from "../../../workers/db/clinic.ts";
import { must } from "../../support/clinic.ts";
import { consented } from "../../support/consented.ts";
import { type Device, hidden, type Reply } from "../../support/http.ts";
import { clinicSite } from "../../support/http-clinic.ts";
import { askFields, checkInsAt, personWith, signedIn, wordsOf } from "../../support/http-record.ts";

const { site, seed } = await clinicSite();
const owner = await signedIn(site, await personWith(site, ["owner"]));
const therapist = await signedIn(site, seed.staffId);

const SETTINGS = "/en/staff/settings";
const REGIONS = ["CH", "DE", "GB"];
const TAGS = OFFERED.map(({ tag }) => tag);
const every = (name: string) => Object.fromEntries(TAGS.map((tag) => [`${name}.${tag}`, "yes"]));

const boxesOn = ({ text }: Reply, name: string) =>
  [...text.matchAll(/<input[^>]*type="checkbox"[^>]*>/g)]
    .map(([box]) => box)
    .filter((box) => box.includes(`name="${name}`));

async function save(room: string, fields: Readonly<Record<string, string>>) {
  const page = await owner.get(`${SETTINGS}/${room}`);
  const form = { csrf: hidden(page, "csrf"), rev: hidden(page, "rev"), ...fields };
  return owner.post(`${SETTINGS}/${room}`, form);
}

async function letterIn(device: Device, locale: LocaleTag) {
  const profile = { label: `L-${locale}`, locale, plan: ["phq-9", "who-5"] };
  const made = must(await createClient(site.deps, seed.staffId, profile));
  const client: ClientId = await consented(site.deps, made);
  const page = await device.get(checkInsAt(client));
  const sent = await device.post(checkInsAt(client), askFields(page, ["phq-9", "who-5"]));
  return { status: sent.status, letter: /<article class="letter[^]*?<\/article>/.exec(sent.text) };
}

beforeAll(async () => {
  const said = { name: "Border Clinic", timeZone: "Europe/Zurich", contact: "" };
  const [region, second, third] = REGIONS as [string, string, string];
  const regions = { region, "region-2": second, "region-3": third };
  expect((await save("clinic", { ...said, ...regions, ...every("locales") })).status).toBe(303);
});

describe("a clinic that offers every language", () => {
  it("has fourteen, and its page shows each one ticked, in both languages of staff", async () => {
    expect(TAGS).toHaveLength(14);
    expect((await loadClinic(site.deps))?.locales).toEqual(TAGS);
    for (const staff of ["en", "de"]) {
      const page = await owner.get(`/${staff}/staff/settings/clinic`);
      const boxes = boxesOn(page, "locales.");
      expect([staff, page.status, boxes.length]).toEqual([staff, 200, TAGS.length]);
      expect(boxes.filter((box) => !/\schecked/.test(box))).toEqual([]);
    }
  });

  it("accepts a measure's terms, which are read in full, and asks it from then on", async () => {
    const before = await owner.get(`${SETTINGS}/measures`);
    expect(boxesOn(before, "terms.who-5")).toHaveLength(1);
    expect(boxesOn(before, "offered.who-5")).toEqual([]);
    expect(wordsOf(before)).toMatch(/non-commercial/i);
    const offered = Object.fromEntries(
      boxesOn(before, "offered.").map((box) => [/name="([^"]*)"/.exec(box)?.[1] ?? "", "yes"]),
    );
    expect((await save("measures", { ...offered, "terms.who-5": "yes" })).status).toBe(303);
    expect(await loadClinic(site.deps)).toMatchObject({ acceptedTerms: ["who-5"], withheld: [] });
    for (const staff of ["en", "de"]) {
      const page = await owner.get(`/${staff}/staff/settings/measures`);
      const boxes = ["terms.who-5", "offered.who-5"].flatMap((name) => boxesOn(page, name));
      expect([staff, boxes.length, boxes.every((box) => /\schecked/.test(box))]).toEqual([
        staff,
        2,
        true,
      ]);
    }
  });

  it.each(OFFERED.map(({ tag, dir, format }) => [tag, dir, format] as const))(
    "writes a letter in %s, with the number of each of its three countries",
    async (tag, dir, format) => {
      const { status, letter } = await letterIn(therapist, tag);
      expect(status).toBe(200);
      const text = letter?.[0] ?? "";
      expect(text).toContain(`lang="${tag}" dir="${dir}"`);
      const words = wordsOf({ text });
      const names = new Intl.DisplayNames(format, { type: "region" });
      for (const region of REGIONS) {
        const number = findRegion(region)?.emergency.tel ?? "none";
        expect(words).toContain(`${names.of(region)} ${number}`.replaceAll(/\s+/g, " ").trim());
      }
      expect(words).toContain("Border Clinic");
      expect(words).toContain(`/${tag}/help`);
      expect(words).not.toMatch(/[{}]|undefined|NaN/);
    },
  );
});
