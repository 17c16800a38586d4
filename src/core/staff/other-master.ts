import type { Instant } from "../brand.ts";

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
