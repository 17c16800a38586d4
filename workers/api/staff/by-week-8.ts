import { type CaseloadQuery, pageSize } from "../../../src/contract/caseload-query.ts";
import type { Instant } from "../../../src/core/brand.ts";
import { betterByWeek8, isOpenAtWeek8, type BetterBy } from "../../../src/core/series/registry.ts";
import { measureOfKey } from "../../../src/packs/find.ts";
import type { CaseloadWish } from "../../db/caseload.ts";
import type { Standing, Summary } from "../../db/record.ts";

/** Where one scale stands at week 8; nothing without a first score, or of a scale that is gone. */
export function byWeek8(standing: Standing, now: Instant): BetterBy | undefined {
  const { id, scales } = measureOfKey(standing.measure);
  const scale = scales.find((one) => one.id === standing.scale);
  const { first, at, score } = standing;
  return scale && first && betterByWeek8(id, scale, { first, at, score }, now);
}

/** Whether week 8 is over and nothing shows that the client is better. */
export const isOpen = (now: Instant, { standings }: Pick<Summary, "standings">): boolean =>
  standings.some((standing) => {
    const by = byWeek8(standing, now);
    return by !== undefined && isOpenAtWeek8(by);
  });

/** Whether it was shown not to be: a client without an answer is silent, which is another thing. */
export const isNotBetter = (now: Instant, { standings }: Pick<Summary, "standings">): boolean =>
  standings.some((standing) => byWeek8(standing, now) === "not-better");

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
