import { describe, expect, it } from "vitest";
import { findMeasure } from "../../../src/packs/find.ts";
import { answersOf, askFor, formOf, newClient, open, sendAs } from "../../support/http-check-in.ts";
import { clinicSite } from "../../support/http-clinic.ts";
import { signedIn, wordsOf } from "../../support/http-record.ts";
import { clientWords } from "../../../src/locales/index.ts";
import { localeOfPage } from "../../../src/core/i18n/locales.ts";

const { site, seed } = await clinicSite();
const phq9 = findMeasure("phq-9");
const measures = [phq9, findMeasure("gad-7")];
const HERE = "/uk/check-in";
const t = clientWords(localeOfPage({ locale: "uk" }));

/** Asked two measures that have no Ukrainian wording, and then what they would like to talk about. */
async function begin() {
  const client = await newClient(site.deps, seed.staffId);
  const asked = await askFor(site.deps, seed.staffId, { client, asks: measures, extras: ["talk"] });
  const device = site.device();
  await open(device, asked, "uk");
  return { client, device };
}
type Opened = Awaited<ReturnType<typeof begin>>["device"];

/** Presses "Go on without this part". */
async function goWithout(device: Opened, path: string, from?: "answers") {
  const page = await device.get(from ? `${path}?from=${from}` : path);
  expect(wordsOf(page)).toContain(t("form.no-language.go-on"));
  const csrf = /name="csrf" value="([^"]+)"/.exec(page.text)?.[1] ?? "";
  return device.post(path, { csrf, go: "without", ...(from && { from }) });
}

describe("a measure without wording in the client's language", () => {
  it("can be left out: what can be answered is reached, and sent", async () => {
    const { client, device } = await begin();
    expect((await goWithout(device, `${HERE}/1`)).location).toBe(`${HERE}/2`);
    expect((await device.get(`${HERE}/2`)).text).toContain(`href="${HERE}/1"`);
    expect((await goWithout(device, `${HERE}/2`)).location).toBe(`${HERE}/3`);
    const talk = await device.get(`${HERE}/3`);
    const sent = await device.post(`${HERE}/3`, formOf(talk, { "q-talk": "Про роботу" }));
    expect(sent.location).toBe(`${HERE}/answers`);
    const review = await device.get(`${HERE}/answers`);
    // No question is shown in a language that nobody chose.
    expect(review.text).not.toContain("Little interest");
    expect(review.text).toContain(`href="${HERE}/1?from=answers"`);
    expect((await goWithout(device, `${HERE}/1`, "answers")).location).toBe(`${HERE}/answers`);
    expect((await sendAs(device, review, "uk")).location).toBe(`${HERE}/sent`);

    const therapist = await signedIn(site, seed.staffId);
    const report = wordsOf(await therapist.get(`/en/staff/clients/${client}`));
    expect(report).toContain("Not answered: there is no wording in Ukrainian");
    expect(report).not.toContain("Left empty on purpose");
    const file = await therapist.get(`/en/staff/clients/${client}/scores.csv`);
    expect(file.text).not.toMatch(/phq-9@[^,]*,total,\d/);
  });

  it("is not asked about again, unless it is opened, and nothing counts as refused", async () => {
    const { device } = await begin();
    await goWithout(device, `${HERE}/1`);
    await goWithout(device, `${HERE}/2`);
    expect(wordsOf(await device.get(`${HERE}/1`))).toContain(t("form.no-language.title"));
    const chosen = await device.get(`${HERE}/1?in=ru&from=answers`);
    expect(chosen.text).toMatch(/<div class="questions" lang="ru"/);
  });

  it("is asked in the language that was chosen for the part before", async () => {
    const { device } = await begin();
    const first = await device.get(`${HERE}/1?in=ru`);
    const answered = formOf(first, answersOf(phq9, 1));
    expect((await device.post(`${HERE}/1`, answered)).location).toBe(`${HERE}/2`);
    expect((await device.get(`${HERE}/2`)).text).toMatch(/<div class="questions" lang="ru"/);
  });

  it("keeps what is answered already: nothing is left out that can be read", async () => {
    const { device } = await begin();
    const first = await device.get(`${HERE}/1?in=ru`);
    await device.post(`${HERE}/1`, formOf(first, answersOf(phq9, 1)));
    const { csrf } = formOf(first);
    const gone = await device.post(`${HERE}/1`, { csrf, go: "without" });
    expect(gone.location).toBe(`${HERE}/2`);
    const again = await device.get(`${HERE}/1`);
    expect(again.text.match(/\schecked/g)).toHaveLength(9);
  });
});
