import type { Instant, LocaleTag } from "../brand.ts";
import { missingItems } from "../answers/answers.ts";
import { answerTo, numberTo, type Answers } from "../measures/answers.ts";
import { measureKey, type Measure } from "../measures/measure.ts";
import { raisedRisks } from "../scoring/risk.ts";
import { score } from "../scoring/score.ts";
import type { Mode, Point } from "../series/point.ts";
import type { Relation } from "../informants/relation.ts";
import type { Draft } from "./draft.ts";
import type { Helped } from "./helped.ts";
import { type AskedExtras, measureOfPart, ownPartsOf, TALK_ITEM } from "./own-parts.ts";

/** One measure of a check-in. */
export interface MeasureAnswers {
  /** `id@version`. */
  readonly measure: string;
  /** Locale the questions were read in; of the pages, where nobody has seen them. */
  readonly locale: LocaleTag;
  readonly answers: Answers;
  /** Left empty on purpose, as against never seen. */
  readonly skipped: readonly string[];
  /** The rows of numbers were shown as lists of large buttons: another layout. */
  readonly bigger?: true;
  /** The person's own device read questions aloud: another mode. */
  readonly spoken?: true;
  /** Marked on paper so that nobody can tell which answer is meant: missing, for that reason. */
  readonly unclear?: readonly string[];
}

/** What a client sends. */
export interface CheckIn {
  /** Locale of the pages around the questions. */
  readonly locale: LocaleTag;
  readonly mode: Mode;
  /** Name and version of the layout the questions were shown in. */
  readonly layout: string;
  /** Direction of the script the questions were read in. */
  readonly dir: "ltr" | "rtl";
  /** Whether the browser ran our scripts. */
  readonly script: boolean;
  /** Who marked the answers: the client, a therapist who asked them aloud, or somebody for the client. */
  readonly completedBy: "client" | "therapist" | "helper" | "informant";
  /** Whose view it is, where it is not the client's. */
  readonly informant?: Relation;
  /** How somebody helped, as whoever answered said. Absent: nobody did, or nobody said. */
  readonly helped?: Helped;
  /** On a device of the clinic that was put into the client's hands. */
  readonly device?: "handed-over";
  /** Typed from a sheet, and checked by typing it twice or by reading it back. */
  readonly checked?: "second-entry" | "read-back";
  readonly measures: readonly MeasureAnswers[];
  /** Every goal that was asked about. Absent where none was. */
  readonly goals?: readonly GoalAnswer[];
  /** What the client would like to talk about. Absent where nothing was written. */
  readonly talk?: string;
}

/** How near a goal is, from 0 to 10, as the client said it. */
export interface GoalAnswer {
  readonly goal: string;
  /** As the goal was worded then. */
  readonly text: string;
  /** Absent where it was left empty, or where nobody can tell which number on paper is meant. */
  readonly value?: number;
}

/** A rule of a measure that an answer met. */
export interface RiskFlag {
  /** `id@version`. */
  readonly measure: string;
  readonly item: string;
  readonly rule: string;
  readonly value: number;
}

/**
 * The check-in that a draft amounts to. A measure nobody opened is sent with
 * every item unanswered: it was asked, and that must stay visible.
 *
 * @unit option values
 * @source none: this copies what was answered
 */
export const checkInOf = (
  measures: readonly Measure[],
  draft: Draft,
  { extras = {}, ...shown }: Shown & { readonly extras?: AskedExtras },
): CheckIn => ({
  ...shown,
  measures: measures.map((measure) => {
    const key = measureKey(measure);
    const part = draft.parts[key];
    return {
      measure: key,
      locale: (part?.locale ?? shown.locale) as LocaleTag,
      answers: part?.answers ?? {},
      skipped: part
        ? missingItems(measure, part.answers).filter((id) => part.skipped.includes(id))
        : [],
      ...(part?.bigger && { bigger: part.bigger }),
      ...(part?.spoken && { spoken: part.spoken }),
    };
  }),
  ...extrasIn(draft, extras),
});

/** How the questions were shown, and to whom. */
type Shown = Omit<CheckIn, "measures" | "goals" | "talk">;

function extrasIn(draft: Draft, extras: AskedExtras): Pick<CheckIn, "goals" | "talk"> {
  const answersIn = (kind: "goals" | "talk") => {
    const part = ownPartsOf(extras).find((one) => one.kind === kind);
    return (part && draft.parts[measureKey(measureOfPart(part))]?.answers) ?? {};
  };
  const talk = answerTo(answersIn("talk"), TALK_ITEM);
  return {
    ...(extras.goals && {
      goals: extras.goals.map(({ id, text }) => {
        const value = numberTo(answersIn("goals"), id);
        return { goal: id, text, ...(value !== undefined && { value }) };
      }),
    }),
    ...(typeof talk === "string" && talk !== "" && { talk }),
  };
}

/** How many questions of a check-in have an answer. */
export const answeredIn = ({ measures, goals = [], talk }: CheckIn): number =>
  measures.reduce((sum, { answers }) => sum + Object.keys(answers).length, 0) +
  goals.filter(({ value }) => value !== undefined).length +
  (talk === undefined ? 0 : 1);

/** The parts of a check-in that have an answer: `id@version` of measures, then `goals`, `talk`. */
export const partsAnswered = ({ measures, goals = [], talk }: CheckIn): readonly string[] => [
  ...measures.flatMap(({ measure, answers }) => (Object.keys(answers).length > 0 ? [measure] : [])),
  ...(goals.some(({ value }) => value !== undefined) ? ["goals"] : []),
  ...(talk === undefined ? [] : ["talk"]),
];

/**
 * Every score of a check-in, one a scale.
 *
 * @unit points of each scale
 * @source each scale's own missing rule, see `score()`
 */
export const pointsOf = (
  checkIn: CheckIn,
  measures: readonly Measure[],
  at: Instant,
): readonly Point[] =>
  checkIn.measures.flatMap(({ measure: key, locale, answers, bigger, spoken }) => {
    const measure = measures.find((known) => measureKey(known) === key);
    return (measure?.scales ?? []).map((scale) => ({
      at,
      measure: key,
      scale: scale.id,
      score: score(scale, measure as Measure, answers),
      locale,
      mode: spoken ? ("spoken" as const) : checkIn.mode,
      layout: bigger ? `${checkIn.layout}-bigger` : checkIn.layout,
      ...(checkIn.helped && { helped: checkIn.helped }),
    }));
  });

/**
 * Every risk rule that an answer of the check-in meets.
 *
 * @unit option values of single items
 * @source each rule cites its own source: `RiskRule.source`
 */
export const flagsOf = (checkIn: CheckIn, measures: readonly Measure[]): readonly RiskFlag[] =>
  checkIn.measures.flatMap(({ measure: key, answers }) => {
    const measure = measures.find((known) => measureKey(known) === key);
    return (measure ? raisedRisks(measure, answers) : []).flatMap(({ id, item }) => {
      const value = numberTo(answers, item);
      return value === undefined ? [] : [{ measure: key, item, rule: id, value }];
    });
  });
