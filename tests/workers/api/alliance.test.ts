/** What a client answers about the alliance can stay between them and their therapist. */
import { beforeAll, describe, expect, it } from "vitest";
import type { ClientId } from "../../../src/core/brand.ts";
import { measureKey } from "../../../src/core/measures/measure.ts";
import { findMeasure } from "../../../src/packs/find.ts";
import { reportFor } from "../../../workers/api/alliance.ts";
import { POLICY } from "../../../workers/auth/policy.ts";
import { loadReport } from "../../../workers/db/report.ts";
import { must } from "../../support/clinic.ts";
import { sessionOf } from "../../support/store.ts";
import { type Device, hidden } from "../../support/http.ts";
import { askFor, newClient, open, sendLongAgo } from "../../support/http-check-in.ts";
import { clinicSite } from "../../support/http-clinic.ts";
import { auditOf, panelsOn, signedIn, supervisorOf } from "../../support/http-record.ts";

const { site, seed } = await clinicSite();
const HERE = "/en/check-in/your-data";
const ALLIANCE = /Alliance check|alliance-check|stronger alliance|weaker alliance/;

let client: ClientId;
let phone: Device;
let therapist: Device;
let supervisor: Device;

beforeAll(async () => {
  client = await newClient(site.deps, seed.staffId, "ALLIED");
  const both = ["phq-9", "alliance-check"].map(findMeasure);
  for (const [at, value] of [
    ["2026-02-03T04:05Z", 3],
    ["2026-03-07T08:09Z", 1],
  ] as const) {
    await sendLongAgo(site.deps, seed.staffId, { client, at, value, asks: both });
  }
  const asked = await askFor(site.deps, seed.staffId, { client });
  phone = site.device();
  await open(phone, asked);
  therapist = await signedIn(site, seed.staffId);
  supervisor = await supervisorOf(site, seed.staffId);
});

/** Every page of a client, and the caseload, that a supervisor may read. */
async function readable(reader: Device): Promise<readonly string[]> {
  const paths = Object.entries(POLICY)
    .filter(([route, { reach }]) => route.startsWith("GET ") && reach === "read")
    .map(([route]) => route.slice("GET ".length).replace(":id", client))
    .map((path) => path.replace(":measure", "phq-9"))
    .map((path) => `/en/staff${path === "/" ? "" : path}`);
  // A panel is reached from the report that it belongs to, and from nowhere else.
  const panels = panelsOn(await reader.get(`/en/staff/clients/${client}`));
  return [...paths.filter((path) => !path.includes(":panel")), ...panels];
}

async function pagesWith(reader: Device): Promise<readonly string[]> {
  const found: string[] = [];
  for (const path of await readable(reader)) {
    const page = await reader.get(path);
    expect(page.status, path).toBeLessThan(400);
    if (ALLIANCE.test(page.text)) found.push(path.replace(/[?].*/, ""));
  }
  return found;
}

const hide = async (hidden_: "yes" | "no") =>
  phone.post(`${HERE}/alliance`, {
    csrf: hidden(await phone.get(HERE), "csrf"),
    hidden: hidden_,
  });

describe("answers about the alliance", () => {
  it("are on every page that shows scores, for therapist and supervisor, until the client hides them", async () => {
    const base = `/en/staff/clients/${client}`;
    for (const reader of [therapist, supervisor]) {
      const panel = `${base}/panels/2`;
      expect(await pagesWith(reader)).toEqual(expect.arrayContaining(["/en/staff", base, panel]));
    }
  });

  it("reach no page of a supervisor once they are hidden, and stay with the therapist (threat 10)", async () => {
    const kept = await hide("yes");
    expect([kept.status, kept.location]).toEqual([303, `${HERE}?done=choice`]);
    const before = await pagesWith(therapist);
    expect(before.length).toBeGreaterThan(1);
    expect(await pagesWith(supervisor)).toEqual([]);
    const base = `/en/staff/clients/${client}`;
    expect((await supervisor.get(base)).text).toMatch(/PHQ-9/);
    expect((await supervisor.get(base)).text).toContain("out of supervision");
    const methods = `${base}/methods/alliance-check`;
    expect((await therapist.get(methods)).status).toBe(200);
    expect((await supervisor.get(methods)).status).toBe(404);
    expect((await auditOf(site, client)).join()).toMatch(/link:\w{26} data\.hide/);
  });

  it("take no check-in of goals or own words with them", async () => {
    const access = await sessionOf(site.deps, seed.staffId);
    const report = must(await loadReport(site.deps, access, client));
    const read = { ...report, visitor: { ...report.visitor, staffId: seed.otherId } };
    const [alliance] = ["alliance-check"].map(findMeasure).map(measureKey);
    const held = (keeps: (measure: string) => boolean, more: { readonly talk?: string } = {}) =>
      report.latest.slice(0, 1).map((sent) => {
        const asked = sent.checkIn.measures.filter(({ measure }) => keeps(measure));
        return { ...sent, checkIn: { ...sent.checkIn, measures: asked, ...more } };
      });
    const left = (latest: typeof report.latest) =>
      reportFor({ ...read, latest }).latest.map(({ checkIn }) => checkIn.talk);
    const isOfAlliance = (measure: string) => measure === alliance;
    expect(left(held(() => false, { talk: "My sister" }))).toEqual(["My sister"]);
    expect(left(held(isOfAlliance, { talk: "My sister" }))).toEqual(["My sister"]);
    expect(left(held(isOfAlliance))).toEqual([]);
  });

  it("keep what is said on declining with the therapist, too, whatever was asked (threat 10)", async () => {
    const words = "I do not trust my therapist";
    const own = await newClient(site.deps, seed.staffId, "DECLINES");
    const asks = [findMeasure("alliance-check")];
    const asked = await askFor(site.deps, seed.staffId, { client: own, asks });
    const device = site.device();
    await open(device, asked);
    const csrf = hidden(await device.get(HERE), "csrf");
    await device.post(`${HERE}/alliance`, { csrf, hidden: "yes" });
    const said = { csrf, "why-rather-talk": "yes", words };
    expect((await device.post("/en/check-in/decline", said)).status).toBe(303);
    const base = `/en/staff/clients/${own}`;
    expect((await therapist.get(base)).text).toMatch(/rather talk[^]*I do not trust my therapist/i);
    const read = (await supervisor.get(base)).text;
    expect(read).toContain("Chose not to answer on");
    expect(read).not.toMatch(/rather talk|do not trust/i);
  });

  it("come back when the client lets them", async () => {
    await hide("no");
    expect(await pagesWith(supervisor)).toEqual(await pagesWith(therapist));
  });

  it("are not in the registry's file for a supervisor once they are hidden (threat 10)", async () => {
    const fileFor = async (reader: Device) => (await reader.get("/en/staff/registry.csv")).text;
    const near = await supervisorOf(site, seed.staffId, { steppedUp: true });
    const own = await signedIn(site, seed.staffId, { steppedUp: true });
    expect(await fileFor(near)).toMatch(/alliance-check/);
    await hide("yes");
    expect(await fileFor(near)).toMatch(/phq-9/);
    expect(await fileFor(near)).not.toMatch(/alliance-check/);
    expect(await fileFor(own)).toMatch(/alliance-check/);
    await hide("no");
  });

  it("are in no other file that a supervisor can fetch", () => {
    const files = Object.entries(POLICY).filter(([route]) => /scores|copy/.test(route));
    expect(files.length).toBeGreaterThan(2);
    expect(files.map(([, { reach }]) => reach)).toEqual(files.map(() => "own"));
  });
});
