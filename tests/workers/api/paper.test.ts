/** Sheets of paper, typed in twice or read back, and kept as any other answers. */
import { describe, expect, it } from "vitest";
import { rulebook } from "../../../workers/api/rulebook.ts";
import { standingsOf } from "../../../workers/api/standings.ts";
import { loadReport } from "../../../workers/db/report.ts";
import { rebuildCaches } from "../../../workers/db/caches.ts";
import { must } from "../../support/clinic.ts";
import { type Device, hidden } from "../../support/http.ts";
import { newClient, open, sendLongAgo } from "../../support/http-check-in.ts";
import { clinicSite } from "../../support/http-clinic.ts";
import { auditOf, checkInsAt, signedIn, wordsOf } from "../../support/http-record.ts";
import { carried, phq2, print, sheetAt, TODAY } from "../../support/http-paper.ts";
import { sessionOf } from "../../support/store.ts";
import { storedOf } from "../../support/stored.ts";

const { site, seed } = await clinicSite();
const therapist = await signedIn(site, seed.staffId);
const rows = async (sql: string, ...values: unknown[]) =>
  (
    await site.d1
      .prepare(sql)
      .bind(...values)
      .all<Record<string, unknown>>()
  ).results;

const phq9 = (value: string, last: string): Record<string, string> => ({
  completed: TODAY,
  ...Object.fromEntries(
    Array.from({ length: 9 }, (_, i) => [`q-${i + 1}`, i === 8 ? last : value]),
  ),
});

/** Types a sheet in twice alike. */
async function enter(code: string, answers: Record<string, string>, device: Device = therapist) {
  const page = await device.get(sheetAt(code));
  const again = await device.post(sheetAt(code), { ...carried(page), ...answers });
  const fields = { ...carried(again), ...answers };
  return { fields, saved: await device.post(sheetAt(code), fields) };
}

