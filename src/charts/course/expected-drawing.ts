import { area, line } from "d3";
import { type Box, type Label, overlap } from "../drawing.ts";
import type { Frame } from "../frame.ts";
import { textWidth } from "../text-fit.ts";
import { moment } from "../time.ts";
import type { CourseInput, ExpectedDrawing } from "./course-layout.ts";
import type { ExpectedPoint } from "./expected.ts";

/** Straight from session to session: the model says nothing about the days between. */
export function drawExpected(
  points: readonly ExpectedPoint[],
  frame: Frame,
): ExpectedDrawing | undefined {
  const x = ({ at }: ExpectedPoint) => frame.place(frame.time(moment(at)));
  const band = (key: "band50" | "band80") =>
    area<ExpectedPoint>()
      .x(x)
      .y0((point) => frame.y(point[key].from))
      .y1((point) => frame.y(point[key].to))
      .digits(1)(points);
  const median = line<ExpectedPoint>()
    .x(x)
    .y(({ expected }) => frame.y(expected))
    .digits(1)(points);
  const [band80, band50] = [band("band80"), band("band50")];
  return median && band80 && band50 ? { band80, band50, median } : undefined;
}

const APART = 4;

/** Names of the two bands at their latest edges, where nothing else stands. */
export function expectedLabels(
  { expected, words, facts, dir, timeAxisDir }: CourseInput,
  frame: Frame,
  taken: readonly Label[],
): Label<"expected">[] {
  const last = expected?.points.at(-1);
  if (!last || !words.shares) return [];
  const inline = frame.time(moment(last.at));
  const marks = facts.points.map(({ at, value }): Box => {
    const [x, y] = [frame.place(frame.time(moment(at))), frame.y(value)];
    return { x: x - 7, y: y - 7, width: 14, height: 14 };
  });
  const labels: Label<"expected">[] = [];
  for (const key of ["band80", "band50"] as const) {
    const text = words.shares[key];
    const room = textWidth(text, frame.type) + APART;
    const half = frame.type * 0.7;
    const { from, to } = last[key];
    const [upper, lower] = [frame.y(to), frame.y(from)];
    // "Ahead" is later in time, where the bands have ended.
    const [later, earlier] = dir === timeAxisDir ? [APART, -room] : [-room, APART];
    const fits = (at: number) => at > frame.start && at + room - APART < frame.end;
    const [ahead, back] = [inline + later, inline + earlier];
    const wishes = [
      ...(fits(ahead) ? [upper, lower].map((centre) => [ahead, centre] as const) : []),
      ...(fits(back) ? [upper - half, lower + half].map((centre) => [back, centre] as const) : []),
    ];
    for (const [at, centre] of wishes) {
      const label = frame.label({
        kind: "expected",
        lines: [text],
        inline: at,
        centre,
        anchor: "start",
      });
      const inPlot = centre - half > frame.top - 2 && centre + half < frame.bottom;
      const isFree = [...taken, ...labels].every((other) => !overlap(other.box, label.box));
      if (!inPlot || !isFree || marks.some((box) => overlap(box, label.box))) continue;
      labels.push(label);
      break;
    }
  }
  return labels;
}
