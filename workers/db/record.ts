import type { Instant, LocaleTag, StaffId } from "../../src/core/brand.ts";
import type { KnownPerson } from "../../src/core/change/norms.ts";
import type { CareStatus } from "../../src/core/clients/care-status.ts";
import type { ChangeClass } from "../../src/core/change/verdict.ts";
import type { CheckIn, RiskFlag } from "../../src/core/check-in/check-in.ts";
import type { AskedExtras, Extra } from "../../src/core/check-in/own-parts.ts";
import type { SentRating } from "../../src/core/goals/sent-rating.ts";
import type { History } from "../../src/core/rules/history.ts";
import type { Relation } from "../../src/core/informants/relation.ts";
import type { RaisedSignal, RuleSet } from "../../src/core/rules/new-signals.ts";
import type { Score } from "../../src/core/scoring/score.ts";
import type { Point } from "../../src/core/series/point.ts";
import type { FirstScore, TailScore } from "../../src/core/series/tail.ts";
import type { StaffRole } from "../../src/core/staff/roles.ts";

/*
 * What is inside the sealed columns. None of this is ever in plain text in the database.
 */

export interface ClinicSettings {
  readonly name: string;
  /** How a client reaches the clinic, as it is shown on pages. */
  readonly contact: string;
  /** Chooses the crisis lines that are shown. */
  readonly region: string;
  /** Countries whose crisis lines come next, in this order. Absent: none. */
  readonly moreRegions?: readonly string[];
  /** IANA name; in which the clinic's days and hours are shown. */
  readonly timeZone: string;
  readonly locales: readonly LocaleTag[];
  /** Puts "Leave this page" on every check-in page. It can also put people off, so a clinic decides. */
  readonly quickExit: boolean;
  /** Whether clients who have agreed to it are told after sending what their answers say. Absent: yes. */
  readonly feedback?: boolean;
  /** Ids of the measures whose terms the clinic has accepted. Absent: of none. */
  readonly acceptedTerms?: readonly string[];
  /** Ids of the measures that no new plan offers, though they could be asked. */
  readonly withheld?: readonly string[];
  /** What staff do about an alert, in the clinic's own words; shown to staff beside an open one. */
  readonly safety?: string;
  /** For how many years after discharge the clinic keeps what was answered. Absent: not decided. */
  readonly keepYears?: number;
  /** Whether a daily job deletes who was discharged longer ago. Absent: nobody is deleted. */
  readonly deletesDue?: boolean;
  /** When somebody last typed from the recovery sheet, and of which master secret. Absent: never. */
  readonly sheetProved?: { readonly at: Instant; readonly number: number };
  /** Counts changes, so that two people do not overwrite each other. Absent: never changed. */
  readonly rev?: number;
}

export interface NoticeAddress {
  readonly to: string;
  /** In which the notice is written. */
  readonly locale: LocaleTag;
  /** Where the person signs in, such as `https://soundings.example`. */
  readonly site: string;
}

export interface StaffProfile {
  readonly name: string;
  readonly roles: readonly StaffRole[];
  /** Ids of the practice tasks that this person has done. Absent: none. */
  readonly practised?: readonly string[];
  /** Where a notice of a new alert goes, if the person wants one. */
  readonly notices?: NoticeAddress;
}

/** Who has been asked in, until they come. */
export interface InvitationBody {
  readonly name: string;
  readonly roles: readonly StaffRole[];
  readonly by: StaffId;
  /** Absent in an invitation of before this was sealed. */
  readonly expiresAt?: Instant;
  /** How it ended, once it has. */
  readonly ended?: "used" | "revoked";
}

/** Where the way back of a person who has lost every passkey stands. */
export interface RecoveryBody {
  readonly staffId: StaffId;
  /** When the code was typed; from then on it waits for a second person. */
  readonly askedAt?: Instant;
  /** Whose yes it has: another owner's, or that of the secret for an only owner. */
  readonly approved?: { readonly at: Instant; readonly by: StaffId | "break-glass" };
}

