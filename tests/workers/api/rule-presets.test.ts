/** Three starting points for the rules: what each would change, and that it is saved as any edit is. */
import { beforeAll, describe, expect, it } from "vitest";
import { PRESETS } from "../../../src/core/rules/presets.ts";
import type { Rule } from "../../../src/core/rules/rule.ts";
import { loadRules } from "../../../workers/db/rule-set.ts";
import { rulebook } from "../../../workers/api/rulebook.ts";
import { type Device, hidden, type Reply } from "../../support/http.ts";
import { clinicSite } from "../../support/http-clinic.ts";
import { newStaff, signedIn, wordsOf } from "../../support/http-record.ts";
import { auditOf } from "../../support/http-staff.ts";
import { fieldsOf } from "../../support/rules-page.ts";

const { site, seed } = await clinicSite();
const RULES = "/en/staff/settings/rules";
const HERE = `${RULES}/presets`;

const OWN_REASON = "As we agreed in the team.";
const OWN_NUMBERS = {
  "core-10-total-beyond-expected.in-a-row": "3",
  "core-10-total-beyond-expected.reason": OWN_REASON,
  "phq-9-total-deterioration.difference": "clinic",
  "phq-9-total-deterioration.points": "8",
  "phq-9-total-deterioration.reason": OWN_REASON,
};

let owner: Device;
let therapist: Device;

beforeAll(async () => {
  owner = await signedIn(site, await newStaff(site.deps, "owner"));
  therapist = await signedIn(site, seed.staffId);
});

/** The part of the page about one starting point. */
const partOf = ({ text }: Reply, preset: string): string =>
  new RegExp(`<section[^>]*aria-labelledby="${preset}"[^]*?</section>`).exec(text)?.[0] ?? "";
/** What its form sends along. */
const sendingOf = (page: Reply, preset: string, press: "save" | "look") => ({
  ...Object.fromEntries(
    [...partOf(page, preset).matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/g)].map(
      ([, name = "", value = ""]) => [name, value],
    ),
  ),
  do: press,
});
const kept = () => loadRules(site.deps, rulebook.builtIn);
const outcomeKinds = ({ rules }: { readonly rules: readonly Rule[] }) =>
  [...new Set(rules.map(({ kind }) => kind))].toSorted();

