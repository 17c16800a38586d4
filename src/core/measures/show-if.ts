import type { Answer } from "./answers.ts";
import type { Condition, ShowIf } from "./item.ts";

/**
 * Whether an item is asked, given how to look up the answer to an earlier one.
 * The form in the browser and the check of what it sent ask this same question.
 *
 * @param answerOf the answer to an item, `undefined` if it has none or was not asked
 */
export function conditionsHold(
  { match, conditions }: Pick<ShowIf, "match" | "conditions">,
  answerOf: (item: string) => Answer | undefined,
): boolean {
  const holds = (condition: Condition) => meets(condition, answerOf(condition.item));
  return match === "all" ? conditions.every(holds) : conditions.some(holds);
}

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
