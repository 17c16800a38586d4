/** Whoever makes a link could open it: what an assistant's link shows to whoever has it. */
import { describe, expect, it } from "vitest";
import type { ClientId } from "../../../src/core/brand.ts";
import { type Device, hidden } from "../../support/http.ts";
import {
  answerAll,
  askFor,
  newClient,
  open,
  sendAs,
  sendLongAgo,
} from "../../support/http-check-in.ts";
import { clinicSite } from "../../support/http-clinic.ts";
import { answerDaily, openDailyOn, setUpDaily } from "../../support/http-daily.ts";
import { print } from "../../support/http-paper.ts";
import {
  askFields,
  checkInsAt,
  codeOn,
  newStaff,
  signedIn,
  wordsOf,
} from "../../support/http-record.ts";
import { addGoal, goalOf } from "../../support/work.ts";

const { site, seed } = await clinicSite();
const assistant = await signedIn(site, await newStaff(site.deps, "assistant"));
const therapist = await signedIn(site, seed.staffId);
const GOAL = "Sleep through the night";
const BOTH = ["phq-9", "gad-7"];

/** A client with a goal, a course, a daily form, and a page of their own that both agreed to. */
async function known(): Promise<ClientId> {
  const clientId = await newClient(site.deps, seed.staffId);
  await addGoal(site.deps, seed.staffId, { clientId, goal: goalOf(GOAL) });
  await sendLongAgo(site.deps, seed.staffId, {
    client: clientId,
    at: "2025-02-03T04:05Z",
    value: 3,
  });
  const daily = await openDailyOn(site, await setUpDaily(site, seed.staffId, { client: clientId }));
  await answerDaily(daily, { "q-mood": "3" });
  const at = `/en/staff/clients/${clientId}/progress`;
  const csrf = hidden(await therapist.get(at), "csrf");
  await therapist.post(`${at}/grant`, { csrf, granted: "yes", agreed: "yes" });
  return clientId;
}

/** Makes a link, anew or for an occasion that is there, and gives back its code. */
async function codeFrom(maker: Device, clientId: ClientId, fields: object = {}): Promise<string> {
  const page = await maker.get(checkInsAt(clientId));
  const made = await maker.post(checkInsAt(clientId), { ...askFields(page, BOTH), ...fields });
  expect(made.status).toBe(200);
  return codeOn(made);
}

/** Makes a link for an occasion that is there. */
async function anew(maker: Device, clientId: ClientId, occasion: string): Promise<string> {
  const csrf = hidden(await maker.get(checkInsAt(clientId)), "csrf");
  return codeOn(await maker.post(checkInsAt(clientId), { csrf, occasion }));
}

async function opened(code: string): Promise<Device> {
  const device = site.device();
  const reply = await open(device, { token: { text: code } as never });
  expect(reply.location).toBe("/en/check-in");
  return device;
}

async function pagesOf(device: Device): Promise<string> {
  const pages = await Promise.all(
    ["", "/1", "/2", "/3", "/4", "/answers"].map((path) => device.get(`/en/check-in${path}`)),
  );
  return pages.map(wordsOf).join("\n");
}

