/** Opens a page. Where only the fragment is another, a browser would stay on the page that it has. */
export function goTo(next: string): void {
  const { pathname, search, hash } = new URL(next, location.href);
  const isHere = hash !== "" && pathname === location.pathname && search === location.search;
  location.assign(next);
  if (isHere) location.reload();
}
