import { formatter } from "../../core/i18n/format.ts";
import type { Locale } from "../../core/i18n/locales.ts";
import type { NumberItem, ShowIf, TextItem } from "../../core/measures/item.ts";
import { answerTo, type Answers } from "../../core/measures/answers.ts";
import { clientWords } from "../../locales/index.ts";

/** What stands in the fields of a question. */
export interface Kept {
  /** The chosen value or the typed text; empty if there is none. */
  readonly value: string;
  /** Keys of the ticked options. */
  readonly ticked: readonly string[];
}

/** What every kind of question is drawn from. */
export interface QuestionProps {
  /** Form field name; also the id of its first field. */
  name: string;
  legend: string;
  /** The words are a person's own: their direction is not the page's. */
  isOwnWords?: boolean;
  /** Place among the questions of the page, as the error texts name it. */
  number: number;
  kept: Kept;
  /** Ids of the sentences this question begins with. */
  stems: readonly string[];
  error?: string | undefined;
  /** Of the page around the question: hints and errors are said in its language. */
  page: Locale;
}

/** The first field is named as its question is: a summary of problems links to it by that. */
export const fieldId = (name: string, index: number): string =>
  index === 0 ? name : `${name}-${index + 1}`;

export const hintId = (name: string): string => `${name}-hint`;

/** The ids of all that is read out with a question. */
export const describedBy = (
  { name, stems, error }: Pick<QuestionProps, "name" | "stems" | "error">,
  ...more: readonly string[]
): string | undefined =>
  [...stems, ...more, ...(error ? [`${name}-error`] : [])].join(" ") || undefined;

/** What was stored, as the fields show it. */
export function keptIn(answers: Answers, item: string): Kept {
  const answer = answerTo(answers, item);
  return typeof answer === "object"
    ? { value: "", ticked: answer }
    : { value: String(answer ?? ""), ticked: [] };
}

/** What was just typed, as it was typed: also what was refused. */
export function typedIn(form: Readonly<Record<string, string>>, item: string): Kept {
  const tick = `q-${item}.`;
  return {
    value: Object.hasOwn(form, `q-${item}`) ? (form[`q-${item}`] ?? "") : "",
    ticked: Object.keys(form).flatMap((name) =>
      name.startsWith(tick) ? [name.slice(tick.length)] : [],
    ),
  };
}

/** Numbers of the questions that a condition looks at, each once, in the order of the page. */
const dependsOn = ({ conditions }: ShowIf, numberOf: (item: string) => number): readonly number[] =>
  [...new Set(conditions.map(({ item }) => numberOf(item)))].toSorted((a, b) => a - b);

/** On which answers a question hangs, in the language of the page. */
export function sayOnlyIf(
  showIf: ShowIf,
  numberOf: (item: string) => number,
  page: Locale,
): string {
  const t = clientWords(page);
  const questions = dependsOn(showIf, numberOf).map((number) => t("item.question", { number }));
  return t("item.only-if", { questions: formatter(page, "UTC").list(questions) });
}

/** The numbers of a row, in their order. */
export const numbersOf = ({ min, max }: NumberItem): readonly number[] =>
  Array.from({ length: max - min + 1 }, (_, step) => min + step);

/** How many lines a text gets that may be this long: enough to begin, never a whole page. */
export const linesFor = ({ maxLength }: TextItem, charactersInALine: number): number =>
  Math.min(8, Math.max(2, Math.ceil(maxLength / charactersInALine)));
