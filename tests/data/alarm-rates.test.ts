import { describe, expect, it } from "vitest";
import { countsOf, plans } from "../../scripts/data-alarms.ts";
import { outcomeRules } from "../../src/core/rules/defaults.ts";
import type { Rule } from "../../src/core/rules/rule.ts";
import { alarmRates, alarmTables } from "../../src/data/alarm-rates.ts";
import { riskItem } from "../core/rules/histories.ts";

/** Every so manyeth rule is simulated anew; `node scripts/data-alarms.ts --check` does all. */
const EVERY = 29;
const planned = plans();

describe("alarm-rates.json", () => {
  it("has a table for each plan, with the same population, truths and thresholds", () => {
    const heads = planned.map(({ head, kinds }) => ({
      ...head,
      kinds: kinds.map(({ kind, truth, tried }) => [kind, truth, tried.map(({ key }) => key)]),
    }));
    const stored = alarmTables.map((table) => ({
      ...table,
      kinds: Object.entries(table.kinds).map(([kind, { truth, counts }]) => [
        kind,
        truth,
        Object.keys(counts),
      ]),
    }));
    expect(stored).toEqual(JSON.parse(JSON.stringify(heads)));
  });

  const all = planned.flatMap(({ source, kinds }, place) =>
    kinds.flatMap(({ kind, truth, tried }) =>
      tried.map(({ rule, key }) => ({ source, place, kind, truth, rule, key })),
    ),
  );

  it.each(all.filter((_one, place) => place % EVERY === 0))(
    "$source.measure, $kind, $key: is what a simulation counts",
    ({ source, place, kind, truth, rule, key }) => {
      const stored = alarmTables[place]?.kinds[kind];
      expect(countsOf(rule, source, truth)).toEqual({
        inTrouble: stored?.inTrouble,
        counts: stored?.counts[key],
      });
    },
  );
});

describe("alarmRates()", () => {
  const defaults = (measure: string) => outcomeRules({ id: measure }, { id: "total" });

  it.each(["phq-9", "gad-7", "core-10", "core-om"])("knows the rules that %s starts with", (id) => {
    const known = defaults(id).map((rule) => [rule.kind, alarmRates(rule).status]);
    const model = id.startsWith("core") ? "simulated" : "unknown";
    expect(Object.fromEntries(known)).toEqual({
      deterioration: "simulated",
      "no-improvement": "simulated",
      "beyond-expected": model,
      "clinical-at-end": "simulated",
    });
  });

  it("gives the numbers of the methods page", () => {
    const [worse] = defaults("phq-9");
    const rates = alarmRates(worse as Rule);
    expect(rates).toMatchObject({
      status: "simulated",
      courses: 10_000,
      truth: { kind: "worse-by", points: 6 },
      inTrouble: { count: 209, of: 10_000 },
      falseAlarms: { count: 1081, of: 9791 },
      misses: { count: 21, of: 209 },
      population: { id: "phq-9-all-problems-2024-25", version: 1 },
    });
  });

  it("says why it knows nothing", () => {
    expect(alarmRates(riskItem)).toEqual({ status: "unknown", reason: "not-about-scores" });
    const [elsewhere] = defaults("isi");
    expect(alarmRates(elsewhere as Rule)).toEqual({ status: "unknown", reason: "no-population" });
  });

  it("is quick enough for a page with many rules", () => {
    const rules = defaults("phq-9");
    const began = performance.now();
    for (let times = 0; times < 1000; times++) rules.forEach(alarmRates);
    // 4,000 look-ups: a page has some forty, and ten milliseconds.
    expect(performance.now() - began).toBeLessThan(1000);
  });
});
