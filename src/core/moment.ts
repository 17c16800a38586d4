import type { Instant } from "./brand.ts";
import { remembering } from "./memo.ts";

/** The scores of a visit share a moment, and every drawing of a page stands on the same ones. */
const MOMENTS_KEPT = 2000;

/**
 * A moment as a number to reckon with.
 *
 * @unit ms since 1970, in UTC
 * @source the moment itself
 */
export const moment = remembering((at: Instant): number => Date.parse(at), MOMENTS_KEPT);
