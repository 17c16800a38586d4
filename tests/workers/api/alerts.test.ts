import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { createStaff } from "../../../workers/db/staff.ts";
import { must, type Seed, seedClinic } from "../../support/clinic.ts";
import {
  type Device,
  hidden,
  type Site,
  startSite,
  textAreaOn,
  titleOf,
} from "../../support/http.ts";
import {
  answerAll,
  askFor,
  type AskedFor,
  newClient,
  open,
  sendAs,
} from "../../support/http-check-in.ts";
import { signedIn } from "../../support/http-record.ts";

let site: Site;
let seed: Seed;
let therapist: Device;
/** A client with two open alerts, the older one first. */
let asked: AskedFor;
let first: string;
let second: string;

beforeAll(async () => {
  site = await startSite();
  seed = await seedClinic(site.deps);
  therapist = await signedIn(site, seed.staffId);
});
afterAll(() => site.stop());

beforeEach(async () => {
  const client = await newClient(site.deps, seed.staffId);
  for (let time = 0; time < 2; time += 1) {
    asked = await askFor(site.deps, seed.staffId, { client });
    const device = site.device();
    await open(device, asked);
    await sendAs(device, await answerAll(device, { risk: 2 }));
  }
  [first = "", second = ""] = (await alertRows()).map(({ id }) => id);
});

interface AlertRow {
  readonly id: string;
  readonly acknowledged: number;
}
const alertRows = async (): Promise<readonly AlertRow[]> => {
  const find = site.d1.prepare("SELECT * FROM alert WHERE client_id = ? ORDER BY raised_at, id");
  return (await find.bind(asked.clientId).all<AlertRow>()).results;
};
const openIds = async () =>
  (await alertRows()).filter(({ acknowledged }) => acknowledged === 0).map(({ id }) => id);
const acknowledgements = async (): Promise<number> => {
  const find = site.d1.prepare(
    "SELECT count(*) AS n FROM audit WHERE chain = ? AND action = 'alert.acknowledge'",
  );
  return Number(await find.bind(`client:${asked.clientId}`).first("n"));
};

const report = () => `/en/staff/clients/${asked.clientId}`;
const csrfOf = async () => hidden(await therapist.get(report()), "csrf");
/** The form as a button of the page sends it: all fields, and which button. */
const press = async (alert: string, notes: Readonly<Record<string, string>> = {}) => ({
  csrf: await csrfOf(),
  alert: alert,
  [`note-${first}`]: notes[first] ?? "",
  [`note-${second}`]: notes[second] ?? "",
});
const post = (fields: Readonly<Record<string, string>>, headers = {}) =>
  therapist.post(`${report()}/alerts`, fields, headers);