describe("typing a sheet in", () => {
  it("keeps it once, on paper, on the day it was filled in, with a link that nobody had", async () => {
    const client = await newClient(site.deps, seed.staffId);
    const { codes } = await print(therapist, client, ["phq-2"]);
    const { fields, saved } = await enter(codes[0] ?? "", phq2("3", "-"));
    expect(saved.location).toBe(`/en/staff/paper?saved=${codes[0]}`);
    const again = await therapist.post(sheetAt(codes[0]), fields);
    expect(again.location).toBe(saved.location);
    expect(await rows("SELECT * FROM response WHERE client_id = ?", client)).toHaveLength(1);
    const [link] = await rows("SELECT * FROM link WHERE client_id = ?", client);
    expect(link?.["revoked_at"]).toBe(link?.["created_at"]);
    const { checkIn, points, answeredAt } = await storedOf(site, client);
    expect(checkIn).toMatchObject({
      mode: "paper",
      completedBy: "client",
      checked: "second-entry",
      measures: [{ answers: { 1: 3 }, skipped: ["2"] }],
    });
    expect(points).toMatchObject([{ mode: "paper", at: answeredAt, layout: "paper-1" }]);
    expect(await auditOf(site, client)).toContain(`staff:${seed.staffId} paper.enter`);
    expect((await therapist.get(sheetAt(codes[0]))).text).toContain("This sheet was entered on");
    expect((await therapist.get(`/en/staff/clients/${client}`)).text).toContain("On paper");
  });

  it("shows only what differs the second time, and keeps what was settled", async () => {
    const client = await newClient(site.deps, seed.staffId);
    const [code = ""] = (await print(therapist, client, ["phq-9"])).codes;
    const page = await therapist.get(sheetAt(code));
    const second = await therapist.post(sheetAt(code), { ...carried(page), ...phq9("1", "0") });
    expect(second.text).not.toContain("checked");
    const typed = { ...phq9("1", "0"), "q-4": "2" };
    const settle = await therapist.post(sheetAt(code), { ...carried(second), ...typed });
    expect(settle.text).toContain("1 field differs");
    expect(settle.text.match(/data-question=/g)).toHaveLength(1);
    expect(settle.text).toContain(
      "First time: Several days. Second time: More than half the days.",
    );
    const nothing = await therapist.post(sheetAt(code), carried(settle));
    expect(nothing.status).toBe(422);
    const saved = await therapist.post(sheetAt(code), { ...carried(settle), "q-4": "2" });
    expect(saved.status).toBe(303);
    const { checkIn } = await storedOf(site, client);
    expect(checkIn.measures[0]?.answers).toEqual({
      1: 1,
      2: 1,
      3: 1,
      4: 2,
      5: 1,
      6: 1,
      7: 1,
      8: 1,
      9: 0,
    });
  });

  it("can be read back and changed instead, and records what is unclear", async () => {
    const client = await newClient(site.deps, seed.staffId);
    const [code = ""] = (await print(therapist, client, ["phq-2"])).codes;
    const page = await therapist.get(sheetAt(code));
    const fields = { ...carried(page), ...phq2("1", "?"), go: "read" };
    const back = await therapist.post(sheetAt(code), fields);
    expect(back.text).toMatch(/Several days[^]*Unclear/);
    const changing = await therapist.post(sheetAt(code), { ...carried(back), go: "change" });
    expect(changing.text).toMatch(/value="1"[^>]*checked/);
    const once = await therapist.post(sheetAt(code), {
      ...carried(changing),
      ...phq2("2", "?"),
      go: "read",
    });
    expect((await therapist.post(sheetAt(code), carried(once))).status).toBe(303);
    const { checkIn } = await storedOf(site, client);
    expect(checkIn).toMatchObject({
      checked: "read-back",
      measures: [{ answers: { 1: 2 }, skipped: [], unclear: ["2"] }],
    });
    expect((await therapist.get(`/en/staff/clients/${client}`)).text).toContain(
      "unclearly on paper",
    );
  });

  it("raises the alert in the same commit, and the report opens with it (threat 17)", async () => {
    const client = await newClient(site.deps, seed.staffId);
    const [code = ""] = (await print(therapist, client, ["phq-9"])).codes;
    const { saved } = await enter(code, phq9("1", "2"));
    expect(saved.location).toBe(`/en/staff/clients/${client}`);
    expect(await rows("SELECT id FROM alert WHERE client_id = ?", client)).toHaveLength(1);
    expect((await therapist.get(saved.location ?? "")).text).toContain("Not acknowledged");
  });

  it("loses nothing that was typed when a question was overlooked or a day cannot be", async () => {
    const [code = ""] = (
      await print(therapist, await newClient(site.deps, seed.staffId), ["phq-9"])
    ).codes;
    const page = await therapist.get(sheetAt(code));
    const { "q-5": _, ...most } = phq9("1", "0");
    const overlooked = await therapist.post(sheetAt(code), { ...carried(page), ...most });
    expect(overlooked.status).toBe(422);
    expect(overlooked.text).toContain("Question 5: choose an answer");
    expect(overlooked.text.match(/checked/g)).toHaveLength(8);
    for (const [completed, words] of [
      ["", "fill this in"],
      ["2019-01-01", "choose a later day"],
      ["2999-01-01", "choose an earlier day"],
      ["yesterday", "type a day"],
    ] as const) {
      const fields = { ...carried(page), ...phq9("1", "0"), completed };
      const reply = await therapist.post(sheetAt(code), fields);
      expect(reply.status).toBe(422);
      expect(reply.text).toContain(words);
      expect(reply.text.match(/ checked/g)).toHaveLength(9);
    }
    for (const first of ["", "{", "[]", '{"q-1":"9"}', '{"__proto__":"x"}']) {
      const fields = { ...carried(page), step: "read-back", first };
      expect((await therapist.post(sheetAt(code), fields)).status).toBe(422);
    }
  });

  it("stands in its place among answers on screen, and is found there when all is read anew", async () => {
    const client = await newClient(site.deps, seed.staffId);
    await sendLongAgo(site.deps, seed.staffId, { client, at: "2026-01-05T09:00Z", value: 2 });
    const [code = ""] = (await print(therapist, client, ["phq-9"])).codes;
    await enter(code, phq9("1", "0"));
    const report = await therapist.get(`/en/staff/clients/${client}`);
    expect(report.text).toMatch(/Asked in another way/);
    const before = await rows("SELECT 1 FROM response WHERE client_id = ?", client);
    const rebuilt = must(
      await rebuildCaches(site.deps, client, { summarise: standingsOf, rulebook }),
    );
    expect(rebuilt.series.points.at(-1)).toMatchObject({ mode: "paper" });
    expect(before).toHaveLength(2);
  });

  it("that was filled in before other answers came stands behind them on the report", async () => {
    const client = await newClient(site.deps, seed.staffId);
    const [code = ""] = (await print(therapist, client, ["phq-9"])).codes;
    const day = (days: number) => new Date(Date.now() - days * 864e5).toISOString().slice(0, 10);
    await site.d1
      .prepare("UPDATE paper_sheet SET created_at = ? WHERE code = ?")
      .bind(`${day(9)}T08:00Z`, code)
      .run();
    const at = `${day(2)}T08:00Z`;
    await sendLongAgo(site.deps, seed.staffId, { client, at, value: 3 });
    const page = await therapist.get(sheetAt(code));
    const fields = { ...carried(page), ...phq9("1", "0"), completed: day(5), go: "read" };
    const back = await therapist.post(sheetAt(code), fields);
    expect((await therapist.post(sheetAt(code), carried(back))).status).toBe(303);
    const report = must(
      await loadReport(site.deps, await sessionOf(site.deps, seed.staffId), client),
    );
    expect(report.latest.map(({ checkIn }) => checkIn.mode)).toEqual(["screen", "paper"]);
    const last = report.series.points.filter(({ measure }) => measure.startsWith("phq-9")).at(-1);
    expect(last).toMatchObject({ mode: "screen" });
  });

  it("is too late for a sheet whose check-in was answered on screen meanwhile", async () => {
    const client = await newClient(site.deps, seed.staffId);
    const [code = ""] = (await print(therapist, client, ["phq-2"])).codes;
    const list = await therapist.get(checkInsAt(client));
    const made = await therapist.post(checkInsAt(client), {
      csrf: hidden(list, "csrf"),
      occasion:
        /name="occasion" value="([0-9a-z]{26})"[^>]*> *<button[^>]*aria-label="New link/.exec(
          list.text,
        )?.[1] ?? "",
    });
    const once = await therapist.post(sheetAt(code), {
      ...carried(await therapist.get(sheetAt(code))),
      ...phq2("1", "1"),
    });
    const phone = site.device();
    await open(phone, { token: { text: /#(C1-[0-9A-Z-]+)</.exec(made.text)?.[1] ?? "" } as never });
    await site.d1
      .prepare(
        "UPDATE occasion SET status = 'answered', answered_at = opens_at WHERE client_id = ?",
      )
      .bind(client)
      .run();
    const saved = await therapist.post(sheetAt(code), { ...carried(once), ...phq2("1", "1") });
    expect(saved.location).toBe(sheetAt(code));
    expect(wordsOf(await therapist.get(sheetAt(code)))).toContain(
      "answered or declined in another",
    );
    expect(await rows("SELECT 1 FROM response WHERE client_id = ?", client)).toHaveLength(0);
  });
});
