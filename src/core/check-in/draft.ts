import { missingItems } from "../answers/answers.ts";
import { askedAnswers, type Answer, type Answers } from "../measures/answers.ts";
import type { Measure } from "../measures/measure.ts";

/** Which post of which page: posts may overtake each other on their way. */
export interface SaveMark {
  readonly page: string;
  /** The page's posts are numbered from 1. */
  readonly count: number;
}

/** What a client has answered of one measure, and has gone on from. */
export interface DraftPart {
  /** Locale the questions were read in. */
  readonly locale: string;
  readonly answers: Answers;
  /** Left empty on purpose: the person was asked once and went on. */
  readonly skipped: readonly string[];
  /** Kept when the person left the page; they have not gone on from it. */
  readonly left?: true;
  /** Of the post that it came from, if the page ran our script. */
  readonly mark?: SaveMark;
  /** Answered on a device that others use, too: a visit there sees these again, and no other. */
  readonly seen?: { readonly visit: string; readonly items: readonly string[] };
}

/** A check-in that is not sent yet: `id@version` of a measure → its part. */
export interface Draft {
  readonly parts: Readonly<Record<string, DraftPart>>;
}

export const EMPTY_DRAFT: Draft = { parts: {} };

/** What a page asks to keep of one measure. */
export interface PartSave {
  readonly locale: string;
  readonly answers: Answers;
  /** Items answered or cleared on this very page; without a script nobody can tell. */
  readonly changed?: readonly string[] | undefined;
  /** The page shows all that is kept: what it does not send was taken away. */
  readonly knowsAll: boolean;
  /** `on`: to the next page. `on-skipping`: leaving the rest empty. `away`: only kept. */
  readonly going: "on" | "on-skipping" | "away";
  readonly mark?: SaveMark | undefined;
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
  { locale, answers: sent, changed, knowsAll, going, mark, visit }: PartSave,
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
  const isLeft = going === "away" && (kept === undefined || kept.left === true);
  return {
    locale,
    answers,
    skipped: going === "away" ? stay : going === "on-skipping" ? missing : [],
    ...(isLeft && { left: true }),
    ...(mark && { mark }),
    ...(visit !== undefined && {
      seen: { visit, items: [...new Set([...before, ...(known ?? [])])] },
    }),
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
  parts: { ...draft.parts, [measure]: part },
});
