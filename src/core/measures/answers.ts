import { allItems, type Condition, type Item, type Measure } from "./measure.ts";

/**
 * One answer: a number (option value, row or line), the keys of the ticked options, a text, or
 * a day as `YYYY-MM-DD`.
 */
export type Answer = number | string | readonly string[];

/** A person's answers by item id. A skipped item is absent, never zero. */
export type Answers = Readonly<Record<string, Answer>>;

/** One answer; `undefined` if the item was skipped. Names inherited from objects are not answers. */
export const answerTo = (answers: Answers, item: string): Answer | undefined =>
  Object.hasOwn(answers, item) ? answers[item] : undefined;

/** The answer if it is a number; texts, days and ticks are never scored. */
export function numberTo(answers: Answers, item: string): number | undefined {
  const answer = answerTo(answers, item);
  return typeof answer === "number" ? answer : undefined;
}

/**
 * Whether an item is asked, given the answers so far. An item that hangs on a hidden
 * item is hidden too, whatever was once answered there.
 */
export function isShown(measure: Measure, item: Item, answers: Answers): boolean {
  if (!item.showIf) return true;
  const { match, conditions } = item.showIf;
  const holds = (condition: Condition): boolean => {
    const other = allItems(measure).find(({ id }) => id === condition.item);
    const asked = other !== undefined && isShown(measure, other, answers);
    return meets(condition, asked ? answerTo(answers, condition.item) : undefined);
  };
  return match === "all" ? conditions.every(holds) : conditions.some(holds);
}

/** The items that are asked, given the answers so far. */
export const shownItems = (measure: Measure, answers: Answers): readonly Item[] =>
  allItems(measure).filter((item) => isShown(measure, item, answers));

function meets(condition: Condition, answer: Answer | undefined): boolean {
  if (condition.operator === "exists") return (answer !== undefined) === condition.answer;
  if (typeof answer !== "number") return false;
  switch (condition.operator) {
    case "=":
      return answer === condition.answer;
    case "!=":
      return answer !== condition.answer;
    case ">":
      return answer > condition.answer;
    case "<":
      return answer < condition.answer;
    case ">=":
      return answer >= condition.answer;
    case "<=":
      return answer <= condition.answer;
  }
}
