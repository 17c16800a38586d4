import type { Instant } from "../core/brand.ts";
import type { AskedExtras } from "../core/check-in/own-parts.ts";
import type { EntryProblem } from "../core/paper/entry.ts";
import * as z from "zod/mini";
import { day, type FormFault } from "./form.ts";
import type { StaffFrame } from "./views.ts";

/** Field of the day on which a sheet was filled in. */
export const DAY_FIELD = "completed";
export const Completed = z.object({ [DAY_FIELD]: day() });

export interface SheetView {
  readonly code: string;
  /** `id@version`. */
  readonly measure: string;
  /** Of a sheet that is no pack's: goals, and what the client would like to talk about. */
  readonly own?: AskedExtras;
  readonly locale: string;
}

/** Sheets to print, one a page. */
export interface SheetsView extends StaffFrame {
  readonly page: "sheets";
  readonly clientId: string;
  readonly label: string;
  readonly sheets: readonly SheetView[];
  readonly large: boolean;
}

/** Where the code of a sheet is typed. */
export interface PaperView extends StaffFrame {
  readonly page: "paper";
  readonly typed: string;
  readonly problem?: "malformed" | "mistyped" | "unknown";
  /** Code of the sheet that was saved just now. */
  readonly saved?: string;
}

type Typed = Readonly<Record<string, string>>;

/**
 * `entry`: the first time. `second`: the second time, blind. `settle`: only what differs.
 * `read-back`: what was typed, to be compared with the sheet.
 */
export type EntryStep = "entry" | "second" | "settle" | "read-back";

/** What is typed from a sheet. */
export interface EntryView extends StaffFrame, SheetView {
  readonly page: "entry";
  readonly clientId: string;
  readonly label: string;
  readonly due: Instant;
  readonly step: EntryStep;
  /** Idempotency key of the submission. */
  readonly submissionId: string;
  readonly typed: Typed;
  /** What was typed the first time, and the second, once they are there. */
  readonly first?: Typed;
  readonly second?: Typed;
  /** Names of the fields to settle. */
  readonly differing: readonly string[];
  readonly problems: readonly EntryProblem[];
  readonly dayProblem?: FormFault;
  /** It was entered before. */
  readonly enteredAt?: Instant;
  /** Its check-in was answered or declined in another way. */
  readonly closed?: true;
  /** It was taken back as lost. */
  readonly takenBackAt?: Instant;
}
