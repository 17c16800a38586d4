import type { Instant } from "../brand.ts";

/** What a client may ask of the clinic about their data. `stop` is done already, and told. */
export const REQUEST_KINDS = ["copy", "correction", "erasure", "stop"] as const;

export type RequestKind = (typeof REQUEST_KINDS)[number];

/**
 * The last day on which the clinic answers: the same day of the next month, or that month's last.
 *
 * @unit a day, as a moment
 * @source Regulation (EU) 2016/679 (GDPR) Art. 12(3): within one month of receipt; how a month is
 * counted: Regulation (EEC, Euratom) 1182/71 Art. 3(2)(c)
 */
export function answerBy(askedAt: Instant): Instant {
  const [year = 0, month = 0, day = 0] = askedAt.slice(0, 10).split("-").map(Number);
  const last = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
  const due = new Date(Date.UTC(year, month, Math.min(day, last)));
  return `${due.toISOString().slice(0, 10)}${askedAt.slice(10)}` as Instant;
}