export interface ClientProfile {
  /** Initials or a chart number; never a full name. */
  readonly label: string;
  readonly locale: LocaleTag;
  /** Ids of the measures this client is usually asked. */
  readonly plan: readonly string[];
  /** What the plan asks beside measures. Absent: nothing, or it was made before that could be chosen. */
  readonly extras?: readonly Extra[];
  /** Repeats the column, so that a client moved in the database alone is noticed. */
  readonly therapistId: StaffId;
  /** Of a practice client: which made-up course it is. */
  readonly course?: string;
  /** Since when the client may open their own progress page, if both have agreed to it. */
  readonly progress?: { readonly since: Instant };
  /** Counts changes, so that two people do not overwrite each other. Absent: never changed. */
  readonly rev?: number;
  /** Since when the client keeps what they answer about the alliance out of supervision. */
  readonly allianceHidden?: { readonly since: Instant };
  /** The day on which therapy is to end, such as `2026-06-30`; absent where none is agreed. */
  readonly plannedEnd?: string;
  /** For norms of one age or sex; absent where nobody has said so. */
  readonly person?: KnownPerson;
  /** Where care stands. Absent: active. */
  readonly careStatus?: CareStatus;
}

/** What is known of a client that rules and norms ask for. */
export type Circumstances = Pick<ClientProfile, "plannedEnd" | "person">;

export const circumstancesOf = ({ plannedEnd, person }: ClientProfile): Circumstances => ({
  ...(plannedEnd !== undefined && { plannedEnd }),
  ...(person && { person }),
});

/** What one occasion asks for: measures as `id@version`, goals as they were worded then. */
export interface OccasionPlan extends AskedExtras {
  /** Who is asked, where that is not the client. */
  readonly informant?: Relation;
  /** In which they are written to. Absent: in the client's language. */
  readonly locale?: LocaleTag;
  readonly measures: readonly string[];
  /** The link that leads here now was made by an assistant. */
  readonly fromAssistant?: true;
}

/** The sealed part of a response row: what was sent, and what was made of it at that moment. */
export interface StoredCheckIn {
  readonly checkIn: CheckIn;
  readonly points: readonly Point[];
  readonly flags: readonly RiskFlag[];
  /** Of goals. Absent: none. */
  readonly ratings?: readonly SentRating[];
  /** When the client answered, if the row was written later: a sheet that was entered. */
  readonly answeredAt?: Instant;
}

export interface AlertDetail {
  readonly flags: readonly RiskFlag[];
  readonly occasionId: string;
  readonly submissionId: string;
}

/** Where one scale stands, for the caseload page. */
export interface Standing {
  readonly measure: string;
  readonly scale: string;
  readonly at: Instant;
  readonly score: Score;
  readonly band?: string;
  readonly change?: ChangeClass;
  /** Absent in summaries that were kept before it was asked for, as is `tail`. */
  readonly first?: FirstScore;
  /** The latest scores, oldest first. */
  readonly tail?: readonly TailScore[];
}

export interface Summary {
  readonly lastAt?: Instant;
  readonly standings: readonly Standing[];
  /** At the last check-in the client wrote what they would like to talk about. */
  readonly wantsToTalk?: true;
  /** The latest signal of each rule that ever raised one. Absent: of none. */
  readonly signals?: readonly RaisedSignal[];
}

export interface Series {
  readonly points: readonly Point[];
  /** Of goals, as they came with check-ins. Absent: none. */
  readonly ratings?: readonly SentRating[];
}

/** Reads standings from a course. Pure; made from the packs by whoever wires the Worker. */
export type Summarise = (points: readonly Point[], person?: KnownPerson) => readonly Standing[];

/** What rules are asked about, and which rules a clinic has before it makes its own. */
export interface Rulebook {
  readonly builtIn: RuleSet;
  /** Whether a measure, as a rule names it, is about the working alliance. */
  readonly isOfAlliance: (measure: string) => boolean;
  /** Pure; made from the packs and the growth models by whoever wires the Worker. */
  readonly historyOf: (course: {
    readonly points: readonly Point[];
    /** Due times of occasions that passed unanswered. */
    readonly missed: readonly Instant[];
    readonly plannedEnd?: string | undefined;
    readonly person?: KnownPerson | undefined;
  }) => History;
}
