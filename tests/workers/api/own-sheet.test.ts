/** Goals and own words on paper: printed with a code, typed in, and kept as those of a screen are. */
import { describe, expect, it } from "vitest";
import type { ClientId } from "../../../src/core/brand.ts";
import { rulebook } from "../../../workers/api/rulebook.ts";
import { standingsOf } from "../../../workers/api/standings.ts";
import { rebuildCaches } from "../../../workers/db/caches.ts";
import { loadReport } from "../../../workers/db/report.ts";
import { must } from "../../support/clinic.ts";
import { dump } from "../../support/http.ts";
import { newClient } from "../../support/http-check-in.ts";
import { clinicSite } from "../../support/http-clinic.ts";
import { carried, phq2, print, sheetAt, TODAY } from "../../support/http-paper.ts";
import { checkInsAt, newStaff, signedIn, wordsOf } from "../../support/http-record.ts";
import { sessionOf } from "../../support/store.ts";
import { storedOf } from "../../support/stored.ts";
import { addGoal, goalOf } from "../../support/work.ts";

const { site, seed } = await clinicSite();
const therapist = await signedIn(site, seed.staffId);
const GOAL = "أن أنام الليل";
const WISH = "My sister <b>\nand work";

async function withGoal(text = GOAL): Promise<ClientId> {
  const clientId = await newClient(site.deps, seed.staffId);
  await addGoal(site.deps, seed.staffId, { clientId, goal: goalOf(text) });
  return clientId;
}

const sheetOf = (text: string) => /<article[^]*<\/article>/.exec(text)?.[0] ?? "";
const goalField = (text: string) => /name="(q-[0-9a-z]{26})"/.exec(text)?.[1] ?? "";

/** Types a sheet in and reads it back. */
async function readBack(code: string, typed: Readonly<Record<string, string>>) {
  const page = await therapist.get(sheetAt(code));
  const goal = goalField(page.text);
  const { goal: value, ...rest } = typed;
  const filled = { completed: TODAY, ...(value && { [goal]: value }), ...rest };
  const fields = { ...carried(page), ...filled, go: "read" };
  const back = await therapist.post(sheetAt(code), fields);
  return { back, saved: await therapist.post(sheetAt(code), carried(back)) };
}

