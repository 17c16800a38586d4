import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Seed, seedClinic } from "../../support/clinic.ts";
import { chosenOn, type Device, type Site, startSite } from "../../support/http.ts";
import {
  askFor,
  type AskedFor,
  formOf,
  MEASURES,
  open,
  answersOf,
} from "../../support/http-check-in.ts";

let site: Site;
let seed: Seed;
let asked: AskedFor;
let device: Device;

beforeAll(async () => {
  site = await startSite();
  seed = await seedClinic(site.deps);
});
afterAll(() => site.stop());

async function enter(): Promise<void> {
  asked = await askFor(site.deps, seed.staffId);
  device = site.device();
  await open(device, asked);
}

const kept = async () => chosenOn(await device.get("/en/check-in/1"));

describe("answers that are not sent yet", () => {
  it("are joined when an older page of the same part is saved after a newer one", async () => {
    await enter();
    const older = await device.get("/en/check-in/1");
    const newer = await device.get("/en/check-in/1");
    const all = answersOf(MEASURES[0]!, 2);
    await device.post("/en/check-in/1", formOf(newer, all));
    await device.post("/en/check-in/1", formOf(older, { "q-1": "0" }));
    expect(await kept()).toEqual({ ...all, "q-1": "0" });
  });

  it("replace what was kept when the page is up to date: an answer can be taken back", async () => {
    await enter();
    const first = formOf(await device.get("/en/check-in/1"), { "q-1": "3", "q-2": "1" });
    await device.post("/en/check-in/1", first);
    const { "q-1": _taken, ...rest } = formOf(await device.get("/en/check-in/1")) as Record<
      string,
      string
    >;
    await device.post("/en/check-in/1", rest);
    expect(await kept()).toEqual({ "q-2": "1" });
  });

  it("are kept when the page is left, without going on from it", async () => {
    await enter();
    const page = await device.get("/en/check-in/1");
    const left = await device.post("/en/check-in/1", {
      ...formOf(page, { "q-4": "2" }),
      leave: "yes",
    });
    expect([left.status, left.text]).toEqual([200, `{"kept":true}`]);
    expect(await kept()).toEqual({ "q-4": "2" });
    expect((await device.get("/en/check-in")).text).toContain('href="/en/check-in/1"');
  });

  it("can be sent from a page that was open too long, once the link is opened again", async () => {
    await enter();
    const page = await device.get("/en/check-in/1");
    device.cookies.clear();
    const fields = formOf(page, { "q-1": "1" });
    expect((await device.post("/en/check-in/1", fields)).status).toBe(401);
    await open(device, asked);
    expect((await device.post("/en/check-in/1", fields)).status).toBe(303);
    expect(await kept()).toEqual({ "q-1": "1" });
  });
});
