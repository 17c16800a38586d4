/**
 * Sends a form of the check-in without leaving the page, so that a lost network
 * or an error page never takes the answers away. Without this script the same
 * form posts as it stands.
 */
import { keepBeforeLinks, keepWhileAnswering } from "./keep.ts";
import { registerOffline } from "./offline.ts";

const form = document.querySelector<HTMLFormElement>("form[data-check-in]");

const SESSION_OVER = 401;

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
    keepalive: true, // pressed, then put away: it still arrives
  });
  const isOurs = reply.headers.get("content-type")?.includes("json") === true;
  // A page that only says "try later" would take the answers off the screen.
  if (!isOurs || reply.status >= 500) throw new TypeError("Not taken");
  if (reply.status === SESSION_OVER) return say(form?.dataset["session"] ?? "");
  const { location: next } = (await reply.json()) as { readonly location?: string };
  keeper?.sent();
  if (next !== undefined) location.assign(next);
  else HTMLFormElement.prototype.submit.call(target); // a refusal: let the page name the field
}

form?.addEventListener("submit", (event) => {
  event.preventDefault();
  if (form.dataset["busy"]) return;
  form.dataset["busy"] = "1";
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
    question.dispatchEvent(new Event("change", { bubbles: true }));
    question.querySelector("input")?.focus();
  });
  question.append(clear);
}

const isQuestions = form?.dataset["clear"] !== undefined;
const keeper = form && isQuestions ? keepWhileAnswering(form) : undefined;
if (form && keeper) {
  keepBeforeLinks(keeper);
  for (const question of form.querySelectorAll("fieldset")) offerClear(question);
  form.addEventListener("change", (event) =>
    offerClear((event.target as Element).closest("fieldset")),
  );
}

// The question or problem that the page opened with is read first.
document.querySelector<HTMLElement>("[data-focus]")?.focus();
registerOffline();
