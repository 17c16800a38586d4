/** The download of one measure's scores: who gets it, what is in it, and that it is on record. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { ClientId } from "../../../src/core/brand.ts";
import { CANARY, type Seed, seedClinic } from "../../support/clinic.ts";
import { type Device, dump, type Reply, type Site, startSite } from "../../support/http.ts";
import { newClient, sendLongAgo } from "../../support/http-check-in.ts";
import { signedIn } from "../../support/http-record.ts";

let site: Site;
let seed: Seed;
let own: ClientId;
let foreign: ClientId;

beforeAll(async () => {
  site = await startSite();
  seed = await seedClinic(site.deps);
  own = await newClient(site.deps, seed.staffId);
  foreign = await newClient(site.deps, seed.otherId);
  // The second was sent after midnight in Berlin.
  await answer(seed.staffId, own, "2026-01-05T09:30Z", 2);
  await answer(seed.staffId, own, "2026-02-12T23:30Z", 1);
  await answer(seed.otherId, foreign, "2026-01-05T09:30Z", 2);
});
afterAll(() => site.stop());

const answer = (staffId: Seed["staffId"], client: ClientId, at: string, value: number) =>
  sendLongAgo(site.deps, staffId, { client, at, value });

const steppedUp = (staffId = seed.staffId): Promise<Device> =>
  signedIn(site, staffId, { steppedUp: true });

const fileAt = (client: ClientId, place: number | string) =>
  `/en/staff/clients/${client}/scores/${place}.csv`;
const exportsOf = async (client: ClientId): Promise<readonly unknown[]> => {
  const find = site.d1.prepare(
    "SELECT actor, object, detail FROM audit WHERE chain = ? AND action = 'record.export'",
  );
  return (await find.bind(`client:${client}`).all()).results;
};
/** A page but for the id of the request that made it. */
const settled = ({ text }: Reply): string => text.replace(/Reference: <bdi>[0-9a-z]{8}/, "");

describe("threat 25: the file of one measure's scores", () => {
  it("holds every score with what is said of it, in ASCII", async () => {
    const device = await steppedUp();
    const { status, text } = await device.get(fileAt(own, 1));
    expect(status).toBe(200);
    expect(text.split("\r\n")).toEqual([
      "sent_at,date,measure,scale,score,status,answered,items,band,change_from_baseline,reliable_change,mode,locale,notes",
      "2026-01-05T09:30Z,2026-01-05,phq-9@1.0.0,total,18,complete,9,9,moderately-severe,,,screen,en,baseline",
      "2026-02-12T23:30Z,2026-02-13,phq-9@1.0.0,total,9,complete,9,9,mild,-9,reliable-improvement,screen,en,after-gap-38-days",
      "",
    ]);
    expect(text).toMatch(/^[\x20-\x7e\r\n]+$/);
    expect((await device.get(fileAt(own, 2))).text).toContain("gad-7@");
  });

  it("is a file to keep, that no cache keeps and no name gives away", async () => {
    const { headers, lines } = await (await steppedUp()).get(fileAt(own, 1));
    expect(headers["content-type"]).toBe("text/csv; charset=utf-8; header=present");
    expect(headers["content-disposition"]).toMatch(
      new RegExp(`^attachment; filename="scores-${own}-1-\\d{4}-\\d\\d-\\d\\d\\.csv"$`),
    );
    expect(headers["cache-control"]).toBe("no-store");
    expect(headers["x-content-type-options"]).toBe("nosniff");
    expect(JSON.stringify(lines)).not.toMatch(/phq|gad/i);
    expect(JSON.stringify(lines)).not.toContain(CANARY.label);
  });

  it("is linked from each table of the report", async () => {
    const { text } = await (await steppedUp()).get(`/en/staff/clients/${own}?charts=all`);
    const links = [...text.matchAll(/href="([^"]*\.csv)"/g)].map(([, href]) => href);
    expect(links).toEqual([fileAt(own, 1), fileAt(own, 2)]);
  });

  it("is not there for anybody but the client's own therapist, and leaves no trace then", async () => {
    const stranger = site.device();
    const other = await steppedUp();
    const nowhere = settled(await other.get("/en/staff/nowhere"));
    const before = await dump(site.d1);
    const asked: readonly (readonly [Device, string])[] = [
      [other, fileAt(foreign, 1)],
      [other, fileAt("0".repeat(26) as ClientId, 1)],
      ...[3, 99, 0, 100, "1.5", "-1", "phq-9"].map((place) => [other, fileAt(own, place)] as const),
    ];
    for (const [device, path] of asked) {
      const reply = await device.get(path);
      expect([path, reply.status]).toEqual([path, 404]);
      // But for its own address, to which the other languages lead.
      expect(settled(reply).replaceAll(path.replace("/en", ""), "/staff/nowhere")).toBe(nowhere);
    }
    expect((await other.post(fileAt(own, 1), { csrf: "x" })).status).toBe(404);
    const led = await stranger.get(fileAt(own, 1));
    expect([led.status, led.location]).toEqual([
      302,
      expect.stringContaining("/staff/sign-in?to="),
    ]);
    expect(await dump(site.d1)).toBe(before);
  });

  it("is audited as an export each time, and the audit names no measure", async () => {
    const before = (await exportsOf(own)).length;
    const device = await steppedUp();
    await device.get(fileAt(own, 1));
    await device.get(fileAt(own, 2));
    const rows = await exportsOf(own);
    expect(rows.slice(before)).toEqual(
      Array(2).fill({ actor: `staff:${seed.staffId}`, object: own, detail: "" }),
    );
    expect(await exportsOf(foreign)).toEqual([]);
  });
});
