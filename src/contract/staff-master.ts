import type { Instant } from "../core/brand.ts";
import type { FormView } from "./form.ts";
import type { StaffFrame } from "./views.ts";

/** How many of a kind still hang on a master secret, and until when at the latest. */
export interface Hanging {
  readonly count: number;
  readonly until?: Instant;
}

/** What would be lost with a master secret that is not in use. */
export interface OtherMaster {
  readonly number: number;
  /** The Worker has it. If not, what hangs on it cannot be read. */
  readonly isSet: boolean;
  /** Data keys, proofs and audit keys that are still moved to the one in use. */
  readonly toMove: number;
  /** Codes that only whoever holds them knows: they are never moved, and end by themselves. */
  readonly links: Hanging;
  readonly dailyForms: Hanging;
  readonly invitations: Hanging;
  /** Names of people whose recovery code was made with it: each makes a new one. */
  readonly recoveryCodes: readonly string[];
}

/** The master secrets of a clinic, by their numbers. */
export interface MasterView extends StaffFrame {
  readonly page: "settings-master";
  readonly form: FormView;
  /** Somebody has typed from the sheet just now. */
  readonly saved: boolean;
  readonly active: number;
  readonly others: readonly OtherMaster[];
  /** Numbers of the groups of the recovery sheet that are asked for. */
  readonly asked: readonly number[];
  readonly isNotOnSheet: boolean;
  /** When the sheet of the secret in use was last typed from; absent: never. */
  readonly provedAt?: Instant;
  /** That is longer ago than a year, or was never. */
  readonly isProofDue: boolean;
  /** How many keys were moved just now. */
  readonly moved?: number;
}
