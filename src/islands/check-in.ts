/**
 * Sends a form of the check-in without leaving the page, so that a lost network
 * or an error page never takes the answers away. Without this script the same
 * form posts as it stands.
 */
import { beginAtOnce } from "./begin.ts";
import { goTo, isGoing, reopen } from "./go-to.ts";
import { keepWhileAnswering } from "./keep.ts";
import { keptHere } from "./kept-here.ts";
import { registerOffline } from "./offline.ts";
import { postForm } from "./post-form.ts";
import { isLater, isSessionOver } from "./reply.ts";

const form = document.querySelector<HTMLFormElement>("form[data-check-in]");

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

/** What is held of a post: answers are only kept when it is sent again, and lead nowhere. */
function heldOf(post: URLSearchParams): URLSearchParams {
  const body = new URLSearchParams(post);
  for (const name of ["go", "skip"]) body.delete(name);
  if (isQuestions) body.set("leave", "yes");
  return body;
}

async function hold(post: URLSearchParams): Promise<void> {
  const isHeld = await here?.hold(heldOf(post));
  if (!isQuestions && isHeld) {
    form?.dispatchEvent(new Event("held"));
    return say(form?.dataset["queued"] ?? "");
  }
  if (isQuestions) here?.say(isHeld ? "kept" : "unkept");
  say(form?.dataset["offline"] ?? "");
}

async function send(
  target: HTMLFormElement,
  body: URLSearchParams,
  onLate: () => unknown,
  isPast: () => boolean,
): Promise<void> {
  // The blank form of a time without a network: what it keeps is sent by the page itself.
  if (body.get("csrf") === "") throw new TypeError("Not now");
  const reply = await postForm(location.href, body, () => here?.hold(heldOf(body)), onLate);
  if (isPast()) return;
  if (isSessionOver(reply)) {
    await hold(body);
    return say(form?.dataset["session"] ?? "");
  }
  // A page that only says "try later" would take the answers off the screen.
  if (isLater(reply)) throw new TypeError("Not now");
  const answer = (await reply.json()) as { readonly location?: string; readonly receipt?: unknown };
  const { location: next } = answer;
  if (next !== undefined) {
    keeper?.sent();
    if (answer.receipt !== undefined) target.dispatchEvent(new Event("taken"));
  }
  await here?.release(body, answer);
  if (next !== undefined) goTo(next);
  // A refusal: let the page name the field.
  else if (!isGoing()) HTMLFormElement.prototype.submit.call(target);
}

/** Counts what makes an earlier press a thing of the past: another answer, or another button. */
let turns = 0;
let pressed: HTMLElement | null = null;
for (const name of ["input", "change"]) form?.addEventListener(name, () => (turns += 1));

form?.addEventListener("submit", (event) => {
  event.preventDefault();
  if (form.dataset["busy"]) return;
  form.dataset["busy"] = "1";
  if (event.submitter !== pressed) turns += 1;
  pressed = event.submitter;
  const turn = turns;
  let isLate = false;
  const body = new URLSearchParams();
  for (const [name, value] of new FormData(form, event.submitter)) {
    body.append(name, String(value));
  }
  const free = () => delete form.dataset["busy"];
  // The page says that nothing came, and can be pressed again; a late reply still leads on.
  const onLate = () => {
    isLate = true;
    hold(body).finally(free);
  };
  send(form, body, onLate, () => isLate && turn !== turns)
    .catch(() => (isLate ? undefined : hold(body)))
    .finally(() => isLate || free());
});

/** Puts "Clear this answer" under a question that has one. */
function offerClear(question: HTMLFieldSetElement | null): void {
  if (!question?.querySelector("[type=radio]:checked") || question.querySelector(".clear")) return;
  const clear = document.createElement("button");
  clear.type = "button";
  clear.className = "as-link clear";
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
/** On the page before the first question the offer stands outside of the form. */
const here = keptHere((form ?? document).querySelector<HTMLElement>("[data-box]"), {
  onAgree: () => void keeper?.now().catch(() => undefined),
  // This page is older than what was sent now, and is opened anew.
  onTaken: ({ to }) => {
    // Whoever came to answer anew stays where they are.
    if (form?.dataset["stay"] !== undefined) here?.say("resent");
    else if (to !== undefined) goTo(to);
    else reopenKept().catch(() => undefined);
  },
});
const keeper = form && isQuestions ? keepWhileAnswering(form, here) : undefined;
if (form && keeper) {
  const keepForLinks = () =>
    import("./before-links.ts")
      .then((it) => it.keepBeforeLinks(form, keeper))
      .catch(() => undefined);
  form.addEventListener("input", keepForLinks);
  // An earlier page may have kept something. Where nothing is ever kept, asking is an error.
  const back = async () => sessionStorage.length > 0 && keepForLinks();
  back().catch(() => undefined);
  for (const question of form.querySelectorAll("fieldset")) offerClear(question);
  form.addEventListener("change", (event) =>
    offerClear((event.target as Element).closest("fieldset")),
  );
}

/**
 * What is chosen while the rest is being saved is saved, too, before this page goes. What was
 * pressed meanwhile leads on by itself.
 */
async function reopenKept(): Promise<void> {
  do await keeper?.now();
  while (keeper?.isKept() === false);
  if (!form?.dataset["busy"]) reopen();
}

// The question or problem that the page opened with is read first.
document.querySelector<HTMLElement>("[data-focus]")?.focus();
if (form) {
  registerOffline();
  // Where answers are kept, only without a script does help need a tab of its own, and says so.
  for (const said of document.querySelectorAll("a noscript"))
    said.closest("a")?.removeAttribute("target");
}
const start = document.querySelector<HTMLFormElement>("form[data-next]");
if (start) beginAtOnce(start);
