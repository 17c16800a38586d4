import type { Instant, LocaleTag, StaffId } from "../brand.ts";
import type { PlainDate } from "../plain-date.ts";

/** What a client may say yes or no to. Without the first there is no check-in; the others are off until a yes. */
export const PURPOSES = ["care", "statistics", "research"] as const;

export type Purpose = (typeof PURPOSES)[number];

export type Given = Readonly<Record<Purpose, boolean>>;

/** Before anything is said, and after all of it is taken back. */
export const NOTHING_GIVEN: Given = { care: false, statistics: false, research: false };

/**
 * Number of the text that is agreed to. A test keeps a checksum of the English words: whoever
 * changes what they say gives them a new number, and everybody is asked anew.
 */
export const CONSENT_TEXT = 1;

/** What decides whether a client has to be asked anew. */
export interface ConsentText {
  readonly text: number;
  /** Years after discharge that the page spoke of; absent where the clinic had not decided. */
  readonly keepYears?: number | undefined;
}

/** What was said once, whole. The newest one holds; none is ever changed. */
export interface ConsentStatement extends ConsentText {
  readonly at: Instant;
  readonly given: Given;
  /** Language in which the text was shown. */
  readonly locale: LocaleTag;
  /** In whose hands it was said; on paper it is entered by staff. */
  readonly how: "screen" | "handed-over" | "read-aloud" | "paper";
  /** Who entered a form on paper, and the day on it. */
  readonly enteredBy?: StaffId;
  readonly signedOn?: PlainDate;
}

/**
 * Why a client is asked before the questions. `first`: nothing was ever said. `changed`: a yes to
 * another text. `stopped`: the yes was taken back.
 */
export type ConsentNeed = "first" | "changed" | "stopped";

export function consentNeed(
  latest: ConsentStatement | undefined,
  now: ConsentText,
): ConsentNeed | undefined {
  if (!latest) return "first";
  if (!latest.given.care) return "stopped";
  return latest.text === now.text && latest.keepYears === now.keepYears ? undefined : "changed";
}
