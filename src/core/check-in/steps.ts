import { answerTo, type Answer } from "../measures/answers.ts";
import { measureKey, type Measure, type StepUp } from "../measures/measure.ts";
import { score } from "../scoring/score.ts";
import type { Draft, DraftPart } from "./draft.ts";

/** What is asked once the short forms have spoken, and what of it is answered already. */
export interface Stepped {
  readonly measures: readonly Measure[];
  readonly draft: Draft;
}

/**
 * Puts the longer form behind each short one whose score asks for it. What was answered
 * in the short form is carried over until the longer one has answers of its own; the
 * short form stays, with its own score. A part that the person has not gone on from asks for nothing.
 *
 * @param longerOf the longer form, if it can be asked in the language of the answers
 * @unit points of the short form's scale
 * @source each step cites its own source: `StepUp.source`
 */
export function withSteps(
  planned: readonly Measure[],
  draft: Draft,
  longerOf: (id: string, locale: string) => Measure | undefined,
): Stepped {
  const measures: Measure[] = [];
  const parts: Record<string, DraftPart> = { ...draft.parts };
  for (const measure of planned) {
    measures.push(measure);
    const { stepUp } = measure;
    const part = parts[measureKey(measure)];
    if (!stepUp || !part || part.left || !asksForMore(measure, stepUp, part)) continue;
    const longer = longerOf(stepUp.to, part.locale);
    if (!longer || planned.some(({ id }) => id === longer.id)) continue;
    measures.push(longer);
    parts[measureKey(longer)] ??= {
      locale: part.locale,
      answers: carried(stepUp, part),
      skipped: [],
      left: true,
    };
  }
  return { measures, draft: { ...draft, parts } };
}

function asksForMore(measure: Measure, { scale: id, atLeast }: StepUp, part: DraftPart): boolean {
  const scale = measure.scales.find((one) => one.id === id);
  const result = scale && score(scale, measure, part.answers);
  return result !== undefined && result.status !== "unscorable" && result.value >= atLeast;
}

const carried = ({ carry }: StepUp, { answers }: DraftPart): Readonly<Record<string, Answer>> =>
  Object.fromEntries(
    Object.entries(carry).flatMap(([here, there]) => {
      const answer = answerTo(answers, here);
      return answer === undefined ? [] : [[there, answer]];
    }),
  );
