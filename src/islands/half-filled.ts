/**
 * A daily form that is not sent yet, kept for this tab: help, another language or a reload loses
 * nothing that was chosen or written. It is sealed with a key from the page's own secret, which the
 * server gives to whoever has opened the link, and it goes with the sending or the exit, or
 * when the form is opened after more than an hour.
 */
import { HALF_FILLED } from "./device-names.ts";
import { type Kept, keyOf, LASTS_MS, open, seal } from "./sealed.ts";

const FIELDS = "[name^=q-]";

const forget = (): void => sessionStorage.removeItem(HALF_FILLED);

function putBack(form: HTMLFormElement, { fields }: Kept): void {
  for (const [name, value] of fields) {
    for (const field of form.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>(FIELDS)) {
      if (field.name !== name) continue;
      if (field.type === "radio" || field.type === "checkbox") {
        if (field.value === value) (field as HTMLInputElement).checked = true;
      } else field.value = value;
    }
  }
  form.dispatchEvent(new Event("change", { bubbles: true }));
}

export async function keepHalfFilled(form: HTMLFormElement): Promise<void> {
  const csrf = form.querySelector<HTMLInputElement>("[name=csrf]")?.value ?? "";
  // The blank form of a time without a network is nobody's.
  if (csrf === "") return;
  const key = await keyOf(csrf);
  let isDone = false;
  const keep = async (): Promise<void> => {
    const fields = [...new FormData(form)].flatMap(([name, value]) =>
      name.startsWith("q-") && value !== "" ? [[name, String(value)] as const] : [],
    );
    const sealed = await seal(key, { at: Date.now(), fields });
    if (!isDone) sessionStorage.setItem(HALF_FILLED, sealed);
  };
  const end = (): void => {
    isDone = true;
    forget();
  };
  const text = sessionStorage.getItem(HALF_FILLED);
  const kept = text === null ? undefined : await open(key, text).catch(forget);
  // A form that was refused comes back with what was typed; an empty one, at an address that says so.
  const isFresh = document.querySelector(".summary") === null || location.search !== "";
  const lasts = kept && Date.now() - kept.at < LASTS_MS;
  if (kept && !lasts) forget();
  if (lasts && isFresh) putBack(form, kept);
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
