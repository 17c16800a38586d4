import type { Instant } from "../core/brand.ts";
import type { PersonName } from "./staff-clients.ts";
import type { StaffFrame } from "./views.ts";

/** The last entry that an anchor names and that is there, and the moment of that anchor. */
interface Anchored {
  readonly anchored?: { readonly seq: number; readonly at: Instant };
}

/** What a check of a chain found. */
export type AuditCheck = Anchored &
  (
    | {
        readonly status: "intact";
        readonly from: number;
        /** Below `from` when there was nothing to check. */
        readonly to: number;
        readonly more: boolean;
        /** Numbers of entries of a lower master secret than the entry before. */
        readonly back: readonly number[];
      }
    | { readonly status: "broken"; readonly seq: number }
    /** Entry `seq`, which an anchor names, is gone or is another. */
    | { readonly status: "cut"; readonly seq: number }
    /** Entry `seq` was made with a master secret that the Worker does not have. */
    | { readonly status: "no-key"; readonly seq: number; readonly keyId: number }
  );

export interface AuditEntryView {
  readonly seq: number;
  readonly at: Instant;
  readonly actor: string;
  /** A key of `audit.action.*`. */
  readonly action: string;
  readonly object: string;
  readonly detail: string;
  /** Of an anchor. */
  readonly code?: string;
}

export interface LatestAnchorView {
  readonly at: Instant;
  readonly code: string;
  /** How many chains it could not name as well. */
  readonly left: number;
  /** The daily job should have written another one since. */
  readonly isOld: boolean;
}

export interface AuditView extends StaffFrame {
  readonly page: "settings-audit";
  readonly chain: string;
  /** Another chain was asked for than there can be. */
  readonly unknown: boolean;
  /** Everybody of the staff, also those who left. */
  readonly people: readonly PersonName[];
  readonly entries: readonly AuditEntryView[];
  /** The newest entries stand here. */
  readonly newest: boolean;
  /** Number before which the next page begins. */
  readonly older?: number;
  readonly check?: AuditCheck;
  /** Not there before the daily job has run. */
  readonly anchor?: LatestAnchorView;
  /** Chains that lack the last entry that anchors name, if that was asked for. */
  readonly lostEnds?: readonly { readonly chain: string; readonly seq: number }[];
  /** There are more of them than stand there. */
  readonly moreLostEnds?: boolean;
}
