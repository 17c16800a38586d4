/** What the caseload's address asks for, and who sees whose clients. */
import { beforeAll, describe, expect, it } from "vitest";
import type { ClientId, StaffId } from "../../../src/core/brand.ts";
import { chainOfStaff, headOf, selectHead } from "../../../workers/db/audit.ts";
import { loadCaseload } from "../../../workers/db/caseload.ts";
import { commit } from "../../../workers/db/commit.ts";
import { createStaff } from "../../../workers/db/staff.ts";
import { addDays } from "../../../workers/db/instant.ts";
import { openDb } from "../../../workers/db/database.ts";
import { must } from "../../support/clinic.ts";
import { metered } from "../../support/d1.ts";
import { type Device, hidden, type Reply } from "../../support/http.ts";
import { askFor, newClient, sendLongAgo } from "../../support/http-check-in.ts";
import { clinicSite } from "../../support/http-clinic.ts";
import {
  personWith,
  signedIn,
  supervise,
  supervisorOf,
  told,
  wordsOf,
} from "../../support/http-record.ts";
import { sessionOf } from "../../support/store.ts";

const { site, seed } = await clinicSite();
const { deps } = site;
let therapist: Device;
let supervisor: Device;
const ids: Record<string, ClientId> = {};

beforeAll(async () => {
  therapist = await signedIn(site, seed.staffId);
  supervisor = await supervisorOf(site, seed.staffId);
  const made = async (label: string, daysAgo: number, value: number) => {
    const client = await newClient(deps, seed.staffId, label);
    await sendLongAgo(deps, seed.staffId, { client, at: addDays(deps.now(), -daysAgo), value });
    ids[label] = client;
  };
  await made("risky-07", 1, 3);
  await made("silent-08", 40, 0);
  await made("asked-09", 10, 0);
  const long = { ...deps, now: () => addDays(deps.now(), -9) };
  await askFor(long, seed.staffId, { client: ids["asked-09"] as ClientId });
  await askFor(deps, seed.staffId, { client: ids["asked-09"] as ClientId });
  await newClient(deps, seed.otherId, "stranger-10");
});

const labelsOn = async (query: string, who = therapist): Promise<readonly string[]> =>
  labelsIn(await who.get(`/en/staff${query}`));
const labelsIn = ({ status, text }: Reply): readonly string[] => {
  expect(status).toBe(200);
  return [...text.matchAll(/<bdi data-label[^>]*>([^<]*)/g)].map(([, label]) =>
    (label ?? "").trim(),
  );
};

describe("what is shown", () => {
  it("is everybody by need, or those with an alert, in silence, or asked", async () => {
    expect(await labelsOn("")).toEqual(["risky-07", "silent-08", "asked-09"]);
    expect(await labelsOn("?show=attention")).toEqual(["risky-07"]);
    expect(await labelsOn("?show=silent")).toEqual(["silent-08"]);
    expect(await labelsOn("?show=due")).toEqual(["asked-09"]);
  });

  it("says how often somebody was asked, since when nothing came, and that it is overdue", async () => {
    const words = wordsOf(await therapist.get("/en/staff?show=due"));
    expect(words).toMatch(/Asked 2 times, none answered since \d+ \w+ \d{4} Overdue/);
  });

  it("says over the small courses which way is worse", async () => {
    const { text } = await therapist.get("/en/staff");
    const head = /<thead[^>]*>[^]*?<\/thead>/.exec(text)?.[0] ?? "";
    expect(head).toMatch(/Last six months\s*<span[^>]*>Up is worse<\/span>/);
  });

  it("finds a part of a label among one's own, and puts none in an address", async () => {
    const csrf = hidden(await therapist.get("/en/staff"), "csrf");
    const find = (word: string) => therapist.post("/en/staff", { csrf, find: word });
    const found = await find("SILENT");
    expect(labelsIn(found)).toEqual(["silent-08"]);
    expect(found.text).not.toMatch(/href="[^"]*silent-08/i);
    expect(wordsOf(await find("stranger"))).toContain("No client fits.");
  });

  it("hides every label without a script, and keeps that in its links", async () => {
    const { text } = await therapist.get("/en/staff?labels=hidden");
    expect(text.match(/<bdi data-label hidden>/g)).toHaveLength(3);
    expect(text).toContain("Client 1");
    expect(text).toContain('href="/en/staff?show=silent&amp;labels=hidden"');
    expect(/<title>([^<]*)/.exec(text)?.[1]).toBe("Caseload");
  });

  it("is a registry of first and latest scores when asked, in the same order", async () => {
    expect(await labelsOn("?view=registry")).toEqual(["risky-07", "silent-08", "asked-09"]);
    const words = wordsOf(await therapist.get("/en/staff?view=registry"));
    for (const head of ["Weeks in care", "First score", "Half or less", "Remission"]) {
      expect(words).toContain(head);
    }
  });
});

