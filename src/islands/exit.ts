/**
 * Leaves at once, by the link or by pressing Shift three times: covers the page,
 * then takes its place in the history, so that Back does not lead here. Other tabs of ours leave
 * with it, because help may stand beside a form, also one of a clinic that offers no such link.
 */
const links = document.querySelectorAll<HTMLAnchorElement>("a[data-exit]");
const [link] = links;
const PRESSES = 3;
const WITHIN = 5000; // ms
/** In `localStorage`, for a moment: how one tab tells the others where to. */
const LEFT = "left";
let presses: number[] = [];

function leave(event: Event, to: string): void {
  event.preventDefault();
  document.documentElement.dataset["left"] = "";
  try {
    // What is only half filled in would stand there again when the tab is opened anew.
    sessionStorage.clear();
    if (event.type !== "storage") {
      localStorage.setItem(LEFT, to);
      localStorage.removeItem(LEFT);
    }
  } catch {
    // Where storage is closed, nothing was kept.
  }
  // Whoever cannot see that the page is gone hears it.
  const said = document.createElement("p");
  said.setAttribute("role", "alert");
  said.textContent = link?.dataset["exit"] ?? "";
  document.documentElement.append(said);
  location.replace(to);
}

for (const one of links) one.addEventListener("click", (event) => leave(event, one.href));
addEventListener("keydown", (event) => {
  if (event.key !== "Shift" || event.repeat || !link) return;
  presses = [...presses, event.timeStamp].slice(-PRESSES);
  const first = presses[0] ?? 0;
  if (presses.length === PRESSES && event.timeStamp - first < WITHIN) leave(event, link.href);
});
addEventListener("storage", (event) => {
  if (event.key === LEFT && event.newValue !== null) leave(event, event.newValue);
});
// A page brought back by the browser must be readable again; one that is still loading stays left.
addEventListener("pageshow", ({ persisted }) => {
  if (!persisted) return;
  presses = [];
  delete document.documentElement.dataset["left"];
  document.querySelector("html > [role=alert]")?.remove();
});

export {};