describe("a link that an assistant makes (threat 10)", () => {
  it("asks about no goal, and the page says why", async () => {
    const client = await known();
    const page = await assistant.get(checkInsAt(client));
    expect(page.text).not.toContain('name="also.goals"');
    expect(page.text).toContain('name="also.talk"');
    expect(wordsOf(page)).toContain("Goals are left out of a link or a sheet that you make");
    const extras = { "also.goals": "yes", "also.talk": "yes" };
    const shown = await pagesOf(await opened(await codeFrom(assistant, client, extras)));
    expect(shown).not.toContain(GOAL);
    expect(shown).toContain("would like to talk about");
    const theirs = await pagesOf(await opened(await codeFrom(therapist, client, extras)));
    expect(theirs).toContain(GOAL);
  });

  it("leaves the goals out where it replaces the therapist's, on a device of the clinic too", async () => {
    const client = await known();
    const asked = await askFor(site.deps, seed.staffId, { client, extras: ["goals"] });
    expect(wordsOf(await therapist.get(checkInsAt(client)))).toContain("GAD-7 and goals");
    const phone = await opened(await anew(assistant, client, asked.occasionId));
    expect(await pagesOf(phone)).not.toContain(GOAL);
    expect((await sendAs(phone, await answerAll(phone))).status).toBe(303);

    const second = await askFor(site.deps, seed.staffId, { client, extras: ["goals"] });
    const device = await signedIn(site, await newStaff(site.deps, "assistant"));
    const csrf = hidden(await device.get(checkInsAt(client)), "csrf");
    const fields = { csrf, occasion: second.occasionId };
    const handed = await device.post(`${checkInsAt(client)}/hand-over`, fields);
    expect(handed.location).toBe("/en/check-in");
    expect(await pagesOf(device)).not.toContain(GOAL);
  });

  it("is not made for a sheet of goals", async () => {
    const client = await known();
    await print(therapist, client, [], ["goals"]);
    const page = await assistant.get(checkInsAt(client));
    const row = page.text.slice(page.text.indexOf("<tbody"));
    const occasion = hidden({ text: row }, "occasion");
    const refused = await assistant.post(checkInsAt(client), {
      csrf: hidden(page, "csrf"),
      occasion,
    });
    expect(refused.status).toBe(409);
    expect(wordsOf(refused)).toContain("which only their therapist reads");
    expect(await pagesOf(await opened(await anew(therapist, client, occasion)))).toContain(GOAL);
  });

  it("tells of what was just sent, and of nothing before", async () => {
    const client = await known();
    const phone = await opened(await codeFrom(assistant, client));
    const sent = await sendAs(phone, await answerAll(phone, { value: 1 }));
    const page = await phone.get(sent.location ?? "");
    expect(wordsOf(page)).toContain("Earlier answers are not shown here");
    expect(wordsOf(page)).toContain("Does this fit how you have been");
    expect(page.text).not.toMatch(/February|2025|href="\/en\/check-in\/progress/);
    expect((await phone.get("/en/check-in/progress")).status).toBe(404);
    const csrf = hidden(page, "csrf");
    const fit = { csrf, fit: "fits" };
    expect((await phone.post("/en/check-in/progress", fit)).status).toBe(404);
    const unsaid = { csrf, words: "Not quite" };
    const refused = await phone.post("/en/check-in/progress?from=sent", unsaid);
    expect(refused.status).toBe(422);
    expect(refused.text).toContain("Not quite");
    expect(refused.text).toContain('action="/en/check-in/progress?from=sent"');
    expect(refused.text).not.toMatch(/February|2025/);
    const kept = await phone.post("/en/check-in/progress?from=sent", fit);
    expect(kept.location).toBe("/en/check-in/sent?kept=yes");
    // The list of check-ins tells an assistant as much; of daily forms they see nothing.
    const data = wordsOf(await phone.get("/en/check-in/your-data"));
    expect(data).toContain("PHQ-9: 2 times");
    expect(data).not.toContain("A few questions for now");
  });

  it("tells the whole course again once the therapist has made it anew", async () => {
    const client = await known();
    await codeFrom(assistant, client);
    const row = (await therapist.get(checkInsAt(client))).text;
    const occasion = hidden({ text: row.slice(row.indexOf("<tbody")) }, "occasion");
    const phone = await opened(await anew(therapist, client, occasion));
    const sent = await sendAs(phone, await answerAll(phone, { value: 1 }));
    const data = wordsOf(await phone.get("/en/check-in/your-data"));
    expect(data).toContain("A few questions for now: 1 time");
    expect((await phone.get(sent.location ?? "")).text).toContain("3 February 2025");
    expect(wordsOf(await phone.get("/en/check-in/progress"))).toContain(GOAL);
  });
});
