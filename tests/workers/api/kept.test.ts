import { beforeEach, describe, expect, it } from "vitest";
import { chosenOn, type Device } from "../../support/http.ts";
import { type AskedFor, formOf, MEASURES, open, answersOf } from "../../support/http-check-in.ts";
import { clinicSite } from "../../support/http-clinic.ts";

const { enter } = await clinicSite();

let asked: AskedFor;
let device: Device;
beforeEach(async () => {
  ({ asked, device } = await enter());
});

const kept = async () => chosenOn(await device.get("/en/check-in/1"));

describe("answers that are not sent yet", () => {
  it("are joined when an older page of the same part is saved after a newer one", async () => {
    const older = await device.get("/en/check-in/1");
    const newer = await device.get("/en/check-in/1");
    const all = answersOf(MEASURES[0]!, 2);
    await device.post("/en/check-in/1", formOf(newer, all));
    await device.post("/en/check-in/1", formOf(older, { "q-1": "0" }));
    expect(await kept()).toEqual({ ...all, "q-1": "0" });
  });

  it("replace what was kept when the page is up to date: an answer can be taken back", async () => {
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
    const page = await device.get("/en/check-in/1");
    device.cookies.clear();
    const fields = formOf(page, { "q-1": "1" });
    expect((await device.post("/en/check-in/1", fields)).status).toBe(401);
    await open(device, asked);
    expect((await device.post("/en/check-in/1", fields)).status).toBe(303);
    expect(await kept()).toEqual({ "q-1": "1" });
  });
});
