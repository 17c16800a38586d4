import type { Instant } from "../core/brand.ts";
import type { OutboxView } from "./outbox.ts";
import type { StaffDailyView } from "./staff-daily.ts";
import type { ClinicView, FieldProblem } from "./views.ts";

/** A form that is answered several times a day, behind its own lasting link. It shows no answer. */
export interface DailyView {
  readonly page: "daily";
  readonly clinic: ClinicView;
  readonly csrf: string;
  readonly outbox: OutboxView;
  readonly measureId: string;
  /** Locale the questions are asked in. */
  readonly wording: string;
  readonly until: Instant;
  /** Idempotency key of the entry; the page's script makes one of its own. */
  readonly submissionId: string;
  /** Shown again after a refused post. */
  readonly typed?: Readonly<Record<string, string>>;
  readonly problems: readonly { readonly field: string; readonly problem: FieldProblem }[];
  /** Nothing more is taken today. */
  readonly tooMany?: true;
}

export interface DailySentView {
  readonly page: "daily-sent";
  readonly clinic: ClinicView;
  readonly csrf: string;
}

export type DailyPages = DailyView | DailySentView | StaffDailyView;
