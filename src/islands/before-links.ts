/**
 * Help and other links lead away before anything was pressed: what is chosen is saved first, or
 * else kept for this tab. Fetched with the first answer, while there is a connection.
 */
import type { Keeper } from "./keep.ts";
import { keepUnsent, keepUntil, putBackUnsent } from "./unsent.ts";

const LONGEST_WAIT = 1500; // ms
let isBegun = false;

export async function keepBeforeLinks(form: HTMLFormElement, keeper: Keeper): Promise<void> {
  if (isBegun) return;
  isBegun = true;
  const { isKept, isSaved, now } = keeper;
  document.addEventListener("click", (event) => {
    const link = (event.target as Element).closest("a");
    const isHere = link?.pathname === location.pathname || link?.origin !== location.origin;
    const isElsewhere = event.ctrlKey || event.metaKey || event.shiftKey;
    if (isSaved() || !link || isHere || isElsewhere || "exit" in link.dataset) return;
    event.preventDefault();
    const go = () => {
      // The exit may have been pressed since.
      if (!("left" in document.documentElement.dataset)) location.assign(link.href);
    };
    // Help must open even when nothing can be kept.
    const patience = new Promise((resolve) => setTimeout(resolve, LONGEST_WAIT));
    // A press that is on its way may hang, and its page would take the place of help: no waiting.
    const keeping = isKept() ? keepUnsent(form) : keepUntil(form, now());
    Promise.race([keeping, patience]).then(go, go);
  });
  await putBackUnsent(form);
}
