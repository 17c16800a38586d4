import * as z from "zod/mini";
import type { Instant } from "../core/brand.ts";
import { type FormView, oneOf, requiredText } from "./form.ts";
import type { StaffFrame } from "./views.ts";

/** How many days a daily form may run. Each has an end that the client can see. */
export const DAILY_DAYS = { "one-week": 7, "two-weeks": 14, "four-weeks": 28 } as const;

export type DailyLength = keyof typeof DAILY_DAYS;

export const DAILY_LENGTHS = [
  "one-week",
  "two-weeks",
  "four-weeks",
] as const satisfies readonly DailyLength[];

export const NewDailyForm = z.object({ measure: requiredText(40), length: oneOf(DAILY_LENGTHS) });

export interface DailyRow {
  readonly id: string;
  /** `id@version`. */
  readonly measure: string;
  readonly createdAt: Instant;
  readonly expiresAt: Instant;
  readonly stoppedAt?: Instant;
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
  /** Ids of the measures that can be asked. */
  readonly measures: readonly string[];
  /** Id of the form that the page makes: sent twice, it makes one. */
  readonly id: string;
  readonly form: FormView;
  /** Shown once: nobody can read it again. */
  readonly made?: { readonly url: string; readonly expires: Instant };
  readonly problem?: "taken" | "not-active";
}
