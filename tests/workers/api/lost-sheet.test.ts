/** A lost sheet is taken back, so that nothing waits for it, and used again if it is found. */
import { describe, expect, it } from "vitest";
import type { ClientId } from "../../../src/core/brand.ts";
import { inGroups } from "../../../src/core/paper/code.ts";
import { addDays } from "../../../workers/db/instant.ts";
import { type Device, dump, hidden, titleOf } from "../../support/http.ts";
import { newClient, sendLongAgo } from "../../support/http-check-in.ts";
import { clinicSite } from "../../support/http-clinic.ts";
import { carried, phq2, print, sheetAt } from "../../support/http-paper.ts";
import { auditOf, checkInsAt, newStaff, signedIn, wordsOf } from "../../support/http-record.ts";

const { site, seed } = await clinicSite();
const { deps } = site;
const therapist = await signedIn(site, seed.staffId);
/** A day as the pages write it. */
const DAY = String.raw`\d{1,2} \w+ \d{4}`;

async function printed(measures: readonly string[] = ["phq-2"], device = therapist) {
  const client = await newClient(deps, seed.staffId);
  const { codes } = await print(device, client, measures);
  return { client, codes, code: codes[0] ?? "" };
}

async function mark(
  way: "take-back" | "use-again",
  { client, code, device = therapist }: { client: ClientId; code: string; device?: Device },
) {
  const csrf = hidden(await device.get(checkInsAt(client)), "csrf");
  return device.post(`${checkInsAt(client)}/paper/${way}`, { csrf, sheet: code });
}

/** What stands on the page under a heading. */
const listOf = async (client: ClientId, device = therapist) =>
  (await device.get(checkInsAt(client))).text.split('id="list"')[1] ?? "";

const rowOf = async (id: ClientId, query = "") => {
  const { text } = await therapist.get(`/en/staff${query}`);
  const row = text.split("<tbody").find((one) => one.includes(id));
  return row === undefined ? undefined : wordsOf({ text: `<tbody${row.split("</tbody>")[0]}` });
};

/** Makes a link for the newest check-in of the list. */
async function askAnew(client: ClientId) {
  const text = await listOf(client);
  const button = /name="occasion" value="([0-9a-z]{26})"[^>]*> *<button[^>]*"New link/.exec(text);
  const csrf = hidden({ text }, "csrf");
  return therapist.post(checkInsAt(client), { csrf, occasion: button?.[1] ?? "" });
}

/** The form of a sheet, typed in once, as it waits for the second time. */
async function half(code: string) {
  const page = await therapist.get(sheetAt(code));
  const again = await therapist.post(sheetAt(code), { ...carried(page), ...phq2("1", "2") });
  return { ...carried(again), ...phq2("1", "2") };
}

