import type { Answer } from "../core/measures/answers.ts";
import { itemOf, type Measure, type MeasureText } from "../core/measures/measure.ts";

/** An answer as it was shown. */
export interface AnswerText {
  readonly words: string;
  /** The words are the measure's own, in the wording's language; else they are the person's. */
  readonly isWording: boolean;
}

/** An answer in words alone; as it is stored where the measure does not know it. */
export const sayAnswer = (
  measure: Measure,
  text: MeasureText | undefined,
  { item, answer }: { readonly item: string; readonly answer: Answer },
): string => answerText(measure, text, { item, answer })?.words ?? String(answer);

/**
 * What a person chose or wrote, in words; `undefined` where nothing was answered.
 * Numbers and days are given as they are stored: who shows them formats them.
 */
export function answerText(
  measure: Measure,
  text: MeasureText | undefined,
  { item: id, answer }: { readonly item: string; readonly answer: Answer | undefined },
): AnswerText | undefined {
  const item = itemOf(measure, id);
  if (!item || answer === undefined) return undefined;
  if (item.kind !== "choice" && item.kind !== "ticks") {
    return { words: String(answer), isWording: false };
  }
  const chosen = (measure.options[item.options] ?? []).filter(({ key, value }) =>
    Array.isArray(answer) ? answer.includes(key) : value === answer,
  );
  const words = chosen.map(({ key }) => text?.text[`option.${item.options}.${key}`] ?? key);
  return chosen.length > 0 ? { words: words.join("; "), isWording: true } : undefined;
}
