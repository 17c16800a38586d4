import type { GoalEvent, GoalFacts, RatedFacts } from "../../charts/goals/facts.ts";
import type { GoalForm } from "../../charts/goals/input.ts";
import type { GoalWords } from "../../charts/goals/words.ts";
import { sayDirection, sayPoints, type Told } from "./direction-words.ts";
import { tickOf } from "./tick.ts";
import { record, type Voice } from "./voice.ts";

const TOLD: Told = { direction: "higher-is-better", about: "goals" };

/** Levels of attainment in words: Kiresuk & Sherman (1968), doi:10.1007/BF01530764. */
const LEVELS = {
  "-2": "much-less",
  "-1": "less",
  0: "expected",
  1: "more",
  2: "much-more",
} as const;
type Level = keyof typeof LEVELS;
const isLevel = (value: number | string): value is Level => Object.hasOwn(LEVELS, String(value));

/** A number on the axis; a level of attainment always has its sign. */
const numberOf = ({ format }: Voice, form: GoalForm, value: number): string => {
  const size = format.number(Math.abs(value));
  if (value === 0) return size;
  if (value < 0) return `−${size}`;
  return form === "attainment" ? `+${size}` : size;
};

/** A rating in words: a level says what it means. */
function sayRating(voice: Voice, form: GoalForm, value: number): string {
  const level = numberOf(voice, form, value);
  if (form === "rating" || !isLevel(value)) return level;
  return voice.t("goal-chart.level", {
    level,
    meaning: voice.t(`goal-chart.level.${LEVELS[value]}`),
  });
}

/** Every word of the chart of a goal. */
export function goalWords(voice: Voice, form: GoalForm, bySession = false): GoalWords {
  const { t, format } = voice;
  const direction = sayDirection(voice, TOLD);
  return {
    direction,
    axes: {
      score: t(`goal-chart.axis.${form}`),
      time: t(bySession ? "axis.sessions" : "goal-chart.time"),
    },
    summary: (facts) => sayGoal(voice, facts),
    expectedLevel: t("goal-chart.expected"),
    empty: t("goal-chart.none"),
    by: record(["client", "therapist"] as const, (by) => t(`goal-chart.by.${by}`)),
    milestone: t("goal-chart.milestone"),
    signs: t("chart.signs"),
    score: (value) => numberOf(voice, form, value),
    clock: format.clock,
    tick: tickOf(voice),
    reading: [
      t(bySession ? "axis.read.goals" : "goal-chart.read.line"),
      t("goal-chart.read.two"),
      t("goal-chart.read.axis"),
    ],
    reader: { name: t("goal-chart.reader"), instructions: t("lane.reader.help") },
    say: (event) => sayEvent(voice, form, event),
    howToRead: t("chart.how"),
    showTable: t("goal-chart.show-table"),
    table: {
      caption: t("goal-chart.caption", { direction }),
      columns: [
        t("table.date"),
        t("goal-chart.column.what"),
        t("goal-chart.column.rating"),
        t("goal-chart.column.change"),
        t("goal-chart.column.text"),
      ],
      cells: (event) => cellsOf(voice, form, event),
    },
  };
}

/** How many ratings by whom, from when to when, from what to what; then the milestones. */
function sayGoal(voice: Voice, { form, rated, milestones }: GoalFacts): string {
  const { t, format } = voice;
  const reached = milestones.map(({ at }) => format.day(at));
  return [
    ...(rated.length === 0
      ? [t("goal-chart.none")]
      : rated.map((one) => sayRated(voice, form, one))),
    ...(reached.length === 0
      ? []
      : [t("goal-chart.milestones", { count: reached.length, dates: format.list(reached) })]),
  ].join(" ");
}

function sayRated(
  voice: Voice,
  form: GoalForm,
  { by, ratings, first, latest, change }: RatedFacts,
) {
  const { t, format } = voice;
  return t(`goal-chart.ratings.${by}`, {
    count: ratings.length,
    from: format.day(first.at),
    to: format.day(latest.at),
    first: sayRating(voice, form, first.value),
    latest: sayRating(voice, form, latest.value),
    change: sayPoints(voice, { ...TOLD, ...change }),
  });
}

function sayEvent(voice: Voice, form: GoalForm, event: GoalEvent): string {
  const { t, format } = voice;
  const date = format.day(event.at);
  if (event.kind === "milestone") {
    return t("goal-chart.say.milestone", { date, text: event.milestone.text });
  }
  const { rating, change } = event;
  const said = {
    date,
    value: sayRating(voice, form, rating.value),
    by: t(`goal-chart.by.${rating.by}`),
  };
  if (!change) return t("goal-chart.say.rating", said);
  if (change.towards === "same") return t("goal-chart.say.same", said);
  return t("goal-chart.say.change", { ...said, change: sayPoints(voice, { ...TOLD, ...change }) });
}

function cellsOf(
  voice: Voice,
  form: GoalForm,
  event: GoalEvent,
): ReturnType<GoalWords["table"]["cells"]> {
  const { t, format } = voice;
  const date = format.day(event.at);
  if (event.kind === "milestone") {
    return [date, t("goal-chart.milestone"), "", "", event.milestone.text];
  }
  const { rating, change } = event;
  return [
    date,
    t(`goal-chart.by.${rating.by}`),
    sayRating(voice, form, rating.value),
    change ? sayPoints(voice, { ...TOLD, ...change }) : t("goal-chart.first"),
    "",
  ];
}