describe("a sheet that is lost", () => {
  it("is taken back, and nothing waits for it; found, it is used again and waits again", async () => {
    const { client, code } = await printed();
    expect(await rowOf(client, "?show=due")).toMatch(/Asked 1 time/);
    const list = await listOf(client);
    expect(wordsOf({ text: list })).toMatch(/its code can no longer be typed in\. A new link/);
    expect(list).toContain(`aria-label="Take the sheet back: ${inGroups(code)}"`);
    expect((await mark("take-back", { client, code })).location).toBe(checkInsAt(client));
    expect(await rowOf(client)).toContain("Nothing waits");
    expect(await rowOf(client, "?show=due")).toBeUndefined();
    const after = await listOf(client);
    expect(wordsOf({ text: after })).toMatch(
      new RegExp(`Not answered\\. The sheet ${inGroups(code)} was taken back on ${DAY}`),
    );
    expect(after).not.toMatch(/Print again|Type it in|Take the sheet/);
    expect(after).toMatch(/New link/);
    const sheets = `${checkInsAt(client)}/paper?sheets=${code}`;
    expect((await therapist.get(sheets)).location).toBe(checkInsAt(client));
    // Pressed twice, it is done once.
    await mark("take-back", { client, code });
    expect((await mark("use-again", { client, code })).status).toBe(303);
    expect(await rowOf(client, "?show=due")).toMatch(/Asked 1 time/);
    expect(wordsOf({ text: await listOf(client) })).toContain("Printed, not entered yet");
    expect((await therapist.get(sheets)).status).toBe(200);
    const by = `staff:${seed.staffId}`;
    expect((await auditOf(site, client)).filter((act) => /take-back|use-again/.test(act))).toEqual([
      `${by} paper.take-back`,
      `${by} paper.use-again`,
    ]);
  });

  it("says so with the day to whoever types its code; what was typed waits, and goes through", async () => {
    const { client, code } = await printed();
    const form = await half(code);
    await mark("take-back", { client, code });
    const { csrf = "" } = carried(await therapist.get("/en/staff/paper"));
    const opened = await therapist.post("/en/staff/paper", { csrf, code });
    const page = await therapist.get(opened.location ?? "");
    const says = new RegExp(`The sheet ${inGroups(code)} was taken back on ${DAY}`);
    expect(wordsOf(page)).toMatch(says);
    expect(wordsOf(page)).toContain("choose “Use the sheet again”");
    expect(page.text).not.toContain('name="q-1"');
    expect(page.text).toContain(`href="${checkInsAt(client)}#list"`);

    const refused = await therapist.post(sheetAt(code), form);
    expect([refused.status, titleOf(refused)]).toEqual([409, "This was not saved"]);
    expect(wordsOf(refused)).toMatch(says);
    expect(wordsOf(refused)).toContain("What you typed is still on this page.");
    const german = await therapist.post(sheetAt(code).replace("/en/", "/de/"), form);
    expect(wordsOf(german)).toMatch(/wurde am .* zurückgenommen, weil es verloren war/);
    const json = await therapist.post(sheetAt(code), form, { accept: "application/json" });
    expect(JSON.parse(json.text)).toMatchObject({ type: "about:blank#lost-sheet", status: 409 });
    const stored = () =>
      site.d1.prepare("SELECT count(*) AS n FROM response WHERE client_id = ?").bind(client);
    expect(await stored().first("n")).toBe(0);

    await mark("use-again", { client, code });
    const waiting = Object.keys(form).map((name) => [name, hidden(refused, name)] as const);
    const again = Object.fromEntries(
      waiting.map(([name, value]) => [name, value.replaceAll(/&quot;|&#34;/g, '"')]),
    );
    expect(again).toEqual(form);
    expect((await therapist.post(sheetAt(code), again)).location).toContain(`saved=${code}`);
    expect(await stored().first("n")).toBe(1);
  });

  it("leaves its check-in to be asked anew with a link", async () => {
    const { client, code } = await printed();
    await mark("take-back", { client, code });
    const made = await askAnew(client);
    expect(made.text).toMatch(/#C1-/);
    expect(await rowOf(client, "?show=due")).toMatch(/Asked 1 time/);
    expect(wordsOf({ text: await listOf(client) })).toContain("Open. The link ends on");
    const [csrf, link] = [hidden(made, "csrf"), hidden(made, "link")];
    await therapist.post(`${checkInsAt(client)}/end`, { csrf, link });
    expect(await rowOf(client, "?show=due")).toBeUndefined();
  });

  it("is over once its check-in is answered in another way, and whoever types it in is told", async () => {
    const { client, code } = await printed();
    await mark("take-back", { client, code });
    await askAnew(client);
    // Found while the link is open, and typed in after that was answered.
    await mark("use-again", { client, code });
    const form = await half(code);
    await site.d1
      .prepare(
        "UPDATE occasion SET status = 'answered', answered_at = opens_at WHERE client_id = ?",
      )
      .bind(client)
      .run();
    const sent = await therapist.post(sheetAt(code), form);
    expect([sent.status, sent.location]).toEqual([303, sheetAt(code)]);
    const page = await therapist.get(sheetAt(code));
    expect(wordsOf(page)).toContain("answered or declined in another way");
    expect(page.text).not.toContain('name="q-1"');
    for (const way of ["take-back", "use-again"] as const) {
      const refused = await mark(way, { client, code });
      expect([refused.status, wordsOf(refused).includes("Nothing was changed")]).toEqual([
        409,
        true,
      ]);
    }
    expect((await auditOf(site, client)).filter((act) => /take-back|use-again/.test(act))).toEqual([
      `staff:${seed.staffId} paper.take-back`,
      `staff:${seed.staffId} paper.use-again`,
    ]);
  });

  it("is over, too, once its client would rather not answer: it is neither printed nor typed in", async () => {
    const { client, code } = await printed();
    await askAnew(client);
    await site.d1
      .prepare("UPDATE occasion SET status = 'expired', declined_at = opens_at WHERE client_id = ?")
      .bind(client)
      .run();
    expect(await listOf(client)).not.toMatch(/Print again|Type it in|Take the sheet/);
    const sheets = await therapist.get(`${checkInsAt(client)}/paper?sheets=${code}`);
    expect([sheets.status, sheets.location]).toEqual([303, checkInsAt(client)]);
  });

  it("is one of several: those that were printed with it and entered, or still out, stay as they are", async () => {
    const { client, codes } = await printed(["phq-2", "gad-7", "phq-9"]);
    await sendLongAgo(deps, seed.staffId, { client, at: addDays(deps.now(), -7), value: 0 });
    const [entered = "", lost = "", out = ""] = codes;
    expect((await therapist.post(sheetAt(entered), await half(entered))).status).toBe(303);
    const refused = await mark("take-back", { client, code: entered });
    expect([refused.status, wordsOf(refused).includes("typed in meanwhile")]).toEqual([409, true]);
    await mark("take-back", { client, code: lost });
    expect(await rowOf(client, "?show=due")).toMatch(/Asked 1 time/);
    await mark("take-back", { client, code: out });
    expect(await rowOf(client, "?show=due")).toBeUndefined();
    // Nor does it stop waiting for a link that asks the same anew.
    await askAnew(client);
    expect(await rowOf(client, "?show=due")).toMatch(/Asked 1 time/);
  });

  it("is of its own client: no other address takes it back, and no other therapist (threat 10)", async () => {
    const { client, code } = await printed();
    const other = await signedIn(site, seed.otherId);
    const own = await newClient(deps, seed.otherId);
    const csrf = hidden(await other.get(checkInsAt(own)), "csrf");
    const before = await dump(site.d1);
    for (const id of [own, client]) {
      for (const way of ["take-back", "use-again"]) {
        const reply = await other.post(`${checkInsAt(id)}/paper/${way}`, { csrf, sheet: code });
        expect([id === own, way, reply.status]).toEqual([id === own, way, 404]);
      }
    }
    expect(await dump(site.d1)).toBe(before);
    const assistant = await signedIn(site, await newStaff(deps, "assistant"));
    expect((await mark("take-back", { client, code, device: assistant })).status).toBe(303);
  });
});
