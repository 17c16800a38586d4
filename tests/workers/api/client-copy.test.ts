/** A client's copy holds all that they gave, also where no measure asked for it. */
import { beforeAll, describe, expect, it } from "vitest";
import type { ClientId } from "../../../src/core/brand.ts";
import { measureKey } from "../../../src/core/measures/measure.ts";
import { findMeasure } from "../../../src/packs/find.ts";
import { newId, newIdAt } from "../../../workers/crypto/id.ts";
import { actingAs } from "../../../workers/db/access.ts";
import { createDaily } from "../../../workers/db/daily-form.ts";
import { startSession } from "../../../workers/db/staff-session.ts";
import { CHECKERS } from "../../core/fhir/checkers/index.ts";
import { must } from "../../support/clinic.ts";
import { type Device, hidden } from "../../support/http.ts";
import {
  answersOf,
  askFor,
  formOf,
  newClient,
  open,
  sendAs,
  sendInto,
} from "../../support/http-check-in.ts";
import { clinicSite } from "../../support/http-clinic.ts";
import { wordsOf } from "../../support/http-record.ts";
import { addGoal, goalOf, writeEverything } from "../../support/work.ts";

const { site, seed } = await clinicSite();
const short = findMeasure("phq-2");
let client: ClientId;
let therapist: Device;

async function checkIn(): Promise<void> {
  const extras = ["goals", "talk"] as const;
  const asked = await askFor(site.deps, seed.staffId, { client, asks: [short], extras });
  const phone = site.device();
  await open(phone, asked);
  const first = await phone.get("/en/check-in/1");
  await phone.post("/en/check-in/1", formOf(first, answersOf(short, 0)));
  const goals = await phone.get("/en/check-in/2");
  const field = /name="(q-[0-9a-z]{26})"/.exec(goals.text)?.[1] ?? "";
  await phone.post("/en/check-in/2", formOf(goals, { [field]: "4" }));
  const talk = await phone.get("/en/check-in/3");
  await phone.post("/en/check-in/3", formOf(talk, { "q-talk": "About my sister" }));
  const sent = await sendAs(phone, await phone.get("/en/check-in/answers"));
  expect(sent.location).toBe("/en/check-in/sent");
}

async function daily(): Promise<void> {
  const id = newIdAt<string>(site.deps.now(), site.deps.random);
  const measure = measureKey(findMeasure("daily-mood"));
  const act = { clientId: client, id, asked: { measure }, days: 14 };
  const { token } = must(await createDaily(site.deps, actingAs(seed.staffId), act));
  const phone = site.device();
  await phone.post("/s/open", { locale: "en", code: token.text });
  const page = await phone.get("/en/daily");
  const names = ["csrf", "submission", "in", "measure"];
  const place = Object.fromEntries(names.map((name) => [name, hidden(page, name)]));
  await phone.post("/en/daily", { ...place, "q-mood": "3", "q-note": "Slept badly" });
}

/** Two devices that answered the same check-in differently. */
async function twice(): Promise<void> {
  const asked = await askFor(site.deps, seed.staffId, { client, asks: [short] });
  const submissionId = newId<string>(site.deps.random);
  for (const value of [1, 2]) {
    await sendInto(site.deps, asked, { at: site.deps.now(), value, submissionId, asks: [short] });
  }
}

beforeAll(async () => {
  client = await newClient(site.deps, seed.staffId, "COPIED");
  const goal = goalOf("Sleep through");
  await addGoal(site.deps, seed.staffId, { clientId: client, goal });
  await checkIn();
  await writeEverything(site.deps, seed.staffId, { clientId: client, word: "Own" });
  await daily();
  await twice();
  therapist = site.device();
  const { secret } = must(await startSession(site.deps, seed.staffId, { steppedUp: true }));
  therapist.cookies.set("snd_s", secret);
});

const at = (file: string) => therapist.get(`/en/staff/clients/${client}/data/${file}`);

describe("a client's copy", () => {
  it("to read has goals as rated in check-ins, own words, daily entries and second answers", async () => {
    const words = wordsOf(await at("copy"));
    expect(words).toMatch(/Sleep through [^;]+: 4 of 10/);
    expect(words).toContain("Wants to talk about About my sister");
    expect(words).toMatch(/What the client said of the scores .*It does not fit.*Own fit/);
    expect(words).toMatch(/Daily entries .*Slept badly/);
    expect(words.match(/Sent beside other answers/g)).toHaveLength(1);
  });

  it("for another program has the same, and its page says what that file leaves out", async () => {
    const { text } = await at("copy.json");
    for (const said of ["About my sister", "does-not-fit", "Own fit", "Slept badly"]) {
      expect(text).toContain(said);
    }
    expect(text).toMatch(/"How near, from 0 to 10: Sleep through"[^]*?"valueInteger": 4/);
    expect(text.match(/Sent beside other answers/g)).toHaveLength(1);
    for (const check of [CHECKERS.medplum, CHECKERS.fhirJs]) {
      expect(check(JSON.parse(text))).toEqual([]);
    }
    expect(text).not.toMatch(/Own (note|event|practice)/);
    const page = await therapist.get(`/en/staff/clients/${client}/data`);
    expect(wordsOf(page)).toContain("The file for another program leaves out the requests.");
  });
});
