/** The rehearsal over HTTP: made step by step, marked on every page, answered, deleted. */
import { describe, expect, it } from "vitest";
import type { ClientId } from "../../../src/core/brand.ts";
import { consented } from "../../support/consented.ts";
import { hidden, type Device, type Reply } from "../../support/http.ts";
import { answerAll, askFor, open, sendAs } from "../../support/http-check-in.ts";
import { clinicSite } from "../../support/http-clinic.ts";
import { csrfOn, memberOf } from "../../support/http-staff.ts";
import { signedIn } from "../../support/http-record.ts";

const { site, seed } = await clinicSite();
const AT = "/en/staff/practice";

/** Sends the form as a browser does: 307 means the same again, at another address. */
async function begin(
  device: Device,
  at = AT,
): Promise<{ readonly steps: number; readonly last: Reply }> {
  const csrf = await csrfOn(device, at);
  let reply = await device.post(at, { csrf });
  let steps = 1;
  while (reply.status === 307 && steps < 20) {
    reply = await device.post(reply.location ?? "", { csrf });
    steps += 1;
  }
  return { steps, last: reply };
}

const idsOn = ({ text }: Reply): readonly string[] => [
  ...new Set([...text.matchAll(/staff\/clients\/([0-9a-z]{26})"/g)].map(([, id = ""]) => id)),
];
const NOTE = "Practice: made up.";

describe("the rehearsal", async () => {
  const device = await signedIn(site, seed.staffId);
  const task = (id: string) => `${AT}/tasks/${id}`;
  const answer = async (id: string, value?: string) => {
    const csrf = hidden(await device.get(task(id)), "csrf");
    return device.post(task(id), { csrf, ...(value !== undefined && { answer: value }) });
  };

  it("is empty at first, and a task leads back to where it begins", async () => {
    const page = await device.get(AT);
    expect(page.status).toBe(200);
    expect(page.text).toContain("Make my practice clients");
    expect(page.text).toContain(NOTE);
    expect((await device.get(task("risk-answer"))).location).toBe(AT);
  });

  it("is made one client a request, without JavaScript, and only once", async () => {
    const { steps, last } = await begin(device);
    expect([steps, last.status, last.location]).toEqual([6, 303, AT]);
    expect((await begin(device)).steps).toBe(1);
    const page = await device.get(AT);
    expect(idsOn(page)).toHaveLength(5);
    expect(page.text).toContain("0 of 5 done.");
    const rows = site.d1.prepare("SELECT count(*) AS n FROM client WHERE practice = 1");
    expect(await rows.first("n")).toBe(5);
  });

  it("is marked on every page of a practice client, and stands in no list", async () => {
    const [id = ""] = idsOn(await device.get(AT));
    for (const room of [
      "",
      "/check-ins",
      "/goals",
      "/agreement",
      "/sessions",
      "/support",
      "/progress",
    ]) {
      const { status, text } = await device.get(`/en/staff/clients/${id}${room}`);
      expect([room, status, text.includes(NOTE)]).toEqual([room, 200, true]);
    }
    const shown = await device.get(`/en/staff/clients/${id}/progress/shown`);
    expect(shown.text).toContain("Practice: this person is made up.");
    for (const list of ["/en/staff", "/en/staff/clients"]) {
      expect((await device.get(list)).text).not.toContain(id);
    }
  });

  it("is marked on every page behind a link of a practice client, and behind no other", async () => {
    const [id = ""] = idsOn(await device.get(AT));
    const said = "Practice: this person is made up.";
    const client = site.device();
    const practised = await consented(site.deps, id as ClientId);
    await open(client, await askFor(site.deps, seed.staffId, { client: practised }));
    const isMarked = async (path: string) => {
      const { status, text } = await client.get(`/en/check-in${path}`);
      return [path, status, text.includes(said)];
    };
    for (const path of ["", "/1", "/2"]) expect(await isMarked(path)).toEqual([path, 200, true]);
    const review = await answerAll(client, { risk: 1 });
    expect(review.text).toContain(said);
    await sendAs(client, review);
    for (const path of ["/support", "/sent"])
      expect(await isMarked(path)).toEqual([path, 200, true]);
    const other = site.device();
    await open(other, await askFor(site.deps, seed.staffId));
    expect((await other.get("/en/check-in")).text).not.toContain(said);
  });

  it("asks, hints and explains; a task is done once the answer is right", async () => {
    const empty = await answer("not-on-track");
    expect([empty.status, empty.text.includes("Choose one of the answers.")]).toEqual([422, true]);
    const wrong = await answer("not-on-track", "improves");
    expect(wrong.status).toBe(200);
    expect(wrong.text).toContain("Not quite.");
    expect(wrong.text).not.toContain("Hannan");
    const right = await answer("not-on-track", "worsens");
    expect(right.text).toContain("Hannan");
    expect((await device.get(AT)).text).toContain("1 of 5 done.");
    expect((await answer("not-on-track", "no-option")).status).toBe(422);
    expect((await device.get(task("no-such-task"))).status).toBe(404);
  });

  it("counts the task on a risk answer only once the alert is acknowledged", async () => {
    const early = await answer("risk-answer", "written");
    expect([early.status, early.text.includes("one step is left")]).toEqual([422, true]);
    const page = await device.get(task("risk-answer"));
    const [id = ""] = idsOn(page);
    const report = await device.get(`/en/staff/clients/${id}`);
    const alert = /name="note-([0-9a-z]{26})"/.exec(report.text)?.[1] ?? "";
    await device.post(`/en/staff/clients/${id}/alerts`, {
      csrf: hidden(report, "csrf"),
      alert,
      [`note-${alert}`]: "Asked about it.",
    });
    expect((await answer("risk-answer", "written")).text).toContain("Dazzi");
  });

  it("is deleted whole, and can begin again", async () => {
    const [id = ""] = idsOn(await device.get(AT));
    const csrf = await csrfOn(device, AT);
    expect((await device.post(`${AT}/clear`, { csrf })).location).toBe(AT);
    expect((await device.get(`/en/staff/clients/${id}`)).status).toBe(404);
    expect((await device.get(AT)).text).toContain("Make my practice clients");
    const { last } = await begin(device, "/de/staff/practice");
    expect(last.location).toBe("/de/staff/practice");
    const german = await device.get("/de/staff/practice");
    expect(german.text).toContain("Übung A");
    const [first = ""] = idsOn(german);
    expect((await device.get(`/de/staff/clients/${first}`)).text).toContain("Übung: erfunden.");
  });
});

describe("threat 10: the rehearsal of somebody else", () => {
  it("is seen by nobody else, and is none for whoever reads no records", async () => {
    const { device: other } = await memberOf(site, ["therapist"]);
    const { device: supervisor } = await memberOf(site, ["supervisor"]);
    const { device: assistant } = await memberOf(site, ["assistant"]);
    const mine = idsOn(await (await signedIn(site, seed.staffId)).get(AT));
    expect(mine).toHaveLength(5);
    expect(idsOn(await other.get(AT))).toEqual([]);
    for (const id of mine) expect((await other.get(`/en/staff/clients/${id}`)).status).toBe(404);
    expect((await assistant.get(AT)).status).toBe(404);
    await begin(supervisor);
    const page = await supervisor.get(AT);
    // Tasks that need writing are not for a supervisor.
    expect(page.text).toContain("0 of 2 done.");
    expect((await supervisor.get(`${AT}/tasks/risk-answer`)).status).toBe(404);
    const [own = ""] = idsOn(page);
    expect((await supervisor.get(`/en/staff/clients/${own}`)).status).toBe(200);
  });
});
