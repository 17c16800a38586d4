const { dataset } = document.documentElement;
/** A mark of the page, because other scripts look at it, too. */
const GOING = "going";
const isThisPage = ({ pathname, search }: URL | HTMLAnchorElement): boolean =>
  pathname === location.pathname && search === location.search;

// A link that is slow is still where the person goes: to help above all.
addEventListener(
  "click",
  (event) => {
    const link = (event.target as Element).closest("a");
    const isBeside = event.ctrlKey || event.metaKey || event.shiftKey || event.altKey;
    // A link to a telephone has no host, and leaves nothing.
    if (link?.host && !link.target && !isBeside && !isThisPage(link)) dataset[GOING] = "";
  },
  true,
);
const stay = (): unknown => delete dataset[GOING];
// Whoever presses the form again has come back to it.
addEventListener("submit", stay, true);
addEventListener("pageshow", ({ persisted }) => persisted && stay());

/** By a link or by the exit: nothing else may take the place of where that leads. */
export const isGoing = (): boolean => GOING in dataset || "left" in dataset;

/**
 * Opens this page as a new visit: a reload of an answer to a post would post again, and with its
 * fragment a browser would stay on the page that it has.
 */
export const reopen = (): void =>
  isGoing() ? undefined : location.replace(location.pathname + location.search);

/** Opens a page, also where only the fragment of the address is another. */
export function goTo(next: string): void {
  if (isThisPage(new URL(next, location.href))) reopen();
  else if (!isGoing()) location.assign(next);
}
