import {
  checkAnswers,
  missingItems,
  UNNAMED,
  type AnswerProblems,
} from "../../src/core/answers/answers.ts";
import type { PartSave, SaveMark } from "../../src/core/check-in/draft.ts";
import { type Reading, readingIn } from "../../src/core/check-in/reading.ts";
import { type Answers, shownItems } from "../../src/core/measures/answers.ts";
import { allItems, type Measure } from "../../src/core/measures/measure.ts";
import type { Result } from "../../src/core/result.ts";

/** The form of one part of a check-in, as it was sent. */
export type PartForm = Readonly<Record<string, string>>;

/**
 * Fields that are no answers. `at`: the one question that the page shows. `from`: where the
 * page was opened from. `go`: a button other than the one that goes on. The others belong to
 * the draft and to the script that keeps it. `way`: the page stood on a device that was handed over.
 */
const OTHER_FIELDS = [
  "csrf", "measure", "in", "rev", "skip", "bigger", "leave", "go", "save", "changed", "late", "at", "from",
  "quiet", "spoken", "way",
]; // prettier-ignore

/** Stands for the question of a page that only asks whether the rest is to stay empty. */
export const NO_ITEM = "none";

/** How the page showed its questions: it names the one, if there was only one. */
export const readingOf = ({ at, quiet }: PartForm): Reading =>
  at === undefined ? "all" : quiet === "yes" ? "quiet" : "one";

/** How the person wants to read from now on, if a button said so. */
export const wishedReading = ({ go }: PartForm): Reading | undefined => readingIn(go);

/** The item that a page for one question shows. */
export const itemAt = (measure: Measure, at: string | undefined): string | undefined =>
  allItems(measure).find(({ id }) => id === at)?.id;

/** Items before and after one, of those that are asked. */
export function around(measure: Measure, answers: Answers, item: string | undefined) {
  const order = allItems(measure).map(({ id }) => id);
  const here = item === undefined ? -1 : order.indexOf(item);
  const asked = shownItems(measure, answers).map(({ id }) => id);
  return {
    before: asked.findLast((id) => order.indexOf(id) < here),
    after: asked.find((id) => here >= 0 && order.indexOf(id) > here),
  };
}

/** The question to begin with: the first that waits for an answer, else the first. */
export const itemToOpen = (measure: Measure, answers: Answers): string | undefined =>
  missingItems(measure, answers)[0] ?? shownItems(measure, answers)[0]?.id;

/** Where a question stands among all of its part, from 1: what a page's address says. */
export const placeOf = (measure: Measure, item: string): number =>
  allItems(measure).findIndex(({ id }) => id === item) + 1;

/** `leave` comes from the script, which stays on the page; a button may lead elsewhere, too. */
export function goingOf(form: PartForm, isLast: boolean): PartSave["going"] {
  const { leave, go, skip, from } = form;
  if (leave === "yes" || go !== undefined || from === "answers") return "away";
  if (skip === "yes") return "on-skipping";
  return isLast || from === "check" ? "on" : "away";
}

export function markOf({ save = "" }: PartForm): SaveMark | undefined {
  const [, page, count] = /^([\d-]{1,32})\.(\d{1,6})$/.exec(save) ?? [];
  return page === undefined ? undefined : { page, count: Number(count) };
}

/** Item ids of the questions that were answered or cleared on this page, if anybody can tell. */
export function changedOf({ changed, at }: PartForm): readonly string[] | undefined {
  if (changed !== undefined) {
    return changed.split(" ").map((name) => name.replace(/^q-/, "").replace(/\..*$/, ""));
  }
  // A page for one question says nothing about the others.
  return at === undefined ? undefined : [at];
}

/** The answers of the form, or what is wrong with them. */
export function answersIn(measure: Measure, form: PartForm): Result<Answers, AnswerProblems> {
  const fields = Object.entries(form).filter(([name]) => !OTHER_FIELDS.includes(name));
  const sent = Object.fromEntries(
    fields.map(([name, value]) => [name.startsWith("q-") ? name.slice(2) : UNNAMED, value]),
  );
  const checked = checkAnswers(measure, sent);
  // Nobody has asked for this save: a number half typed does not keep the rest from being kept.
  return checked.ok || form["leave"] !== "yes" ? checked : withoutRefused(measure, sent, checked);
}

const withoutRefused = (
  measure: Measure,
  sent: Readonly<Record<string, string>>,
  { error }: { readonly error: AnswerProblems },
) => {
  const refused = new Set(error.problems.map(({ field }) => field));
  const kept = Object.entries(sent).filter(([name]) => !refused.has(name));
  return checkAnswers(measure, Object.fromEntries(kept));
};
