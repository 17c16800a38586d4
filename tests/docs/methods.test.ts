/** Works out the examples of docs/methods.md again, from the numbers that stand on the page. */
import { describe, expect, it } from "vitest";
import { compareMethods, type MethodVerdict, type Pair } from "../../src/core/change/compare.ts";
import { cutoffA, cutoffB, cutoffC, recommendedCutoff } from "../../src/core/change/cutoffs.ts";
import { trueCutoff } from "../../src/core/change/hageman-arrindell.ts";
import { judgeChange } from "../../src/core/change/judge.ts";
import { PARTIAL_RESPONSE_PERCENT, RESPONSE_PERCENT } from "../../src/core/change/plain-change.ts";
import type { ChangeMethod, ChangeRule } from "../../src/core/change/rule.ts";
import { normsFor } from "../../src/core/change/scale-norms.ts";
import { findMeasure } from "../../src/packs/find.ts";
import { read, tableRows } from "./repository.ts";

const page = read("docs/methods.md");

/** The text under a heading of the third level. */
const section = (title: string): string =>
  page.split(`\n### ${title}\n`)[1]?.split(/\n##/)[0] ?? "";

const plain = (cell: string): string => cell.replaceAll("*", "").replaceAll("−", "-");

/** Label → value of a worked example; the numbers that were found stand in bold type. */
function exampleOf(title: string, first = "Number"): ReadonlyMap<string, string> {
  return new Map(
    tableRows(section(title), first).map(([label = "", value = ""]) => [
      plain(label),
      plain(value),
    ]),
  );
}

const FIELDS: Readonly<Record<string, string>> = {
  Points: "points",
  "Mean before": "mean",
  SD: "sd",
  Reliability: "reliability",
  "Mean after": "meanAfter",
  "SD after": "sdAfter",
  "Reliability after": "reliabilityAfter",
  Correlation: "correlation",
  Zero: "zero",
  "Improvement from": "improvement",
  "Worsening from": "worsening",
};

/** Every method has its section; the compiler asks for a new one here. */
const METHODS: Readonly<Record<ChangeMethod, true>> = {
  "published-threshold": true,
  "jacobson-truax": true,
  "edwards-nunnally": true,
  "gulliksen-lord-novick": true,
  "hsu-linn-lord": true,
  "nunnally-kotsch": true,
  "hageman-arrindell": true,
  "percent-change": true,
  "standardised-difference": true,
  "important-difference": true,
};
const methods = Object.keys(METHODS) as readonly ChangeMethod[];

const numberIn = (example: ReadonlyMap<string, string>, label: string): number =>
  Number(example.get(label) ?? Number.NaN);

function ruleIn(method: ChangeMethod): ChangeRule {
  const example = exampleOf(method);
  const given = Object.entries(FIELDS)
    .filter(([label]) => example.has(label))
    .map(([label, field]) => [field, numberIn(example, label)]);
  return {
    method,
    comparison: example.get("Boundary")?.replace(" ", "-"),
    ...Object.fromEntries(given),
    ...(example.has("Mean without the problem") && {
      functional: {
        mean: numberIn(example, "Mean without the problem"),
        sd: numberIn(example, "SD without the problem"),
      },
    }),
  } as unknown as ChangeRule;
}

const [, min, max, from, to] = (
  /scale from (\d+) to (\d+), higher is worse\. First score (\d+), later score (\d+)/.exec(page) ??
  []
).map(Number) as [number, number, number, number, number];
const CASE: Pair = { from, to, direction: "higher-is-worse", grid: { min, max, step: 1 } };

function verdictOf(method: ChangeMethod): MethodVerdict {
  const [verdict] = compareMethods(CASE, [ruleIn(method)]);
  if (verdict?.status !== "judged") throw new Error(`${method}: ${JSON.stringify(verdict)}`);
  return verdict;
}

const words = (changeClass: string): string => changeClass.replaceAll("-", " ");
const shown = (value: number): string => value.toFixed(2);

describe("docs/methods.md", () => {
  it("tells one case", () => {
    expect(CASE).toEqual({
      from: 30,
      to: 20,
      direction: "higher-is-worse",
      grid: { min: 0, max: 63, step: 1 },
    });
  });

  it("lists every method side by side, with what it says of the case", () => {
    const listed = tableRows(section("One change, ten methods"), "Method");
    expect(listed.map((row) => row.map(plain))).toEqual(
      methods.map((method) => {
        const { index, class: changeClass } = verdictOf(method);
        return [method, shown(index), words(changeClass)];
      }),
    );
  });

  it.each(methods)("works out the example of %s", (method) => {
    const example = exampleOf(method);
    const verdict = verdictOf(method);
    const { low, high } = verdict.noChange;
    const found = {
      "Expected later score": shown(verdict.expected),
      "One unit, in points": shown(verdict.unitInPoints),
      Index: shown(verdict.index),
      "No change between": `${shown(low)} and ${shown(high)}`,
      Verdict: words(verdict.class),
      "Other verdict at": String(verdict.flip?.to),
    };
    for (const [label, value] of Object.entries(found)) {
      expect(example.get(label), label).toBe(value);
    }
    const known = [...Object.keys(FIELDS), ...Object.keys(found)];
    const rest = [...example.keys()].filter((label) => !known.includes(label));
    const extra = [
      "Mean without the problem",
      "SD without the problem",
      "Boundary",
      "True cut-off",
      "Errors beyond the cut-off",
    ];
    expect(rest).toEqual(method === "hageman-arrindell" ? extra : ["Boundary"]);
  });

  it("judges recovery by Hageman & Arrindell as it says", () => {
    const rule = ruleIn("hageman-arrindell");
    if (rule.method !== "hageman-arrindell") throw new Error("another rule");
    const own = trueCutoff(rule, CASE.direction);
    const example = exampleOf("hageman-arrindell");
    expect(example.get("True cut-off")).toBe(shown(own?.value ?? Number.NaN));
    expect(example.get("Errors beyond the cut-off")).toBe(shown(own?.index(to) ?? Number.NaN));
    expect(verdictOf("hageman-arrindell").outcome).toBe("improved");
    expect(section("hageman-arrindell")).toContain("improved, not recovered");
  });

  it("names the percentages that trials use, and no others", () => {
    const named = [...section("percent-change").matchAll(/by (\d+)(?: to (\d+))? %/g)];
    expect(
      named
        .flatMap((match) => match.slice(1))
        .filter(Boolean)
        .map(Number),
    ).toEqual([RESPONSE_PERCENT, PARTIAL_RESPONSE_PERCENT, RESPONSE_PERCENT]);
  });

  it("chooses norms as it says", () => {
    const text = section("Whose numbers");
    const [from = 0, to = 0] = (/A score falls from (\d+) to (\d+)/.exec(text) ?? []).slice(1).map(Number); // prettier-ignore
    const [scale] = findMeasure("oq-45-2").scales;
    const rows = tableRows(text, "Answered in");
    expect(rows).toHaveLength(3);
    for (const [locale = "", ...said] of rows) {
      const change = judgeChange(normsFor(scale!, { locale }), from, to);
      if (change.status !== "judged") throw new Error(change.reason);
      const { threshold, norm } = change;
      const found = [String(threshold), norm.decidedBy, norm.despite ?? "", words(change.class)];
      expect(said).toEqual(found);
    }
  });

  it("works out the cut-offs", () => {
    const example = exampleOf("Cut-offs", "Cut-off of");
    const clinical = { mean: numberIn(example, "Mean before"), sd: numberIn(example, "SD") };
    const functional = {
      mean: numberIn(example, "Mean without the problem"),
      sd: numberIn(example, "SD without the problem"),
    };
    const chosen = recommendedCutoff({ clinical, functional }, CASE.direction);
    expect(example.get("a")).toBe(shown(cutoffA(clinical, CASE.direction)));
    expect(example.get("b")).toBe(shown(cutoffB(functional, CASE.direction)));
    expect(example.get("c")).toBe(shown(cutoffC(clinical, functional)));
    expect(example.get("Recommended")).toBe(chosen.ok && chosen.value.kind);
  });
});
