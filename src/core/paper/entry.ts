import { checkAnswers, missingItems, type AnswerProblem } from "../answers/answers.ts";
import { numberIn } from "../answers/number-text.ts";
import { answerTo, type Answers } from "../measures/answers.ts";
import { allItems, type Item, LINE_DECIMALS, type Measure } from "../measures/measure.ts";
import { err, ok, type Result } from "../result.ts";

/** What is on a sheet, once somebody has typed it. */
export interface SheetEntry {
  readonly answers: Answers;
  /** Nothing is marked. */
  readonly empty: readonly string[];
  /** Something is marked, and nobody can tell which answer is meant. */
  readonly unclear: readonly string[];
}

/** Typed in place of an answer. */
export const EMPTY_MARK = "-";
export const UNCLEAR_MARK = "?";

export interface EntryProblem {
  /** Item id, or `check` for the length of the check line. */
  readonly field: string;
  /** `nothing-said`: neither an answer nor that there is none; the line may have been overlooked. */
  readonly problem: AnswerProblem["problem"] | "nothing-said" | "beyond-line";
}

/** Field of the length in mm of the line that is printed as 100 mm. */
export const CHECK_FIELD = "check";

/**
 * Name of the field that a problem of an entry, or a difference, is in: an item's, or that of the
 * check line.
 *
 * @unit none
 * @source none: this names a field
 */
export const fieldOf = (what: string): string => (what === CHECK_FIELD ? what : `q-${what}`);

/**
 * Whether a sheet has a line to measure, and so the check line.
 *
 * @unit none
 * @source none: this looks at the kinds of the items
 */
export const hasLine = (measure: Measure): boolean =>
  allItems(measure).some(({ kind }) => kind === "line");

/** Printed length of a line, in mm. */
const PRINTED = 100;
/** Shorter or longer than this is a slip of the keyboard, not of a printer. */
const LINES = [50, 150] as const;
/** What a ruler can be misread by, in mm. */
const MISREAD = 1;

/**
 * The value of a mark on a printed line, whatever size a printer gave the line.
 *
 * @param from the mark's distance from the low end, in mm
 * @param whole the measured length of the check line of the same sheet, in mm
 * @unit points of the line
 * @source none: geometry; a line is printed as 100 mm
 */
export function lineValue(
  { min, max }: { readonly min: number; readonly max: number },
  from: number,
  whole: number,
): number {
  const share = Math.min(1, Math.max(0, from / whole));
  return Number((min + share * (max - min)).toFixed(LINE_DECIMALS));
}

const field = (typed: Readonly<Record<string, string>>, id: string): string =>
  (Object.hasOwn(typed, `q-${id}`) ? (typed[`q-${id}`] ?? "") : "").trim();

/**
 * Reads what was typed from a sheet. Every scored item that is asked needs an answer, or the
 * word that it is empty or unclear, so that a line that was overlooked is noticed.
 *
 * @param typed fields of the form: `q-<item>`, `q-<item>.<option>` for ticks, `check`
 * @unit option values, points of rows and lines
 * @source lines by `lineValue()`; all else as it is marked
 */
