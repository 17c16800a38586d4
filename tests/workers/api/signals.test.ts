import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { createStaff } from "../../../workers/db/staff.ts";
import { must } from "../../support/clinic.ts";
import { type Device, hidden, textAreaOn, titleOf } from "../../support/http.ts";
import {
  answerAll,
  askFor,
  type AskedFor,
  newClient,
  open,
  sendAs,
  sendLongAgo,
} from "../../support/http-check-in.ts";
import { clinicSite } from "../../support/http-clinic.ts";
import { signedIn, wordsOf } from "../../support/http-record.ts";

const { site, seed } = await clinicSite();

let therapist: Device;
let asked: AskedFor;
/** Open signals: PHQ-9 and GAD-7 are both worse than at the start. */
let first: string;
let second: string;

beforeAll(async () => {
  therapist = await signedIn(site, seed.staffId);
});

/** A client who was well long ago and is not now. */
async function worseClient({ risk = 0 } = {}): Promise<AskedFor> {
  const client = await newClient(site.deps, seed.staffId);
  await sendLongAgo(site.deps, seed.staffId, { client, at: "2026-01-05T09:00Z", value: 0 });
  const next = await askFor(site.deps, seed.staffId, { client });
  const device = site.device();
  await open(device, next);
  await sendAs(device, await answerAll(device, { value: 2, risk }));
  return next;
}

beforeEach(async () => {
  asked = await worseClient();
  [first = "", second = ""] = await openIds();
});

const openIds = async (): Promise<readonly string[]> => {
  const find = site.d1.prepare(
    "SELECT id FROM signal WHERE client_id = ? AND acknowledged = 0 ORDER BY raised_at, id",
  );
  const rows = await find.bind(asked.clientId).all<{ id: string }>();
  return rows.results.map(({ id }) => id);
};
const report = () => `/en/staff/clients/${asked.clientId}`;
const press = async (signal: string, notes: Readonly<Record<string, string>> = {}) => ({
  csrf: hidden(await therapist.get(report()), "csrf"),
  signal,
  [`signal-note-${first}`]: notes[first] ?? "",
  [`signal-note-${second}`]: notes[second] ?? "",
});
const post = (fields: Readonly<Record<string, string>>, headers = {}) =>
  therapist.post(`${report()}/signals`, fields, headers);
const signalField = (text: string, id: string) => textAreaOn({ text }, `signal-note-${id}`);

describe("signals on report and caseload", () => {
  it("says what fired, on which numbers, by how much, and what would have changed it", async () => {
    const { text } = await therapist.get(report());
    expect(text).toContain("PHQ-9 was worse than at the start: 16 points higher (more distress).");
    expect(text).toContain("No signal would have shown at 5 or below.");
    expect(text).toContain("Difference that counts: 6 points or more");
    expect(text).toContain("Look at it today.");
    expect(text).toContain("From the rules that come with Soundings.");
    expect(text.match(/GAD-7 was worse than at the start/g)).toHaveLength(1);
    const caseload = await therapist.get("/en/staff");
    expect(wordsOf(caseload)).toMatch(/Worse than at the start: (PHQ-9 and GAD-7|GAD-7 and PHQ-9)/);
  });
});

