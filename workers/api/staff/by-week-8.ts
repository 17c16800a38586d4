import { type CaseloadQuery, pageSize } from "../../../src/contract/caseload-query.ts";
import type { Instant } from "../../../src/core/brand.ts";
import { isOpenPastWeek8 } from "../../../src/core/series/registry.ts";
import { pastWeek8Of } from "../../../src/packs/standing.ts";
import type { CaseloadWish } from "../../db/caseload.ts";
import type { Summary } from "../../db/record.ts";

/** Whether week 8 is over and the latest check-in does not show that the client is better. */
export const isOpen = (now: Instant, { standings }: Pick<Summary, "standings">): boolean =>
  standings.some((standing) => {
    const by = pastWeek8Of(standing, now);
    return by !== undefined && isOpenPastWeek8(by);
  });

/** Whether it was shown not to be: a client without an answer is silent, which is another thing. */
export const isNotBetter = (now: Instant, { standings }: Pick<Summary, "standings">): boolean =>
  standings.some((standing) => pastWeek8Of(standing, now) === "not-better");

/** A page of the caseload as its address asks for it. */
export const pageWish = (
  { page, show }: Pick<CaseloadQuery, "page" | "show">,
  now: Instant,
): CaseloadWish => ({
  page,
  size: pageSize(show),
  shown: show,
  ...(show === "eighth-week" && { keep: (summary) => isOpen(now, summary) }),
});
