import type { Instant } from "../brand.ts";
import { MS_PER_DAY } from "../plain-date.ts";

/**
 * Days from one moment to another, negative if the other came before.
 *
 * @unit days of 24 hours, with their fraction
 * @source none: a difference of two moments
 */
export const daysBetween = (from: Instant, to: Instant): number =>
  (Date.parse(to) - Date.parse(from)) / MS_PER_DAY;
