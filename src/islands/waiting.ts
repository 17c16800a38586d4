/**
 * On the page without a network: whether answers are kept here, and back as soon as it returns. It
 * imports nothing, because only the scripts that this page names are kept with it.
 */
const RETRY = 5000; // ms

const isHeld = ({ dataset }: HTMLElement): boolean => {
  try {
    return Object.values(localStorage).includes(dataset["held"]);
  } catch {
    return false; // a browser that keeps nothing
  }
};

const kept = document.getElementById("kept");
if (kept) kept.hidden = !isHeld(kept);
// The address is still that of the page that could not be had. It is not asked for before the
// reload: a page may end a visit when it is opened.
function tryAgain(): void {
  if (!navigator.onLine) return;
  fetch("/icon.svg", { method: "HEAD", cache: "no-store" }).then(
    () => location.reload(),
    () => undefined,
  );
}
addEventListener("online", tryAgain);
setInterval(tryAgain, RETRY);

export {};
