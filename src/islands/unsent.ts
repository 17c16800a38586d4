/**
 * Answers that could not be saved before a link led away, to help above all. They are sealed as a
 * half-filled daily form is, stay in this tab, and go when the page takes them back or the
 * reader leaves.
 */
import { UNSENT } from "./device-names.ts";
import { answersIn, csrfOf, fieldsOf, fillIn, keyOf, LASTS_MS, open, seal } from "./sealed.ts";

/** The same questions, in whatever language the page is. */
const WHERE = location.pathname.replace(/^\/[^/]+/, "");

const forget = (): void => sessionStorage.removeItem(UNSENT);
// Brought back by the browser, the page itself still has them.
addEventListener("pageshow", ({ persisted }) => persisted && forget());

/** @param saved when the answers have reached the clinic; nothing is kept any longer then */
export async function keepUntil(form: HTMLFormElement, saved: Promise<void>): Promise<void> {
  const [reached] = await Promise.allSettled([saved, keepUnsent(form)]);
  if (reached.status === "fulfilled") forget();
}

/** Those that the reader has changed on this page: `changed` names them. */
export async function keepUnsent(form: HTMLFormElement): Promise<void> {
  // Where keeping is not offered, the page has said that this device keeps nothing.
  if (!form.querySelector("[data-box]")) return;
  const data = new FormData(form);
  const about = [
    ["where", WHERE],
    ["changed", String(data.get("changed") ?? "")],
  ] as const;
  const kept = { at: Date.now(), fields: [...about, ...answersIn(data)] };
  sessionStorage.setItem(UNSENT, await seal(await keyOf(csrfOf(form)), kept));
}

/** As the reader would choose and write them: what saves answers hears of each. */
export async function putBackUnsent(form: HTMLFormElement): Promise<void> {
  const text = sessionStorage.getItem(UNSENT);
  // A page that was refused shows what was typed.
  if (text === null || document.querySelector(".summary--error")) return;
  // Another client's page cannot open it, and it is not for them.
  const kept = await keyOf(csrfOf(form)).then((key) => open(key, text));
  const given = new Map(kept.fields);
  if (given.get("where") !== WHERE) return;
  if (Date.now() - kept.at > LASTS_MS) return forget();
  const changed = (given.get("changed") ?? "").split(" ");
  // With one question at a time, an answer waits until its own page is open.
  const isBack = changed.map((name) => putBack(form, name, given));
  if (isBack.includes(true)) forget();
}

/** A question is all fields of its name: ticks of one question are named `q-what.a`, `q-what.b`. */
function putBack(form: HTMLFormElement, name: string, given: ReadonlyMap<string, string>): boolean {
  const question = name.replace(/\..*$/, "");
  const fields = fieldsOf(form).filter(
    ({ name: one }) => one === question || one.startsWith(`${question}.`),
  );
  fillIn(fields, given);
  return fields.length > 0;
}