describe("the starting points of the rules", () => {
  it("say what each does, what it would change now, and how often its rules are wrong", async () => {
    const page = await therapist.get(HERE);
    expect(page.status).toBe(200);
    for (const preset of PRESETS) {
      const words = wordsOf({ text: partOf(page, preset) });
      expect(words).toMatch(/In the manner of/);
      expect(words).toMatch(/Worse than at the start \(PHQ-9\) False alarms: [\d.]+ % .* Misses: /);
      expect(words).toContain("Not known for these rules and measures: ");
    }
    const colour = wordsOf({ text: partOf(page, "signal-colour") });
    expect(colour).toMatch(/Takes out: [^.]*\(.*PHQ-9.*\)\. Old signals keep their rule\./);
    expect(colour).not.toContain("Takes in:");
    expect(wordsOf({ text: partOf(page, "response-and-alliance") })).toContain(
      "need numbers that no open source gives",
    );
  });

  it("are read by who reads the rules, and used by an owner only", async () => {
    expect((await therapist.get(HERE)).text).not.toMatch(/name="do" value="save"/);
    expect((await therapist.get(RULES)).text).toContain(`href="${HERE}"`);
    const supervisor = await signedIn(site, await newStaff(site.deps, "supervisor"));
    expect((await supervisor.get(HERE)).status).toBe(200);
    const assistant = await signedIn(site, await newStaff(site.deps, "assistant"));
    expect((await assistant.get(HERE)).status).toBe(404);
    expect((await site.device().get(HERE)).status).toBe(302);
    const csrf = hidden(await therapist.get("/en/staff"), "csrf");
    const form = { ...sendingOf(await owner.get(HERE), "outcome-and-risk", "save"), csrf };
    expect((await therapist.post(RULES, form)).status).toBe(404);
    expect(await kept()).toEqual(rulebook.builtIn);
  });

  it("can be looked at and changed among the rules before anything is saved", async () => {
    const look = await owner.post(
      RULES,
      sendingOf(await owner.get(HERE), "outcome-and-risk", "look"),
    );
    expect(look.status).toBe(200);
    expect(wordsOf(look)).toContain("Nothing is saved yet.");
    expect(wordsOf(look)).toMatch(/Taken out: [^.]*\(CORE-10\)\. Old signals keep it\./);
    expect(fieldsOf(look)["core-10-total-beyond-expected.use"]).toBe("no");
    expect(fieldsOf(look)["phq-9-total-deterioration.use"]).toBe("yes");
    expect(await kept()).toEqual(rulebook.builtIn);
  });

  it("make a new version as an ordinary edit does, and then have nothing to change", async () => {
    const before = await kept();
    const page = await owner.get(HERE);
    const done = await owner.post(RULES, sendingOf(page, "outcome-and-risk", "save"));
    expect([done.status, done.location]).toEqual([303, `${RULES}/1`]);
    const after = await kept();
    expect(outcomeKinds(after)).toEqual([
      "clinical-at-end",
      "deterioration",
      "missed-occasions",
      "no-improvement",
      "risk-item",
    ]);
    expect(before.rules).toEqual(expect.arrayContaining([...after.rules]));
    expect((await auditOf(site)).filter((entry) => entry.includes("rules.change"))).toHaveLength(1);
    const again = partOf(await owner.get(HERE), "outcome-and-risk");
    expect(wordsOf({ text: again })).toContain("Nothing: your rules are already so.");
    expect(again).not.toContain("<form");
    expect(wordsOf({ text: partOf(await owner.get(HERE), "signal-colour") })).toMatch(
      /Takes in: [^.]*\(.*CORE-10/,
    );
  });

  it("never undo what somebody else saved while the page was open", async () => {
    const page = await owner.get(HERE);
    const form = await owner.get(RULES);
    const { csrf, rev } = { csrf: hidden(form, "csrf"), rev: hidden(form, "rev") };
    const other = await owner.post(RULES, { csrf, rev, "missed-occasions.use": "no", do: "save" });
    expect(other.status).toBe(303);
    const late = await owner.post(RULES, sendingOf(page, "signal-colour", "save"));
    expect(late.status).toBe(409);
    expect(wordsOf(late)).toContain("Somebody saved version 2 while this page was open.");
    // The other edit stands in the fields, and so does what the starting point would change.
    expect(fieldsOf(late)["missed-occasions.use"]).toBe("no");
    expect(fieldsOf(late)["core-10-total-beyond-expected.use"]).toBe("yes");
    expect((await kept()).version).toBe(2);
  });

  it("bring a rule back with the numbers that it had, and change those of no other", async () => {
    const form = await owner.get(RULES);
    const typed = (own: Readonly<Record<string, string>>) => ({
      csrf: hidden(form, "csrf"),
      do: "save",
      ...own,
    });
    const { version } = await kept();
    const own = { "core-10-total-beyond-expected.use": "yes", ...OWN_NUMBERS };
    const edit = await owner.post(RULES, typed({ rev: String(version), ...own }));
    expect(edit.status).toBe(303);
    const numbers = async () =>
      (await kept()).rules.filter(({ source }) => source.text === OWN_REASON).map(({ id }) => id);
    const before = await numbers();
    expect(before).toHaveLength(2);
    for (const preset of ["outcome-and-risk", "signal-colour"]) {
      const done = await owner.post(RULES, sendingOf(await owner.get(HERE), preset, "save"));
      expect(done.status).toBe(303);
    }
    expect((await numbers()).toSorted()).toEqual(before.toSorted());
    const back = (await kept()).rules.find(({ id }) => id === "core-10-total-beyond-expected");
    expect(back).toMatchObject({ inARow: 3 });
  });
});
