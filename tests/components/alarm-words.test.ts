import { describe, expect, it } from "vitest";
import { sayAlarms } from "../../src/components/rules/alarm-words.ts";
import { formatter } from "../../src/core/i18n/format.ts";
import { SOURCE } from "../../src/core/i18n/locales.ts";
import { outcomeRules } from "../../src/core/rules/defaults.ts";
import type { NoRates } from "../../src/core/simulation/alarm-rates.ts";
import { alarmRates } from "../../src/data/alarm-rates.ts";
import { staffWords } from "../../src/locales/staff-words.ts";

const voice = { t: staffWords(SOURCE), format: formatter(SOURCE, "UTC") };
const rules = outcomeRules({ id: "phq-9" }, { id: "total" });
const saidOf = (kind: string) =>
  sayAlarms(voice, alarmRates(rules.find((rule) => rule.kind === kind)!));

describe("sayAlarms()", () => {
  it("says rates, who is in trouble, and whom the numbers come from", () => {
    const said = saidOf("deterioration");
    expect(said.rates).toEqual([
      "False alarms: 11 % of those who are not in trouble get a signal at some time (10.4 to 11.7 %).",
      "Misses: 10 % of those in trouble get no signal (6.7 to 14.9 %).",
      "Of 100 clients with a signal, 85 are not in trouble (83 to 87).",
    ]);
    expect(said.trouble).toEqual([
      "In trouble means here: worse by 6 points or more at the last check-in, measured without error.",
      "In trouble are 209 of 10,000 clients.",
    ]);
    expect(said.basis[0]).toContain("NHS Talking Therapies, England, 2024-25");
    expect(said.basis[0]).toContain("10,000 courses of 8 check-ins.");
    expect(said.basis[1]).toContain("Population phq-9-all-problems-2024-25, version 1.");
    expect(said.assumptions).toHaveLength(3);
    expect(said.url).toMatch(/^https:/);
  });

  it("says each truth", () => {
    expect(saidOf("no-improvement").trouble[0]).toContain("not better by 6 points");
    expect(saidOf("clinical-at-end").trouble[0]).toContain("in the clinical range");
  });

  it.each(["not-about-scores", "no-population", "no-model", "not-tried"] satisfies NoRates[])(
    "says why nothing is known: %s",
    (reason) => {
      const said = sayAlarms(voice, { status: "unknown", reason });
      expect(said.rates[0]).toMatch(/^Not known: /);
      expect(said).toMatchObject({ trouble: [], basis: [], assumptions: [] });
    },
  );

  it("does not count misses where nobody was in trouble", () => {
    const found = alarmRates(rules[0]!);
    if (found.status !== "simulated") throw new Error("unknown");
    const { misses: _none, ...rest } = found;
    expect(sayAlarms(voice, rest).rates).toContain(
      "Nobody was in trouble, so misses cannot be counted.",
    );
  });
});
