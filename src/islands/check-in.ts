/**
 * Sends a form of the check-in without leaving the page, so that a lost network
 * or an error page never takes the answers away. Without this script the same
 * form posts as it stands.
 */
import { registerOffline } from "./offline.ts";

const form = document.querySelector<HTMLFormElement>("form[data-check-in]");

const SESSION_OVER = 401;
const LONGEST_KEEP = 1500; // ms

function say(text: string): void {
  let box = document.getElementById("send-problem");
  if (!box) {
    box = document.createElement("p");
    box.id = "send-problem";
    box.className = "problem-text";
    box.setAttribute("role", "alert");
    form?.querySelector(".actions")?.before(box);
  }
  box.textContent = "";
  box.textContent = text;
}

async function send(target: HTMLFormElement, submitter: HTMLElement | null): Promise<void> {
  const body = new URLSearchParams();
  for (const [name, value] of new FormData(target, submitter)) body.append(name, String(value));
  const reply = await fetch(location.href, {
    method: "POST",
    body,
    headers: { accept: "application/json" },
  });
  const isOurs = reply.headers.get("content-type")?.includes("json") === true;
  // A page that only says "try later" would take the answers off the screen.
  if (!isOurs || reply.status >= 500) throw new TypeError("Not taken");
  if (reply.status === SESSION_OVER) return say(form?.dataset["session"] ?? "");
  const { location: next } = (await reply.json()) as { readonly location?: string };
  if (next !== undefined) location.assign(next);
  else HTMLFormElement.prototype.submit.call(target); // a refusal: let the page name the field
}

let isSaved = true;

form?.addEventListener("submit", (event) => {
  event.preventDefault();
  if (form.dataset["busy"]) return;
  form.dataset["busy"] = "1";
  isSaved = true;
  send(form, event.submitter)
    .catch(() => say(form.dataset["offline"] ?? ""))
    .finally(() => delete form.dataset["busy"]);
});

/** Puts "Clear this answer" under a question that has one. */
function offerClear(question: HTMLFieldSetElement | null): void {
  if (!question?.querySelector("[type=radio]:checked") || question.querySelector(".clear")) return;
  const clear = document.createElement("button");
  clear.type = "button";
  clear.className = "clear";
  // The question may be in another language than the page.
  ({ lang: clear.lang, dir: clear.dir } = document.documentElement);
  clear.textContent = form?.dataset["clear"] ?? "";
  clear.addEventListener("click", () => {
    const chosen = question.querySelector<HTMLInputElement>(":checked");
    if (chosen) chosen.checked = false;
    clear.remove();
    isSaved = false;
    question.querySelector("input")?.focus();
  });
  question.append(clear);
}

if (form?.dataset["clear"]) {
  for (const question of form.querySelectorAll("fieldset")) offerClear(question);
  form.addEventListener("change", (event) => {
    isSaved = false;
    offerClear((event.target as Element).closest("fieldset"));
  });
  // Help and Back lead away before anything was pressed: what is chosen is kept first.
  document.addEventListener("click", (event) => {
    const link = (event.target as Element).closest("a");
    const isHere = link?.pathname === location.pathname || link?.origin !== location.origin;
    if (isSaved || !link || isHere || "exit" in link.dataset || event.ctrlKey || event.metaKey)
      return;
    event.preventDefault();
    keep(form).finally(() => location.assign(link.href));
  });
}

/** Keeps what is chosen without going on. Help must open even when this does not work. */
async function keep(target: HTMLFormElement): Promise<void> {
  const body = new URLSearchParams({ leave: "yes" });
  for (const [name, value] of new FormData(target)) body.append(name, String(value));
  body.delete("skip");
  const patience = AbortSignal.timeout(LONGEST_KEEP);
  await fetch(location.pathname, { method: "POST", body, signal: patience }).catch(() => undefined);
}

// The question or problem that the page opened with is read first.
document.querySelector<HTMLElement>("[data-focus]")?.focus();
registerOffline();
