/** A clinic whose country has no help lines here: nothing may move it to another country. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { loadClinic } from "../../../workers/db/clinic.ts";
import { firstTherapist } from "../../../workers/db/staff.ts";
import { type Device, hidden, type Reply, type Site, startSite } from "../../support/http.ts";
import { answerAll, askFor, open, sendAs } from "../../support/http-check-in.ts";
import { checkInsAt, wordsOf } from "../../support/http-record.ts";
import { CLINIC_FIELDS, makeOn, newCode, OWNER_FIELDS, STAFF } from "../../support/http-staff.ts";
import { typeSheet } from "../../support/recovery-sheet.ts";

const AT = `${STAFF}/settings/clinic`;
let site: Site;
let owner: Device;
let refused: Reply;

beforeAll(async () => {
  const SETUP_CODE = await newCode();
  site = await startSite({ SETUP_CODE });
  owner = site.device();
  await owner.post(`${STAFF}/setup`, { code: SETUP_CODE });
  await typeSheet(owner);
  refused = await owner.post(`${STAFF}/setup/clinic`, { ...CLINIC_FIELDS, region: "XX" });
  await owner.post(`${STAFF}/setup/clinic`, { ...CLINIC_FIELDS, region: "ZZ" });
  await owner.post(`${STAFF}/setup/you`, OWNER_FIELDS);
  await makeOn(owner, `${STAFF}/setup/passkey`, { origin: site.url.origin });
});
afterAll(() => site.stop());

const attribute = (tag: string, name: string) => new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1];

/** The letter with a client's link, as it is printed. */
async function letter(): Promise<string> {
  const { clientId, occasionId } = await asked();
  const csrf = hidden(await owner.get(checkInsAt(clientId)), "csrf");
  const made = await owner.post(checkInsAt(clientId), { csrf, occasion: occasionId });
  return wordsOf({
    text: made.text.split('<article class="letter')[1]?.split("</article>")[0] ?? "",
  });
}

/** What a browser sends of the form on a page that nobody has touched. */
function asRendered({ text }: Reply): Readonly<Record<string, string>> {
  const form = /<form[^>]*class="flow narrow"[^]*?<\/form>/.exec(text)?.[0] ?? "";
  const inputs = [...form.matchAll(/<input[^>]*>/g)]
    .map(([tag]) => tag)
    .filter((tag) => attribute(tag, "type") !== "checkbox" || /\schecked\b/.test(tag))
    .map((tag) => [attribute(tag, "name"), attribute(tag, "value")]);
  const areas = [...form.matchAll(/<textarea[^>]*name="([^"]*)"[^>]*>([^<]*)/g)].map(
    ([, name, words]) => [name, words],
  );
  const lists = [...form.matchAll(/<select[^>]*name="([^"]*)"[^>]*>([^]*?)<\/select>/g)].map(
    ([, name, inside = ""]) => {
      const options = [...inside.matchAll(/<option[^>]*>/g)].map(([tag]) => tag);
      const chosen = options.find((tag) => /\sselected\b/.test(tag)) ?? options[0] ?? "";
      return [name, attribute(chosen, "value") ?? ""];
    },
  );
  return Object.fromEntries([...inputs, ...areas, ...lists]) as Readonly<Record<string, string>>;
}
const save = async (changes: Readonly<Record<string, string>> = {}) =>
  owner.post(AT, { ...asRendered(await owner.get(AT)), ...changes });
const kept = async () => loadClinic(site.deps);

async function asked() {
  const staffId = await firstTherapist(site.deps);
  if (staffId === undefined) throw new Error("nobody");
  return askFor(site.deps, staffId);
}
async function supportPage(): Promise<string> {
  const device = site.device();
  await open(device, await asked());
  await sendAs(device, await answerAll(device, { risk: 2 }));
  return wordsOf(await device.get("/en/check-in/support"));
}

describe("a clinic in a country without help lines here", () => {
  it("says so at the set-up, which takes no other code", async () => {
    expect([refused.status, refused.text.includes('href="#region"')]).toEqual([422, true]);
    expect(await kept()).toMatchObject({ region: "ZZ" });
  });

  it("stays there when an owner saves the clinic's form as it stands", async () => {
    const before = await kept();
    expect((await save()).location).toBe(`${AT}?saved`);
    expect(await kept()).toMatchObject({ ...before, feedback: true, rev: expect.any(Number) });
    expect((await save({ contact: "Call 01632 960 002." })).location).toBe(`${AT}?saved`);
    expect(await kept()).toMatchObject({ region: "ZZ", contact: "Call 01632 960 002." });
  });

  it("gives a client at risk advice without a number", async () => {
    const words = await supportPage();
    expect(words).toContain("Call the emergency number where you are");
    expect(words).not.toMatch(/Your clinic’s country|Argentina/);
  });

  it("names another country's number only with the country", async () => {
    expect((await save({ "region-2": "ZZ" })).status).toBe(422);
    expect((await save({ "region-2": "IE" })).location).toBe(`${AT}?saved`);
    expect(await kept()).toMatchObject({ region: "ZZ", moreRegions: ["IE"] });
    expect(await supportPage()).toMatch(/Call the emergency number where you are[^]*Ireland \(/);
    expect(await letter()).toMatch(/call the emergency number where you are[^]*Ireland 112/);
  });
});
