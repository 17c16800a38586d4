import { describe, expect, it } from "vitest";
import { actingAs } from "../../../workers/db/access.ts";
import { acknowledgeAlert } from "../../../workers/db/alert.ts";
import { must } from "../../support/clinic.ts";
import { withFault } from "../../support/fault.ts";
import { chosenOn, dump } from "../../support/http.ts";
import {
  answerAll,
  answersOf,
  type AskedFor,
  formOf,
  MEASURES,
  open,
  sendAs,
  sendingOf,
} from "../../support/http-check-in.ts";
import { clinicSite } from "../../support/http-clinic.ts";
import { wordsOf } from "../../support/http-record.ts";

const { site, seed, enter } = await clinicSite();

const rowsOf = async (table: string, { clientId }: AskedFor): Promise<number> =>
  (await site.d1
    .prepare(`SELECT count(*) AS n FROM ${table} WHERE client_id = ?`)
    .bind(clientId)
    .first<number>("n")) ?? -1;

describe("threat 15: answers lost or doubled on their way", () => {
  it.each([
    { risk: 0, to: "/en/check-in/sent" },
    { risk: 2, to: "/en/check-in/support" },
  ])("the same send thirty times at once is stored once; all go to $to", async ({ risk, to }) => {
    const { asked, device } = await enter();
    const review = await answerAll(device, { value: 1, risk });
    const replies = await Promise.all(Array.from({ length: 30 }, () => sendAs(device, review)));
    expect(new Set(replies.map(({ status, location }) => `${status} ${location}`))).toEqual(
      new Set([`303 ${to}`]),
    );
    expect(await rowsOf("response", asked)).toBe(1);
    expect(await rowsOf("alert", asked)).toBe(risk > 0 ? 1 : 0);
  });

  it("sent again later, with the first reply lost, it gets the same answer and changes nothing", async () => {
    const { asked, device } = await enter();
    const review = await answerAll(device, { risk: 1 });
    await sendAs(device, review);
    const before = await dump(site.d1);
    expect((await sendAs(device, review)).location).toBe("/en/check-in/support");
    expect(await dump(site.d1)).toBe(before);
    const alertId = await site.d1
      .prepare("SELECT id FROM alert WHERE client_id = ?")
      .bind(asked.clientId)
      .first<string>("id");
    const act = { clientId: asked.clientId, alertId: alertId ?? "", note: "called" };
    must(await acknowledgeAlert(site.deps, actingAs(seed.staffId), act));
    expect((await sendAs(device, review)).location).toBe("/en/check-in/support");
  });

  it("sent again after a lost reply, the page that thanks names what was sent, and only here", async () => {
    const { asked, device } = await enter();
    const other = site.device();
    await open(other, asked);
    const part = formOf(await device.get("/en/check-in/1"), answersOf(MEASURES[0]!, 1));
    await device.post("/en/check-in/1", part);
    const review = await device.get("/en/check-in/answers");
    const before = [...device.cookies];
    await sendAs(device, review);
    for (const [name, value] of before) device.cookies.set(name, value);
    expect((await sendAs(device, review)).location).toBe("/en/check-in/sent");
    expect(wordsOf(await device.get("/en/check-in/sent"))).toContain("You sent PHQ-9 to ");
    // Whoever else opened the link is not told what was left out.
    const theirs = wordsOf(await other.get("/en/check-in/sent"));
    expect(theirs).toContain("Thank you. Your answers are sent.");
    expect(theirs).not.toMatch(/PHQ-9|GAD-7/);
  });

  it("two tabs that both ask to send: one is stored, the other is told so", async () => {
    const { asked, device } = await enter();
    const one = await answerAll(device);
    const two = await device.get("/en/check-in/answers");
    expect(sendingOf(one).submission).not.toBe(sendingOf(two).submission);
    const replies = await Promise.all([sendAs(device, one), sendAs(device, two)]);
    expect(replies.map(({ status }) => status).sort()).toEqual([303, 409]);
    expect(await rowsOf("response", asked)).toBe(1);
  });

  it("another digest under the id of what was sent stores nothing and shows no empty review", async () => {
    const { asked, device } = await enter();
    const review = await answerAll(device);
    await sendAs(device, review);
    const forged = { ...sendingOf(review), digest: "f".repeat(64) };
    const reply = await device.post("/en/check-in/answers", forged);
    expect(reply.status).toBe(409);
    expect(await rowsOf("response", asked)).toBe(1);
  });

  it("after sending, every page of the questions says that they are sent, and takes no more", async () => {
    const { asked, device } = await enter();
    const form = formOf(await device.get("/en/check-in/1"), answersOf(MEASURES[0]!, 3));
    await sendAs(device, await answerAll(device));
    const before = await dump(site.d1);
    for (const path of ["", "/1", "/2", "/answers"]) {
      const reply = await device.get(`/en/check-in${path}`);
      expect([path, reply.status]).toEqual([path, 409]);
      expect(reply.text).toContain("You have already sent these answers");
    }
    expect((await device.post("/en/check-in/1", form)).status).toBe(409);
    expect((await open(device, asked)).status).toBe(409);
    expect(await dump(site.d1)).toBe(before);
  });

  it("two tabs that save different parts at once keep both", async () => {
    const { device } = await enter();
    const forms = await Promise.all(
      MEASURES.map(async (measure, index) =>
        formOf(await device.get(`/en/check-in/${index + 1}`), answersOf(measure, index + 1)),
      ),
    );
    await Promise.all(forms.map((form, index) => device.post(`/en/check-in/${index + 1}`, form)));
    for (const [index, measure] of MEASURES.entries()) {
      const page = await device.get(`/en/check-in/${index + 1}`);
      expect(chosenOn(page)).toEqual(answersOf(measure, index + 1));
    }
  });
});

