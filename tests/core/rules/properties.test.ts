import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { judgeChange } from "../../../src/core/change/judge.ts";
import { normsFor } from "../../../src/core/change/scale-norms.ts";
import { evaluate, fires } from "../../../src/core/rules/evaluate.ts";
import type { ScaleHistory } from "../../../src/core/rules/history.ts";
import type { ScoreRule } from "../../../src/core/rules/rule.ts";
import { fixed, scaleOf } from "../builders.ts";
import { modelOf } from "../trajectory/models.ts";
import {
  allianceDrop,
  allianceLow,
  ask,
  beyondExpected,
  clinicalAtEnd,
  deterioration,
  historyWith,
  noImprovement,
  NOW,
  turned,
} from "./histories.ts";

const RULES: readonly ScoreRule[] = [
  deterioration,
  noImprovement,
  beyondExpected,
  { ...beyondExpected, inARow: 1, band: 50 },
  allianceDrop,
  allianceLow,
  { ...allianceLow, comparison: "at-or-worse-than" },
  clinicalAtEnd,
];

const values = fc.array(fc.integer({ min: 0, max: 40 }), { minLength: 1, maxLength: 12 });
const comparison = fc.constantFrom("at-least", "more-than");
const rules = fc.constantFrom(...RULES);
const model = modelOf();

const asked = (rule: ScoreRule, scores: readonly number[], changes: Partial<ScaleHistory>) =>
  ask(rule, scores, { model, ...changes }, { plannedEnd: NOW });

describe("what would have changed the verdict", () => {
  it("would have changed it, and nothing nearer would", () => {
    fc.assert(
      fc.property(rules, values, comparison, (rule, scores, compared) => {
        const changes = { reliableChange: fixed(6, compared) };
        const latest = scores.at(-1)!;
        const withLatest = (value: number) =>
          asked(rule, [...scores.slice(0, -1), value], changes).status;
        const { status, flips } = asked(rule, scores, changes);
        fc.pre(status !== "not-asked");
        // With one score the first is the latest: another score would be another course.
        fc.pre(scores.length > 1);
        const all = Array.from({ length: 41 }, (_, value) => value);
        const opposite = all.filter((value) => withLatest(value) !== status);
        const nearest = Math.min(...opposite.map((value) => Math.abs(value - latest)));
        if (flips[0] === undefined) expect(opposite).toEqual([]);
        else {
          expect(opposite).toContain(flips[0].to);
          expect(Math.abs(flips[0].to - latest)).toBe(nearest);
        }
      }),
      { numRuns: 400 },
    );
  });

  it("lies on the scale's grid of scores", () => {
    const halves = fc.array(fc.integer({ min: 0, max: 80 }), { minLength: 2, maxLength: 5 });
    fc.assert(
      fc.property(rules, halves, (rule, scores) => {
        const result = asked(rule, scores.map((value) => value / 2), { step: 0.5 }); // prettier-ignore
        for (const { to } of result.flips) expect(Number.isInteger(to * 2)).toBe(true);
      }),
    );
  });
});

describe("fires()", () => {
  it("says what evaluate() says", () => {
    fc.assert(
      fc.property(rules, values, (rule, scores) => {
        const history = historyWith(scores, { model }, { plannedEnd: NOW });
        expect(fires(rule, history, NOW)).toBe(evaluate(rule, history, NOW).status === "fired");
      }),
    );
  });
});

describe("rules about a course", () => {
  it.each([
    ["whole scores", 1],
    ["scores with a decimal, which are not exact in binary", 10],
  ])("agree with the class of the change between first and latest score: %s", (_name, parts) => {
    const score = fc.integer({ min: 0, max: 40 * parts }).map((value) => value / parts);
    // The last but one step is the threshold itself, up or down.
    const edges = fc.constantFrom(-6, 0, 6);
    const scores = fc
      .tuple(fc.array(score, { minLength: 4, maxLength: 9 }), edges)
      .map(([course, edge]) => [...course, Number((course[0]! + edge).toFixed(1))])
      .filter((course) => course.at(-1)! >= 0 && course.at(-1)! <= 40);
    fc.assert(
      fc.property(scores, comparison, (course, compared) => {
        const scale = scaleOf({ range: [0, 40], reliableChange: [fixed(6, compared)] });
        const change = judgeChange(normsFor(scale, {}), course[0]!, course.at(-1)!);
        const changeClass = change.status === "judged" ? change.class : "none";
        const changes = { reliableChange: fixed(6, compared), step: 1 / parts };
        expect(asked(deterioration, course, changes).status === "fired").toBe(
          changeClass === "reliable-worsening",
        );
        const slow = asked(noImprovement, course, changes);
        fc.pre(slow.status !== "not-asked");
        expect(slow.status === "quiet").toBe(changeClass === "reliable-improvement");
      }),
    );
  });

  it("say the same about the same course turned round", () => {
    const { parameters } = model;
    const { start, rate, covariance } = parameters;
    const upside = modelOf({
      parameters: { ...parameters, start: 40 - start, rate: -rate, covariance },
      support: { firstScore: { from: 8, to: 32 }, sessions: { from: 1, to: 12 } },
    });
    const pairs = fc.constantFrom(deterioration, noImprovement, beyondExpected, allianceDrop);
    fc.assert(
      fc.property(pairs, values, (rule, scores) => {
        const there = asked(rule, scores, {});
        const back = asked(rule, turned(scores), { direction: "higher-is-better", model: upside });
        expect([back.status, back.reason]).toEqual([there.status, there.reason]);
        expect(back.flips.map(({ to }) => 40 - to)).toEqual(there.flips.map(({ to }) => to));
      }),
    );
  });
});