describe("threat 17: acknowledging an alert", () => {
  it("needs a note, our own form and a session; then it is kept and audited", async () => {
    const before = await alertRows();
    for (const note of ["", "   \r\n\t "]) {
      const fields = await press(first, { [first]: note });
      const reply = await post(fields);
      expect(reply.status).toBe(422);
      expect(reply.text.match(/aria-invalid="true"/g)).toHaveLength(1);
      expect(reply.text).toContain(`id="error-${first}"`);
      const json = await post(fields, { accept: "application/json" });
      expect(JSON.parse(json.text)).toMatchObject({ status: 422, fields: [`note-${first}`] });
    }
    const { csrf, ...unsigned } = await press(first, { [first]: "called" });
    expect((await post(unsigned)).status).toBe(403);
    const long = { csrf, alert: first, [`note-${first}`]: "x".repeat(2001) };
    expect((await post(long)).status).toBe(413);
    for (const alert of ["", "x", `${first}0`]) {
      const reply = await post({ ...unsigned, csrf, alert }, { accept: "application/json" });
      expect(JSON.parse(reply.text)).toMatchObject({ status: 422, fields: ["alert"] });
    }
    expect(await alertRows()).toEqual(before);
    expect(await acknowledgements()).toBe(0);

    const note = `<b>called</b> & "safe"\r\n${"x".repeat(1900)}`;
    const done = await post(await press(first, { [first]: note }));
    expect([done.status, done.location]).toEqual([303, report()]);
    expect(await acknowledgements()).toBe(1);
    expect(await openIds()).toEqual([second]);
    const after = await therapist.get(report());
    expect(after.text).toContain("&lt;b&gt;called&lt;/b&gt; &amp;");
    expect(after.text).not.toContain("<b>called");
    expect(textAreaOn(after, `note-${first}`)).toBeNull();
  });

  it("loses nothing that was typed for another alert", async () => {
    const missing = await post(await press(first, { [second]: "plan <made>" }));
    expect(missing.status).toBe(422);
    expect(textAreaOn(missing, `note-${second}`)).toEqual({
      readonly: false,
      text: "plan &lt;made&gt;",
    });
    expect(await openIds()).toEqual([first, second]);

    const done = await post(await press(first, { [first]: "called", [second]: "plan made" }));
    expect(done.status).toBe(200);
    expect(done.text).toContain("not saved yet");
    expect(textAreaOn(done, `note-${first}`)).toBeNull();
    expect(textAreaOn(done, `note-${second}`)).toEqual({ readonly: false, text: "plan made" });
    expect(await openIds()).toEqual([second]);
    // A reload of that page sends the same form again: it is one act.
    const fields = await press(first, { [first]: "called", [second]: "plan made" });
    expect((await post(fields)).status).toBe(200);
    expect(await acknowledgements()).toBe(1);
  });

  it("tells whoever comes second, and gives back what they typed", async () => {
    await post(await press(first, { [first]: "called" }));
    const late = await press(first, { [first]: "another <story>", [second]: "plan made" });
    const reply = await post(late);
    expect(reply.status).toBe(409);
    expect(reply.text).toContain("already acknowledged");
    expect(textAreaOn(reply, `note-${first}`)).toEqual({
      readonly: true,
      text: "another &lt;story&gt;",
    });
    expect(textAreaOn(reply, `note-${second}`)).toEqual({ readonly: false, text: "plan made" });
    const json = await post(late, { accept: "application/json" });
    expect([json.status, json.headers["content-type"]]).toEqual([409, "application/problem+json"]);
    // The first to say so stands.
    const after = await therapist.get(report());
    expect(after.text).toContain(": called");
    expect(after.text).not.toContain("another");
    expect(await acknowledgements()).toBe(1);
  });

  it("gives back a note on another alert that was acknowledged meanwhile", async () => {
    await post(await press(second, { [second]: "called" }));
    const reply = await post(await press(first, { [first]: "seen", [second]: "plan made" }));
    expect(reply.status).toBe(200);
    expect(reply.text).toContain("already acknowledged");
    expect(textAreaOn(reply, `note-${second}`)).toEqual({ readonly: true, text: "plan made" });
    expect(await openIds()).toEqual([]);
  });

  it("says in the title that a note was refused, before the page is read", async () => {
    const plain = titleOf(await therapist.get(report()));
    expect(plain).toMatch(/\S/);
    const missing = await post(await press(first, { [second]: "plan made" }));
    expect([missing.status, titleOf(missing)]).toEqual([422, `Error: ${plain}`]);

    const kept = await post(await press(first, { [first]: "called", [second]: "plan made" }));
    expect([kept.status, titleOf(kept)]).toEqual([200, plain]);
    const late = await post(await press(first, { [first]: "another story" }));
    expect([late.status, titleOf(late)]).toEqual([409, `Error: ${plain}`]);
  });

  it("is for the client's own therapist", async () => {
    const stranger = await signedIn(
      site,
      must(await createStaff(site.deps, { name: "Third", roles: ["therapist"] })),
    );
    const csrf = hidden(await stranger.get("/en/staff"), "csrf");
    const fields = { csrf, alert: first, [`note-${first}`]: "not mine" };
    expect((await stranger.post(`${report()}/alerts`, fields)).status).toBe(404);
    expect(await openIds()).toEqual([first, second]);
  });
});
