import { beforeEach, describe, expect, it } from "vitest";
import { chosenOn, type Device, hidden } from "../../support/http.ts";
import { type AskedFor, formOf, MEASURES, open, answersOf } from "../../support/http-check-in.ts";
import { clinicSite } from "../../support/http-clinic.ts";

const { enter } = await clinicSite();

let asked: AskedFor;
let device: Device;
beforeEach(async () => {
  ({ asked, device } = await enter());
});

/** Where the first page leads whoever goes on. */
const onward = async (): Promise<string | undefined> => {
  const csrf = hidden(await device.get("/en/check-in"), "csrf");
  return (await device.post("/en/check-in", { csrf })).location;
};

const kept = async () => chosenOn(await device.get("/en/check-in/1"));

/** What the script posts while a page is being filled in. */
async function keepAway(fields: Readonly<Record<string, string>>): Promise<{ rev?: number }> {
  const reply = await device.post(
    "/en/check-in/1",
    { ...fields, leave: "yes" },
    { accept: "application/json" },
  );
  expect(reply.status).toBe(200);
  return JSON.parse(reply.text) as { rev?: number };
}

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
    expect([left.status, left.text]).toEqual([200, `{"kept":true,"rev":1}`]);
    expect(await kept()).toEqual({ "q-4": "2" });
    expect(await onward()).toBe("/en/check-in/1");
  });

  it("say how new they are, so that the same page can take an answer back", async () => {
    await enter();
    const page = formOf(await device.get("/en/check-in/1"));
    const first = await keepAway({ ...page, "q-4": "2", "q-5": "1" });
    const second = await keepAway({ ...page, "q-5": "1", rev: String(first.rev) });
    expect([first.rev, second.rev]).toEqual([1, 2]);
    expect(await kept()).toEqual({ "q-5": "1" });
  });

  it("are joined for a page that missed something, and it is not told that it is new", async () => {
    await enter();
    const mine = formOf(await device.get("/en/check-in/1"));
    await keepAway({ ...mine, "q-1": "1" });
    expect(await keepAway({ ...mine, "q-2": "2" })).toEqual({ kept: true });
    expect(await kept()).toEqual({ "q-1": "1", "q-2": "2" });
    // What was changed or cleared on the page counts, what only another knows stays.
    await keepAway({ ...mine, "q-1": "3", "q-4": "0", changed: "q-2 q-4 q-7 q-nothing" });
    expect(await kept()).toEqual({ "q-1": "1", "q-4": "0" });
  });

  it("are those of the newest post of a page, in whatever order they arrive (threat 15)", async () => {
    await enter();
    const mine = formOf(await device.get("/en/check-in/1"));
    await keepAway({ ...mine, "q-1": "3", "q-2": "0", save: "17-4.2" });
    await keepAway({ ...mine, "q-1": "0", "q-3": "1", save: "17-4.1" });
    expect(await kept()).toEqual({ "q-1": "3", "q-2": "0" });
    await keepAway({ ...mine, "q-1": "2", save: "17-4.3" });
    expect(await kept()).toEqual({ "q-1": "2", "q-2": "0" });
    await keepAway({ ...mine, "q-1": "1", save: "8-8.1" });
    expect(await kept()).toEqual({ "q-1": "1", "q-2": "0" });
  });

  it("are all kept when posts of two pages and one page cross", async () => {
    await enter();
    const mine = formOf(await device.get("/en/check-in/1"));
    await Promise.all([
      keepAway({ ...mine, "q-1": "1", save: "1-1.1" }),
      keepAway({ ...mine, "q-1": "1", "q-2": "2", save: "1-1.2" }),
      keepAway({ ...mine, "q-3": "3", save: "2-2.1" }),
    ]);
    expect(await kept()).toEqual({ "q-1": "1", "q-2": "2", "q-3": "3" });
  });

  it("leave a part that was gone on from done", async () => {
    await enter();
    const { "q-2": _none, ...most } = answersOf(MEASURES[0]!, 1);
    const page = formOf(await device.get("/en/check-in/1"), most);
    await device.post("/en/check-in/1", { ...page, skip: "yes" });
    await keepAway({ ...formOf(await device.get("/en/check-in/1")), "q-3": "0" });
    expect(await onward()).toBe("/en/check-in/2");
    const again = formOf(await device.get("/en/check-in/1"));
    expect(again).toMatchObject({ "q-3": "0" });
  });

  it("are kept by the button Back, which asks nothing and leads to the page before", async () => {
    await enter();
    const first = formOf(await device.get("/en/check-in/1"), { "q-4": "2" });
    const out = await device.post("/en/check-in/1", { ...first, go: "back", skip: "yes" });
    expect([out.status, out.location]).toEqual([303, "/en/check-in"]);
    expect(await kept()).toEqual({ "q-4": "2" });
    // Nobody has gone on from it.
    expect(await onward()).toBe("/en/check-in/1");
    const second = formOf(await device.get("/en/check-in/2"), { "q-7": "3" });
    const back = await device.post("/en/check-in/2", { ...second, go: "back" });
    expect([back.status, back.location]).toEqual([303, "/en/check-in/1"]);
    expect(chosenOn(await device.get("/en/check-in/2"))).toEqual({ "q-7": "3" });
    const asked = { accept: "application/json" };
    const json = await device.post("/en/check-in/2", { ...second, go: "back" }, asked);
    expect(JSON.parse(json.text)).toEqual({ location: "/en/check-in/1" });
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