/** The entry of a way in that begins a session without signing in. */
const entered = async (staffId: StaffId) => {
  const chain = chainOfStaff(staffId);
  must(
    await commit<void, never>(deps, async () => ({
      kind: "write",
      head: headOf(chain, await selectHead(deps.db, chain)),
      entry: { at: deps.now(), actor: `staff:${staffId}`, action: "recovery.use", object: staffId },
      writes: [],
      value: undefined,
    })),
  );
};

describe("whose clients", () => {
  it("a supervisor sees those of their therapists, each with the therapist's name", async () => {
    expect(await labelsOn("", supervisor)).toEqual(["risky-07", "silent-08", "asked-09"]);
    const { text } = await supervisor.get("/en/staff");
    expect(text.match(/<td [^>]*rowspan="\d"[^>]*>\s*Dr\. Canary Penguin\s*<\/td>/g)).toHaveLength(
      3,
    );
  });

  it("of somebody else are written down as seen, once after the latest sign-in or recovery (threat 13)", async () => {
    const supervisorId = await personWith(site, ["supervisor"]);
    const looks = async () => {
      const acts = await told(site, `staff:${supervisorId}`);
      return acts.map(({ action }) => action).filter((action) => action === "caseload.view").length;
    };
    await (await signedIn(site, supervisorId)).get("/en/staff");
    expect(await looks()).toBe(0);
    await supervise(site, { supervisorId, therapistId: seed.staffId });
    for (const looked of [1, 2]) {
      const device = await signedIn(site, supervisorId);
      const csrf = hidden(await device.get("/en/staff"), "csrf");
      await device.post("/en/staff", { csrf, find: "risky" });
      await device.get("/en/staff?view=registry");
      expect(await looks()).toBe(looked);
    }
    const device = await signedIn(site, supervisorId);
    await device.get("/en/staff");
    await entered(supervisorId);
    for (let look = 0; look < 2; look += 1) await device.get("/en/staff");
    expect(await looks()).toBe(4);
    await therapist.get("/en/staff");
    const own = await told(site, `staff:${seed.staffId}`);
    expect(own.map(({ action }) => action)).not.toContain("caseload.view");
  });

  it("an assistant or owner has no caseload and no report, and begins at the list of clients", async () => {
    const begin = async (role: "assistant" | "owner") => {
      const person = { name: "Somebody", roles: [role] } as const;
      const device = await signedIn(site, must(await createStaff(deps, person)));
      const { status, location = "" } = await device.get("/en/staff");
      expect([status, location]).toEqual([302, "/en/staff/clients"]);
      expect((await device.get(location)).status).toBe(200);
      return device;
    };
    await begin("owner");
    const assistant = await begin("assistant");
    expect((await assistant.get(`/en/staff/clients/${ids["risky-07"]}`)).status).toBe(404);
  });
});

describe("what a caseload costs", () => {
  it.each([
    ["", 1],
    ["silent", 2],
  ])(
    "to find “%s” it asks the database %i times, the visitor's mark included",
    async (find, trips) => {
      const session = await sessionOf(deps, seed.staffId);
      const meter = metered(site.d1);
      const later = { ...deps, db: openDb(meter.d1) };
      must(await loadCaseload(later, session, { find }));
      expect(meter.trips).toBe(trips);
    },
  );
});
