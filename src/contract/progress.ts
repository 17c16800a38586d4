import type { KnownPerson } from "../core/change/norms.ts";
import type { Instant, LocaleTag } from "../core/brand.ts";
import type { PlainDate } from "../core/plain-date.ts";
import type { Point } from "../core/series/point.ts";
import type { FitAnswer } from "../core/sessions/event.ts";
import type { ClinicView, StaffFrame } from "./views.ts";

/** A goal as its owner sees it. */
export interface OwnGoal {
  readonly text: string;
  /** Oldest first. */
  readonly ratings: readonly { readonly on: PlainDate; readonly value: number }[];
  readonly reached: readonly { readonly step: string; readonly on: PlainDate }[];
}

/** The form "Does this fit how you have been?", as far as it was filled in. */
export interface FitForm {
  readonly problem?: "fit-empty" | "fit-long" | "changed-elsewhere";
  readonly answer?: string;
  readonly words?: string;
  /** Made with the form on a therapist's screen, so that an answer sent twice is kept once. */
  readonly key?: string;
}

/** What a client's answers say, and the form that asks whether it fits. */
export interface OwnAnswersView {
  readonly clinic: ClinicView;
  readonly csrf: string;
  readonly points: readonly Point[];
  /** Chooses the norms that hold for one age or sex only; the page says nothing of it. */
  readonly person?: KnownPerson;
  /** Earlier answers are left out, because an assistant made the link. */
  readonly onlyJustSent?: true;
  /** Where the form goes; none for somebody who only reads. */
  readonly action?: string;
  /** What was said just now is kept. */
  readonly kept: boolean;
  readonly fit: FitForm;
}

/** Whether the page has that form, in which words may be typed. */
export const asksFit = (view: Pick<OwnAnswersView, "action" | "kept">): boolean =>
  !view.kept && view.action !== undefined;

/** All of a client's own page, and no more than that. */
interface OwnPage extends OwnAnswersView {
  readonly goals: readonly OwnGoal[];
}

/** On the therapist's screen, turned to the client, in the client's language. */
export interface ProgressShownView extends OwnPage {
  readonly page: "progress-shown";
  /** Where the therapist goes back to. */
  readonly base: string;
  /** The therapist asked for bands and cut-off, and they have names in this language. */
  readonly withBands?: true;
}

/** Behind the client's own link, when both have agreed to it. */
export interface OwnProgressView extends OwnPage {
  readonly page: "own-progress";
}

/** What the therapist decides about it. */
export interface ProgressView extends StaffFrame {
  readonly page: "progress";
  readonly clientId: string;
  readonly label: string;
  readonly mayWrite: boolean;
  /** The client's language, in which the view is shown. */
  readonly clientLocale: LocaleTag;
  /** Since when the client may open the page alone. */
  readonly since?: Instant;
  readonly fits: readonly {
    readonly at: Instant;
    readonly answer: FitAnswer;
    readonly text?: string;
    readonly by: string;
  }[];
  /** The clinic leaves out the feedback after sending. */
  readonly untold?: true;
  /** The form was sent without the tick that both agree. */
  readonly notAgreed: boolean;
}
