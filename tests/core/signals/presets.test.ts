import { describe, expect, it } from "vitest";
import type { History, ScaleHistory } from "../../../src/core/rules/history.ts";
import { factsOf } from "../../../src/core/series/facts-of.ts";
import { outcomeAndRisk } from "../../../src/core/signals/outcome-and-risk.ts";
import { responseAndAlliance } from "../../../src/core/signals/response-and-alliance.ts";
import { dayOf, measureOf, pointOf, scaleOf } from "../builders.ts";
import {
  allianceDrop,
  allianceLow,
  historyWith,
  NOW,
  riskItem,
  scaleHistory,
} from "../rules/histories.ts";
import { modelOf } from "../trajectory/models.ts";

const WATCHED = { measure: "demo-4", scale: "total" };

describe("responseAndAlliance()", () => {
  const responseTo = (values: readonly number[], changes: Partial<ScaleHistory> = {}) =>
    responseAndAlliance(historyWith(values, { model: modelOf(), ...changes }), WATCHED, [], NOW)
      .response;

  // From a first score of 22, session 2: expected 18.85, worse end of the band 23.85 (numpy).
  it.each([
    ["better than expected", [22, 18], "as-expected-or-better"],
    ["a little worse than expected", [22, 19], "worse-within-band"],
    ["at the last score inside the band", [22, 23], "worse-within-band"],
    ["beyond the band", [22, 24], "worse-than-band"],
    ["one score", [22], "too-few-scores"],
    ["none", [], "too-few-scores"],
  ] as const)("%s", (_name, values, status) => {
    expect(responseTo(values).status).toBe(status);
  });

  it("turns round where more is better", () => {
    const model = modelOf({
      parameters: { ...modelOf().parameters, start: 22, rate: 2.5, covariance: 7 },
    });
    const better = { model, direction: "higher-is-better" } as const;
    expect(responseTo([18, 26], better).status).toBe("as-expected-or-better");
    expect(responseTo([18, 12], better).status).toBe("worse-than-band");
  });

  it("says what was expected, and why nothing can be", () => {
    expect(responseTo([22, 18])).toMatchObject({
      latest: 18,
      expected: { session: 2 },
      experimental: false,
    });
    expect(responseTo([39, 30])).toMatchObject({
      status: "hidden",
      reason: "first-score-outside-support",
    });
  });

  it("keeps the alliance apart", () => {
    const alliance = scaleHistory([38, 35], { measure: "ally", direction: "higher-is-better" });
    const history: History = {
      ...historyWith([22, 18], { model: modelOf() }),
      scales: [scaleHistory([22, 18], { model: modelOf() }), alliance],
    };
    const rules = [
      { ...allianceLow, measure: "ally" },
      { ...allianceDrop, measure: "ally" },
    ];
    const result = responseAndAlliance(history, WATCHED, rules, NOW);
    expect(result.response.status).toBe("as-expected-or-better");
    expect(result.alliance.map(({ kind, status }) => [kind, status])).toEqual([
      ["alliance-low", "fired"],
      ["alliance-drop", "fired"],
    ]);
  });
});

describe("outcomeAndRisk()", () => {
  const scale = scaleOf();
  const measure = measureOf(scale);
  const factsFor = (...values: readonly number[]) =>
    factsOf({
      measure,
      scale,
      points: values.map((value, i) => pointOf(1 + i, value)),
      gapDays: 21,
    });
  const risky = historyWith([8, 2], {}, {
    lastAnswered: [{ measure: "demo-4", at: dayOf(2) }],
    risks: [{ at: dayOf(2), measure: "demo-4", item: "4", rule: "danger", value: 1, above: 0 }],
  }); // prettier-ignore

  it.each([
    [[8, 4], "recovered"],
    [[12, 6], "improved"],
    [[6, 8], "unchanged"],
    [[6, 9], "deteriorated"],
  ] as const)("%j is %s", (values, outcome) => {
    const facts = factsFor(...values);
    expect(outcomeAndRisk(facts, riskItem, historyWith([]), NOW).outcome).toBe(outcome);
  });

  it("never lets a better total hide a risk answer", () => {
    const result = outcomeAndRisk(factsFor(8, 2), riskItem, risky, NOW);
    expect(result.outcome).toBe("recovered");
    expect(result.risk.items.status).toBe("fired");
    expect(result.risk).not.toHaveProperty("change");
  });

  it("reads a risk scale on its own", () => {
    const result = outcomeAndRisk(factsFor(8, 2), riskItem, risky, NOW, factsFor(1, 5));
    expect(result.risk).toMatchObject({ latest: 5, change: { class: "reliable-worsening" } });
  });

  it("has no outcome where nothing can be compared", () => {
    expect(outcomeAndRisk(factsFor(8), riskItem, risky, NOW)).not.toHaveProperty("outcome");
  });
});
