/** Links of two clients, opened one after the other in the same browser. */
import { describe, expect, it } from "vitest";
import {
  answerAll,
  askFor,
  formOf,
  newStranger,
  open,
  sendAs,
} from "../../support/http-check-in.ts";
import { type Device, hidden, titleOf } from "../../support/http.ts";
import { clinicSite } from "../../support/http-clinic.ts";
import { sentBy } from "../../support/http-held.ts";
import { wordsOf } from "../../support/http-record.ts";

const { site, seed } = await clinicSite();
const WORDS = "My brother moved out";
const PART = "/en/check-in/3";
const DECLINE = "/en/check-in/decline";
const JSON_ONLY = { accept: "application/json" };

const agreed = () => askFor(site.deps, seed.staffId, { extras: ["talk"] });
const stranger = async () =>
  askFor(site.deps, seed.staffId, { client: await newStranger(site.deps, seed.staffId) });

/** On the page of one client when the link of another is opened. */
async function opened(other: typeof agreed) {
  const mine = await agreed();
  const device = site.device();
  await open(device, mine);
  const fields = formOf(await device.get(PART), { "q-talk": WORDS });
  const declining = { csrf: hidden(await device.get(DECLINE), "csrf"), words: WORDS };
  const theirs = await other();
  await open(device, theirs);
  return { device, mine, theirs, fields, declining };
}

const talkOn = async (device: Device) => (await device.get(PART)).text.includes(WORDS);

describe.each([
  ["has not agreed yet", stranger],
  ["has agreed", agreed],
])("a form of one client, when another's link was opened who %s", (_name, other) => {
  it("is given back, and goes to its own client when their link is opened again", async () => {
    const { device, mine, fields } = await opened(other);
    const page = await device.post(PART, fields);
    expect([page.status, titleOf(page)]).toEqual([403, "Please open your link again"]);
    expect(wordsOf(page)).toContain(WORDS);
    expect(sentBy(page)).toEqual(fields);
    await open(device, mine);
    expect((await device.post(PART, sentBy(page))).status).toBe(303);
    expect(await talkOn(device)).toBe(true);
  });

  it("is not said to be saved, nor sent on, by the way that its script takes", async () => {
    const { device, mine, fields } = await opened(other);
    for (const asked of [{ leave: "yes", save: "1-1.1", changed: "q-talk" }, {}]) {
      const reply = await device.post(PART, { ...fields, ...asked }, JSON_ONLY);
      expect([reply.status, reply.location]).toEqual([403, undefined]);
      expect(reply.headers["content-type"]).toContain("application/problem+json");
      expect(reply.text).not.toMatch(/kept|receipt|location/);
    }
    await open(device, mine);
    expect(await talkOn(device)).toBe(false);
  });
});

describe("what one client wrote about not answering", () => {
  it("is given back when the other has already declined", async () => {
    const { device, mine, declining } = await opened(stranger);
    const csrf = hidden(await device.get(DECLINE), "csrf");
    expect((await device.post(DECLINE, { csrf })).location).toBe("/en/check-in/declined");
    const page = await device.post(DECLINE, declining);
    expect(page.status).toBe(403);
    expect(wordsOf(page)).toContain(WORDS);
    await open(device, mine);
    expect((await device.post(DECLINE, sentBy(page))).location).toBe("/en/check-in/declined");
  });
});

describe("a form of a link that was sent", () => {
  it("is given back as it is, and nothing is said of the other client's answers", async () => {
    const { device, theirs, fields } = await opened(agreed);
    const other = site.device();
    await open(other, theirs);
    expect((await sendAs(other, await answerAll(other))).location).toBe("/en/check-in/sent");
    const page = await device.post(PART, fields);
    expect([page.status, titleOf(page)]).toEqual([403, "Please open your link again"]);
    expect(wordsOf(page)).toContain(WORDS);
  });
});
