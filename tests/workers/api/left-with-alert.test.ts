/** An alert stays until somebody says what was done, also of a client who left or is restricted. */
import { beforeAll, describe, expect, it } from "vitest";
import type { ClientId } from "../../../src/core/brand.ts";
import { openDb } from "../../../workers/db/database.ts";
import { loadCaseload } from "../../../workers/db/caseload.ts";
import { addDays } from "../../../workers/db/instant.ts";
import { metered } from "../../support/d1.ts";
import { type Device, hidden } from "../../support/http.ts";
import { askFor, newClient, sendLongAgo } from "../../support/http-check-in.ts";
import { clinicSite } from "../../support/http-clinic.ts";
import { personWith, signedIn, supervisorOf, wordsOf } from "../../support/http-record.ts";
import { sessionOf } from "../../support/store.ts";

const { site, seed } = await clinicSite();
const { deps } = site;
let therapist: Device;
let supervisor: Device;
let owner: Device;
let gone: ClientId;
let held: ClientId;

const at = (id: string, path = "") => `/en/staff/clients/${id}${path}`;
const details = (id: string) => therapist.get(at(id, "/details"));

async function turn(id: string, way: string) {
  const csrf = hidden(await details(id), "csrf");
  expect([way, (await therapist.post(at(id, `/${way}`), { csrf })).status]).toEqual([way, 303]);
}

async function acknowledgement(id: string) {
  const { text } = await therapist.get(at(id));
  const alert = /name="note-([0-9a-z]{26})"/.exec(text)?.[1] ?? "";
  return { csrf: hidden({ text }, "csrf"), alert, [`note-${alert}`]: "Called: is safe." };
}
async function acknowledge(id: string) {
  const form = await acknowledgement(id);
  expect((await therapist.post(at(id, "/alerts"), form)).status).toBe(303);
}

/** The row of a client, in words; nothing where there is none. */
const rowOf = async (id: string, query = "", who = therapist) => {
  const { status, text } = await who.get(`/en/staff${query}`);
  expect(status).toBe(200);
  const rows = text.split("<tbody").slice(1);
  const row = rows.find((one) => one.includes(id));
  return row === undefined ? undefined : wordsOf({ text: `<tbody${row.split("</tbody>")[0]}` });
};

beforeAll(async () => {
  therapist = await signedIn(site, seed.staffId);
  supervisor = await supervisorOf(site, seed.staffId);
  owner = await signedIn(site, await personWith(site, ["owner"]));
  const risky = async (label: string) => {
    const client = await newClient(deps, seed.staffId, label);
    await sendLongAgo(deps, seed.staffId, { client, at: addDays(deps.now(), -40), value: 2 });
    await askFor(deps, seed.staffId, { client });
    return client;
  };
  gone = await risky("gone-07");
  held = await risky("held-08");
});

describe("a discharge", () => {
  it("is warned of while an alert is open, with a link to it, and to nobody who cannot read it", async () => {
    const page = await details(gone);
    expect(wordsOf(page)).toContain("1 alert about a risk answer is open. The client stays on");
    expect(page.text).toContain(`href="${at(gone)}#risk"`);
    expect(wordsOf(await owner.get(at(gone, "/details")))).not.toContain("risk answer");
  });

  it("leaves the client on the caseload, marked, until the alert is acknowledged", async () => {
    expect(await rowOf(gone)).not.toContain("Discharged");
    await turn(gone, "discharge");
    for (const query of ["", "?show=attention", "?view=registry"]) {
      expect([query, await rowOf(gone, query)]).toEqual([
        query,
        expect.stringContaining("Discharged"),
      ]);
    }
    expect(await rowOf(gone)).toContain("1 alert");
    expect(await rowOf(gone, "", supervisor)).toContain("Discharged");
    // Whoever left is neither asked nor silent.
    expect(await rowOf(gone)).toContain("Nothing waits");
    expect(await rowOf(gone, "?show=silent")).toBeUndefined();
    expect(await rowOf(gone, "?show=due")).toBeUndefined();
    await acknowledge(gone);
    expect(await rowOf(gone)).toBeUndefined();
    expect(wordsOf(await details(gone))).not.toContain("risk answer");
  });
});

describe("a restriction", () => {
  it("leaves the client on their own therapist's caseload, and says how to acknowledge", async () => {
    expect(wordsOf(await details(held))).toContain("Acknowledge first: nobody writes in");
    const before = await acknowledgement(held);
    await turn(held, "restrict");
    // From a page that was open before: refused, and the words come back.
    const refused = await therapist.post(at(held, "/alerts"), before);
    expect([refused.status, wordsOf(refused).includes("Called: is safe.")]).toEqual([409, true]);
    expect(await rowOf(held)).toContain("Restricted");
    expect(await rowOf(held, "", supervisor)).toBeUndefined();
    const report = await therapist.get(at(held));
    expect(report.text).not.toMatch(/<textarea(?![^>]*readonly)/);
    expect(wordsOf(report)).toContain("Lift the restriction, acknowledge the alert");
    expect(wordsOf(await details(held))).toContain("Lift the restriction to acknowledge");
    await turn(held, "lift");
    await acknowledge(held);
    await turn(held, "restrict");
    expect(await rowOf(held)).toBeUndefined();
  });
});

it("costs one trip, and no row more for each client who left without an alert", async () => {
  const session = await sessionOf(deps, seed.staffId);
  const read = async () => {
    const meter = metered(site.d1);
    await loadCaseload({ ...deps, db: openDb(meter.d1) }, session);
    return meter;
  };
  await read();
  const before = await read();
  for (let left = 0; left < 3; left += 1) {
    await turn(await newClient(deps, seed.staffId), "discharge");
  }
  const after = await read();
  expect([before.trips, after.trips]).toEqual([1, 1]);
  expect(before.rowsRead).toBeGreaterThan(0);
  expect(after.rowsRead).toBe(before.rowsRead);
});
