/**
 * After sending, before the link is finished here: the form is no longer half filled, and what an
 * earlier page could not send is sent now. Finishing removes what still waits, so the button
 * tries once more first, and does not lead on before it has said so.
 */
import { FLAG, HALF_FILLED, HELD } from "./device-names.ts";
import type { Outbox } from "./outbox.ts";

const LONGEST_WAIT = 5000; // ms

sessionStorage.removeItem(HALF_FILLED);
const form = document.querySelector<HTMLFormElement>("form[data-box]");
const { box = "", waits: words = "" } = form?.dataset ?? {};
const isWaiting = (): boolean => {
  try {
    return localStorage.getItem(`${FLAG}${box}`) === HELD;
  } catch {
    return false; // a browser that keeps nothing
  }
};

let outbox: Promise<Outbox> | undefined;
function open(): Promise<Outbox> {
  const csrf = form?.querySelector<HTMLInputElement>("[name=csrf]")?.value ?? "";
  outbox ??= import("./outbox.ts").then(({ openOutbox }) =>
    openOutbox({ box, key: "", csrf, onTaken: () => undefined }),
  );
  outbox.catch(() => (outbox = undefined));
  return outbox;
}
// The outbox sends what lies in it once it is open.
if (form && isWaiting()) open().catch(() => undefined);

let isTrying = false;
let isTold = false;

function tell(): void {
  isTold = true;
  const said = document.createElement("p");
  said.className = "problem-text";
  said.setAttribute("role", "alert");
  form?.querySelector(".button")?.parentElement?.before(said);
  said.textContent = words;
}

form?.addEventListener("submit", (event) => {
  // Told once: whoever presses again means it.
  if (isTold || !isWaiting()) return;
  event.preventDefault();
  if (isTrying) return;
  isTrying = true;
  const patience = new Promise((resolve) => setTimeout(resolve, LONGEST_WAIT));
  const goOn = (): void => {
    isTrying = false;
    if (isWaiting()) tell();
    // The exit may have been pressed since.
    else if (!("left" in document.documentElement.dataset)) form.submit();
  };
  Promise.race([open().then((it) => it.send()), patience]).then(goOn, goOn);
});
