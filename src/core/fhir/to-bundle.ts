import type { Instant } from "../brand.ts";
import type { Decline } from "../check-in/decline.ts";
import { type ConsentStatement, PURPOSES } from "../consent/consent.ts";
import { type Entry, entryOf, moment, type Subject, urlOf } from "./bundle-entry.ts";
import { type BundledAnswers, formEntries } from "./to-answers.ts";
import {
  type BundledFit,
  type BundledRating,
  fitEntry,
  ratingEntry,
  talkEntry,
} from "./to-own-words.ts";
import { FIELD } from "./urls.ts";

/**
 * All that a client gave, as one FHIR R4 Bundle: what they answered or wrote as
 * QuestionnaireResponses, scores and ratings as Observations, what they agreed to as Consents,
 * their goals as Goals. Not in it: what they asked the clinic to do with their data.
 */

export interface BundledRecord {
  readonly clientId: string;
  readonly label: string;
  readonly at: Instant;
  readonly checkIns: readonly {
    readonly at: Instant;
    /** Came under an id that other answers had taken: not part of the course. */
    readonly conflict?: boolean;
    readonly talk?: string;
    readonly measures: readonly BundledAnswers[];
  }[];
  readonly said: readonly ConsentStatement[];
  readonly declines: readonly (Decline & { readonly at: Instant })[];
  readonly goals: readonly {
    readonly text: string;
    readonly status: string;
    readonly ratings?: readonly BundledRating[];
  }[];
  readonly fits?: readonly BundledFit[];
  readonly daily?: readonly (BundledAnswers & { readonly at: Instant })[];
}

export interface Bundle {
  readonly resourceType: "Bundle";
  readonly type: "collection";
  readonly timestamp: string;
  readonly entry: readonly Entry[];
}

export function toBundle(record: BundledRecord): Bundle {
  const subject = { reference: urlOf("Patient", record.clientId) };
  const person = {
    resourceType: "Patient",
    id: record.clientId,
    identifier: [{ system: "urn:soundings:label", value: record.label }],
  };
  const forms = record.checkIns.flatMap(({ at, measures, talk, conflict }, check) => [
    ...measures.flatMap((one, part) =>
      formEntries(conflict ? { ...one, remark: BESIDE } : one, {
        at,
        subject,
        id: `${check + 1}-${part + 1}`,
      }),
    ),
    ...(talk === undefined
      ? []
      : [
          talkEntry(talk, { at, subject, id: `${check + 1}`, ...(conflict && { remark: BESIDE }) }),
        ]),
  ]);
  const daily = (record.daily ?? []).flatMap(({ at, ...one }, index) =>
    formEntries(one, { at, subject, id: `daily-${index + 1}` }),
  );
  return {
    resourceType: "Bundle",
    type: "collection",
    timestamp: moment(record.at),
    entry: [
      entryOf(person),
      ...forms,
      ...daily,
      ...(record.fits ?? []).map((fit, index) =>
        fitEntry(fit, { at: fit.at, subject, id: `${index + 1}` }),
      ),
      ...record.said.flatMap((said, index) => consents(said, subject, index + 1)),
      ...record.declines.map((said, index) => declined(said, subject, index + 1)),
      ...record.goals.flatMap(({ text, status, ratings = [] }, index) => [
        entryOf({
          resourceType: "Goal",
          id: `goal-${index + 1}`,
          lifecycleStatus: LIFECYCLE[status] ?? "active",
          description: { text },
          subject,
        }),
        ...ratings.map((rating, place) =>
          ratingEntry(rating, { subject, goal: `goal-${index + 1}`, text, number: place + 1 }),
        ),
      ]),
    ],
  };
}

/** A program that reads the file must not count these answers twice. */
const BESIDE = "Sent beside other answers to the same check-in; not part of the course";

const LIFECYCLE: Readonly<Record<string, string>> = {
  active: "active",
  reached: "completed",
  paused: "on-hold",
  dropped: "cancelled",
};

/** One Consent a purpose, a yes or a no each, as it stood from then on. */
const consents = (
  { at, given, text }: ConsentStatement,
  subject: Subject,
  number: number,
): readonly Entry[] =>
  PURPOSES.map((purpose) =>
    entryOf({
      resourceType: "Consent",
      id: `consent-${number}-${purpose}`,
      status: "active",
      scope: {
        coding: [
          {
            system: "http://terminology.hl7.org/CodeSystem/consentscope",
            code: purpose === "research" ? "research" : "patient-privacy",
          },
        ],
        text: purpose,
      },
      category: [{ coding: [{ system: "http://loinc.org", code: "59284-0" }] }],
      [FIELD.person]: subject,
      dateTime: moment(at),
      policyRule: { text: `Text ${text} of the consent page of this clinic` },
      provision: { type: given[purpose] ? "permit" : "deny" },
    }),
  );

/** A check-in that the client chose not to answer, and why if they said. */
const declined = (
  { at, reasons, words }: Decline & { readonly at: Instant },
  subject: Subject,
  number: number,
): Entry =>
  entryOf({
    resourceType: "Communication",
    id: `declined-${number}`,
    status: "completed",
    subject,
    sent: moment(at),
    reasonCode: reasons.map((text) => ({ text })),
    payload: [{ contentString: words ?? "Chose not to answer this time" }],
  });
