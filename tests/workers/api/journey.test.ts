import { describe, expect, it } from "vitest";
import { loadReport, type Report } from "../../../workers/db/report.ts";
import { CANARY, must } from "../../support/clinic.ts";
import { chosenOn, dump, hidden } from "../../support/http.ts";
import {
  answerAll,
  answersOf,
  type AskedFor,
  formOf,
  MEASURES,
  open,
  RISK_ITEM,
  sendAs,
  sendingOf,
} from "../../support/http-check-in.ts";
import { clinicSite } from "../../support/http-clinic.ts";
import { sessionOf } from "../../support/store.ts";

const { site, seed, enter } = await clinicSite();

/** What the client's therapist reads. */
async function reportOf({ clientId }: AskedFor): Promise<Report> {
  const session = await sessionOf(site.deps, seed.staffId);
  return must(await loadReport(site.deps, session, clientId));
}

describe("a check-in", () => {
  it("goes from the link to the therapist's report, one form at a time", async () => {
    const { asked, device } = await enter();
    expect((await device.get("/en/check-in")).status).toBe(200);
    const first = await device.get("/en/check-in/1");
    const second = await device.post("/en/check-in/1", formOf(first, answersOf(MEASURES[0]!, 2)));
    expect([second.status, second.location]).toEqual([303, "/en/check-in/2"]);
    const page = await device.get("/en/check-in/2");
    const review = await device.post("/en/check-in/2", formOf(page, answersOf(MEASURES[1]!, 1)));
    expect([review.status, review.location]).toEqual([303, "/en/check-in/answers"]);
    const sent = await sendAs(device, await device.get("/en/check-in/answers"));
    expect([sent.status, sent.location]).toEqual([303, "/en/check-in/sent"]);
    expect((await device.get("/en/check-in/sent")).status).toBe(200);

    const { series, latest } = await reportOf(asked);
    expect(series.points.map(({ score }) => score)).toEqual([
      { status: "complete", value: 16 },
      { status: "complete", value: 7 },
    ]);
    expect(latest[0]?.checkIn).toMatchObject({ locale: "en", mode: "screen" });
  });

  it("says on every page how to reach the clinic, and after a risk answer whose lines these are", async () => {
    const { asked, device } = await enter();
    const pages = [
      await device.get("/en/check-in"),
      await device.get("/en/check-in/1"),
      await answerAll(device, { risk: 1 }),
    ];
    await sendAs(device, await device.get("/en/check-in/answers"));
    const support = await device.get("/en/check-in/support");
    expect(support.text).toMatch(/Your clinic(?:’|&#8217;)s country: \S?Germany/);
    pages.push(support, await device.get("/en/check-in/sent"), await open(site.device(), asked));
    for (const { text } of pages) {
      expect(text.replace(/[\u2066-\u2069]/g, "")).toContain(
        `How to reach ${CANARY.clinic}: ${CANARY.contact}`,
      );
    }
  });

  it("asks once about questions without an answer, then goes on, and keeps them as skipped", async () => {
    const { asked, device } = await enter();
    const half = { "q-1": "3", "q-2": "0" };
    const form = formOf(await device.get("/en/check-in/1"), half);
    const asking = await device.post("/en/check-in/1", form);
    expect(asking.location).toBe("/en/check-in/1?check=1&in=en");
    const again = await device.get(asking.location ?? "");
    expect(chosenOn(again)).toEqual(half);
    expect(again.text).toContain('value="yes"');
    const on = await device.post("/en/check-in/1", { ...form, skip: "yes" });
    expect(on.location).toBe("/en/check-in/2");
    await sendAs(device, await device.get("/en/check-in/answers"));
    const [part, unseen] = (await reportOf(asked)).latest[0]?.checkIn.measures ?? [];
    expect(part).toMatchObject({ answers: { 1: 3, 2: 0 } });
    expect(part?.skipped).toEqual(["3", "4", "5", "6", "7", "8", "9"]);
    expect(unseen).toMatchObject({ answers: {}, skipped: [] });
  });

  it("shows what was saved when the person comes back, in any language", async () => {
    const { asked, device } = await enter();
    await answerAll(device, { value: 2 });
    const other = site.device();
    expect((await open(other, asked, "de")).location).toBe("/de/check-in");
    const page = await other.get("/de/check-in/1");
    expect(chosenOn(page)).toEqual(answersOf(MEASURES[0]!, 2));
    expect(hidden(page, "in")).toBe("de");
  });

  it("keeps a form open in one tab usable when the link is opened again in another", async () => {
    const { asked, device } = await enter();
    const before = formOf(await device.get("/en/check-in/1"), answersOf(MEASURES[0]!, 1));
    await open(device, asked);
    expect((await device.post("/en/check-in/1", before)).status).toBe(303);
  });

  it("sends nothing when nothing is answered, and says so", async () => {
    const { asked, device } = await enter();
    const before = await dump(site.d1);
    const reply = await sendAs(device, await device.get("/en/check-in/answers"));
    expect(reply.status).toBe(422);
    expect(reply.text).toContain("No question has an answer yet");
    expect(hidden(reply, "submission")).toMatch(/^[0-9a-z]{26}$/);
    expect(await dump(site.d1)).toBe(before);
    expect((await reportOf(asked)).latest).toEqual([]);
  });

  it("sends nothing that the person has not seen: answers changed in another tab", async () => {
    const { asked, device } = await enter();
    const seen = await answerAll(device, { value: 1 });
    await answerAll(device, { value: 2 });
    const reply = await sendAs(device, seen);
    expect(reply.status).toBe(422);
    expect(reply.text).toContain("changed in another window");
    expect((await reportOf(asked)).latest).toEqual([]);
    // The page that says so is a review page: it can be sent at once.
    expect((await sendAs(device, reply)).location).toBe("/en/check-in/sent");
    expect((await reportOf(asked)).series.points[0]?.score).toMatchObject({ value: 16 });
  });

  it("keeps the draft, and what was typed, after a refused post", async () => {
    const { device } = await enter();
    await answerAll(device, { value: 1 });
    const before = await dump(site.d1);
    const typed = { ...answersOf(MEASURES[0]!, 3), "q-2": "17" };
    const refused = await device.post(
      "/en/check-in/1",
      formOf(await device.get("/en/check-in/1"), typed),
    );
    expect(refused.status).toBe(422);
    const { "q-2": _bad, ...good } = typed;
    expect(chosenOn(refused)).toEqual(good);
    expect(refused.text).toContain('href="#q-2"');
    expect(await dump(site.d1)).toBe(before);
    expect(chosenOn(await device.get("/en/check-in/1"))).toEqual(answersOf(MEASURES[0]!, 1));
  });

  it("tells the script the next address, and every refusal, as JSON", async () => {
    const { device } = await enter();
    const json = { accept: "application/json" };
    const form = formOf(await device.get("/en/check-in/1"), answersOf(MEASURES[0]!, 1));
    const next = await device.post("/en/check-in/1", form, json);
    expect([next.status, next.text]).toEqual([200, '{"location":"/en/check-in/2"}']);
    const review = await device.get("/en/check-in/answers");
    await sendAs(device, review);
    const late = await device.post("/en/check-in/1", form, json);
    expect(late.headers["content-type"]).toBe("application/problem+json");
    expect(JSON.parse(late.text)).toMatchObject({ status: 409, type: "about:blank#answered" });
    const again = await device.post("/en/check-in/answers", sendingOf(review), json);
    expect(JSON.parse(again.text)).toMatchObject({
      location: "/en/check-in/sent",
      receipt: { digest: sendingOf(review)["digest"] },
    });
  });
});

describe("threat 17: an answer above a risk rule", () => {
  it.each([1, 2, 3])("%i: leads to the help lines and waits in the report", async (risk) => {
    const { asked, device } = await enter();
    const reply = await sendAs(device, await answerAll(device, { value: 0, risk }));
    expect([reply.status, reply.location]).toEqual([303, "/en/check-in/support"]);
    const page = await device.get("/en/check-in/support");
    expect(page.status).toBe(200);
    expect(page.text).toMatch(/href="tel:\d+"/);
    const { openAlerts } = await reportOf(asked);
    expect(openAlerts.map(({ flags }) => flags.map(({ item, value }) => [item, value]))).toEqual([
      [["9", risk]],
    ]);
  });

  it("0: leads to the thanks, and nothing waits", async () => {
    const { asked, device } = await enter();
    const reply = await sendAs(device, await answerAll(device, { value: 3, risk: 0 }));
    expect(reply.location).toBe("/en/check-in/sent");
    expect((await reportOf(asked)).openAlerts).toEqual([]);
  });

  it("alone, with every other question skipped, raises the alert too", async () => {
    const { asked, device } = await enter();
    const form = formOf(await device.get("/en/check-in/1"), { [RISK_ITEM]: "1", skip: "yes" });
    await device.post("/en/check-in/1", form);
    const reply = await sendAs(device, await device.get("/en/check-in/answers"));
    expect(reply.location).toBe("/en/check-in/support");
    expect((await reportOf(asked)).openAlerts).toHaveLength(1);
  });
});
