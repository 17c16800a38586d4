import * as z from "zod/mini";
import type { Instant } from "../core/brand.ts";
import type { AskedDaily } from "../core/daily/own-items.ts";
import { type FormView, oneOf, optionalText, requiredText } from "./form.ts";
import type { StaffFrame } from "./views.ts";

/** How many days a daily form may run. Each has an end that the client can see. */
export const DAILY_DAYS = { "one-week": 7, "two-weeks": 14, "four-weeks": 28 } as const;

export type DailyLength = keyof typeof DAILY_DAYS;

export const DAILY_LENGTHS = [
  "one-week",
  "two-weeks",
  "four-weeks",
] as const satisfies readonly DailyLength[];

/** More than the longest list of sentences; how many there are is told apart from that. */
const LONGEST_LIST = 2000;

export const NewDailyForm = z.object({
  measure: requiredText(40),
  items: optionalText(LONGEST_LIST),
  length: oneOf(DAILY_LENGTHS),
});

export interface DailyRow extends AskedDaily {
  readonly id: string;
  readonly createdAt: Instant;
  readonly expiresAt: Instant;
  readonly stoppedAt?: Instant;
  /** The client ended it; absent where the clinic did, or time. */
  readonly stoppedBy?: "client";
}

/** A daily form of a client: set up, running, stopped. No answer is here. */
export interface StaffDailyView extends StaffFrame {
  readonly page: "staff-daily";
  readonly clientId: string;
  readonly label: string;
  /** Language of the client's pages. */
  readonly locale: string;
  readonly active: boolean;
  /** Newest first. */
  readonly rows: readonly DailyRow[];
  /** Ids of the measures that can be asked, the client's own sentences among them. */
  readonly measures: readonly string[];
  /** Id of the form that the page makes: sent twice, it makes one. */
  readonly id: string;
  readonly form: FormView;
  /** Shown once: nobody can read it again. */
  readonly made?: { readonly url: string; readonly expires: Instant };
  readonly problem?: "taken" | "not-active";
}
