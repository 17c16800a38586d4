import { beforeAll, describe, expect, it } from "vitest";
import { createStaff } from "../../../workers/db/staff.ts";
import { must } from "../../support/clinic.ts";
import { type Device, hidden, titleOf } from "../../support/http.ts";
import { clinicSite } from "../../support/http-clinic.ts";
import { signedIn } from "../../support/http-record.ts";
import { fieldsOf } from "../../support/rules-page.ts";

const { site, seed } = await clinicSite();
const ADDRESS = "/en/staff/settings/rules";
const PHQ = "phq-9-total-no-improvement";

let owner: Device;
let therapist: Device;

beforeAll(async () => {
  owner = await signedIn(
    site,
    must(await createStaff(site.deps, { name: "Owner", roles: ["owner"] })),
  );
  therapist = await signedIn(site, seed.staffId);
});

async function form(changes: Readonly<Record<string, string>> = {}) {
  const page = await owner.get(ADDRESS);
  return {
    csrf: hidden(page, "csrf"),
    rev: hidden(page, "rev"),
    ...fieldsOf(page),
    do: "save",
    ...changes,
  };
}
const post = (fields: Readonly<Record<string, string>>, headers = {}) =>
  owner.post(ADDRESS, fields, headers);
const versions = async () =>
  (await site.d1.prepare("SELECT version FROM rule_set").all()).results.length;

