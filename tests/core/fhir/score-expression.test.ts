/** The formula in an export, run by fhirpath.js, gives what our own scoring gives. */
import fc from "fast-check";
import fhirpath from "fhirpath";
import r4 from "fhirpath/fhir-context/r4";
import { describe, expect, it } from "vitest";
import { toFhir } from "../../../src/core/fhir/to-fhir.ts";
import type { FormItem } from "../../../src/core/fhir/types.ts";
import { CALCULATED, VARIABLE } from "../../../src/core/fhir/urls.ts";
import {
  LINE_DECIMALS,
  optionsOf,
  type Measure,
  type Scale,
  type ScoredItem,
  scoredItems,
} from "../../../src/core/measures/measure.ts";
import { score } from "../../../src/core/scoring/score.ts";
import { packs } from "../../packs/read-packs.ts";
import { measureOf, scaleOf } from "../builders.ts";

type Answers = Readonly<Record<string, number>>;

/** Any value that an item can have. */
function anyValue(measure: Measure, item: ScoredItem): fc.Arbitrary<number> {
  if (item.kind === "choice") {
    return fc.constantFrom(...optionsOf(measure, item.id).map(({ value }) => value));
  }
  const step = item.kind === "line" ? 10 ** LINE_DECIMALS : 1;
  return fc.integer({ min: item.min * step, max: item.max * step }).map((value) => value / step);
}

const complete = (measure: Measure): fc.Arbitrary<Answers> =>
  fc.record(
    Object.fromEntries(scoredItems(measure).map((item) => [item.id, anyValue(measure, item)])),
  );

/** The same with up to six answers left out. */
const withBlanks = (measure: Measure): fc.Arbitrary<Answers> =>
  fc
    .tuple(
      complete(measure),
      fc.subarray(
        scoredItems(measure).map(({ id }) => id),
        { maxLength: Math.min(6, scoredItems(measure).length) },
      ),
    )
    .map(([answers, blank]) =>
      Object.fromEntries(Object.entries(answers).filter(([id]) => !blank.includes(id))),
    );

/** What another program would have as the response: groups, and the answers in FHIR's types. */
function responder(measure: Measure): (answers: Answers) => object {
  const groups = toFhir(measure, []).item?.filter(({ type }) => type === "group") ?? [];
  const answerIn = ({ type, answerOption }: FormItem, value: number) => {
    const option = answerOption?.find(({ extension }) => extension?.[0]?.valueDecimal === value);
    if (option) {
      const { system, code } = option.valueCoding ?? {};
      return { valueCoding: { system, code } };
    }
    return type === "integer" ? { valueInteger: value } : { valueDecimal: value };
  };
  return (answers) => ({
    resourceType: "QuestionnaireResponse",
    status: "completed",
    item: groups.map(({ linkId, item = [] }) => ({
      linkId,
      item: item.flatMap((one) => {
        const value = answers[one.linkId];
        return value === undefined ? [] : [{ linkId: one.linkId, answer: [answerIn(one, value)] }];
      }),
    })),
  });
}

const itemFor = (measure: Measure, scale: Scale): FormItem | undefined =>
  toFhir(measure, []).item?.find(({ linkId }) => linkId === `score.${scale.id}`);

/** The formula of a score, as a form program runs it: variables first, in their order. */
function formulaOf({ extension = [] }: FormItem) {
  const compiled = extension.flatMap(({ url, valueExpression }) =>
    valueExpression && [VARIABLE, CALCULATED].includes(url)
      ? [
          {
            name: valueExpression.name,
            run: fhirpath.compile(valueExpression.expression, r4, { async: false }),
          },
        ]
      : [],
  );
  return (response: object): readonly unknown[] => {
    let found: readonly unknown[] = [];
    const known: Record<string, unknown> = { resource: response };
    for (const { name, run } of compiled) {
      found = run(response, known) as readonly unknown[];
      if (name !== undefined) known[name] = found;
    }
    return found;
  };
}

