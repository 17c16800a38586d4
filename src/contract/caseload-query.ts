/** Which clients a caseload shows. */
export const SHOWN = ["all", "attention", "eighth-week", "silent", "due"] as const;
export type Shown = (typeof SHOWN)[number];

/**
 * Clients a page is made of. Who is open at week 8 is known only after a client's summary was
 * opened: more are looked through there, and those that do not fit are left out.
 */
export const pageSize = (show: Shown): number => (show === "eighth-week" ? 40 : 25);

/** The two ways to look at the same clients. */
export const CASELOAD_VIEWS = ["needs", "registry"] as const;
export type CaseloadLook = (typeof CASELOAD_VIEWS)[number];

/**
 * What the address of a caseload asks: `?show=silent&labels=hidden&view=registry&page=2`. A word
 * to be found is sent in a form, because no label belongs in an address.
 */
export interface CaseloadQuery {
  readonly show: Shown;
  readonly labelsHidden: boolean;
  readonly view: CaseloadLook;
  /** From 0. */
  readonly page: number;
}

/** Most characters of a word to be found. */
export const LONGEST_FIND = 80;

const isShown = (text: string): text is Shown => SHOWN.some((one) => one === text);

/** What is not understood counts as not asked. */
export function readCaseloadQuery(asked: Readonly<Record<string, string>>): CaseloadQuery {
  const { show = "", labels, view, page = "" } = asked;
  return {
    show: isShown(show) ? show : "all",
    labelsHidden: labels === "hidden",
    view: view === "registry" ? view : "needs",
    page: Number(/^\d{1,4}$/.exec(page)?.[0] ?? 0),
  };
}

/** The query of an address, with its question mark; nothing for what is asked of itself. */
export function writeCaseloadQuery({ show, labelsHidden, view, page }: CaseloadQuery): string {
  const query = new URLSearchParams({
    ...(show !== "all" && { show }),
    ...(labelsHidden && { labels: "hidden" }),
    ...(view !== "needs" && { view }),
    ...(page > 0 && { page: String(page) }),
  }).toString();
  return query === "" ? "" : `?${query}`;
}
