import { towards } from "../../core/change/judge.ts";
import type { Scale } from "../../core/measures/measure.ts";
import { oncePerKey, remembering } from "../../core/memo.ts";
import type { Facts, ScoredPoint } from "../../core/series/facts.ts";
import { FIT_ANSWERS } from "../../charts/course/fits.ts";
import { SHAPE_ORDER } from "../../charts/course/marks.ts";
import { type CourseWords, DAY, type Said } from "../../charts/course/words.ts";
import { sayDirection, sayPoints } from "./direction-words.ts";
import { tickOf } from "./tick.ts";
import { bandNames, record, sayScore, type Voice } from "./voice.ts";

interface Course {
  readonly facts: Facts;
  readonly scale: Pick<Scale, "bands">;
  /** Drawn by the number of the session. */
  readonly bySession?: boolean;
}

/** Every word of one chart. */
export function courseWords(voice: Voice, { facts, scale, bySession }: Course): CourseWords {
  const { t, format } = voice;
  return {
    bands: bandNames(voice, scale),
    cutoff: cutoffName(voice, facts),
    empty: t(emptyOf(facts)),
    score: (value) => format.number(value),
    clock: format.clock,
    tick: tickOf(voice),
    direction: sayDirection(voice, facts),
    axes: {
      score: t("chart.axis.score"),
      time: t(bySession ? "axis.sessions" : "chart.axis.time"),
    },
    shapes: record(SHAPE_ORDER, (shape) => t(`chart.shape.${shape}`)),
    noise: t("chart.noise"),
    baseline: t("chart.baseline"),
    signs: t("chart.signs"),
    howToRead: t("chart.how"),
    showTable: t("chart.table"),
    compareWith: t("chart.compare"),
    reader: {
      name: t("chart.reader", { measure: facts.abbreviation }),
      instructions: t("chart.reader.help"),
    },
    fit: record(FIT_ANSWERS, (answer) => t(`fit.${answer}`)),
    say: sayMarks(voice, facts),
  };
}

/** What stands beside the line of the cut-off; nothing where there is none. */
const cutoffName = ({ t, format }: Voice, { cutoff }: Facts): string =>
  cutoff ? t("chart.cutoff", { value: format.exact(cutoff.value) }) : "";

/** The names beside a plot: of the bands, and of the cut-off. */
export const namesBeside = (voice: Voice, { facts, scale }: Course): readonly string[] => [
  ...Object.values(bandNames(voice, scale)),
  cutoffName(voice, facts),
];

/** What stands where no score is drawn. */
const emptyOf = ({ answered, otherVersions }: Facts) =>
  answered === 0
    ? "chart.empty"
    : otherVersions === undefined
      ? "chart.empty.unscored"
      : "chart.empty.other-version";

/** Each mark in sentences, for the read-out. The same score, or step, is worded once. */
function sayMarks(voice: Voice, facts: Facts): CourseWords["say"] {
  const { direction, about } = facts;
  const step = remembering((difference: number): string => {
    const way = towards(direction, difference);
    const points = Math.abs(difference);
    const change = sayPoints(voice, { points, towards: way, direction, about });
    return voice.t("chart.say.change", { change });
  }, facts.points.length);
  const scores = oncePerKey<string, number>();
  const scored = (score: ScoredPoint) =>
    scores(score.value, () => voice.t("chart.say", { date: DAY, score: sayScore(voice, score) }));
  return (said) => sayMark(voice, { scored, step }, said);
}

interface Parts {
  /** {@link DAY} stands for the day. */
  readonly scored: (score: ScoredPoint) => string;
  readonly step: (difference: number) => string;
}

function sayMark(voice: Voice, { scored, step }: Parts, { at, score, before, fit }: Said): string {
  const { t, format } = voice;
  const date = format.day(at);
  const about = fit ? [t(`fit.say.${fit}`)] : [];
  if (!score) return [t("chart.say.unscorable", { date }), ...about].join(" ");
  const said = scored(score).replace(DAY, date);
  const difference = before ? score.value - before.value : 0;
  if (difference === 0) return [said, ...about].join(" ");
  return [said, step(difference), ...about].join(" ");
}
