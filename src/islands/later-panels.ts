/**
 * Puts the panels of a report that follow their page where they belong, one after the other. A
 * document that a request parses runs nothing, so no text of a page becomes code here.
 */
import { bindCharts } from "../charts/reader.ts";

const LONGEST = 20_000; // ms
/** Whoever does one of these reads on, wherever the address once led. */
const READS_ON = ["wheel", "touchmove", "keydown", "pointerdown"] as const;

let isSettled = false;
for (const what of READS_ON) addEventListener(what, () => (isSettled = true), { passive: true });
addEventListener("hashchange", () => (isSettled = false));

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

const has = (panel: readonly Element[], id: string): boolean =>
  panel.some((one) => one.id === id || one.querySelector(`[id="${CSS.escape(id)}"]`) !== null);

/** Whether it is what the place was kept for: a list may have changed since the page was opened. */
const belongs = (panel: readonly Element[], place: Element): boolean =>
  panel.length > 0 && [...place.querySelectorAll("h2[id]")].every(({ id }) => has(panel, id));

/** What the address asked for, while nobody has read on. */
const askedFor = (): Element | null => (isSettled ? null : document.querySelector(":target"));

/** Whatever is read stays where it is while something above it grows. */
function holding(place: Element, replace: () => void): void {
  const isAbove = place.getBoundingClientRect().bottom <= 0;
  const asked = askedFor();
  const held = asked && !place.contains(asked) ? asked : isAbove && place.nextElementSibling;
  const before = held ? held.getBoundingClientRect().top : 0;
  replace();
  if (!held) return;
  const top = held.getBoundingClientRect().top - before;
  scrollBy({ top, behavior: "instant" });
}

/** Whoever came for something in a panel stands there when it has come. */
function goToAsked(panel: readonly Element[], id: string): void {
  const asked = document.getElementById(id);
  if (!asked || !has(panel, id)) return;
  asked.closest("details")?.setAttribute("open", "");
  asked.scrollIntoView({ behavior: "instant" });
}

function isMissed(place: HTMLElement): false {
  place.classList.add("failed");
  place.removeAttribute("aria-busy");
  return false;
}

async function fill(place: HTMLElement): Promise<boolean> {
  const panel = await panelAt(place.dataset["later"] ?? "");
  if (!belongs(panel, place)) return isMissed(place);
  const wanted = isSettled ? "" : location.hash.slice(1);
  holding(place, () => place.replaceWith(...panel));
  for (const one of panel) bindCharts(one);
  goToAsked(panel, wanted);
  return true;
}

async function fillAll(places: readonly HTMLElement[]): Promise<void> {
  for (const place of places) {
    place.classList.add("coming");
    place.setAttribute("aria-busy", "true");
  }
  let isWhole = true;
  for (const place of places) isWhole = (await fill(place).catch(() => isMissed(place))) && isWhole;
  const said = document.querySelector<HTMLElement>("#later-said");
  if (said && !isWhole) said.textContent = said.dataset["failed"] ?? "";
}

// Not awaited: whatever else the page does must not wait for it.
void fillAll([...document.querySelectorAll<HTMLElement>("[data-later]")]);
