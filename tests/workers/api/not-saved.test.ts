/** What a member of staff wrote is given back, whatever came between. */
import { describe, expect, it } from "vitest";
import type { ClientId } from "../../../src/core/brand.ts";
import { withFault } from "../../support/fault.ts";
import { dump, hidden, type Reply, titleOf } from "../../support/http.ts";
import { newClient } from "../../support/http-check-in.ts";
import { clinicSite } from "../../support/http-clinic.ts";
import { print, sheetAt } from "../../support/http-paper.ts";
import { personWith, signedIn, wordsOf } from "../../support/http-record.ts";

const { site, seed } = await clinicSite();
const owner = await signedIn(site, await personWith(site, ["owner"]), { steppedUp: true });
const therapist = await signedIn(site, seed.staffId);
const NOTE = "Slept badly, spoke of her sister";

/** The form of a session log as it stands open, with a note in it. */
async function written() {
  const client = await newClient(site.deps, seed.staffId);
  const at = `/en/staff/clients/${client}`;
  const page = await therapist.get(`${at}/sessions`);
  const form = {
    csrf: hidden(page, "csrf"),
    key: hidden(page, "key"),
    on: "2026-01-05",
    attended: "yes",
    mode: "video",
    "practice-done": "not-agreed",
    note: NOTE,
  };
  return { at, form };
}

const plain = ({ text }: Reply) => text.replaceAll(/[0-9a-z]{26}/g, "ID");

describe("words that were typed", () => {
  it("are given back where the client was handed over meanwhile; nobody learns more (threat 10)", async () => {
    const { at, form } = await written();
    const details = await owner.get(`${at}/details`);
    const to = { csrf: hidden(details, "csrf"), from: seed.staffId, to: seed.otherId };
    expect((await owner.post(`${at}/hand-over`, to)).status).toBe(303);
    const before = await dump(site.d1);
    const gone = await therapist.post(`${at}/sessions`, form);
    expect([gone.status, titleOf(gone)]).toEqual([404, "This was not saved"]);
    expect(wordsOf(gone)).toContain(NOTE);
    expect(wordsOf(gone)).toContain("Copy it before you leave.");
    // There is nothing left to send it to.
    expect(gone.text).not.toMatch(/<button|name="note"/);
    const nobody = await therapist.post(`/en/staff/clients/${"0".repeat(26)}/sessions`, form);
    expect(plain(nobody)).toBe(plain(gone));
    expect(await dump(site.d1)).toBe(before);
    const json = await therapist.post(`${at}/sessions`, form, { accept: "application/json" });
    expect([json.status, json.text.includes("sister")]).toEqual([404, false]);
    const german = await therapist.post(`${at}/sessions`.replace("/en/", "/de/"), form);
    expect(titleOf(german)).toBe("Das wurde nicht gespeichert");
  });

  it("are given back as single words, and out of the earlier steps of a form", async () => {
    const { at, form } = await written();
    const other = await signedIn(site, seed.otherId);
    const csrf = hidden(await other.get("/en/staff"), "csrf");
    const single = await other.post(`${at}/sessions`, { ...form, csrf, note: "Schlaf" });
    expect(wordsOf(single)).toContain("What you wrote Schlaf Leave");
    const sheet = {
      csrf,
      step: "settle",
      submission: "0".repeat(26),
      completed: "2026-01-05",
      first: JSON.stringify({ "q-1": "2", "q-2": "?", "q-talk": 'My "sister" <b>' }),
      second: JSON.stringify({ "q-1": "3", "q-talk": "" }),
    };
    const code = sheetAt(
      (await print(therapist, at.split("/")[4] as ClientId, ["phq-2"])).codes[0],
    );
    const paper = await other.post(code, sheet);
    expect([paper.status, titleOf(paper)]).toEqual([404, "This was not saved"]);
    expect(wordsOf(paper)).toMatch(
      /What you wrote My (?:"|&quot;|&#34;)sister(?:"|&quot;|&#34;) &lt;b&gt; Leave/,
    );
  });

  it("leave the plain page alone where there were none", async () => {
    const { at, form } = await written();
    const other = await signedIn(site, seed.otherId);
    const csrf = hidden(await other.get("/en/staff"), "csrf");
    const refused = await other.post(`${at}/sessions`, { ...form, csrf, note: "" });
    expect([refused.status, titleOf(refused)]).toEqual([404, "There is nothing for you here"]);
  });

  const BUSY = "BEGIN SELECT RAISE(ABORT, 'D1 DB is overloaded'); END";
  it.each([
    ["is busy", BUSY, 503, NOTE],
    ["is busy, with nothing written", BUSY, 503, ""],
    ["breaks", "BEGIN SELECT RAISE(ABORT, 'disk full'); END", 500, NOTE],
  ])("wait on the page where the database %s, and go through by one press", async (_, act, status, note) => {
    const { at, form: full } = await written();
    const form = { ...full, note };
    const press = (fields: Readonly<Record<string, string>>) =>
      therapist.post(`${at}/sessions`, fields);
    const refused = await withFault(site.d1, `BEFORE INSERT ON therapy_session ${act}`, () => press(form));
    expect([refused.status, titleOf(refused)]).toEqual([status, "This was not saved"]);
    expect(wordsOf(refused)).toContain(note);
    expect(refused.text).toContain(`action="${at}/sessions"`);
    const again = Object.fromEntries(Object.keys(form).map((name) => [name, hidden(refused, name)]));
    expect(again).toEqual(form);
    expect((await press(again)).status).toBe(303);
    expect(wordsOf(await therapist.get(`${at}/sessions`))).toContain(note);
  }); // prettier-ignore
});
