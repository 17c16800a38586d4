/**
 * Makes typing a sheet in as fast as typing digits: a key chooses an answer and goes on to the
 * next question, Backspace goes back. Without it the same fields are filled in by hand.
 */
const form = document.querySelector<HTMLFormElement>("form[data-entry]");
const questions = [...(form?.querySelectorAll<HTMLElement>("[data-question]") ?? [])];

/** The field of a question that takes the keys: what is chosen, else the first. */
const fieldOf = (question: HTMLElement | undefined): HTMLElement | null | undefined =>
  question?.querySelector<HTMLElement>("input:checked") ??
  question?.querySelector<HTMLElement>("input, textarea");

function go(from: HTMLElement, steps: 1 | -1): void {
  const next = fieldOf(questions[questions.indexOf(from) + steps]);
  if (next) next.focus();
  else if (steps > 0) form?.querySelector<HTMLElement>("button[type=submit]")?.focus();
  if (next instanceof HTMLInputElement && next.type === "text") next.select();
}

form?.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  const field = event.target as HTMLInputElement;
  const question = field.closest<HTMLElement>("[data-question]");
  if (!question) return;
  const isText = field.type === "text";
  if (event.key === "Enter" && field.tagName !== "TEXTAREA") {
    event.preventDefault();
    go(question, 1);
  } else if (
    event.key === "Backspace" &&
    (field.type === "radio" || (isText && field.value === ""))
  ) {
    event.preventDefault();
    go(question, -1);
  } else if (question.dataset["question"] === "choice") {
    const choice = question.querySelector<HTMLInputElement>(
      `[data-key="${CSS.escape(event.key)}"]`,
    );
    if (!choice) return;
    event.preventDefault();
    choice.checked = true;
    go(question, 1);
  }
});

// A number that cannot grow is complete; so is the sign for empty or unclear.
form?.addEventListener("input", (event) => {
  const field = event.target as HTMLInputElement;
  const question = field.closest<HTMLElement>("[data-question]");
  if (!question || field.type !== "text") return;
  const { most } = field.dataset;
  const { value } = field;
  const isMark = value === "-" || value === "?";
  const isWhole = most !== undefined && /^\d+$/.test(value);
  if (isMark || (isWhole && (value === "0" || Number(value) * 10 > Number(most)))) go(question, 1);
});

if (form) {
  const keys = form.querySelector<HTMLElement>("[data-keys]");
  if (keys) keys.textContent = form.dataset["entry"] ?? "";
  if (!document.querySelector("[data-focus]")) fieldOf(questions[0])?.focus();
}
document.querySelector<HTMLElement>("[data-focus]")?.focus();

export {};
