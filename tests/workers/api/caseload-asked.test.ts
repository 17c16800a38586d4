/** What a caseload says of clients who were asked on paper, and of those nobody asked. */
import { beforeAll, describe, expect, it } from "vitest";
import type { ClientId } from "../../../src/core/brand.ts";
import { addDays } from "../../../workers/db/instant.ts";
import type { Device } from "../../support/http.ts";
import { newClient, sendLongAgo } from "../../support/http-check-in.ts";
import { clinicSite } from "../../support/http-clinic.ts";
import { carried, phq2, print, sheetAt } from "../../support/http-paper.ts";
import { signedIn, wordsOf } from "../../support/http-record.ts";

const { site, seed } = await clinicSite();
const { deps } = site;
let therapist: Device;

beforeAll(async () => {
  therapist = await signedIn(site, seed.staffId);
});

/** The row of a client, in words; nothing where there is none. */
const rowOf = async (id: ClientId, query = "") => {
  const { text } = await therapist.get(`/en/staff${query}`);
  const row = text.split("<tbody").find((one) => one.includes(id));
  return row === undefined ? undefined : wordsOf({ text: `<tbody${row.split("</tbody>")[0]}` });
};

async function enter(code = "") {
  const page = await therapist.get(sheetAt(code));
  const again = await therapist.post(sheetAt(code), { ...carried(page), ...phq2("1", "2") });
  const fields = { ...carried(again), ...phq2("1", "2") };
  expect((await therapist.post(sheetAt(code), fields)).status).toBe(303);
}

describe("sheets of one printing", () => {
  it("are one time of asking, and those that are out still wait", async () => {
    const client = await newClient(deps, seed.staffId, "paper-07");
    await sendLongAgo(deps, seed.staffId, { client, at: addDays(deps.now(), -7), value: 0 });
    const { codes } = await print(therapist, client, ["phq-2", "gad-7", "phq-9"]);
    expect(codes).toHaveLength(3);
    expect(await rowOf(client)).toMatch(/Asked 1 time, on \d/);
    await enter(codes[0]);
    expect(await rowOf(client)).toMatch(/Asked 1 time, on .*, not all answered/);
    expect(await rowOf(client, "?show=due")).toBeDefined();
    // What was printed before something newer was answered waits no more: a lost sheet ends so.
    await sendLongAgo(deps, seed.staffId, { client, at: addDays(deps.now(), 1), value: 0 });
    expect(await rowOf(client, "?show=due")).toBeUndefined();
  });
});

describe("a client who never answered", () => {
  it("is silent from four weeks after they were added", async () => {
    const added = await newClient(deps, seed.staffId, "new-08");
    const long = { ...deps, now: () => addDays(deps.now(), -29) };
    const waiting = await newClient(long, seed.staffId, "old-09");
    expect(await rowOf(added, "?show=silent")).toBeUndefined();
    expect(await rowOf(waiting, "?show=silent")).toContain("Nothing answered yet");
  });
});
