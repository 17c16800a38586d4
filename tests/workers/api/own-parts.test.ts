import { describe, expect, it } from "vitest";
import type { Goal } from "../../../src/core/goals/goal.ts";
import { findMeasure } from "../../../src/packs/find.ts";
import { openDb } from "../../../workers/db/database.ts";
import { rebuildCaches } from "../../../workers/db/caches.ts";
import { loadGoals } from "../../../workers/db/goal.ts";
import { loadReport } from "../../../workers/db/report.ts";
import { rulebook } from "../../../workers/api/rulebook.ts";
import { standingsOf } from "../../../workers/api/standings.ts";
import { must } from "../../support/clinic.ts";
import { dump, titleOf } from "../../support/http.ts";
import { answersOf, askFor, formOf, newClient, open, sendAs } from "../../support/http-check-in.ts";
import { clinicSite } from "../../support/http-clinic.ts";
import { signedIn, wordsOf } from "../../support/http-record.ts";
import { sessionOf } from "../../support/store.ts";
import { addGoal, goalOf } from "../../support/work.ts";

const { site, seed } = await clinicSite();
const short = findMeasure("phq-2");
const WISH = "أريد أن أتحدث عن <b>العمل</b>\nand my sister";

/** A client with one goal that is worked on and one that is not, who has opened the link. */
async function begin() {
  const client = await newClient(site.deps, seed.staffId);
  const goal = (text: string, changes = {}) =>
    addGoal(site.deps, seed.staffId, { clientId: client, goal: goalOf(text, changes) });
  await goal("أن أنام الليل");
  await goal("Left long ago", { status: "dropped" });
  const extras = ["goals", "talk"] as const;
  const asked = await askFor(site.deps, seed.staffId, { client, asks: [short], extras });
  const device = site.device();
  await open(device, asked);
  return { client, asked, device };
}

const goalField = (text: string) => /name="(q-[0-9a-z]{26})"/.exec(text)?.[1] ?? "";

/** The goal that is worked on. */
const worked = <One extends { readonly goal: Pick<Goal, "status"> }>(goals: readonly One[]) =>
  goals.find(({ goal }) => goal.status === "active");

async function report(client: Awaited<ReturnType<typeof begin>>["client"]) {
  const session = await sessionOf(site.deps, seed.staffId);
  return must(await loadReport(site.deps, session, client));
}