describe("the rules of the clinic", () => {
  it("are read by therapists, with what each does and how often it is wrong, and no field", async () => {
    const { status, text } = await therapist.get(ADDRESS);
    expect(status).toBe(200);
    expect(text).toContain("Not better after some check-ins (PHQ-9)");
    expect(text).toMatch(/False alarms: [\d.]+ % of those who are not in trouble/);
    expect(text).toMatch(
      /Misses: [\d.]+ % of those in trouble get no signal \([\d.]+ to [\d.]+ %\)/,
    );
    expect(text).toContain("Only an owner can change rules.");
    expect(text).not.toContain("<select");
    const csrf = hidden(await therapist.get("/en/staff"), "csrf");
    expect((await therapist.post(ADDRESS, { csrf, rev: "0" })).status).toBe(404);
  });

  it("stay as they are when nothing was changed, and when somebody only looks", async () => {
    const same = await post(await form());
    expect([same.status, same.text.includes("Nothing was changed.")]).toEqual([200, true]);
    const look = await post(await form({ [`${PHQ}.sessions`]: "6", do: "look" }));
    expect(look.status).toBe(200);
    expect(look.text).toContain(
      "Not better after some check-ins (PHQ-9): version 1 becomes version 2. From check-in: 4 becomes 6.",
    );
    expect(fieldsOf(look)[`${PHQ}.sessions`]).toBe("6");
    expect(await versions()).toBe(0);
  });

  it("name each field that is wrong, with the numbers that would do, and lose nothing", async () => {
    const fields = await form({
      [`${PHQ}.sessions`]: "1.5",
      "missed-occasions.in-a-row": "3",
      "gad-7-total-deterioration.difference": "clinic",
      "gad-7-total-deterioration.points": "99",
      "gad-7-total-deterioration.reason": 'so "><said>',
    });
    const reply = await post(fields);
    expect(reply.status).toBe(422);
    expect(reply.text).toContain("<title>Error: Rules</title>");
    expect(reply.text).toContain("From check-in: type a whole number from 2 to 52.");
    expect(reply.text).toContain("Points: type a number from 0.1 to 21.");
    expect(reply.text).toContain("Why you change it: write a sentence.");
    const { csrf: _csrf, rev: _rev, do: _do, ...typed } = fields;
    expect(fieldsOf(reply)).toEqual(typed);
    expect(reply.text).not.toContain('so ">');
    const json = await post(fields, { accept: "application/json" });
    expect(JSON.parse(json.text).fields).toContain(`${PHQ}.sessions`);
    expect(await versions()).toBe(0);
  });

  it("say so where points would count for nothing, and show what is looked at opened", async () => {
    const points = { "gad-7-total-deterioration.points": "6" };
    const unused = await post(await form(points));
    expect(unused.status).toBe(422);
    expect(unused.text).toContain("Size of the difference: choose “As many points as we choose”");
    const own = { ...points, "gad-7-total-deterioration.difference": "clinic" };
    const look = await post({ ...(await form(own)), do: "look" });
    expect(look.status).toBe(200);
    const isOpen = (measure: string) =>
      new RegExp(`<details[^>]* open[^>]*>\\s*<summary>\\s*<h2>${measure}<`).test(look.text);
    expect(["GAD-7", "PHQ-9"].map(isOpen)).toEqual([true, false]);
    expect(await versions()).toBe(0);
  });

  it("offer none about what somebody else answers: it enters no course", async () => {
    expect((await owner.get(ADDRESS)).text).not.toContain("Alliance check, therapist");
  });

  it("make a new version that says in words what changed; taken-out rules can come back", async () => {
    const done = await post(
      await form({
        [`${PHQ}.sessions`]: "6",
        [`${PHQ}.reason`]: "Our clients improve late.",
        "missed-occasions.use": "no",
      }),
    );
    expect([done.status, done.location]).toEqual([303, `${ADDRESS}/1`]);
    const one = await therapist.get(`${ADDRESS}/1`);
    expect(one.text).toContain("version 1 becomes version 2. From check-in: 4 becomes 6.");
    expect(one.text).toContain("Taken out: Check-ins not answered. Old signals keep it.");
    const page = await owner.get(ADDRESS);
    expect(page.text).toContain("Our clients improve late.");
    expect(page.text).toMatch(/Version 1, saved on/);

    const back = await post(await form({ "missed-occasions.use": "yes" }));
    expect(back.location).toBe(`${ADDRESS}/2`);
    expect((await therapist.get(`${ADDRESS}/2`)).text).toContain("New: Check-ins not answered.");
    const kept = await owner.get(ADDRESS);
    expect(kept.text).toMatch(/rule-missed-occasions"[^]*?Version 2\. A question to ask\./);
    expect((await owner.get(`${ADDRESS}/9`)).status).toBe(404);
  });

  it("overwrite nothing of somebody else silently: what saving would undo is said", async () => {
    const mine = await form({
      "gad-7-total-no-improvement.sessions": "5",
      "gad-7-total-no-improvement.reason": "mine",
    });
    const theirs = await form({ [`${PHQ}.sessions`]: "8", [`${PHQ}.reason`]: "theirs" });
    expect((await post(theirs)).status).toBe(303);
    const before = await versions();
    const reply = await post(mine);
    expect(reply.status).toBe(409);
    expect(reply.text).toMatch(/Somebody saved version \d while this page was open/);
    expect(reply.text).toContain("From check-in: 4 becomes 5.");
    // What they did not touch is as the other person left it.
    expect(reply.text).not.toContain("From check-in: 8 becomes");
    expect(fieldsOf(reply)[`${PHQ}.sessions`]).toBe("8");
    expect(hidden(reply, "rev")).not.toBe(mine["rev"]);
    expect(fieldsOf(reply)["gad-7-total-no-improvement.sessions"]).toBe("5");
    expect((await post(mine, { accept: "application/json" })).status).toBe(409);
    expect(await versions()).toBe(before);
    expect((await post({ ...mine, rev: "x" })).status).toBe(422);
  });

  it("of two people who change one number, tell the second which it would undo", async () => {
    const number = (sessions: string) => ({
      [`${PHQ}.sessions`]: sessions,
      [`${PHQ}.reason`]: "?",
    });
    const mine = await form(number("7"));
    expect((await post(await form(number("9")))).status).toBe(303);
    const reply = await post(mine);
    expect(reply.status).toBe(409);
    expect(reply.text).toContain("From check-in: 9 becomes 7.");
    const again = { ...mine, ...fieldsOf(reply), rev: hidden(reply, "rev") };
    expect((await post(again)).status).toBe(303);
  });

  it("of two people, tell the second that their edit brings back what the first took out", async () => {
    const mine = await form({ [`${PHQ}.sessions`]: "11", [`${PHQ}.reason`]: "mine" });
    const untouched = await form();
    expect((await post(await form({ [`${PHQ}.use`]: "no" }))).status).toBe(303);
    const reply = await post(mine);
    expect(reply.status).toBe(409);
    expect(reply.text).toContain("New: Not better after some check-ins (PHQ-9).");
    expect(fieldsOf(reply)).toMatchObject({ [`${PHQ}.use`]: "yes", [`${PHQ}.sessions`]: "11" });
    // Whoever did not touch it leaves it out.
    const other = await post(untouched);
    expect([other.status, fieldsOf(other)[`${PHQ}.use`]]).toEqual([409, "no"]);
    const again = { ...mine, ...fieldsOf(reply), rev: hidden(reply, "rev") };
    const saved = await post(again);
    expect(saved.status).toBe(303);
    expect((await owner.get(saved.location ?? "")).text).toContain("New: Not better after some");
    expect(fieldsOf(await owner.get(ADDRESS))[`${PHQ}.sessions`]).toBe("11");
  });

  it("are not put on top of a version that is not there: nothing typed would be told from the rest", async () => {
    const mine = await form({ [`${PHQ}.sessions`]: "12", [`${PHQ}.reason`]: "Late movers" });
    const before = await versions();
    const reply = await post({ ...mine, rev: "4711" });
    expect([reply.status, titleOf(reply)]).toEqual([404, "This was not saved"]);
    expect(reply.text).toContain("Late movers");
    expect(await versions()).toBe(before);
  });

  it("are for nobody who is not signed in", async () => {
    const [rules, caseload] = [
      await site.device().get(ADDRESS),
      await site.device().get("/en/staff"),
    ];
    expect(rules.status).toBe(caseload.status);
    expect(rules.text).not.toContain("PHQ-9");
  });
});
