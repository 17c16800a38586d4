/**
 * Opens this page as a new visit: a reload of an answer to a post would post again, and with its
 * fragment a browser would stay on the page that it has.
 */
export const reopen = (): void => location.replace(location.pathname + location.search);

/** Opens a page, also where only the fragment of the address is another. */
export function goTo(next: string): void {
  const { pathname, search } = new URL(next, location.href);
  const isHere = pathname === location.pathname && search === location.search;
  if (isHere) reopen();
  else location.assign(next);
}
