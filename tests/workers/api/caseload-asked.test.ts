/** What a caseload says of clients who were asked on paper, and of those nobody asked. */
import { beforeAll, describe, expect, it } from "vitest";
import type { ClientId } from "../../../src/core/brand.ts";
import { actingAs } from "../../../workers/db/access.ts";
import { addDays } from "../../../workers/db/instant.ts";
import { revokeLink } from "../../../workers/db/link.ts";
import { must } from "../../support/clinic.ts";
import { type Device, hidden } from "../../support/http.ts";
import { askFor, newClient, sendLongAgo } from "../../support/http-check-in.ts";
import { clinicSite } from "../../support/http-clinic.ts";
import { carried, phq2, print, sheetAt } from "../../support/http-paper.ts";
import { checkInsAt, signedIn, wordsOf } from "../../support/http-record.ts";

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

describe("a link that staff end", () => {
  it("leaves nothing to wait for, as a lost sheet does; one that has run out is waited for", async () => {
    const client = await newClient(deps, seed.staffId, "ended-10");
    const old = { ...deps, now: () => addDays(deps.now(), -20) };
    await askFor(old, seed.staffId, { client });
    const { linkId } = await askFor(deps, seed.staffId, { client });
    expect(await rowOf(client)).toMatch(/Asked 2 times/);
    const csrf = hidden(await therapist.get(checkInsAt(client)), "csrf");
    await therapist.post(`${checkInsAt(client)}/end`, { csrf, link: linkId });
    expect(await rowOf(client)).toMatch(/Asked 1 time/);
    expect(await rowOf(client, "?show=due")).toBeDefined();

    const other = await newClient(deps, seed.staffId, "ended-11");
    const asked = await askFor(deps, seed.staffId, { client: other });
    const at = { clientId: other, linkId: asked.linkId };
    must(await revokeLink(deps, actingAs(seed.staffId), at));
    expect(await rowOf(other)).toContain("Nothing waits");
    expect(await rowOf(other, "?show=due")).toBeUndefined();
    // The same asked anew, by a link or on a sheet of its own, waits again.
    await print(therapist, other, ["phq-2"]);
    expect(await rowOf(other, "?show=due")).toMatch(/Asked 1 time/);
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
