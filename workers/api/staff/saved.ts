import type { AppContext } from "../context.ts";

/** What the address of a page says was kept just now; nothing where it says what no form of it keeps. */
export const savedIn = <What extends string>(
  c: AppContext,
  offered: readonly What[],
): What | undefined => offered.find((what) => what === c.req.query("saved"));

/** The page, which says what was kept. */
export const savedAt = (address: string, what: string): string => `${address}?saved=${what}`;
