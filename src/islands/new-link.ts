/** Copies the address of a new link or invitation, and prints a letter. Without it both work by hand. */

const field = document.querySelector<HTMLTextAreaElement>("#address");
const copy = document.querySelector<HTMLButtonElement>("[data-copy]");
const print = document.querySelector<HTMLButtonElement>("[data-print]");
const said = document.querySelector<HTMLElement>("[data-copied]");

if (field && copy) {
  copy.hidden = false;
  copy.addEventListener("click", () => {
    field.select();
    // A browser may refuse; then the address is selected, to be copied by hand.
    navigator.clipboard?.writeText(field.value).then(
      () => {
        if (said) said.textContent = said.dataset["copied"] ?? "";
      },
      () => undefined,
    );
  });
}
if (print) {
  print.hidden = false;
  print.addEventListener("click", () => window.print());
}
document.querySelector<HTMLElement>("[data-focus]")?.focus();

export {};
