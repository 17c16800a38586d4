/**
 * A daily form that is not sent yet, kept for this tab: help, another language or a reload loses
 * nothing that was chosen or written. It is sealed with a key from the page's own secret, which the
 * server gives to whoever has opened the link, and it goes with the sending or the exit, or
 * when the form is opened after more than an hour.
 */
import { HALF_FILLED } from "./device-names.ts";
import { answersIn, csrfOf, fieldsOf, fillIn, keyOf, LASTS_MS, open, seal } from "./sealed.ts";

const SUBMISSION = "submission";

const forget = (): void => sessionStorage.removeItem(HALF_FILLED);

export async function keepHalfFilled(form: HTMLFormElement): Promise<void> {
  const csrf = csrfOf(form);
  // The blank form of a time without a network is nobody's.
  if (csrf === "") return;
  const key = await keyOf(csrf);
  const submission = form.querySelector<HTMLInputElement>(`[name=${SUBMISSION}]`);
  let isDone = false;
  const keep = async (): Promise<void> => {
    const answers = answersIn(new FormData(form));
    const fields = [...answers, [SUBMISSION, submission?.value ?? ""] as const];
    const sealed = await seal(key, { at: Date.now(), fields });
    if (!isDone) sessionStorage.setItem(HALF_FILLED, sealed);
  };
  const end = (): void => {
    isDone = true;
    forget();
  };
  const text = sessionStorage.getItem(HALF_FILLED);
  const kept = text === null ? undefined : await open(key, text).catch(forget);
  // A form that was refused comes back with what was typed; an empty one says so in its address.
  const isFresh = document.querySelector(".summary") === null || location.search !== "";
  const lasts = kept && Date.now() - kept.at < LASTS_MS;
  if (kept && !lasts) forget();
  if (lasts && isFresh) {
    const given = new Map(kept.fields);
    // It may have been sent by a page that was left before the reply came: it stays one entry.
    if (submission) submission.value = given.get(SUBMISSION) ?? submission.value;
    fillIn(fieldsOf(form), given);
  }
  for (const name of ["input", "change"]) {
    form.addEventListener(name, () => {
      isDone = false;
      void keep().catch(() => undefined);
    });
  }
  for (const name of ["held", "taken"]) form.addEventListener(name, end);
  addEventListener("pagehide", () => {
    if (document.documentElement.dataset["left"] !== undefined) end();
  });
}
