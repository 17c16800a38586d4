/** What the next person at a browser finds after somebody of the staff has left it. */
import { describe, expect, it } from "vitest";
import type { Device } from "../../support/http.ts";
import { hidden } from "../../support/http.ts";
import { answersOf, formOf, MEASURES, newClient } from "../../support/http-check-in.ts";
import { clinicSite } from "../../support/http-clinic.ts";
import { setUpDaily } from "../../support/http-daily.ts";
import { askFields, checkInsAt, signedIn } from "../../support/http-record.ts";

const { site, seed } = await clinicSite();
const BOTH = ["phq-9", "gad-7"];
const ANSWERS = "/en/check-in/answers";

/** A browser with one of every cookie that a visit can leave, and a half-done interview if asked. */
async function busy(): Promise<Device> {
  const device = await signedIn(site, seed.staffId);
  for (const name of ["j", "r", "w"]) device.cookies.set(`snd_${name}`, "left-behind");
  await openDaily(device);
  return device;
}

async function openDaily(device: Device): Promise<void> {
  const { code } = await setUpDaily(site, seed.staffId);
  await device.post("/s/open", { locale: "en", code });
  expect(device.cookies.has("snd_d")).toBe(true);
}

async function begin(device: Device, way: "hand-over" | "read-aloud"): Promise<void> {
  const at = checkInsAt(await newClient(site.deps, seed.staffId));
  const started = await device.post(`${at}/${way}`, askFields(await device.get(at), BOTH));
  expect(started.location).toBe("/en/check-in");
}

async function signOut(device: Device): Promise<void> {
  const csrf = hidden(await device.get("/en/staff"), "csrf");
  expect((await device.post("/en/staff/sign-out", { csrf })).location).toBe("/en");
}

describe("a browser that was left (threat 16)", () => {
  it("keeps no cookie after signing out, and an interview that was open is over", async () => {
    const device = await busy();
    await begin(device, "read-aloud");
    const part = await device.get("/en/check-in/1");
    await device.post("/en/check-in/1", formOf(part, answersOf(MEASURES[0]!, 3)));
    expect((await device.get(ANSWERS)).text).toContain("Nearly every day");
    const interview = device.cookies.get("snd_c") ?? "";
    await signOut(device);
    expect([...device.cookies.keys()]).toEqual([]);
    // Not for want of a session: whoever began it has signed in again.
    const next = await signedIn(site, seed.staffId);
    next.cookies.set("snd_c", interview);
    for (const one of [device, next]) expect((await one.get(ANSWERS)).status).toBe(401);
  });

  it("keeps nothing but the check-in when it is handed over, and nothing after it", async () => {
    const device = await busy();
    await begin(device, "read-aloud");
    const before = await signedIn(site, seed.staffId);
    before.cookies.set("snd_c", device.cookies.get("snd_c") ?? "");
    expect((await before.get(ANSWERS)).status).toBe(200);
    await begin(device, "hand-over");
    expect((await before.get(ANSWERS)).status).toBe(401);
    expect([...device.cookies.keys()]).toEqual(["snd_c"]);
    await openDaily(device);
    const csrf = hidden(await device.get("/en/check-in/1"), "csrf");
    expect((await device.post("/en/check-in/close", { csrf })).status).toBe(303);
    expect([...device.cookies.keys()]).toEqual([]);
  });
});
