import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { toFhir } from "../../../src/core/fhir/to-fhir.ts";
import type { EnableWhen, FormItem } from "../../../src/core/fhir/types.ts";
import { type Answers, isShown } from "../../../src/core/measures/answers.ts";
import {
  allItems,
  type Item,
  type Measure,
  optionsOf,
} from "../../../src/core/measures/measure.ts";
import { anyMeasure } from "./any-measure.ts";

/**
 * What FHIR R4 says of `enableWhen` (Questionnaire.item.enableWhen.operator), written from the
 * specification: `exists` compares having an answer; `=` holds if an answer is equal; `!=` holds if
 * no answer is equal, so also without any; the others hold if an answer compares so.
 */
function isEnabled(form: readonly FormItem[], linkId: string, answers: Answers): boolean {
  const item = form.find((one) => one.linkId === linkId);
  if (!item?.enableWhen) return true;
  const holds = (when: EnableWhen): boolean => {
    // An item that is not enabled has no answer.
    const has = isEnabled(form, when.question, answers) && answers[when.question] !== undefined;
    if (when.operator === "exists") return has === when.answerBoolean;
    const answer = has ? weight(form, when.question, answers) : undefined;
    const wanted = when.answerCoding
      ? `${when.answerCoding.system}|${when.answerCoding.code}`
      : (when.answerInteger ?? when.answerDecimal);
    if (wanted === undefined) throw new Error("A condition without an answer");
    if (when.operator === "=") return answer === wanted;
    if (when.operator === "!=") return answer !== wanted;
    if (answer === undefined) return false;
    if (typeof answer === "string") throw new Error("A coding can only be equal or not");
    if (when.operator === ">") return answer > Number(wanted);
    if (when.operator === "<") return answer < Number(wanted);
    if (when.operator === ">=") return answer >= Number(wanted);
    if (when.operator === "<=") return answer <= Number(wanted);
    throw new Error(`No operator of FHIR: ${when.operator}`);
  };
  const all = item.enableWhen.map(holds);
  if (all.length > 1 && !item.enableBehavior) throw new Error("que-12");
  return item.enableBehavior === "all" ? all.every(Boolean) : all.some(Boolean);
}

/** The answer as FHIR compares it: a coding, or the number. */
function weight(form: readonly FormItem[], id: string, answers: Answers) {
  const answer = answers[id];
  const option = form
    .find(({ linkId }) => linkId === id)
    ?.answerOption?.find(({ extension }) => extension?.[0]?.valueDecimal === answer);
  if (option) return `${option.valueCoding?.system}|${option.valueCoding?.code}`;
  return typeof answer === "number" ? answer : undefined;
}

const answerTo = (measure: Measure, item: Item): fc.Arbitrary<Answers[string]> => {
  switch (item.kind) {
    case "choice":
      return fc.constantFrom(...optionsOf(measure, item.id).map(({ value }) => value));
    case "ticks":
      return fc.constant(["o0"]);
    case "number":
      return fc.integer({ min: item.min, max: item.max });
    case "line":
      return fc.integer({ min: item.min * 10, max: item.max * 10 }).map((tenths) => tenths / 10);
    case "text":
      return fc.constant("words");
    case "date":
      return fc.constant("2026-01-10");
  }
};

const answered = anyMeasure
  // Two options with one published code are one answer to FHIR; no pack has them.
  .filter(({ options }) =>
    Object.values(options).every((set) => {
      const codes = set.flatMap(({ code }) => code?.code ?? []);
      return new Set(codes).size === codes.length;
    }),
  )
  .chain((measure) => {
    const each = allItems(measure).map((item) =>
      fc.option(answerTo(measure, item), { nil: undefined }).map((one) => [item.id, one] as const),
    );
    return fc.tuple(fc.constant(measure), fc.tuple(...each));
  });

describe("enableWhen of an export", () => {
  it("shows exactly the items that the measure shows", () => {
    let hidden = 0;
    fc.assert(
      fc.property(answered, ([measure, given]) => {
        const answers = Object.fromEntries(
          given.flatMap(([id, one]) => (one === undefined ? [] : [[id, one]])),
        ) as Answers;
        const form = (toFhir(measure, []).item ?? []).flatMap(({ item = [] }) => item);
        for (const item of allItems(measure)) {
          const shown = isShown(measure, item, answers);
          if (!shown) hidden += 1;
          expect(isEnabled(form, item.id, answers), item.id).toBe(shown);
        }
      }),
      { numRuns: 1000 },
    );
    expect(hidden).toBeGreaterThan(50);
  });
});
