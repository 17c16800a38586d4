/**
 * Hides the questions that the answers so far make needless. What was typed stays in
 * the field, should the question come back; the server drops it while it is not asked.
 */
import { numberIn } from "../core/answers/number-text.ts";
import type { Answer } from "../core/measures/answers.ts";
import type { ShowIf } from "../core/measures/item.ts";
import { conditionsHold } from "../core/measures/show-if.ts";

interface Question {
  readonly box: HTMLElement;
  readonly id: string;
  readonly showIf: ShowIf;
}

/** In the order of the page, so that a question is settled before those that hang on it. */
function questionsIn(form: HTMLFormElement): readonly Question[] {
  return [...form.querySelectorAll<HTMLElement>("[data-only-if]")].map((box) => ({
    box,
    id: box.dataset["item"] ?? "",
    showIf: JSON.parse(box.dataset["onlyIf"] ?? "") as ShowIf,
  }));
}

/** The answer as it stands in the form. Whether it will do is for the server to say. */
function answerIn(fields: FormData, item: string): Answer | undefined {
  const ticked = [...fields.keys()].filter((name) => name.startsWith(`q-${item}.`));
  if (ticked.length > 0) return ticked;
  const typed = String(fields.get(`q-${item}`) ?? "").trim();
  return typed === "" ? undefined : (numberIn(typed, 1) ?? typed);
}

function settle(form: HTMLFormElement, questions: readonly Question[]): void {
  const fields = new FormData(form);
  const hidden = new Set<string>();
  for (const { box, id, showIf } of questions) {
    box.hidden = !conditionsHold(showIf, (item) =>
      hidden.has(item) ? undefined : answerIn(fields, item),
    );
    if (box.hidden) hidden.add(id);
  }
}

for (const form of document.forms) {
  const questions = questionsIn(form);
  if (questions.length === 0) continue;
  // The hint is for a page that shows every question.
  for (const { box } of questions) box.querySelector<HTMLElement>(":scope > .hint")?.remove();
  const again = () => settle(form, questions);
  // A button that clears an answer changes it without saying so.
  for (const name of ["input", "change", "click"]) form.addEventListener(name, again);
  again();
}
