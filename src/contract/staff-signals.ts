import type { AreaId } from "../core/support/area.ts";
import type { SignalRef } from "../core/support/entry.ts";
import type { AreaInOrder } from "../core/support/order.ts";
import type { ChangedSince } from "../core/support/since.ts";
import type { Instant } from "../core/brand.ts";
import type { RuleResult } from "../core/rules/result.ts";
import type { Rule } from "../core/rules/rule.ts";
import type { FormFault, FormView } from "./form.ts";
import type { StaffFrame } from "./views.ts";

/** An open signal in short, for the caseload. */
export interface SignalRow {
  readonly id: string;
  readonly kind: Rule["kind"];
  readonly strength: Rule["strength"];
  readonly measure?: string;
  readonly scale?: string;
  readonly raisedAt: Instant;
  /** The check-in from which its rule no longer fires. */
  readonly quietSince?: Instant;
}

/** A signal with all that its rule said, for the report. */
export interface SignalView {
  readonly id: string;
  readonly raisedAt: Instant;
  /** The check-in, or the day, from which the rule fired without a pause. */
  readonly since: Instant;
  /** Version of the clinic's rules; 0 for the built-in ones. */
  readonly ruleSet: number;
  /** As it was when it fired. */
  readonly rule: Rule;
  readonly result: RuleResult;
  /** The check-in from which its rule no longer fires. */
  readonly quietSince?: Instant;
  /** `by` is absent when it was not the reader. */
  readonly acknowledged?: { readonly at: Instant; readonly by?: string; readonly note: string };
}

/** Who wrote something; absent when it was not the reader. */
interface Written {
  readonly at: Instant;
  readonly by?: string;
}

/** One line of the log: signal → what we discussed → what we agreed → what changed since. */
export interface EntryView extends Written {
  readonly id: string;
  readonly rev: number;
  readonly signal: SignalRef;
  readonly areas: readonly AreaId[];
  readonly discussed: string;
  readonly agreed: string;
  readonly followUps: readonly (Written & { readonly text: string })[];
  /** What the records show since the signal, apart from what anybody wrote. */
  readonly since: ChangedSince;
}

/** What to look at after a signal, and the log of what came of it. */
export interface ClientSupportView extends StaffFrame {
  readonly page: "client-support";
  readonly clientId: string;
  readonly label: string;
  /** The reader is the client's own therapist, and may write. */
  readonly isOwn: boolean;
  readonly openAlerts: number;
  readonly signals: readonly SignalView[];
  /** Acknowledged ones, the newest first: the log may still be about them. */
  readonly recent: readonly SignalView[];
  readonly areas: readonly AreaInOrder[];
  readonly entries: readonly EntryView[];
  readonly moreEntries: boolean;
  /** Id that the next entry will have: the same form sent again is one entry. */
  readonly newEntry: string;
  readonly form: FormView;
  /** A follow-up that was refused. */
  readonly followUp?: FormFault & { readonly entry: string; readonly typed: string };
}
