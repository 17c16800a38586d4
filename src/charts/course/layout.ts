import type { Band, Scale } from "../../core/measures/measure.ts";
import { dateAxis, scoreLabels } from "../date-axis.ts";
import { round } from "../drawing.ts";
import { emptyLabel } from "../empty-label.ts";
import type { Frame } from "../frame.ts";
import { markScale } from "../shapes.ts";
import { moment } from "../time.ts";
import { valueLabels } from "../value-labels.ts";
import type {
  BandRect,
  BandSpan,
  CourseInput,
  CourseLabel,
  CourseLayout,
  Mark,
} from "./course-layout.ts";
import { drawExpected, expectedLabels } from "./expected-drawing.ts";
import { fitsByMoment, OUTLINE_OF } from "./fits.ts";
import { FIT_LANE, frameOf, LANE, momentsOf } from "./frame.ts";
import { haveOneShape, marksOf, pathsOf, runsOf, scoredMarks } from "./marks.ts";
import { gutterOf, sideLabels } from "./side-labels.ts";

const SHADES = 5;

/** Bands with both ends, from a scale that states only where each begins. */
export const bandSpans = ({ bands, range }: Pick<Scale, "bands" | "range">): BandSpan[] =>
  bands.map((band: Band, index) => ({
    key: band.key,
    from: band.from,
    to: bands[index + 1]?.from ?? range[1],
  }));

/** The fill deepens towards worse, whichever way the scale runs. */
function bandRects({ bands, facts }: CourseInput, frame: Frame): BandRect[] {
  return bands.map(({ key, from, to }, index) => {
    const depth = facts.direction === "higher-is-worse" ? index : bands.length - 1 - index;
    const shade = 1 + Math.round((depth * (SHADES - 1)) / Math.max(1, bands.length - 1));
    return { key, shade, ...frame.box([frame.start, frame.y(from)], [frame.end, frame.y(to)]) };
  });
}

/**
 * Turns a course into coordinates, rounded to 0.1. Pure: same input, same
 * numbers, on any machine. The score axis is always the measure's full range
 * and the time axis is true time; a stretch longer than the gap rule breaks
 * the line, and answers without a score never stand at one.
 */
export function layoutCourse(input: CourseInput): CourseLayout {
  const { facts, bands, cutoff, noise, size, dir } = input;
  const frame = frameOf(input, { gutter: gutterOf(input) });
  const across = (y: number) => frame.segment([frame.start, y], [frame.end, y]);
  const [lowest, highest] = facts.range;
  const noiseFor: CourseLayout["noiseFor"] = ({ low, high }) =>
    frame.box(
      [frame.start, frame.y(Math.max(lowest, low))],
      [frame.end, frame.y(Math.min(highest, high))],
    );
  const moments = momentsOf(facts);
  const { now, axis } = input;
  const dates = dateAxis({ moments, now, axis }, input.words, frame);
  const claims = [...facts.range, ...(cutoff ? [cutoff.value] : []), ...bands.map((b) => b.from)];
  const side = sideLabels(input, frame);
  const scored = scoredMarks(facts, frame);
  const marks = marksOf(facts, scored, frame);
  const expected = input.expected && drawExpected(input.expected.points, frame);
  const labels: readonly CourseLabel[] = [
    ...scoreLabels(claims, input.words, frame),
    ...dates.labels,
    ...side.labels,
    ...valueLabels({ points: facts.points, runs: runsOf(facts) }, input.words.score, frame),
    ...(facts.points.length === 0 ? [emptyLabel(input.words.empty, frame)] : []),
  ];

  return {
    size,
    dir,
    plot: frame.box([frame.start, frame.top], [frame.end, frame.bottom]),
    bands: bandRects(input, frame),
    boundaries: bands.filter(({ from }) => from > lowest).map(({ from }) => across(frame.y(from))),
    ...(cutoff && { cutoff: across(frame.y(cutoff.value)) }),
    ...(noise && { noise: noiseFor(noise) }),
    noiseFor,
    ...(expected && { expected }),
    runs: pathsOf(facts, scored),
    isOneLine: marks === scored && runsOf(facts).length === 1 && haveOneShape(marks),
    marks,
    markScale: markScale(frame, facts.points.length),
    fits: fitMarks(input, frame),
    fitScale: fitScale(frame, moments.length),
    sessions: sessionTicks(scored, frame),
    dates: dates.ticks,
    leaders: side.leaders,
    labels: [...labels, ...expectedLabels(input, frame, { taken: labels, scored })],
  };
}

const TICK = 6;

function sessionTicks(scored: readonly Mark[], { bottom }: Frame): string {
  const upright = `${round(bottom)}V${round(bottom + TICK)}`;
  return scored.map(({ x }) => `M${x} ${upright}`).join("");
}

const FIT_WIDTH = 14;

const fitScale = ({ start, end }: Frame, count: number): number =>
  round(Math.min(1, Math.max(0.4, (end - start) / Math.max(1, count) / FIT_WIDTH)));

/** What was said about a score stands under it. */
const fitMarks = ({ fits = [], facts }: CourseInput, frame: Frame): CourseLayout["fits"] =>
  [...fitsByMoment(fits, momentsOf(facts))].map(([at, answer]) => ({
    outline: OUTLINE_OF[answer],
    x: frame.place(frame.time(moment(at))),
    y: frame.bottom + LANE + FIT_LANE / 2 - 2,
  }));
