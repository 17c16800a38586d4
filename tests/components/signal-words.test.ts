import { describe, expect, it } from "vitest";
import {
  saySignal,
  sayVerdict,
  type SignalContext,
} from "../../src/components/report/signal-words.ts";
import { formatter } from "../../src/core/i18n/format.ts";
import { findLocale, SOURCE } from "../../src/core/i18n/locales.ts";
import type { RuleResult } from "../../src/core/rules/result.ts";
import type { Rule } from "../../src/core/rules/rule.ts";
import { signals } from "../../src/locales/staff/signals.ts";
import { staffWords } from "../../src/locales/staff-words.ts";
import { dayOf, fixed } from "../core/builders.ts";
import {
  allianceDrop,
  allianceLow,
  ask,
  beyondExpected,
  clinicalAtEnd,
  deterioration,
  type historyWith,
  missedOccasions,
  noImprovement,
  riskItem,
} from "../core/rules/histories.ts";
import { modelOf } from "../core/trajectory/models.ts";

const voice = { t: staffWords(SOURCE), format: formatter(SOURCE, "UTC") };
const distress = { direction: "higher-is-worse", about: "distress" } as const;
const alliance = { direction: "higher-is-better", about: "alliance" } as const;
const raisedAt = dayOf(8);
const onDemo: SignalContext = { measure: "Demo-4", told: distress, raisedAt };
const onAlliance: SignalContext = { measure: "Check", told: alliance, raisedAt };

type Asked = Parameters<typeof historyWith>;
const model = modelOf({ evidence: "thin" });
const higher = { direction: "higher-is-better" } as const;
const risk = { at: dayOf(8), measure: "demo-4", item: "4", rule: "danger", value: 2, above: 0 };
const missed = { missed: [dayOf(15), dayOf(22), dayOf(29)] };
const ended = { plannedEnd: dayOf(90) };

/** Every kind of rule, fired and quiet: what it says, and what would have changed it. */
const CASES: readonly (readonly [Rule, Asked, SignalContext, string, string | undefined])[] = [
  [deterioration, [[12, 18]], onDemo, "Demo-4 was worse than at the start: 6 points higher (more distress).", "No signal would have shown at 17 or below."],
  [deterioration, [[12, 14]], onDemo, "Demo-4 is not worse than at the start by enough for a signal.", "A signal would show at 18 or above."],
  [noImprovement, [[20, 20, 20, 19]], onDemo, "Demo-4 was not better than at the start by enough, at check-in 4.", "No signal would have shown at 14 or below."],
  [noImprovement, [[20, 20, 20, 10]], onDemo, "Demo-4 is better than at the start by enough.", "A signal would show at 15 or above."],
  [beyondExpected, [[22, 30, 35], { model }], onDemo, "Demo-4 was worse than the first score lets expect, 2 times in a row.", undefined],
  [beyondExpected, [[22, 20, 20], { model }], onDemo, "Demo-4 was not worse than expected often enough in a row for a signal.", "No other latest score would have made a signal."],
  [allianceDrop, [[38, 36], higher], onAlliance, "Check dropped since the time before: 2 points lower (a weaker alliance).", "No signal would have shown at 38 or above."],
  [allianceDrop, [[36, 38], higher], onAlliance, "Check did not drop by enough for a signal.", "A signal would show at 35 or below."],
  [allianceLow, [[30], higher], onAlliance, "Check was at a score to talk about: 30.", "No signal would have shown at 36 or above."],
  [allianceLow, [[38], higher], onAlliance, "Check is not at a score to talk about.", "A signal would show at 35 or below."],
  [riskItem, [[9, 9], {}, { risks: [risk] }], onDemo, "1 answer of the last check-in met a risk rule of Demo-4.", "No signal would have shown with answers of 0 or below."],
  [riskItem, [[9, 9]], onDemo, "No answer of the last check-in met a risk rule of Demo-4.", undefined],
  [missedOccasions, [[9, 9], {}, missed], { raisedAt }, "3 check-ins in a row were not answered.", "No signal would have shown with 1 in a row."],
  [missedOccasions, [[9, 9]], { raisedAt }, "Too few check-ins were missed in a row for a signal.", "A signal would show with 2 in a row."],
  [clinicalAtEnd, [[20, 12], {}, ended], onDemo, "Demo-4 was in the clinical range, and the planned end was near or past.", "No signal would have shown at 9 or below."],
  [clinicalAtEnd, [[20, 8], {}, ended], onDemo, "Demo-4 is outside the clinical range.", "A signal would show at 10 or above."],
]; // prettier-ignore

