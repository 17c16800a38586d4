import { allItems, answerTo, type Answers, type Measure, optionsOf } from "../measures/measure.ts";
import { err, ok, type Result } from "../result.ts";

/** What is wrong with one field. It never carries what was sent. */
export interface AnswerProblem {
  /** Item id; {@link UNNAMED} if the name itself could be somebody's words. */
  readonly field: string;
  readonly problem: "unknown-item" | "not-an-option";
}

export interface AnswerProblems {
  readonly problems: readonly AnswerProblem[];
}

/** Stands for a field whose name does not look like an item id, and so is not repeated. */
export const UNNAMED = "?";

const ITEM_ID = /^[a-z0-9][a-z0-9-]{0,15}$/;

/**
 * Checks what a form or an API call sent against the measure. A value counts
 * as a number or as the text a form posts for it (`"2"`), written exactly as the
 * option's value is; `""`, `"2.0"` and `true` are not options. `undefined` means skipped.
 *
 * @param input item id → what was sent for it
 * @unit option values of the measure
 * @source the options are the measure's own: `Measure.options`
 */
export function checkAnswers(
  measure: Measure,
  input: Readonly<Record<string, unknown>>,
): Result<Answers, AnswerProblems> {
  const known = new Set(allItems(measure).map(({ id }) => id));
  const answers: [string, number][] = [];
  const problems: AnswerProblem[] = [];

  for (const [field, sent] of Object.entries(input)) {
    if (sent === undefined) continue;
    if (!known.has(field)) {
      problems.push({ field: ITEM_ID.test(field) ? field : UNNAMED, problem: "unknown-item" });
      continue;
    }
    const option = optionsOf(measure, field).find(
      ({ value }) => sent === value || sent === String(value),
    );
    if (option) answers.push([field, option.value]);
    else problems.push({ field, problem: "not-an-option" });
  }
  return problems.length === 0 ? ok(Object.fromEntries(answers)) : err({ problems });
}

/**
 * Ids of the items without an answer, in the order of the measure.
 *
 * @unit item ids
 * @source the items are the measure's own: `Measure.sections`
 */
export const missingItems = (measure: Measure, answers: Answers): readonly string[] =>
  allItems(measure)
    .map(({ id }) => id)
    .filter((id) => answerTo(answers, id) === undefined);