describe("threat 17: acknowledging a signal", () => {
  it("needs a note, our own form and a session; then it is kept and audited", async () => {
    for (const note of ["", "   \r\n\t "]) {
      const fields = await press(first, { [first]: note });
      const reply = await post(fields);
      expect(reply.status).toBe(422);
      expect(titleOf(reply)).toBe("Error: Report");
      expect(reply.text.match(/aria-invalid="true"/g)).toHaveLength(1);
      const json = await post(fields, { accept: "application/json" });
      expect(JSON.parse(json.text)).toMatchObject({ fields: [`signal-note-${first}`] });
    }
    const { csrf, ...unsigned } = await press(first, { [first]: "seen" });
    expect((await post(unsigned)).status).toBe(403);
    const long = { csrf, signal: first, [`signal-note-${second}`]: "x".repeat(2001) };
    expect((await post(long)).status).toBe(413);
    for (const signal of ["", "x", `${first}0`]) {
      const reply = await post({ ...unsigned, csrf, signal }, { accept: "application/json" });
      expect(JSON.parse(reply.text)).toMatchObject({ status: 422, fields: ["signal"] });
    }
    expect(await openIds()).toEqual([first, second]);

    const done = await post(await press(first, { [first]: '<b>seen</b> & "known"' }));
    expect([done.status, done.location]).toEqual([303, report()]);
    expect(await openIds()).toEqual([second]);
    const after = await therapist.get(report());
    expect(after.text).toContain("&lt;b&gt;seen&lt;/b&gt; &amp;");
    expect(signalField(after.text, first)).toBeNull();
  });

  it("loses nothing that was typed for another signal", async () => {
    const missing = await post(await press(first, { [second]: "plan <made>" }));
    expect(missing.status).toBe(422);
    expect(signalField(missing.text, second)).toEqual({
      readonly: false,
      text: "plan &lt;made&gt;",
    });
    const done = await post(await press(first, { [first]: "seen", [second]: "plan made" }));
    expect(done.status).toBe(200);
    expect(done.text).toContain("not saved yet");
    expect(signalField(done.text, second)).toEqual({ readonly: false, text: "plan made" });
    expect(await openIds()).toEqual([second]);
  });

  it("loses nothing that was typed for an alert of the same client, and the other way round", async () => {
    asked = await worseClient({ risk: 1 });
    [first = "", second = ""] = await openIds();
    const page = await therapist.get(report());
    const [, alert = ""] = /id="note-([0-9a-z]{26})"/.exec(page.text) ?? [];
    expect(page.text).toMatch(new RegExp(`id="signal-note-${first}"[^>]*form="open-alerts"`));
    const fields = { ...(await press(first, { [first]: "seen" })), [`note-${alert}`]: "called" };
    const done = await post(fields);
    expect(done.status).toBe(200);
    expect(textAreaOn(done, `note-${alert}`)).toEqual({ readonly: false, text: "called" });
    expect(done.text).not.toContain("The alert is acknowledged");

    const other = { ...(await press(second, { [second]: "plan" })), [`note-${alert}`]: "called" };
    const reply = await therapist.post(`${report()}/alerts`, { ...other, alert });
    expect(reply.status).toBe(200);
    expect(signalField(reply.text, second)).toEqual({ readonly: false, text: "plan" });
    expect(await openIds()).toEqual([second]);
  });

  it("tells whoever comes second, and gives back what they typed", async () => {
    await post(await press(first, { [first]: "seen" }));
    const late = await press(first, { [first]: "another <story>", [second]: "plan made" });
    const reply = await post(late);
    expect(reply.status).toBe(409);
    expect(reply.text).toContain("already acknowledged");
    expect(signalField(reply.text, first)).toEqual({
      readonly: true,
      text: "another &lt;story&gt;",
    });
    expect(signalField(reply.text, second)).toEqual({ readonly: false, text: "plan made" });
    const json = await post(late, { accept: "application/json" });
    expect([json.status, json.headers["content-type"]]).toEqual([409, "application/problem+json"]);
    expect((await therapist.get(report())).text).not.toContain("another &lt;story&gt;");
  });

  it("is for the client's own therapist", async () => {
    const stranger = await signedIn(
      site,
      must(await createStaff(site.deps, { name: "Third", roles: ["therapist"] })),
    );
    const csrf = hidden(await stranger.get("/en/staff"), "csrf");
    const fields = { csrf, signal: first, [`signal-note-${first}`]: "not mine" };
    expect((await stranger.post(`${report()}/signals`, fields)).status).toBe(404);
    expect(await openIds()).toEqual([first, second]);
  });
});
