import type { Answer, Answers } from "../measures/answers.ts";
import { answerTo, askedAnswers, isShown, shownItems } from "../measures/answers.ts";
import { allItems, isScored, type Item, type Measure } from "../measures/measure.ts";
import { err, ok, type Result } from "../result.ts";
import { type AnswerRefusal, readAnswer } from "./read-answer.ts";

/** What is wrong with one field. It never carries what was sent. */
export interface AnswerProblem {
  /** Item id; {@link UNNAMED} if the name itself could be somebody's words. */
  readonly field: string;
  readonly problem: "unknown-item" | AnswerRefusal;
}

export interface AnswerProblems {
  readonly problems: readonly AnswerProblem[];
}

/** Stands for a field whose name does not look like an item id, and so is not repeated. */
export const UNNAMED = "?";

const ITEM_ID = /^[a-z0-9][a-z0-9-]{0,15}$/;

/**
 * Checks what a form or an API call sent against the measure. A number counts as itself or
 * as the text a form posts for it (`"2"`), written exactly as the option's value is. Ticks come as a
 * list of option keys, or one field each as a form sends them (`"<item>.<option>": "yes"`).
 * `undefined`, and an empty text, day, row or line, mean skipped. Answers to items that are not
 * shown are dropped: nobody was asked.
 *
 * @param input item id → what was sent for it
 * @unit option values of the measure
 * @source the options are the measure's own: `Measure.options`
 */
export function checkAnswers(
  measure: Measure,
  input: Readonly<Record<string, unknown>>,
): Result<Answers, AnswerProblems> {
  const items = new Map(allItems(measure).map((item) => [item.id, item]));
  const read: [string, Answer][] = [];
  const problems: AnswerProblem[] = [];

  for (const [field, sent] of Object.entries(gatherTicks(items, input))) {
    if (sent === undefined) continue;
    const item = items.get(field);
    if (!item) {
      problems.push({ field: ITEM_ID.test(field) ? field : UNNAMED, problem: "unknown-item" });
      continue;
    }
    const answer = readAnswer(measure, item, sent);
    if (!answer.ok) problems.push({ field, problem: answer.error });
    else if (answer.value !== undefined) read.push([field, answer.value]);
  }
  const all = Object.fromEntries(read);
  // A mistake in a question that was not asked is no mistake: the page may not even show it.
  const told = problems.filter(({ field }) => {
    const item = items.get(field);
    return !item || isShown(measure, item, all);
  });
  return told.length > 0 ? err({ problems: told }) : ok(askedAnswers(measure, all));
}

/** Ticks of one item arrive as fields of their own; together they are one answer. */
function gatherTicks(
  items: ReadonlyMap<string, Item>,
  input: Readonly<Record<string, unknown>>,
): Readonly<Record<string, unknown>> {
  const gathered = new Map<string, unknown>();
  for (const [field, sent] of Object.entries(input)) {
    const [id = "", tick] = field.split(".", 2);
    if (tick === undefined || items.get(id)?.kind !== "ticks") gathered.set(field, sent);
    else {
      const before = gathered.get(id);
      gathered.set(id, [...(Array.isArray(before) ? (before as unknown[]) : []), tick]);
    }
  }
  return Object.fromEntries(gathered);
}

/**
 * Ids of the items without an answer, in the order of the measure: those that are
 * asked and could be scored. Nobody is asked twice for a text, a day or a tick.
 *
 * @unit item ids
 * @source the items are the measure's own: `Measure.sections`
 */
export const missingItems = (measure: Measure, answers: Answers): readonly string[] =>
  shownItems(measure, answers)
    .filter(isScored)
    .map(({ id }) => id)
    .filter((id) => answerTo(answers, id) === undefined);