describe("a sheet of goals and own words", () => {
  it("is the last of a set, with a code of its own, the client's goals and no name", async () => {
    const client = await withGoal();
    const { sent, codes } = await print(therapist, client, ["phq-2"], ["goals", "talk"]);
    expect(codes).toHaveLength(2);
    const page = await therapist.get(sent.location ?? "");
    const sheets = page.text.match(/<article[^]*?<\/article>/g) ?? [];
    expect(sheets).toHaveLength(2);
    const own = sheets[1] ?? "";
    expect(own).toContain(`1. <bdi>${GOAL}</bdi>`);
    expect(wordsOf({ text: own })).toMatch(
      /How much of it have you reached.*2\. Is there something/,
    );
    expect(own.match(/paper__box/g)).toHaveLength(11);
    expect(own.match(/paper__rule/g)).toHaveLength(8);
    expect(own).toContain(`${codes[1]?.slice(0, 4)} ${codes[1]?.slice(4)}`);
    expect(own).not.toMatch(/CANARY|Canary|Penguin/);
    const list = wordsOf(await therapist.get(checkInsAt(client)));
    expect(list).toMatch(/goals and own words.*Printed, not entered yet/);
    // The sheet stays as it was printed, whatever becomes of the goal.
    await addGoal(site.deps, seed.staffId, { clientId: client, goal: goalOf("Newer") });
    expect(sheetOf((await therapist.get(sent.location ?? "")).text)).not.toContain("Newer");
  });

  it("is left out where nothing is asked: no goal is worked on", async () => {
    const client = await newClient(site.deps, seed.staffId);
    expect((await print(therapist, client, ["phq-2"], ["goals"])).codes).toHaveLength(1);
    const { codes } = await print(therapist, client, ["phq-2"], ["goals", "talk"]);
    const page = await therapist.get(sheetAt(codes[1]));
    expect(wordsOf(page)).toContain("Goals and own words of CANARY");
    expect(goalField(page.text)).toBe("");
  });

  it("shows an assistant no goal: neither prints it nor opens it (threat 10)", async () => {
    const client = await withGoal();
    const assistant = await signedIn(site, await newStaff(site.deps, "assistant"));
    const offered = (await assistant.get(checkInsAt(client))).text;
    expect(offered).not.toContain('name="also.goals"');
    expect(offered).toContain("Goals are left out of a link or a sheet");
    expect(offered).toContain("one for own words. Each has a code. A therapist types it in");
    expect(offered).not.toContain(GOAL);
    const { sent, codes } = await print(assistant, client, ["phq-2"], ["goals", "talk"]);
    expect(codes).toHaveLength(2);
    const page = await assistant.get(sent.location ?? "");
    expect(page.text).toContain("paper__rule");
    expect(page.text).not.toContain(GOAL);
    // Nor of what their therapist printed.
    const theirs = await print(therapist, client, ["phq-2"], ["goals", "talk"]);
    const both = await assistant.get(theirs.sent.location ?? "");
    expect([both.status, both.text.includes(GOAL)]).toEqual([200, false]);
    expect(both.text.match(/<article/g)).toHaveLength(1);
    const alone = `${checkInsAt(client)}/paper?sheets=${theirs.codes[1]}`;
    expect((await assistant.get(alone)).status).toBe(404);
    expect((await therapist.get(alone)).text).toContain(GOAL);
  });

  it("is printed alone, and refused only where nothing is left to print", async () => {
    const client = await withGoal();
    const { sent, codes } = await print(therapist, client, [], ["goals"]);
    expect([sent.status, codes]).toEqual([303, [expect.stringMatching(/^[0-9A-Z]{8}$/)]]);
    const page = await therapist.get(sent.location ?? "");
    expect(page.text.match(/<article/g)).toHaveLength(1);
    expect(page.text).toContain(GOAL);
    const { saved } = await readBack(codes[0] ?? "", { goal: "4" });
    expect(saved.location).toContain("saved=");
    // No goal is worked on; nothing was ticked; a measure that is not there.
    const none = await newClient(site.deps, seed.staffId);
    for (const [measures, extras] of [
      [[], ["goals"]],
      [[], []],
      [["no-such"], ["talk"]],
    ] as const) {
      const { sent: refused } = await print(therapist, none, measures, extras);
      expect(refused.status).toBe(422);
      expect(refused.text).toContain('href="#measure"');
    }
  });

  it("joins the goal's own line and stands on top of the report, sealed", async () => {
    const client = await withGoal();
    const { codes } = await print(therapist, client, ["phq-2"], ["goals", "talk"]);
    const { back, saved } = await readBack(codes[1] ?? "", { goal: "7", "q-talk": WISH });
    expect(wordsOf(back)).toMatch(/7 .*My sister &lt;b&gt;/);
    expect(saved.location).toBe(`/en/staff/paper?saved=${codes[1]}`);
    // The measure's sheet of the same day comes after it, and does not hide the wish.
    const phq = await readBack(codes[0] ?? "", phq2("1", "1"));
    expect(phq.saved.status).toBe(303);
    const session = await sessionOf(site.deps, seed.staffId);
    const { goals, series, latest } = must(await loadReport(site.deps, session, client));
    expect(goals[0]?.ratings).toMatchObject([{ value: 7, by: "client" }]);
    expect(latest.find(({ checkIn }) => checkIn.talk)?.checkIn).toMatchObject({
      mode: "paper",
      checked: "read-back",
      talk: WISH,
      measures: [],
      goals: [{ text: GOAL, value: 7 }],
    });
    const report = wordsOf(await therapist.get(`/en/staff/clients/${client}`));
    expect(report).toMatch(/To talk about Wants to talk about My sister/);
    expect(wordsOf(await therapist.get("/en/staff"))).toContain("Wants to talk");
    const rebuilt = must(
      await rebuildCaches(site.deps, client, { summarise: standingsOf, rulebook }),
    );
    expect(rebuilt.series).toEqual(series);
    expect(rebuilt.summary.wantsToTalk).toBe(true);
    expect(await dump(site.d1)).not.toContain("My sister");
  });

  it("is typed twice in its numbers and once in its words", async () => {
    const client = await withGoal();
    const [, code = ""] = (await print(therapist, client, ["phq-2"], ["goals", "talk"])).codes;
    const page = await therapist.get(sheetAt(code));
    const goal = goalField(page.text);
    const first = { ...carried(page), completed: TODAY, [goal]: "?", "q-talk": WISH };
    const second = await therapist.post(sheetAt(code), first);
    expect(second.text).toContain(goal);
    expect(second.text).not.toMatch(/<textarea/);
    const again = { ...carried(second), completed: TODAY, [goal]: "?" };
    const saved = await therapist.post(sheetAt(code), again);
    expect(saved.location).toContain("saved=");
    const { checkIn } = await storedOf(site, client);
    expect(checkIn).toMatchObject({ checked: "second-entry", talk: WISH });
    // What nobody can read is no rating, as if it had been left empty.
    expect(checkIn.goals).toEqual([{ goal: goal.slice(2), text: GOAL }]);
  });

  it("of words alone is read back, never typed twice", async () => {
    const client = await newClient(site.deps, seed.staffId);
    const [, code = ""] = (await print(therapist, client, ["phq-2"], ["talk"])).codes;
    const page = await therapist.get(sheetAt(code));
    expect(page.text).not.toContain("Type it a second time");
    const words = { ...carried(page), completed: TODAY, "q-talk": WISH };
    const back = await therapist.post(sheetAt(code), words);
    expect(back.text).toContain('id="read-back"');
    expect((await therapist.post(sheetAt(code), carried(back))).status).toBe(303);
    expect((await storedOf(site, client)).checkIn).toMatchObject({ talk: WISH, measures: [] });
  });

  it("names a goal that was overlooked and keeps every word", async () => {
    const client = await withGoal();
    const [, code = ""] = (await print(therapist, client, ["phq-2"], ["goals", "talk"])).codes;
    const { back } = await readBack(code, { "q-talk": WISH });
    expect(back.status).toBe(422);
    expect(wordsOf(back)).toContain("Question 1");
    expect(back.text).toContain("My sister &lt;b&gt;");
  });
});
