import type { Instant } from "../brand.ts";
import type { Decline } from "../check-in/decline.ts";
import { type ConsentStatement, PURPOSES } from "../consent/consent.ts";
import type { Answer, Answers } from "../measures/answers.ts";
import type { Item, Measure, MeasureText } from "../measures/measure.ts";
import type { Point } from "../series/point.ts";
import { codingOf } from "./to-items.ts";
import type { Coding } from "./types.ts";
import { formUrl } from "./urls.ts";

/**
 * All that a client gave, as one FHIR R4 Bundle: what they answered as QuestionnaireResponses,
 * the scores as Observations, what they agreed to as Consents, their goals as Goals.
 */

/** One measure of one check-in, with what is needed to say it in FHIR. */
export interface BundledAnswers {
  readonly measure: Measure;
  /** The wording that the client read; absent for a slot. */
  readonly text?: MeasureText;
  readonly answers: Answers;
  readonly points: readonly Point[];
}

export interface BundledRecord {
  readonly clientId: string;
  readonly label: string;
  readonly at: Instant;
  readonly checkIns: readonly {
    readonly at: Instant;
    readonly measures: readonly BundledAnswers[];
  }[];
  readonly said: readonly ConsentStatement[];
  readonly declines: readonly (Decline & { readonly at: Instant })[];
  readonly goals: readonly { readonly text: string; readonly status: string }[];
}

interface Entry {
  readonly fullUrl: string;
  readonly resource: { readonly resourceType: string; readonly id: string };
}

export interface Bundle {
  readonly resourceType: "Bundle";
  readonly type: "collection";
  readonly timestamp: string;
  readonly entry: readonly Entry[];
}

/** FHIR wants seconds. */
const moment = (at: Instant): string => at.replace("Z", ":00Z");

const urlOf = (type: string, id: string): string => `urn:soundings:record:${type}:${id}`;

const entryOf = <Resource extends Entry["resource"]>(resource: Resource): Entry => ({
  fullUrl: urlOf(resource.resourceType, resource.id),
  resource,
});

export function toBundle(record: BundledRecord): Bundle {
  const subject = { reference: urlOf("Patient", record.clientId) };
  const patient = {
    resourceType: "Patient",
    id: record.clientId,
    identifier: [{ system: "urn:soundings:label", value: record.label }],
  };
  const forms = record.checkIns.flatMap(({ at, measures }, check) =>
    measures.flatMap((one, part) =>
      formEntries(one, { at, subject, id: `${check + 1}-${part + 1}` }),
    ),
  );
  return {
    resourceType: "Bundle",
    type: "collection",
    timestamp: moment(record.at),
    entry: [
      entryOf(patient),
      ...forms,
      ...record.said.flatMap((said, index) => consents(said, subject, index + 1)),
      ...record.declines.map((said, index) => declined(said, subject, index + 1)),
      ...record.goals.map(({ text, status }, index) =>
        entryOf({
          resourceType: "Goal",
          id: `goal-${index + 1}`,
          lifecycleStatus: LIFECYCLE[status] ?? "active",
          description: { text },
          subject,
        }),
      ),
    ],
  };
}

const LIFECYCLE: Readonly<Record<string, string>> = {
  active: "active",
  reached: "completed",
  paused: "on-hold",
  dropped: "cancelled",
};

interface Place {
  readonly at: Instant;
  readonly subject: { readonly reference: string };
  readonly id: string;
}

function formEntries(part: BundledAnswers, { at, subject, id }: Place): readonly Entry[] {
  const { measure, text, answers, points } = part;
  const response = {
    resourceType: "QuestionnaireResponse",
    id: `answers-${id}`,
    ...(text && { language: text.locale }),
    questionnaire: `${formUrl(measure.id)}|${measure.version}`,
    status: "completed",
    subject,
    source: subject,
    authored: moment(at),
    item: groupsOf(part, answers),
  };
  const from = { reference: urlOf(response.resourceType, response.id) };
  return [
    entryOf(response),
    ...points.map((point, index) =>
      entryOf({
        resourceType: "Observation",
        id: `score-${id}-${index + 1}`,
        status: "final",
        category: [{ coding: [SURVEY] }],
        code: codeOf(measure, point.scale),
        subject,
        effectiveDateTime: moment(point.at),
        derivedFrom: [from],
        ...valueOf(point),
      }),
    ),
  ];
}

const SURVEY: Coding = {
  system: "http://terminology.hl7.org/CodeSystem/observation-category",
  code: "survey",
};

/** The published code of a scale where there is one, and always its name in words. */
function codeOf({ abbreviation, scales }: Measure, id: string) {
  const code = scales.find((scale) => scale.id === id)?.code;
  return {
    ...(code && { coding: [{ system: code.system, code: code.code }] }),
    text: `${abbreviation} ${id}`,
  };
}

/** A score that could not be worked out is absent; it is never a zero. */
const valueOf = ({ score }: Point) =>
  score.status === "unscorable"
    ? {
        dataAbsentReason: {
          coding: [
            {
              system: "http://terminology.hl7.org/CodeSystem/data-absent-reason",
              code: "not-performed",
            },
          ],
        },
      }
    : {
        valueQuantity: {
          value: score.value,
          unit: "{score}",
          system: "http://unitsofmeasure.org",
          code: "{score}",
        },
      };

/** As the Questionnaire of the measure has it: a group for each section. */
const groupsOf = (part: BundledAnswers, answers: Answers) =>
  part.measure.sections.flatMap(({ id, items }) => {
    const item = items.flatMap((one) => {
      const answer = Object.hasOwn(answers, one.id) ? answers[one.id] : undefined;
      return answer === undefined ? [] : [answered(part, one, answer)];
    });
    return item.length > 0 ? [{ linkId: `section.${id}`, item }] : [];
  });

const answered = ({ measure, text }: BundledAnswers, item: Item, answer: Answer) => {
  const words = text?.text[`item.${item.id}`];
  return {
    linkId: item.id,
    ...(words !== undefined && { text: words }),
    answer: answersOf({ measure, texts: text ? [text] : [] }, item, answer),
  };
};

function answersOf(
  source: Parameters<typeof codingOf>[0],
  item: Item,
  answer: Answer,
): readonly object[] {
  switch (item.kind) {
    case "choice":
    case "ticks":
      return (source.measure.options[item.options] ?? [])
        .filter(({ key, value }) =>
          Array.isArray(answer) ? answer.includes(key) : value === answer,
        )
        .map((option) => ({ valueCoding: codingOf(source, item.options, option) }));
    case "number":
      return [{ valueInteger: answer }];
    case "line":
      return [{ valueDecimal: answer }];
    case "text":
      return [{ valueString: answer }];
    case "date":
      return [{ valueDate: answer }];
  }
}

/** One Consent a purpose, a yes or a no each, as it stood from then on. */
const consents = (
  { at, given, text }: ConsentStatement,
  patient: Place["subject"],
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
      patient,
      dateTime: moment(at),
      policyRule: { text: `Text ${text} of the consent page of this clinic` },
      provision: { type: given[purpose] ? "permit" : "deny" },
    }),
  );

/** A check-in that the client chose not to answer, and why if they said. */
const declined = (
  { at, reasons, words }: Decline & { readonly at: Instant },
  subject: Place["subject"],
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