function expectAlike(measure: Measure, scale: Scale, from: fc.Arbitrary<Answers>, numRuns: number) {
  const item = itemFor(measure, scale);
  if (!item) throw new Error(`${measure.id}: no formula for ${scale.id}`);
  const run = formulaOf(item);
  const responseOf = responder(measure);
  fc.assert(
    fc.property(from, (answers) => {
      const ours = score(scale, measure, answers);
      const theirs = run(responseOf(answers));
      if (ours.status === "unscorable") expect(theirs).toEqual([]);
      else expect(theirs).toEqual([expect.closeTo(ours.value, 9)]);
    }),
    { numRuns },
  );
}

const scales = packs.flatMap(({ id, measure }) =>
  measure.scales.map((scale) => ({ id, scaleId: scale.id, measure, scale })),
);

describe("the formula in the export of", () => {
  it.each(scales)("$id, $scaleId, equals our score on 200 complete responses", ({ measure, scale }) => {
    expectAlike(measure, scale, complete(measure), 200);
  });

  it.each(scales)("$id, $scaleId, is as empty as our score, or prorated alike", ({ measure, scale }) => {
    expectAlike(measure, scale, withBlanks(measure), 50);
    expect(formulaOf(itemFor(measure, scale) ?? { linkId: "", type: "" })(responder(measure)({}))).toEqual([]);
  });
}); // prettier-ignore

describe("a formula", () => {
  const measure = measureOf();
  const base = { bands: [], cutoffs: [], reliableChange: [] } as const;
  const source = "invented";

  it.each<[string, Partial<Scale>]>([
    ["a lookup table", { transform: { kind: "lookup", table: Array.from({ length: 13 }, (_, i) => [i, 30 + i * i] as const), source } }],
    ["a T-score, rounded", { transform: { kind: "t-score", mean: 4.5, sd: 3.25, source }, decimals: 1 }],
    ["weights", { weights: { "1": 2, "3": 0.5 }, missing: { rule: "unstated" } }],
    ["a weighted mean of turned items", { method: "mean", reverse: ["2"], weights: { "2": 3 }, missing: { rule: "unstated" }, decimals: 2 }],
    ["a count", { method: "count", countFrom: 2, missing: { rule: "any-number", atLeast: 2, source } }],
    ["a mean of as many as are answered", { method: "mean", multiply: 10, missing: { rule: "any-number", atLeast: 1, source } }],
    ["an item that must be answered", { missing: { rule: "prorate", maxMissing: 2, mustAnswer: ["1"], source } }],
    ["an item that is not for everybody", { notForEverybody: { items: ["4"], countAs: 1, source }, missing: { rule: "unstated" } }],
    ["only items that are not for everybody", { notForEverybody: { items: ["1", "2", "3", "4"], countAs: 0, source }, missing: { rule: "unstated" } }],
    ["a filled mean", { id: "total", method: "mean", missing: { rule: "fill", maxMissing: 3, within: ["total"], source }, decimals: 2 }],
  ])("says %s as our scoring does", (_name, changes) => {
    const scale = scaleOf({ ...base, ...changes });
    const made = { ...measure, scales: [scale] };
    expectAlike(made, scale, withBlanks(made), 200);
  });

  it.each<[string, Partial<Scale>]>([
    ["weights with blanks", { weights: { "1": 2 } }],
    ["blanks that are filled, and blanks that count", { notForEverybody: { items: ["4"], countAs: 1, source }, missing: { rule: "fill", maxMissing: 1, within: ["total"], source } }],
    ["an item that does not exist", { items: ["1", "9"] }],
  ])("is left out for %s, rather than nearly right", (_name, changes) => {
    const scale = scaleOf({ ...base, ...changes });
    expect(itemFor({ ...measure, scales: [scale] }, scale)).toBeUndefined();
  });
}); // prettier-ignore