describe("threat 15: a database that cannot write just now", () => {
  it("a send that always loses the race is told to try again, and then is stored once", async () => {
    const { asked, device } = await enter();
    const review = await answerAll(device, { risk: 1 });
    const taken =
      "INSERT ON audit BEGIN SELECT RAISE(ABORT, 'UNIQUE constraint failed: audit.chain'); END";
    await withFault(site.d1, `BEFORE ${taken}`, async () => {
      const reply = await sendAs(device, review);
      expect([reply.status, reply.headers["retry-after"]]).toEqual([503, "60"]);
      expect(reply.text).toContain("Nothing you filled in is lost");
      expect(reply.text).toContain('href="/en/help"');
    });
    expect(await rowsOf("response", asked)).toBe(0);
    expect(await rowsOf("alert", asked)).toBe(0);
    expect(chosenOn(await device.get("/en/check-in/1"))).toEqual(answersOf(MEASURES[0]!, 1, 1));
    expect((await sendAs(device, review)).location).toBe("/en/check-in/support");
    expect(await rowsOf("response", asked)).toBe(1);
  });

  it.each([
    ["never takes a draft", "UPDATE ON occasion BEGIN SELECT RAISE(IGNORE); END", 503],
    ["breaks", "UPDATE ON occasion BEGIN SELECT RAISE(ABORT, 'disk full'); END", 500],
  ])("a database that %s keeps the earlier draft", async (_how, sql, status) => {
    const { device } = await enter();
    await answerAll(device, { value: 2 });
    const form = formOf(await device.get("/en/check-in/1"), answersOf(MEASURES[0]!, 3));
    await withFault(site.d1, `BEFORE ${sql}`, async () => {
      const page = await device.post("/en/check-in/1", form);
      expect(page.status).toBe(status);
      expect(page.text).not.toContain("disk full");
      const json = await device.post("/en/check-in/1", form, { accept: "application/json" });
      expect(JSON.parse(json.text)).toMatchObject({ status });
    });
    expect(chosenOn(await device.get("/en/check-in/1"))).toEqual(answersOf(MEASURES[0]!, 2));
    expect((await device.post("/en/check-in/1", form)).status).toBe(303);
  });
});
