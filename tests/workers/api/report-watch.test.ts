/** A report never passes over in silence that no rule looks at a measure. */
import { beforeAll, describe, expect, it } from "vitest";
import { presetsFor } from "../../../src/core/plans/presets.ts";
import { deteriorationBy } from "../../../src/core/rules/defaults.ts";
import type { Rule } from "../../../src/core/rules/rule.ts";
import { findMeasure } from "../../../src/packs/find.ts";
import { usableMeasures } from "../../../src/packs/index.ts";
import { rulebook } from "../../../workers/api/rulebook.ts";
import { changeRules } from "../../../workers/db/rule-set.ts";
import { must } from "../../support/clinic.ts";
import { type Device } from "../../support/http.ts";
import { newClient, sendLongAgo } from "../../support/http-check-in.ts";
import { clinicSite } from "../../support/http-clinic.ts";
import { signedIn } from "../../support/http-record.ts";

const { site, seed } = await clinicSite();
let therapist: Device;
beforeAll(async () => {
  therapist = await signedIn(site, seed.staffId);
});

/** What report and clinical line say of signals after check-ins a week apart. */
async function saidAfter(values: readonly number[], ids: readonly string[]) {
  const client = await newClient(site.deps, seed.staffId);
  const asks = ids.map(findMeasure);
  for (const [week, value] of values.entries()) {
    const at = `2026-01-${String(5 + 7 * week).padStart(2, "0")}T09:00Z`;
    await sendLongAgo(site.deps, seed.staffId, { client, at, value, asks });
  }
  const { text } = await therapist.get(`/en/staff/clients/${client}`);
  const [, glance = ""] = /<section class="glance"([^]*?)<\/section>/.exec(text) ?? [];
  const [, line = ""] = /aria-describedby="line-hint">([^<]*)</.exec(text) ?? [];
  return { glance: glance.replace(/<[^>]*>/g, " ").replace(/\s+/g, " "), line };
}

const looksAt = (rules: readonly Rule[], id: string) =>
  rules.some((rule) => rule.kind === "deterioration" && rule.measure === id);
const unwatchedIn = (said: string): string =>
  /No rule watches for change in ([^.]*)\./.exec(said)?.[1] ?? "";

describe("what no rule watches", () => {
  it.each(presetsFor(usableMeasures([]).map(({ id }) => id)))(
    "stands in the report of plan $id: each measure has a rule, or is said to have none",
    async ({ measures }) => {
      const { glance, line } = await saidAfter([0, 3], measures);
      for (const id of measures) {
        const { abbreviation } = findMeasure(id);
        const isWatched = looksAt(rulebook.builtIn.rules, id);
        expect([id, unwatchedIn(glance).includes(abbreviation)]).toEqual([id, !isWatched]);
        expect([id, unwatchedIn(line).includes(abbreviation)]).toEqual([id, !isWatched]);
      }
    },
  );

  it("stands in the clinical line beside the signals, and names each scale", async () => {
    expect((await saidAfter([0, 3], ["phq-4"])).line).toContain(
      " No signal is open. No rule watches for change in PHQ-4. No open risk answer.",
    );
    const { line } = await saidAfter([0, 3], ["gad-7", "dass-21"]);
    expect(line).toMatch(/ Signals: GAD-7: Worse than at the start/);
    expect(unwatchedIn(line)).toBe("DASS-21: depression, DASS-21: anxiety and DASS-21: stress");
  });

  it("says of a first score that no rule could be judged, and of a quiet rule nothing", async () => {
    const { glance, line } = await saidAfter([0], ["gad-7"]);
    for (const said of [glance, line]) {
      expect(said).toContain("No signal is open. No rule could judge a change in GAD-7 so far.");
    }
    const quiet = await saidAfter([1, 1], ["gad-7"]);
    expect(quiet.line).toContain(". No signal is open. No open risk answer.");
    expect(quiet.glance).not.toMatch(/No rule/);
  });

  it("says nothing of a scale for which the clinic gave numbers of its own", async () => {
    const source = { kind: "choice", text: "Our choice." } as const;
    const own = deteriorationBy(findMeasure("phq-4"), { id: "total" }, { points: 3, source });
    const from = { from: 0, rules: [...rulebook.builtIn.rules, own] };
    must(await changeRules(site.deps, seed.staffId, from));
    const { glance, line } = await saidAfter([0, 3], ["phq-4"]);
    expect(glance).not.toMatch(/No rule/);
    expect(line).toMatch(/ Signals: PHQ-4: Worse than at the start/);
  });

  it("follows the rules in force", async () => {
    const rules = rulebook.builtIn.rules.filter((rule) => !looksAt([rule], "gad-7"));
    const from = { from: 1, rules: rules.filter(({ kind }) => kind !== "no-improvement") };
    must(await changeRules(site.deps, seed.staffId, from));
    const { glance } = await saidAfter([0, 3], ["phq-9", "gad-7"]);
    expect(unwatchedIn(glance)).toBe("GAD-7");
  });
});
