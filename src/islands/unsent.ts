/**
 * Answers that could not be saved before a link led away, to help above all. They are sealed as a
 * half-filled daily form is, stay in this tab, and go when the page takes them back or the
 * reader leaves.
 */
import { keyOf, LASTS_MS, open, seal, UNSENT } from "./sealed.ts";

type Field = HTMLInputElement | HTMLTextAreaElement;

/** The same questions, in whatever language the page is. */
const WHERE = location.pathname.replace(/^\/[^/]+/, "");

const csrfOf = (form: HTMLFormElement): string =>
  form.querySelector<HTMLInputElement>("[name=csrf]")?.value ?? "";

const forget = (): void => sessionStorage.removeItem(UNSENT);
// Brought back by the browser, the page itself still has them.
addEventListener("pageshow", ({ persisted }) => persisted && forget());

/** @param saved when the answers have reached the clinic; nothing is kept any longer then */
export async function keepUntil(form: HTMLFormElement, saved: Promise<void>): Promise<void> {
  const [reached] = await Promise.allSettled([saved, keepUnsent(form)]);
  if (reached.status === "fulfilled") forget();
}

/** Those that the reader has changed on this page: `changed` names them. */
async function keepUnsent(form: HTMLFormElement): Promise<void> {
  const fields = [...new FormData(form)].flatMap(([name, value]) =>
    name.startsWith("q-") || name === "changed" ? [[name, String(value)] as const] : [],
  );
  const kept = { at: Date.now(), fields: [["where", WHERE] as const, ...fields] };
  sessionStorage.setItem(UNSENT, await seal(await keyOf(csrfOf(form)), kept));
}

/** As the reader would choose and write them: what saves answers hears of each. */
export async function putBackUnsent(form: HTMLFormElement): Promise<void> {
  const text = sessionStorage.getItem(UNSENT);
  // A page that was refused shows what was typed.
  if (text === null || document.querySelector(".summary")) return;
  // Another client's page cannot open it, and it is not for them.
  const kept = await keyOf(csrfOf(form)).then((key) => open(key, text));
  const given = new Map(kept.fields);
  if (given.get("where") !== WHERE) return;
  forget();
  if (Date.now() - kept.at > LASTS_MS) return;
  for (const name of (given.get("changed") ?? "").split(" ")) putBack(form, name, given.get(name));
}

function putBack(form: HTMLFormElement, name: string, value: string | undefined): void {
  const fields = [...form.querySelectorAll<Field>("[name^=q-]")].filter((it) => it.name === name);
  for (const field of fields) {
    if (field instanceof HTMLInputElement && /^(?:radio|checkbox)$/.test(field.type)) {
      field.checked = field.value === value;
    } else field.value = value ?? "";
  }
  fields[0]?.dispatchEvent(new Event("change", { bubbles: true }));
}
