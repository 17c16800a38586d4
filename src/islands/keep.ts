/**
 * Keeps what is chosen while a form is being filled in, so that a reload, the
 * browser's Back or a closed tab loses nothing. Only the sentence beside the button
 * speaks of it: where the answers are when they could not be saved.
 */
import { reopen } from "./go-to.ts";
import type { KeptHere } from "./kept-here.ts";
import { postForm } from "./post-form.ts";
import { isLater } from "./reply.ts";

const PAUSE = 1000; // ms after the last change
const RETRY = 15_000; // ms after a save that failed

const REFUSED = "Not kept";
const isRefusal = (error: unknown): boolean => (error as Error).message === REFUSED;

export interface Keeper {
  /** Whether the clinic has all that is chosen. */
  readonly isSaved: () => boolean;
  /** The same, or a press of the form is on its way with it. */
  readonly isKept: () => boolean;
  /** Saves what is not saved yet. Rejects when it could not. */
  readonly now: () => Promise<void>;
  /** The form itself went through: there is nothing left to keep. */
  readonly sent: () => unknown;
}

/** @param here keeps on this device what could not be saved, if the reader agreed */
export function keepWhileAnswering(form: HTMLFormElement, here?: KeptHere): Keeper {
  const page = crypto.getRandomValues(new Uint32Array(2)).join("-");
  let posts = 0;
  // Another tab may have changed other questions: a cleared one and an unseen one look alike.
  const changed = new Set<string>();
  const nameOf = (input: Element): string =>
    (
      input.closest("fieldset")?.querySelector<HTMLInputElement>("[name^=q-]") ??
      (input as HTMLInputElement)
    ).name;
  // Changes so far, those in the last post, and those that are known to be kept.
  let changes = 0;
  let posted = 0;
  let kept = 0;
  let isSaving = false;
  let timer: ReturnType<typeof setTimeout> | undefined;

  // Posts of this page may overtake each other on their way, so each carries its number.
  form.addEventListener("formdata", ({ formData }) => {
    posts += 1;
    posted = changes;
    formData.set("save", `${page}.${posts}`);
    formData.set("changed", [...changed].join(" "));
  });

  async function save(): Promise<void> {
    clearTimeout(timer);
    const body = new URLSearchParams({ leave: "yes" });
    for (const [name, value] of new FormData(form)) body.append(name, String(value));
    const upTo = posted;
    let isSaved = false;
    const hold = async (): Promise<void> => {
      const isHeld = await here?.hold(body);
      if (!isSaved) here?.say(isHeld ? "kept" : "unkept");
    };
    const answer = await post(body, hold).catch(async (error: unknown) => {
      if (!isRefusal(error)) await hold();
      throw error;
    });
    isSaved = true;
    here?.say();
    void here?.release(body, answer);
    const { rev } = answer;
    const known = form.querySelector<HTMLInputElement>("input[name=rev]");
    if (known && rev !== undefined) known.value = String(rev);
    kept = Math.max(kept, upTo);
  }

  async function post(
    body: URLSearchParams,
    onSlow: () => unknown,
  ): Promise<{ readonly rev?: number }> {
    const reply = await postForm(location.pathname, body, onSlow);
    if (isLater(reply)) throw new TypeError("Not now");
    if (!reply.ok) throw new Error(REFUSED);
    return (await reply.json()) as { readonly rev?: number };
  }

  const isSaved = (): boolean => kept === changes;
  const isKept = (): boolean => isSaved() || form.dataset["busy"] !== undefined;
  const now = async (): Promise<void> => (isKept() ? undefined : save());
  const later = (): void => {
    clearTimeout(timer);
    timer = setTimeout(saveInTurn, PAUSE);
  };

  /** One after another; what changes meanwhile has its own turn. */
  async function saveInTurn(): Promise<void> {
    if (isSaving) return;
    isSaving = true;
    const before = changes;
    await now().catch(() => undefined);
    isSaving = false;
    if (changes > before) later();
    // It failed, or had to wait for a press that may fail, too.
    else if (kept < changes) timer = setTimeout(saveInTurn, RETRY);
  }

  const onChange = ({ target }: { readonly target: EventTarget | null }): void => {
    changed.add(nameOf(target as Element));
    changes += 1;
    later();
  };
  form.addEventListener("change", onChange);
  // A text being written is kept before its field is left.
  form.addEventListener("input", onChange);
  // What was chosen before this script ran.
  for (const input of form.querySelectorAll<HTMLInputElement>("[name^=q-]")) {
    if (input.checked !== input.defaultChecked || input.value !== input.defaultValue)
      onChange({ target: input });
  }
  addEventListener("online", later);
  // The last moment that a browser tells of: the tab is put away, closed or led elsewhere.
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState === "hidden") now().catch(() => undefined);
  });
  // A page that the browser had put aside may be older than what is kept.
  addEventListener("pageshow", ({ persisted }) => {
    if (persisted) now().then(reopen, (error: unknown) => (isRefusal(error) ? reopen() : later()));
  });
  return { isSaved, isKept, now, sent: () => (kept = posted) };
}
