import { describe, expect, it } from "vitest";
import { isoDay } from "../../../src/core/i18n/format.ts";
import { chosenOn, hidden, type Reply } from "../../support/http.ts";
import { newClient } from "../../support/http-check-in.ts";
import { clinicSite } from "../../support/http-clinic.ts";
import { signedIn, supervisorOf, wordsOf } from "../../support/http-record.ts";
import { addGoal, day, goalOf } from "../../support/work.ts";

const { site, seed } = await clinicSite();
const today = isoDay("Europe/Berlin")(site.deps.now());

async function client() {
  const clientId = await newClient(site.deps, seed.staffId);
  return { clientId, at: `/en/staff/clients/${clientId}` };
}

const formOf = (page: Reply) => ({
  csrf: hidden(page, "csrf"),
  goal: /name="goal" value="([0-9a-z]{26})"/.exec(page.text.split('id="form"')[1] ?? "")?.[1] ?? "",
  rev: /name="rev" value="(\d+)"/.exec(page.text.split('id="form"')[1] ?? "")?.[1] ?? "",
});

describe("a goal", () => {
  it("is kept in the client's words, rated from 0 to 10, and never rated beforehand", async () => {
    const { at } = await client();
    const device = await signedIn(site, seed.staffId);
    const words = "أريد أن أنام <b>الليل</b>";
    const blank = await device.get(`${at}/goals`);
    const sent = await device.post(`${at}/goals`, {
      ...formOf(blank),
      text: words,
      specific: "Six hours",
      "milestone-1": "One night",
      "milestone-2": "Two nights",
      status: "active",
    });
    expect([sent.status, sent.location]).toEqual([303, `${at}/goals?saved=goal`]);
    const page = await device.get(sent.location ?? "");
    expect(page.text).toMatch(/role="status"[^>]*>\s*Goal saved\./);
    expect(page.text).toContain("أريد أن أنام &lt;b&gt;الليل&lt;/b&gt;");
    expect(page.text).toMatch(/<legend dir="auto">\s*أريد/);
    const goalId = /name="value-([0-9a-z]{26})"/.exec(page.text)?.[1] ?? "";
    const rating = {
      csrf: hidden(page, "csrf"),
      key: hidden(page, "key"),
      [`value-${goalId}`]: "3",
    };
    const kept = await device.post(`${at}/goals/ratings`, rating);
    expect(kept.status).toBe(303);
    const rated = await device.get(kept.location ?? "");
    expect(wordsOf(rated)).toContain("Ratings saved.");
    expect(wordsOf(rated)).toContain("Rated once: 3 of 10");
    // The anchors stand on the page and in the names of the two ends.
    expect(rated.text.match(/<input[^>]*name="value-/g)).toHaveLength(11);
    expect(wordsOf(rated)).toMatch(/0 not at all reached .* 10 fully reached/);
    expect(chosenOn(rated)[`value-${goalId}`]).toBeUndefined();
  });

  it("celebrates a milestone in calm words, and marks it once", async () => {
    const { clientId, at } = await client();
    const milestones = [{ text: "Call a friend" }, { text: "Meet a friend" }];
    await addGoal(site.deps, seed.staffId, { clientId, goal: goalOf("Friends", { milestones }) });
    const device = await signedIn(site, seed.staffId);
    const page = await device.get(`${at}/goals`);
    const press = { csrf: hidden(page, "csrf"), goal: hidden(page, "goal"), rev: "1", place: "1" };
    for (let times = 0; times < 2; times += 1) {
      expect((await device.post(`${at}/goals/milestone`, press)).status).toBe(303);
    }
    const words = wordsOf(await device.get(`${at}/goals`));
    expect(words).toMatch(/Milestone reached on [^:]*: Call a friend/);
    expect(words).toContain("1 of 2 milestones reached");
    expect(words).not.toMatch(/!|well done|congratulations/i);
  });

  it("says when its review is due, and asks for words when it is dropped", async () => {
    const { clientId, at } = await client();
    const goal = goalOf("Sleep", { reviewOn: day("2026-01-05") });
    const id = await addGoal(site.deps, seed.staffId, { clientId, goal });
    const device = await signedIn(site, seed.staffId);
    const page = await device.get(`${at}/goals?edit=${id}`);
    expect(wordsOf(page)).toContain("Review due");
    const drop = { ...formOf(page), text: "Sleep", status: "dropped" };
    const refused = await device.post(`${at}/goals`, drop);
    expect(refused.status).toBe(422);
    expect(wordsOf(refused)).toContain("Words at the end: fill this in");
    const bad = { ...drop, "milestone-2": "x", "reached-2": "2999-01-01", "level-less": "y" };
    const many = wordsOf(await device.post(`${at}/goals`, bad));
    expect(many).toContain("Milestone 2: reached on: choose an earlier day");
    expect(many).toContain("As expected (0): fill this in");
    const closing = { ...drop, closing: "Something else matters more now" };
    expect((await device.post(`${at}/goals`, closing)).status).toBe(303);
    expect(wordsOf(await device.get(`${at}/goals`))).toMatch(/Dropped .*Something else matters/);
  });

  it("keeps a review that has passed beside other changes, and takes no new one", async () => {
    const { clientId, at } = await client();
    const goal = goalOf("Sleep", { reviewOn: day("2026-01-05") });
    const id = await addGoal(site.deps, seed.staffId, { clientId, goal });
    const device = await signedIn(site, seed.staffId);
    const form = { ...formOf(await device.get(`${at}/goals?edit=${id}`)), status: "active" };
    const says = "Look at it again on: choose a later day";
    for (const review of ["2026-01-04", "2026-01-06"]) {
      const refused = await device.post(`${at}/goals`, { ...form, text: "Rest", review });
      expect([refused.status, wordsOf(refused).includes(says)]).toEqual([422, true]);
      expect(refused.text).toMatch(/<textarea[^>]*name="text"[^>]*>Rest</);
      expect(refused.text).toContain(`value="${review}"`);
    }
    const kept = { ...form, text: "Rest", review: "2026-01-05" };
    expect((await device.post(`${at}/goals`, kept)).status).toBe(303);
    const words = wordsOf(await device.get(`${at}/goals`));
    expect(words).toContain("Rest");
    expect(words).toContain("Review due");
    // Beside another problem the old day is none.
    const emptied = { ...formOf(await device.get(`${at}/goals?edit=${id}`)), ...kept, text: "" };
    const many = wordsOf(await device.post(`${at}/goals`, emptied));
    expect(many).toContain("fill this in");
    expect(many).not.toContain(says);
  });

  it("shows both versions when two people change it", async () => {
    const { clientId, at } = await client();
    const id = await addGoal(site.deps, seed.staffId, { clientId, goal: goalOf("Sleep") });
    const device = await signedIn(site, seed.staffId);
    const form = formOf(await device.get(`${at}/goals?edit=${id}`));
    await device.post(`${at}/goals`, { ...form, text: "Theirs", status: "active" });
    const late = await device.post(`${at}/goals`, { ...form, text: "Mine", status: "active" });
    expect(late.status).toBe(409);
    expect(wordsOf(late)).toMatch(/Kept now Theirs/);
    expect(late.text).toMatch(/<textarea[^>]*name="text"[^>]*>Mine</);
    const again = { ...formOf(late), text: "Both", status: "active" };
    expect((await device.post(`${at}/goals`, again)).status).toBe(303);
  });

  it("gives a T-score from the levels that were agreed on", async () => {
    const { clientId, at } = await client();
    const levels = { "much-less": "1", less: "2", expected: "3", more: "4", "much-more": "5" };
    const goalId = await addGoal(site.deps, seed.staffId, {
      clientId,
      goal: goalOf("Work", { levels }),
    });
    const device = await signedIn(site, seed.staffId);
    const page = await device.get(`${at}/goals`);
    const form = { csrf: hidden(page, "csrf"), key: hidden(page, "key") };
    expect((await device.post(`${at}/goals/ratings`, form)).status).toBe(422);
    await device.post(`${at}/goals/ratings`, { ...form, [`level-${goalId}`]: "more" });
    expect(wordsOf(await device.get(`${at}/goals`))).toContain("T-score 60");
  });
});

describe("threat 10: goals and plans over the wire", () => {
  it("are not there for another therapist; a supervisor reads and cannot write", async () => {
    const { clientId, at } = await client();
    await addGoal(site.deps, seed.staffId, { clientId, goal: goalOf("Sleep") });
    const other = await signedIn(site, seed.otherId);
    const supervisor = await supervisorOf(site, seed.staffId);
    for (const path of ["goals", "agreement", "progress", "progress/shown"]) {
      expect((await other.get(`${at}/${path}`)).status, path).toBe(404);
      const read = await supervisor.get(`${at}/${path}`);
      expect(read.status, path).toBe(200);
      expect(read.text, path).not.toMatch(/<textarea|type="radio"|type="checkbox"/);
    }
    const posts = ["goals", "goals/milestone", "goals/ratings", "agreement", "agreement/confirm"];
    const more = ["agreement/shown", "progress/grant", "progress/shown"];
    for (const device of [other, supervisor]) {
      const csrf = hidden(await device.get("/en/staff"), "csrf");
      const form = { csrf, goal: "0".repeat(26), rev: "0", text: "x", plan: "0".repeat(26) };
      const rest = { key: "0".repeat(20), place: "1", client: "x", therapist: "x", know: "x" };
      const yes = { yes: "therapist-screen", granted: "no", initials: "AB", fit: "fits" };
      for (const path of [...posts, ...more]) {
        const key = path === "progress/shown" ? "0".repeat(26) : rest.key;
        const value = { [`value-${"0".repeat(26)}`]: "1", "review-on": today };
        const reply = await device.post(`${at}/${path}`, {
          ...form,
          ...rest,
          ...yes,
          ...value,
          key,
        });
        expect(reply.status, path).toBe(404);
      }
    }
  });
});