describe("goals and the client's own question", () => {
  it("are parts like the others, from the first page to the report", async () => {
    const { client, device } = await begin();
    const first = await device.get("/en/check-in/1");
    expect(titleOf(first)).toContain("Part 1 of 3");
    const second = await device.post("/en/check-in/1", formOf(first, answersOf(short, 0)));
    expect(second.location).toBe("/en/check-in/2");
    const goals = await device.get("/en/check-in/2");
    expect(goals.text).toContain("<bdi>أن أنام الليل</bdi>");
    expect(goals.text).not.toContain("Left long ago");
    expect(goals.text.match(/type="radio"/g)).toHaveLength(11);
    expect(goals.text).not.toMatch(/<input[^>]*type="radio"[^>]*\schecked/);
    expect(wordsOf(goals)).not.toContain("Notice of the rights holder");
    const rated = formOf(goals, { [goalField(goals.text)]: "4" });
    const third = await device.post("/en/check-in/2", rated);
    expect(third.location).toBe("/en/check-in/3");
    const talk = await device.get("/en/check-in/3");
    expect(wordsOf(talk)).toMatch(/Your therapist reads this, maybe not before your next session/);
    const review = await device.post("/en/check-in/3", formOf(talk, { "q-talk": WISH }));
    expect(review.location).toBe("/en/check-in/answers");
    const answers = await device.get("/en/check-in/answers");
    expect(answers.text).toContain("أريد أن أتحدث عن &lt;b&gt;العمل&lt;/b&gt;");
    expect((await sendAs(device, answers)).location).toBe("/en/check-in/sent");
    const thanks = wordsOf(await device.get("/en/check-in/sent"));
    expect(thanks).toContain("You sent PHQ-2, how near your goals are and your own words to");

    const { latest, goals: kept, series } = await report(client);
    expect(latest[0]?.checkIn).toMatchObject({ talk: WISH, goals: [{ value: 4 }] });
    expect(latest[0]?.checkIn.measures).toHaveLength(1);
    expect(worked(kept)?.ratings).toMatchObject([{ value: 4, by: "client" }]);
    expect(series.ratings).toHaveLength(1);
    // Rows are the truth: the cache is made anew from them.
    const rebuilt = must(
      await rebuildCaches(site.deps, client, { summarise: standingsOf, rulebook }),
    );
    expect(rebuilt.series).toEqual(series);
    expect(rebuilt.summary.wantsToTalk).toBe(true);
  });

  it("stand on top of the report and in the caseload, and nowhere in plain text", async () => {
    const { client, device } = await begin();
    const page = await device.get("/en/check-in/3");
    await device.post("/en/check-in/3", formOf(page, { "q-talk": "My sister" }));
    await sendAs(device, await device.get("/en/check-in/answers"));
    const staff = await signedIn(site, seed.staffId);
    const seen = wordsOf(await staff.get(`/en/staff/clients/${client}`));
    expect(seen).toMatch(/To talk about Wants to talk about My sister/);
    expect(seen).toMatch(/own words .*Wants to talk about My sister/);
    expect(wordsOf(await staff.get("/en/staff"))).toContain("Wants to talk");
    expect(await dump(site.d1)).not.toContain("My sister");
  });

  it("come back with all that was typed when a text is too long, and is never cut", async () => {
    const { device } = await begin();
    const page = await device.get("/en/check-in/3");
    const long = "a".repeat(4001);
    const refused = await device.post("/en/check-in/3", formOf(page, { "q-talk": long }));
    expect(refused.status).toBe(422);
    expect(refused.text).toContain(long);
    expect(wordsOf(refused)).toMatch(/It can have 4,000 characters/);
  });

  it("can be all that is answered, and left empty are never a zero", async () => {
    const { client, device } = await begin();
    const page = await device.get("/en/check-in/3");
    await device.post("/en/check-in/3", formOf(page, { "q-talk": "Work" }));
    const sent = await sendAs(device, await device.get("/en/check-in/answers"));
    expect(sent.location).toBe("/en/check-in/sent");
    // Nothing is named that was left empty.
    const thanks = wordsOf(await device.get("/en/check-in/sent"));
    expect(thanks).toContain("You sent your own words to");
    const { latest, goals } = await report(client);
    expect(latest[0]?.checkIn.goals?.[0]).not.toHaveProperty("value");
    expect(goals[0]?.ratings).toEqual([]);
  });

  it("rate one line: what staff write down and what comes by itself, in order of time", async () => {
    const { client, device } = await begin();
    const session = await sessionOf(site.deps, seed.staffId);
    const before = must(await loadGoals(site.deps, session, client));
    const staff = await signedIn(site, seed.staffId);
    const at = `/en/staff/clients/${client}/goals`;
    const rate = await staff.get(at);
    const field = /name="(value-[0-9a-z]{26})"/.exec(rate.text)?.[1] ?? "";
    await staff.post(`${at}/ratings`, { ...formOfRatings(rate.text), [field]: "2" });
    const page = await device.get("/en/check-in/2");
    await device.post("/en/check-in/2", formOf(page, { [goalField(page.text)]: "5" }));
    await sendAs(device, await device.get("/en/check-in/answers"));
    const after = must(await loadGoals(site.deps, session, client));
    expect(worked(before.goals)?.ratings).toEqual([]);
    expect(worked(after.goals)?.ratings.map(({ value, by }) => [value, by === "client"])).toEqual([
      [2, false],
      [5, true],
    ]);
  });

  it("are asked as they were worded when the link was made", async () => {
    const { client, device } = await begin();
    const db = openDb(site.d1);
    await db.run("DELETE FROM goal");
    const page = await device.get("/en/check-in/2");
    expect(page.text).toContain("أن أنام الليل");
    expect((await report(client)).goals).toEqual([]);
  });
});

const formOfRatings = (text: string) => ({
  csrf: /name="csrf" value="([^"]+)"/.exec(text)?.[1] ?? "",
  key: /name="key" value="([^"]+)"/.exec(text)?.[1] ?? "",
});
