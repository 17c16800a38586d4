/** After the browser's Back, a form is sent again under its key: corrected words must not be lost. */
import { beforeAll, describe, expect, it } from "vitest";
import type { ClientId } from "../../../src/core/brand.ts";
import { isoDay } from "../../../src/core/i18n/format.ts";
import { chosenOn, type Device, hidden } from "../../support/http.ts";
import { newClient, sendLongAgo } from "../../support/http-check-in.ts";
import { clinicSite } from "../../support/http-clinic.ts";
import { signedIn, wordsOf } from "../../support/http-record.ts";
import { addGoal, goalOf } from "../../support/work.ts";

const { site, seed } = await clinicSite();
const today = isoDay("Europe/Berlin")(site.deps.now());
let client: ClientId;
let therapist: Device;

beforeAll(async () => {
  client = await newClient(site.deps, seed.staffId);
  for (const [at, value] of [
    ["2026-01-05T09:00Z", 0],
    ["2026-01-12T09:00Z", 2],
  ] as const) {
    await sendLongAgo(site.deps, seed.staffId, { client, at, value });
  }
  therapist = await signedIn(site, seed.staffId);
});

const at = (path: string) => `/en/staff/clients/${client}/${path}`;

/** Sends a form, the same form once more, and then a corrected one. */
async function thrice(
  path: string,
  form: Readonly<Record<string, string>>,
  correction: Readonly<Record<string, string>>,
) {
  for (let times = 0; times < 2; times += 1) {
    expect((await therapist.post(at(path), form)).status).toBe(303);
  }
  const late = await therapist.post(at(path), { ...form, ...correction });
  expect(late.status).toBe(409);
  return late;
}

describe("a form that is sent again with other words", () => {
  it("keeps an event's correction in the form, also with another day", async () => {
    const page = await therapist.get(at("sessions"));
    const form = {
      csrf: hidden(page, "csrf"),
      key: hidden(page, "key"),
      "event-kind": "life",
      "event-on": today,
      "event-text": "Moved house",
    };
    const late = await thrice("events", form, {
      "event-on": "2026-01-02",
      "event-text": "Moved to Kyiv",
    });
    expect(wordsOf(late)).toContain("Moved house");
    expect(late.text).toContain("Moved to Kyiv");
    const place = { event: hidden(late, "event"), "event-rev": hidden(late, "event-rev") };
    const again = { ...form, ...place, "event-text": "Moved to Kyiv" };
    expect((await therapist.post(at("events"), again)).status).toBe(303);
    expect((await therapist.get(at("sessions"))).text).not.toContain("Moved house");
  });

  it("keeps what was chosen of a goal, and takes it under a new key", async () => {
    const goalId = await addGoal(site.deps, seed.staffId, {
      clientId: client,
      goal: goalOf("Sleep"),
    });
    const page = await therapist.get(at("goals"));
    const form = { csrf: hidden(page, "csrf"), key: hidden(page, "key"), [`value-${goalId}`]: "3" };
    const late = await thrice("goals/ratings", form, { [`value-${goalId}`]: "8" });
    expect(wordsOf(late)).toContain("still here and is not saved");
    expect(chosenOn(late)[`value-${goalId}`]).toBe("8");
    const again = { ...form, key: hidden(late, "key"), [`value-${goalId}`]: "8" };
    expect(again.key).not.toBe(form.key);
    expect((await therapist.post(at("goals/ratings"), again)).status).toBe(303);
  });

  it("keeps a note about a signal, and takes it as a line of its own", async () => {
    const page = await therapist.get(at("support"));
    const form = {
      csrf: hidden(page, "csrf"),
      entry: hidden(page, "entry"),
      signal: hidden(page, "signal"),
      "areas.safety": "yes",
      discussed: "A loss",
      agreed: "",
    };
    const late = await thrice("support", form, { discussed: "A loss in March" });
    expect(late.text).toContain(">A loss in March</textarea>");
    expect(wordsOf(late)).toContain("still here and is not saved");
    const again = { ...form, entry: hidden(late, "entry"), discussed: "A loss in March" };
    expect((await therapist.post(at("support"), again)).status).toBe(303);
  });

  it("keeps what the client said of the scores", async () => {
    const page = await therapist.get(at("progress/shown"));
    const form = {
      csrf: hidden(page, "csrf"),
      key: hidden(page, "key"),
      fit: "fits",
      words: "Yes",
    };
    const late = await thrice("progress/shown", form, { fit: "not-sure", words: "Or maybe not" });
    expect(late.text).toContain("Or maybe not");
    expect(chosenOn(late)["fit"]).toBe("not-sure");
    expect(hidden(late, "key")).not.toBe(form.key);
  });
});
