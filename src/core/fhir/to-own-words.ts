import type { Instant } from "../brand.ts";
import { type Entry, entryOf, moment, type Subject, urlOf } from "./bundle-entry.ts";

/** What a client said beside the measures: no published form has a place for it. */

export interface BundledRating {
  /** Day, as `2026-03-05`. */
  readonly on: string;
  /** 0 to 10. */
  readonly value?: number;
  readonly level?: string;
}

/** What the client said to "Does this fit how you have been?". */
export interface BundledFit {
  readonly at: Instant;
  readonly answer: string;
  readonly text?: string;
}

interface Place {
  readonly at: Instant;
  readonly subject: Subject;
  readonly id: string;
  /** A remark on where it stands, for whoever opens the file. */
  readonly remark?: string;
}

interface Said {
  readonly linkId: string;
  readonly text: string;
  readonly answer: string;
}

const said = (id: string, { at, subject, remark }: Place, items: readonly Said[]): Entry =>
  entryOf({
    resourceType: "QuestionnaireResponse",
    id,
    ...(remark !== undefined && { meta: { tag: [{ display: remark }] } }),
    status: "completed",
    subject,
    source: subject,
    authored: moment(at),
    item: items.map(({ linkId, text, answer }) => ({
      linkId,
      text,
      answer: [{ valueString: answer }],
    })),
  });

/** What the client would like to talk about. */
export const talkEntry = (talk: string, place: Place): Entry =>
  said(`talk-${place.id}`, place, [
    { linkId: "talk", text: "Would like to talk about", answer: talk },
  ]);

export const fitEntry = ({ answer, text }: BundledFit, place: Place): Entry =>
  said(`fit-${place.id}`, place, [
    { linkId: "fit", text: "Do the scores fit", answer },
    ...(text === undefined ? [] : [{ linkId: "words", text: "In own words", answer: text }]),
  ]);

/** How near a goal was on a day: a number from 0 to 10, a level of attainment, or both. */
export const ratingEntry = (
  { on, value, level }: BundledRating,
  {
    subject,
    goal,
    text,
    number,
  }: {
    readonly subject: Subject;
    readonly goal: string;
    readonly text: string;
    readonly number: number;
  },
): Entry =>
  entryOf({
    resourceType: "Observation",
    id: `${goal}-rating-${number}`,
    status: "final",
    code: { text: `How near, from 0 to 10: ${text}` },
    subject,
    focus: [{ reference: urlOf("Goal", goal) }],
    effectiveDateTime: on,
    ...(value === undefined
      ? level !== undefined && { valueString: level }
      : { valueInteger: value }),
    ...(value !== undefined &&
      level !== undefined && {
        component: [{ code: { text: "Level of attainment" }, valueString: level }],
      }),
  });
