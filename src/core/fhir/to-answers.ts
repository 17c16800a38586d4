import type { Instant } from "../brand.ts";
import type { Answer, Answers } from "../measures/answers.ts";
import type { Item, Measure, MeasureText } from "../measures/measure.ts";
import type { Point } from "../series/point.ts";
import { type Entry, entryOf, moment, type Subject, urlOf } from "./bundle-entry.ts";
import { codingOf } from "./to-items.ts";
import type { Coding } from "./types.ts";
import { FIELD, formUrl } from "./urls.ts";

/** One measure of one check-in, with what is needed to say it in FHIR. */
export interface BundledAnswers {
  readonly measure: Measure;
  /** The wording that the client read; absent for a slot. */
  readonly text?: MeasureText;
  readonly answers: Answers;
  readonly points: readonly Point[];
  /** A remark on where it stands, for whoever opens the file. */
  readonly remark?: string;
}

interface Place {
  readonly at: Instant;
  readonly subject: Subject;
  /** Tells the resources of one check-in apart. */
  readonly id: string;
}

/** The answers to one measure, and each score that was made of them. */
export function formEntries(part: BundledAnswers, { at, subject, id }: Place): readonly Entry[] {
  const { measure, text, answers, points, remark } = part;
  const response = {
    resourceType: "QuestionnaireResponse",
    id: `answers-${id}`,
    ...(remark !== undefined && { meta: { tag: [{ display: remark }] } }),
    ...(text && { language: text.locale }),
    [FIELD.form]: `${formUrl(measure.id)}|${measure.version}`,
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
        category: [{ coding: [CATEGORY] }],
        code: codeOf(measure, point.scale),
        subject,
        effectiveDateTime: moment(point.at),
        derivedFrom: [from],
        ...valueOf(point),
      }),
    ),
  ];
}

const CATEGORY: Coding = {
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
