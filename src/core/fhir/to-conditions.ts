import {
  type Condition,
  itemOf,
  type Measure,
  type Option,
  optionsOf,
  type ShowIf,
} from "../measures/measure.ts";
import type { Coding, EnableWhen } from "./types.ts";

/** The option as a coding, as it stands in the item's `answerOption`. */
export type CodingOf = (set: string, option: Option) => Coding;

interface Enabled {
  readonly enableWhen: readonly EnableWhen[];
  readonly enableBehavior?: "all" | "any";
}

/**
 * The same rule for readers of FHIR. A coded answer can only be equal or not, so a comparison
 * becomes the list of options that meet it; and in FHIR `!=` also holds without an answer, so it is
 * never used alone. `showIf` itself travels beside it in our own extension.
 */
export function toEnableWhen(measure: Measure, showIf: ShowIf, codingOf: CodingOf): Enabled {
  const { match, conditions } = showIf;
  const translate = match === "all" && conditions.length > 1 ? everyOf : anyOf;
  const when = conditions.flatMap((condition) => translate(measure, condition, codingOf));
  const [first] = conditions;
  if (when.length === 0 && first) {
    const never = (answerBoolean: boolean) => ({ ...exists(first.item), answerBoolean });
    return { enableWhen: [never(true), never(false)], enableBehavior: "all" };
  }
  const behavior = translate === everyOf ? "all" : "any";
  return { enableWhen: when, ...(when.length > 1 && { enableBehavior: behavior }) };
}

const exists = (question: string): EnableWhen => ({
  question,
  operator: "exists",
  answerBoolean: true,
});

/** Conditions of which one must hold. */
function anyOf(measure: Measure, condition: Condition, codingOf: CodingOf): readonly EnableWhen[] {
  const { item: question } = condition;
  if (condition.operator === "exists") {
    return [{ question, operator: "exists", answerBoolean: condition.answer }];
  }
  const options = coded(measure, question);
  if (options) {
    return options.list
      .filter(({ value }) => meets(value, condition))
      .map((option) => ({
        question,
        operator: "=",
        answerCoding: bare(codingOf(options.set, option)),
      }));
  }
  const operators = condition.operator === "!=" ? ["<", ">"] : [condition.operator];
  return operators.map((operator) => numeric(measure, condition, operator));
}

/** Conditions that must all hold. */
function everyOf(
  measure: Measure,
  condition: Condition,
  codingOf: CodingOf,
): readonly EnableWhen[] {
  if (condition.operator === "exists") return anyOf(measure, condition, codingOf);
  const { item: question } = condition;
  const options = coded(measure, question);
  if (options) {
    const others = options.list.filter(({ value }) => !meets(value, condition));
    return [
      exists(question),
      ...others.map((option) => ({
        question,
        operator: "!=",
        answerCoding: bare(codingOf(options.set, option)),
      })),
    ];
  }
  const one = numeric(measure, condition, condition.operator);
  return condition.operator === "!=" ? [exists(question), one] : [one];
}

type Comparison = Exclude<Condition, { readonly operator: "exists" }>;

function numeric(measure: Measure, { item: id, answer }: Comparison, operator: string): EnableWhen {
  const isWhole = itemOf(measure, id)?.kind === "number" && Number.isInteger(answer);
  return {
    question: id,
    operator,
    ...(isWhole ? { answerInteger: answer } : { answerDecimal: answer }),
  };
}

function coded(measure: Measure, id: string) {
  const item = itemOf(measure, id);
  if (item?.kind !== "choice") return undefined;
  return { set: item.options, list: optionsOf(measure, id) };
}

const bare = ({ system, code }: Coding): Coding => ({
  ...(system !== undefined && { system }),
  ...(code !== undefined && { code }),
});

function meets(value: number, { operator, answer }: Comparison): boolean {
  switch (operator) {
    case "=":
      return value === answer;
    case "!=":
      return value !== answer;
    case ">":
      return value > answer;
    case "<":
      return value < answer;
    case ">=":
      return value >= answer;
    case "<=":
      return value <= answer;
  }
}
