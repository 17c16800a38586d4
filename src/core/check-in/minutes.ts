import { type Answers, shownItems } from "../measures/answers.ts";
import type { Item, Measure, MeasureText } from "../measures/measure.ts";

/** A part as far as its length goes. */
export interface Asking {
  readonly measure: Measure;
  readonly answers?: Answers;
  /** Absent where the reader still has to choose a language: then words are not counted. */
  readonly text?: MeasureText | undefined;
}

/**
 * What one question takes on screen, with reading it.
 *
 * @unit seconds
 * @source Pew Research Center (2022), "How we keep our online surveys from running too long",
 *   pewresearch.org/decoded: about 10 for an ordinary question, from response times of its panel.
 *   Questions of a series take less there; people in distress may take longer.
 */
const QUESTION = 10;

/**
 * How fast a text is read that stands before questions.
 *
 * @unit words a minute
 * @source Brysbaert (2019), J Mem Lang 109, 104047, doi:10.1016/j.jml.2019.104047 (abstract):
 *   most adults read English non-fiction at 175 to 300; the slow end is taken
 */
const READ = 175;

/**
 * How fast people write on a phone.
 *
 * @unit words a minute
 * @source Palin et al. (2019), MobileHCI '19, doi:10.1145/3338286.3340120 (abstract): 36.2
 */
const WRITE = 36.2;

/**
 * What somebody writes who writes at all: a sentence or two. Nobody has to.
 *
 * @unit words
 * @source our own choice
 */
const WRITTEN = 25;

const secondsFor = ({ kind }: Item): number =>
  kind === "text" ? QUESTION + (60 * WRITTEN) / WRITE : QUESTION;

const wordsOf = (text: string | undefined): number =>
  text === undefined ? 0 : text.split(/\s+/).filter((word) => word !== "").length;

/**
 * How long one part takes a person who reads slowly and answers everything that is asked.
 *
 * @unit seconds
 * @source Pew Research Center (2022), Brysbaert (2019), Palin et al. (2019): see the constants
 */
export function secondsOf({ measure, answers = {}, text }: Asking): number {
  const answering = shownItems(measure, answers).reduce((sum, item) => sum + secondsFor(item), 0);
  const opening = measure.opening.reduce((sum, key) => sum + wordsOf(text?.text[key]), 0);
  return answering + (60 * opening) / READ;
}

/** Looking through the answers and sending them: as one more question. */
const LAST_LOOK = QUESTION;

/**
 * How long a check-in takes, in whole minutes and never none: what a page may say after "about".
 *
 * @unit minutes
 * @source see `secondsOf()`; rounded to the nearest minute, from half a minute up
 */
export function minutesIn(parts: readonly Asking[]): number {
  const seconds = parts.reduce((sum, part) => sum + secondsOf(part), LAST_LOOK);
  return Math.max(1, Math.round(seconds / 60));
}
