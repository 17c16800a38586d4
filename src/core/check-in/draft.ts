import { missingItems } from "../answers/answers.ts";
import { askedAnswers, type Answer, type Answers } from "../measures/answers.ts";
import type { Measure } from "../measures/measure.ts";
import type { Helped } from "./helped.ts";
import { layoutAfter, layoutName, type LayoutUsed, type Reading } from "./reading.ts";

/** Which post of which page: posts may overtake each other on their way. */
export interface SaveMark {
  readonly page: string;
  /** The page's posts are numbered from 1. */
  readonly count: number;
}

/** What a client has answered of one measure, and has gone on from. */
export interface DraftPart {
  /** Locale the questions were read in; the page's own where that has no wording for them. */
  readonly locale: string;
  readonly answers: Answers;
  /** Left empty on purpose: the person was asked once and went on. */
  readonly skipped: readonly string[];
  /** The rows of numbers were shown as lists of large buttons. */
  readonly bigger?: true;
  /** The device read questions aloud. */
  readonly spoken?: true;
  /** Kept when the person left the page; they have not gone on from it. */
  readonly left?: true;
  /** Of the post that it came from, if the page ran our script. */
  readonly mark?: SaveMark;
  /** Answered on a device that others use, too: a visit there sees these again, and no other. */
  readonly seen?: { readonly visit: string; readonly items: readonly string[] };
  /** How the questions were laid out. Absent: all on one page. */
  readonly layout?: LayoutUsed;
}

/** A check-in that is not sent yet. */
export interface Draft {
  /** `id@version` of a measure → its part. */
  readonly parts: Readonly<Record<string, DraftPart>>;
  /** How the person reads: all questions of a part on one page unless they chose otherwise. */
  readonly reading?: Reading;
  /** How somebody helps, if whoever answers said so. */
  readonly helped?: Helped;
}

export const EMPTY_DRAFT: Draft = { parts: {} };

/** What a page asks to keep of one measure. */
export interface PartSave {
  readonly locale: string;
  readonly answers: Answers;
  /** Items answered or cleared on this very page; without a script nobody can tell. */
  readonly changed?: readonly string[] | undefined;
  /** The person switched to large buttons. */
  readonly bigger?: boolean;
  /** The person had the page read aloud by their device. */
  readonly spoken?: boolean;
  /** The page shows all that is kept: what it does not send was taken away. */
  readonly knowsAll: boolean;
  /** `on`: to the next page. `on-skipping`: leaving the rest empty. `away`: only kept. */
  readonly going: "on" | "on-skipping" | "away";
  readonly mark?: SaveMark | undefined;
  /** How the page that asks shows its questions. Absent: all of them. */
  readonly reading?: Reading | undefined;
  /** Of a device that others use, too: its pages show only what was answered in this visit. */
  readonly visit?: string | undefined;
}

/** The items that a visit to a shared device has answered or cleared, and may see again. */
const seenIn = (part: DraftPart | undefined, visit: string): readonly string[] =>
  part?.seen?.visit === visit ? part.seen.items : [];

/**
 * The answers of a part that a page may show: all of them, or on a shared device those of the
 * same visit.
 *
 * @unit option values
 * @source none: this copies what was answered
 */
export function shownAnswers(part: DraftPart | undefined, visit?: string): Answers {
  if (!part) return {};
  if (visit === undefined) return part.answers;
  const items = seenIn(part, visit);
  return Object.fromEntries(Object.entries(part.answers).filter(([id]) => items.includes(id)));
}

/**
 * What is kept of a measure after a save. Of a page that knows less than what is kept
 * only the changes count, or all its answers where nobody can tell; a post that a
 * newer one of the same page has overtaken changes nothing.
 *
 * @unit option values
 * @source none: this copies what was answered
 */
export function partAfter(
  measure: Measure,
  kept: DraftPart | undefined,
  {
    locale,
    answers: sent,
    changed,
    bigger,
    spoken,
    knowsAll,
    going,
    mark,
    reading = "all",
    visit,
  }: PartSave,
): DraftPart {
  if (kept && isOvertaken(kept.mark, mark)) return kept;
  const before = visit === undefined ? [] : seenIn(kept, visit);
  // Without a script, what such a page showed and does not send was cleared.
  const known = changed ?? (visit === undefined ? undefined : [...before, ...Object.keys(sent)]);
  const answers =
    knowsAll && visit === undefined
      ? sent
      : askedAnswers(measure, joined(kept?.answers ?? {}, sent, known));
  const missing = missingItems(measure, answers);
  const stay = missing.filter((id) => kept?.skipped.includes(id));
  const layout = layoutAfter(kept && (kept.layout ?? "all"), reading);
  // A page with one question may be one without the switch.
  const isBigger = bigger || (reading !== "all" && kept?.bigger);
  const isLeft = going === "away" && (kept === undefined || kept.left === true);
  return {
    locale,
    answers,
    skipped: going === "away" ? stay : going === "on-skipping" ? missing : [],
    ...(isBigger && { bigger: true }),
    ...((spoken || kept?.spoken) && { spoken: true }),
    ...(isLeft && { left: true }),
    ...(mark && { mark }),
    ...(visit !== undefined && {
      seen: { visit, items: [...new Set([...before, ...(known ?? [])])] },
    }),
    ...(layout !== "all" && { layout }),
  };
}

function joined(
  kept: Answers,
  sent: Answers,
  changed: readonly string[] = Object.keys(sent),
): Answers {
  const isOld = ([id]: readonly [string, Answer]) => !changed.includes(id);
  const old = Object.entries(kept).filter(isOld);
  return Object.fromEntries([...old, ...Object.entries(sent).filter((entry) => !isOld(entry))]);
}

const isOvertaken = (kept: SaveMark | undefined, mark: SaveMark | undefined): boolean =>
  kept !== undefined && mark !== undefined && kept.page === mark.page && kept.count >= mark.count;

/** Puts one part into a draft and leaves the others as they are, whoever saved them. */
export const withPart = (draft: Draft, measure: string, part: DraftPart): Draft => ({
  ...draft,
  parts: { ...draft.parts, [measure]: part },
});

/** Name of the layout that a draft was answered in. */
export const layoutOf = ({ parts }: Draft): string =>
  layoutName(Object.values(parts).map(({ layout = "all" }) => layout));