export function readEntry(
  measure: Measure,
  typed: Readonly<Record<string, string>>,
): Result<SheetEntry, readonly EntryProblem[]> {
  const problems: EntryProblem[] = [];
  const whole = wholeOf(measure, typed);
  if (whole === undefined) problems.push({ field: CHECK_FIELD, problem: "not-in-range" });
  const sent: Record<string, string> = {};
  for (const item of allItems(measure)) {
    const value = field(typed, item.id);
    if (item.kind === "ticks") Object.assign(sent, ticksOf(typed, item.id));
    else if (value === EMPTY_MARK || value === UNCLEAR_MARK || value === "") continue;
    else if (item.kind !== "line") sent[item.id] = value;
    else {
      const from = numberIn(value, LINE_DECIMALS);
      if (from === undefined || from < 0)
        problems.push({ field: item.id, problem: "not-in-range" });
      else if (from > (whole ?? PRINTED) + MISREAD) {
        problems.push({ field: item.id, problem: "beyond-line" });
      } else sent[item.id] = String(lineValue(item, from, whole ?? PRINTED));
    }
  }
  const checked = checkAnswers(measure, sent);
  if (!checked.ok) return err([...problems, ...checked.error.problems]);
  const answers = checked.value;
  const marked = (item: Item, mark: string) => field(typed, item.id) === mark;
  const missing = missingItems(measure, answers);
  const items = allItems(measure).filter(({ id }) => missing.includes(id));
  const silent = items.filter((item) => field(typed, item.id) === "");
  problems.push(...silent.map(({ id }) => ({ field: id, problem: "nothing-said" }) as const));
  if (problems.length > 0) return err(problems);
  const idsOf = (mark: string) => items.filter((item) => marked(item, mark)).map(({ id }) => id);
  return ok({ answers, empty: idsOf(EMPTY_MARK), unclear: idsOf(UNCLEAR_MARK) });
}

/** The measured check line; 100 where the sheet has none, nothing where it cannot be right. */
function wholeOf(measure: Measure, typed: Readonly<Record<string, string>>): number | undefined {
  if (!hasLine(measure)) return PRINTED;
  const length = numberIn(typed[CHECK_FIELD] ?? "", LINE_DECIMALS);
  return length !== undefined && length >= LINES[0] && length <= LINES[1] ? length : undefined;
}

const ticksOf = (typed: Readonly<Record<string, string>>, id: string): Record<string, string> =>
  Object.fromEntries(
    Object.keys(typed).flatMap((name) =>
      name.startsWith(`q-${id}.`) ? [[name.slice(2), "yes"] as const] : [],
    ),
  );

/**
 * Whether a sheet asks for words alone. They are compared with the sheet by reading, never by
 * typing them twice.
 *
 * @unit none
 * @source our own choice: nobody types a paragraph twice alike, and nothing is counted from it
 */
export const hasOnlyWords = (measure: Measure): boolean =>
  allItems(measure).every(({ kind }) => kind === "text");

/**
 * Ids of the items that two people typed differently from one sheet. Two readings of one mark
 * on a line agree when a ruler can be misread by as much. Words are typed once: see
 * `hasOnlyWords()`.
 *
 * @unit item ids
 * @source none: equality; 1 mm for lines is our own choice
 */
export function differences(
  measure: Measure,
  first: SheetEntry,
  second: SheetEntry,
): readonly string[] {
  const said = (entry: SheetEntry, item: Item): string =>
    JSON.stringify([
      answerTo(entry.answers, item.id) ?? null,
      entry.empty.includes(item.id),
      entry.unclear.includes(item.id),
    ]);
  return allItems(measure).flatMap((item) => {
    if (item.kind === "text" || said(first, item) === said(second, item)) return [];
    const [a, b] = [first, second].map(({ answers }) => answerTo(answers, item.id));
    const isLine = item.kind === "line" && typeof a === "number" && typeof b === "number";
    const step = isLine ? ((item.max - item.min) * MISREAD) / PRINTED : 0;
    return isLine && Math.abs((a as number) - (b as number)) <= step + 1e-9 ? [] : [item.id];
  });
}

/**
 * Whether two people measured the check line of one sheet differently: by more than a ruler can
 * be misread by. A sheet without a line has none to measure.
 *
 * @unit none
 * @source our own choice: 1 mm, as for the marks
 */
export function checkDiffers(
  measure: Measure,
  first: Readonly<Record<string, string>>,
  second: Readonly<Record<string, string>>,
): boolean {
  const [a, b] = [wholeOf(measure, first), wholeOf(measure, second)];
  return a !== undefined && b !== undefined && Math.abs(a - b) > MISREAD + 1e-9;
}
