/**
 * Puts the panels of a report that follow their page where they belong, one after the other. A
 * document that a request parses runs nothing, so no text of a page becomes code here.
 */
import { bindCharts } from "../charts/reader.ts";

const LONGEST = 20_000; // ms

/** The elements of a panel; none where the reply is any other page, such as that of a sign-in. */
const panelAt = (address: string): Promise<readonly Element[]> =>
  new Promise((resolve) => {
    const request = new XMLHttpRequest();
    request.open("GET", address);
    request.responseType = "document";
    request.timeout = LONGEST;
    request.addEventListener("loadend", () => {
      const found = request.status === 200 ? request.responseXML : null;
      resolve([...(found?.querySelector("[data-panel]")?.children ?? [])]);
    });
    request.send();
  });

/** Whoever came for something in a panel stands there when it has come. */
function goToAsked(panel: readonly Element[]): void {
  const asked = document.getElementById(decodeURIComponent(location.hash.slice(1)));
  if (!asked || !panel.some((one) => one.contains(asked))) return;
  asked.closest("details")?.setAttribute("open", "");
  asked.scrollIntoView();
}

async function fill(place: HTMLElement): Promise<void> {
  const panel = await panelAt(place.dataset["later"] ?? "");
  if (panel.length === 0) {
    place.classList.add("failed");
    return;
  }
  place.replaceWith(...panel);
  for (const one of panel) bindCharts(one);
  goToAsked(panel);
}

for (const place of document.querySelectorAll<HTMLElement>("[data-later]")) await fill(place);
