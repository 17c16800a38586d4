/** Which clients a caseload shows. */
export const SHOWN = ["all", "attention", "silent", "due"] as const;
export type Shown = (typeof SHOWN)[number];

/** The two ways to look at the same clients. */
export const CASELOAD_VIEWS = ["needs", "registry"] as const;
export type CaseloadLook = (typeof CASELOAD_VIEWS)[number];

/** What the address of a caseload asks: `?show=silent&find=ab&labels=hidden&view=registry&page=2`. */
export interface CaseloadQuery {
  readonly show: Shown;
  /** A part of a label; empty for none. */
  readonly find: string;
  readonly labelsHidden: boolean;
  readonly view: CaseloadLook;
  /** From 0. */
  readonly page: number;
}

export const LONGEST_FIND = 80;

const isShown = (text: string): text is Shown => SHOWN.some((one) => one === text);

/** What is not understood counts as not asked. */
export function readCaseloadQuery(asked: Readonly<Record<string, string>>): CaseloadQuery {
  const { show = "", find = "", labels, view, page = "" } = asked;
  return {
    show: isShown(show) ? show : "all",
    find: find.trim().slice(0, LONGEST_FIND),
    labelsHidden: labels === "hidden",
    view: view === "registry" ? view : "needs",
    page: Number(/^\d{1,4}$/.exec(page)?.[0] ?? 0),
  };
}

/** The query of an address, with its question mark; nothing for what is asked of itself. */
export function writeCaseloadQuery({
  show,
  find,
  labelsHidden,
  view,
  page,
}: CaseloadQuery): string {
  const query = new URLSearchParams({
    ...(show !== "all" && { show }),
    ...(find !== "" && { find }),
    ...(labelsHidden && { labels: "hidden" }),
    ...(view !== "needs" && { view }),
    ...(page > 0 && { page: String(page) }),
  }).toString();
  return query === "" ? "" : `?${query}`;
}
