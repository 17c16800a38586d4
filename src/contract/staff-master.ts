import type { Instant } from "../core/brand.ts";
import type { OtherMaster } from "../core/staff/other-master.ts";
import type { FormView } from "./form.ts";
import type { StaffFrame } from "./views.ts";

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
