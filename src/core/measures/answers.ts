import { allItems, type Item, type Measure } from "./measure.ts";
import { conditionsHold } from "./show-if.ts";

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
  return conditionsHold(item.showIf, (id) => {
    const other = allItems(measure).find((one) => one.id === id);
    const asked = other !== undefined && isShown(measure, other, answers);
    return asked ? answerTo(answers, id) : undefined;
  });
}

/** The items that are asked, given the answers so far. */
export const shownItems = (measure: Measure, answers: Answers): readonly Item[] =>
  allItems(measure).filter((item) => isShown(measure, item, answers));

/** The answers without those to items that are not asked: nobody meant them. */
export const askedAnswers = (measure: Measure, answers: Answers): Answers => {
  const asked = new Set(shownItems(measure, answers).map(({ id }) => id));
  return Object.fromEntries(Object.entries(answers).filter(([id]) => asked.has(id)));
};
