import * as z from "zod/mini";
import type { Instant, LocaleTag } from "../core/brand.ts";
import type { Extra } from "../core/check-in/own-parts.ts";
import { LOCALE_TAGS } from "./client-form.ts";
import { INVITED, type Relation } from "../core/informants/relation.ts";
import { type FormView, mustTick, oneOf, wholeNumber } from "./form.ts";
import type { EntryView, PaperView, SheetsView } from "./staff-paper.ts";
import type { StaffFrame } from "./views.ts";

/** How many days a link lasts. */
export const Lasting = z.object({ days: wholeNumber(1, 90) });

const [FIRST, ...REST] = INVITED;

/** Who else is asked, in which language, and that the client has agreed to it. */
export const InformantForm = z.object({
  relation: oneOf([FIRST as (typeof INVITED)[number], ...REST]),
  locale: oneOf(LOCALE_TAGS),
  agreed: mustTick(),
});

/** What can be asked of others, and the form to do so. */
export interface InformantsView {
  readonly form: FormView;
  /** Ids of the occasions that the two forms make. */
  readonly ids: { readonly others: string; readonly own: string };
  /** Ids of measures that are worded for those around a client, and for the therapist. */
  readonly others: readonly string[];
  readonly own: readonly string[];
  /** Languages that the clinic offers. */
  readonly locales: readonly LocaleTag[];
}

/** One occasion of a client, as the page about their check-ins shows it. */
export interface CheckInRow {
  readonly occasionId: string;
  readonly opensAt: Instant;
  /** `id@version` of each measure asked. */
  readonly measures: readonly string[];
  /** What was asked beside them. */
  readonly extras: readonly Extra[];
  /** Who was asked, where that is not the client. */
  readonly informant?: Relation;
  readonly state: "answered" | "declined" | "on-paper" | "taken-back" | "open" | "ended";
  /**
   * When it was answered or declined, when its link ends, when its last link ended, or when its
   * sheet was taken back.
   */
  readonly at?: Instant;
  readonly begun: boolean;
  readonly linkId?: string;
  /** Code of the printed sheet, while its check-in is neither answered nor declined. */
  readonly sheet?: string;
  /** That sheet is lost: it can only be used again. */
  readonly lost?: true;
}

/** A link that was made just now. It is shown once: nobody can read it again. */
export interface NewLinkView {
  /** Language of the letter, and of the page that opens. */
  readonly locale: string;
  /** `C1-…`, in groups. */
  readonly code: string;
  /** The whole address, with the code behind `#`. */
  readonly url: string;
  /** The address without the code, as a person types it. */
  readonly typed: string;
  readonly expires: Instant;
  /** Minutes that it takes to answer. */
  readonly minutes: number;
  /** Who it is for, where that is not the client. */
  readonly informant?: Relation;
}

/** Why the last press of a button came to nothing. */
export type LinkProblem = "taken" | "not-active" | "not-open" | "begun" | "goals" | "entered";

export interface CheckInsView extends StaffFrame {
  readonly page: "check-ins";
  readonly clientId: string;
  readonly label: string;
  /** Language of the client's pages and letters. */
  readonly locale: string;
  readonly active: boolean;
  readonly rows: readonly CheckInRow[];
  readonly more: boolean;
  /** Id of the occasion that the form makes: the form sent twice makes one. */
  readonly occasionId: string;
  /** Ids of the client's plan, then of the other measures that the clinic may use. */
  readonly planned: readonly string[];
  readonly others: readonly string[];
  /** Only their therapist asks about goals: a link and a sheet show them to whoever makes it. */
  readonly asksGoals: boolean;
  readonly form: FormView;
  readonly informants: InformantsView;
  readonly made?: NewLinkView;
  readonly problem?: LinkProblem;
}

/** Pages about what is asked of a client: on screen, in the room, on paper. */
export type CheckInPages = CheckInsView | SheetsView | PaperView | EntryView;
