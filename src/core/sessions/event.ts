import type { PlainDate } from "../plain-date.ts";

/** What a report marks beside the sessions. `case-review`: a consultation about the client. */
export const EVENT_KINDS = ["medication", "case-review", "life", "other"] as const;
export type EventKind = (typeof EVENT_KINDS)[number];

/** Something in a client's life or treatment that may explain a change. */
export interface EventEntry {
  readonly kind: EventKind;
  readonly on: PlainDate;
  readonly text: string;
}

/** What a client may say to "Does this fit how you have been?". */
export const FIT_ANSWERS = ["fits", "does-not-fit", "not-sure"] as const;
export type FitAnswer = (typeof FIT_ANSWERS)[number];
