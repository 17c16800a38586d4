import type { KnownPerson } from "../core/change/norms.ts";
import type { ClientState } from "../core/clients/state.ts";
import type { Helped } from "../core/check-in/helped.ts";
import type { Instant } from "../core/brand.ts";
import type { DailyEntry } from "../core/daily/entry.ts";
import type { Relation } from "../core/informants/relation.ts";
import type { SeenByOther } from "../core/informants/side-by-side.ts";
import type { Answers } from "../core/measures/answers.ts";
import type { Watch } from "../core/rules/watch.ts";
import type { Point } from "../core/series/point.ts";
import type { FitAnswer } from "../core/sessions/event.ts";
import type { DeclineMark, OwnWishes } from "./staff-data.ts";
import type { GoalLine } from "./staff-goals.ts";
import type { SignalView } from "./staff-signals.ts";
import type { PanelKey } from "./report-panels.ts";
import type { TableQuery } from "./table-query.ts";
import type { StaffFrame } from "./views.ts";

export interface AlertView {
  readonly id: string;
  readonly raisedAt: Instant;
  readonly items: readonly {
    readonly measure: string;
    readonly item: string;
    readonly value: number;
  }[];
  /** `by` is absent when it was not the reader. */
  readonly acknowledged?: { readonly at: Instant; readonly by?: string; readonly note: string };
}

/** The answers of one check-in, as the report shows them. */
export interface AnsweredCheckIn {
  readonly at: Instant;
  /** What the client would like to talk about, if they wrote something. */
  readonly talk?: string;
  /** How somebody helped with the answers, if it was said. */
  readonly helped?: Helped;
  readonly measures: readonly {
    readonly measure: string;
    readonly locale: string;
    readonly answers: Answers;
    /** Items the person chose to leave empty, as against items never seen. */
    readonly skipped: readonly string[];
    /** Marked on paper so that nobody can tell which answer is meant. */
    readonly unclear?: readonly string[];
  }[];
}

/** What was typed about alerts, or about signals, and is not kept, after a post. */
export interface NotesView {
  /** By alert. For one that is open it stands in its field; for another it is there to be copied. */
  readonly typed: Readonly<Record<string, string>>;
  /** The alert that was to be acknowledged without saying what was done. */
  readonly missingFor?: string;
  /** Whether the alert whose button was pressed is acknowledged; absent if none was pressed. */
  readonly saved?: boolean;
}

/** A mark on the line of sessions and events. */
export interface LaneMark {
  readonly at: Instant;
  readonly kind: "session" | "missed" | "medication" | "case-review" | "life" | "other";
  readonly text?: string;
}

/** What a client said to "Does this fit how you have been?". */
export interface FitMark {
  readonly at: Instant;
  readonly answer: FitAnswer;
  readonly text?: string;
}

/** What the panels of a report draw from. */
export interface ReportRecord extends StaffFrame {
  readonly clientId: string;
  readonly label: string;
  /** Of a restricted client the record is read and not added to. */
  readonly state: ClientState;
  readonly points: readonly Point[];
  /** Chooses the norms that hold for one age or sex only. */
  readonly person?: KnownPerson;
  readonly alerts: readonly AlertView[];
  /** Open ones first, those to look at today on top; then a few that were acknowledged, the newest on top. */
  readonly signals: readonly SignalView[];
  /** The reader is the client's own therapist, and may write. */
  readonly isOwn: boolean;
  /** Newest first; a few. */
  readonly latest: readonly AnsweredCheckIn[];
  /** The very first check-in; absent where it is among the latest. */
  readonly first?: AnsweredCheckIn;
  /** Sessions and events, oldest first. */
  readonly lane: readonly LaneMark[];
  /** What the client said of the scores, oldest first. */
  readonly fits: readonly FitMark[];
  readonly goals: readonly GoalLine[];
  /** Answers to a daily form in the last weeks, oldest first. No score is made of them. */
  readonly daily: readonly DailyEntry[];
  /** What the client wants about their data and their answers. */
  readonly own: OwnWishes;
  /** What others answered about the client; not in the course. Newest first. */
  readonly byOthers: readonly SeenByOther[];
  /** Who else would rather not answer, and has not since. Newest first. */
  readonly othersDeclined: readonly (DeclineMark & { readonly relation: Relation })[];
  /** Sent for a check-in that had been answered already; not in the course. Newest first. */
  readonly conflicts: readonly AnsweredCheckIn[];
  readonly moreConflicts: boolean;
  readonly table: TableQuery;
}

export interface ReportView extends ReportRecord {
  readonly page: "report";
  /** Where no signal says nothing, by the rules in force. */
  readonly watch: Watch;
  /** Proof, for panels that follow the page, that this reader opened the record. */
  readonly opened: string;
  readonly notes?: NotesView;
  readonly signalNotes?: NotesView;
  /** What this clinic does about an alert, in its own words. */
  readonly safety?: string;
}

/** One panel of a report, asked for by the page that leaves it to later. */
export interface PanelView {
  readonly page: "panel";
  readonly key: PanelKey;
  readonly report: ReportRecord;
}