describe("saySignal()", () => {
  it.each(CASES.map((one) => [one[0].kind, one[3], one] as const))(
    "%s: %s",
    (_kind, verdict, [rule, history, context, , flip]) => {
      const said = saySignal(voice, ask(rule, ...history), context);
      expect(said.verdict).toBe(verdict);
      if (flip !== undefined || !("flip" in said)) expect(said.flip).toBe(flip);
      expect(said.numbers.length > 0 || rule.kind === "risk-item").toBe(true);
    },
  );

  it("has a case for every kind, fired and quiet", () => {
    const seen = CASES.map(([rule, history]) => `${rule.kind} ${ask(rule, ...history).status}`);
    const kinds = Object.keys(signals).flatMap((key) =>
      key.startsWith("signal.name.") ? [key.slice("signal.name.".length)] : [],
    );
    expect(seen.toSorted()).toEqual(
      kinds.flatMap((kind) => [`${kind} fired`, `${kind} quiet`]).toSorted(),
    );
  });

  it("says the whole of a fired rule", () => {
    const result = ask(deterioration, [12, 18]);
    expect(saySignal(voice, result, onDemo)).toEqual({
      status: "fired",
      name: "Worse than at the start",
      verdict: "Demo-4 was worse than at the start: 6 points higher (more distress).",
      strength: "Look at it today.",
      numbers: [
        "First score: 12",
        "Latest score known on 8 January 2026: 18",
        "Difference: 6 points higher (more distress)",
        "Difference that counts: 6 points or more",
      ],
      flip: "No signal would have shown at 17 or below.",
      cautions: [],
      rule: "Rule: Worse than at the start, on Demo-4, version 3.",
      source: { text: "Invented for tests." },
    });
  });

  it("keeps apart a number that counts and one that just does not", () => {
    const numbers = (rule: Rule, history: Asked) =>
      saySignal(voice, ask(rule, ...history), onDemo).numbers;
    const strict = { reliableChange: fixed(6, "more-than") };
    expect(numbers(deterioration, [[12, 19], strict])).toContain(
      "Difference that counts: more than 6 points",
    );
    expect(numbers(allianceLow, [[30]])).toContain("Limit: worse than 36");
    const inclusive = { ...allianceLow, comparison: "at-or-worse-than" } as const;
    expect(numbers(inclusive, [[30]])).toContain("Limit: 36 or worse");
    expect(numbers(clinicalAtEnd, [[20, 12], {}, ended])).toEqual([
      "Latest score known on 8 January 2026: 12",
      "Cut-off: 10",
      "Days then since the planned end: 10",
      "The rule looks from 14 days before the end",
    ]);
  });

  it("says the late responders beside every lack of improvement, and where it is known from", () => {
    const { cautions } = saySignal(voice, ask(noImprovement, [20, 20, 20, 20]), onDemo);
    expect(cautions).toEqual([
      {
        text: expect.stringContaining("session six"),
        url: "https://pmc.ncbi.nlm.nih.gov/articles/PMC6428692",
      },
    ]);
    const [thin] = saySignal(voice, ask(beyondExpected, [22, 20, 20], { model }), onDemo).cautions;
    expect(thin?.text).toContain("experimental");
  });

  it("gives the address of a rule's source", () => {
    const source = { kind: "citation", text: "A work.", url: "https://example.org/" } as const;
    const result = ask({ ...deterioration, source }, [12, 18]);
    expect(saySignal(voice, result, onDemo).source).toEqual({
      text: "A work.",
      url: "https://example.org/",
    });
  });

  it("does not guess which way is worse", () => {
    expect(() =>
      saySignal(voice, ask(deterioration, [12, 18]), { measure: "Demo-4", raisedAt }),
    ).toThrow("direction");
  });

  it("can be read from right to left", () => {
    const locale = findLocale("ar-XB") ?? SOURCE;
    const mirrored = { t: staffWords(locale), format: formatter(locale, "UTC") };
    const { verdict } = saySignal(mirrored, ask(deterioration, [12, 18]), onDemo);
    expect(verdict).toContain("Demo-4");
  });
});

describe("a rule that could not be judged", () => {
  const REASONS = Object.keys(signals).flatMap((key) =>
    key.startsWith("signal.reason.") ? [key.slice("signal.reason.".length)] : [],
  );

  it.each([
    [deterioration, [[12], {}] as Asked, "There are too few scores to compare."],
    [deterioration, [[]] as Asked, "There is no score yet."],
    [
      noImprovement,
      [[20, 20]] as Asked,
      "It is too early: the rule looks from a later check-in on.",
    ],
    [beyondExpected, [[20, 20, 20]] as Asked, "There is no expected course for this measure."],
    [clinicalAtEnd, [[20]] as Asked, "No planned end is recorded."],
    [riskItem, [[], {}, { lastAnswered: [] }] as Asked, "The measure was never answered."],
  ])("$kind says why", (rule, history, reason) => {
    const said = saySignal(voice, ask(rule, ...history), onDemo);
    expect(said).toMatchObject({ status: "not-asked", numbers: [], cautions: [] });
    expect(said.verdict).toBe(`${said.name}: not judged. ${reason}`);
    expect(said).not.toHaveProperty("flip");
    expect(said).not.toHaveProperty("strength");
  });

  it.each(REASONS)("has words for %s", (reason) => {
    const result = { ...ask(deterioration, []), reason } as RuleResult;
    expect(sayVerdict(voice, result, onDemo)).toMatch(/not judged\. [A-Z].+\.$/);
  });
});
