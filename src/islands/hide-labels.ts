/** Escape hides every label at once, before anybody asks the server: somebody may look on. */
const link = document.querySelector<HTMLAnchorElement>("[data-labels]");
const typed = "input, textarea, select";

function toggle(): void {
  if (!link) return;
  const hide = link.dataset["labels"] === "shown";
  for (const label of document.querySelectorAll<HTMLElement>("[data-label]")) label.hidden = hide;
  for (const alias of document.querySelectorAll<HTMLElement>("[data-alias]")) alias.hidden = !hide;
  // The page as it is asked for now: its other links keep what was chosen.
  location.replace(link.href);
}

for (const hint of document.querySelectorAll<HTMLElement>("[data-key]")) hint.hidden = false;
link?.addEventListener("click", (event) => {
  if (event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  toggle();
});
addEventListener("keydown", (event) => {
  const isTyped = event.target instanceof Element && event.target.matches(typed);
  if (event.key === "Escape" && !isTyped && !event.defaultPrevented) toggle();
});
