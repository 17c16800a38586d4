import { type Box, type Label, lineThrough, overlap } from "../drawing.ts";
import type { Frame } from "../frame.ts";
import { textWidth } from "../text-fit.ts";
import { moment } from "../time.ts";
import type { CourseInput, ExpectedDrawing, Mark } from "./course-layout.ts";
import type { Expected, ExpectedPoint } from "./expected.ts";

/** Straight from session to session: the model says nothing about the days between. */
export function drawExpected(points: Expected["points"], frame: Frame): ExpectedDrawing {
  const xs = points.map(({ at }) => frame.place(frame.time(moment(at))));
  const corners = (valueOf: (point: ExpectedPoint) => number) =>
    points.map((point, index) => ({ x: xs[index] ?? 0, y: frame.y(valueOf(point)) }));
  const band = (key: "band50" | "band80") => {
    const [upper, lower] = [corners((point) => point[key].to), corners((point) => point[key].from)];
    return `${lineThrough([...upper, ...lower.reverse()])}Z`;
  };
  const median = lineThrough(corners(({ expected }) => expected));
  return { band80: band("band80"), band50: band("band50"), median };
}

const APART = 4;

const around = ({ x, y }: Mark): Box => ({ x: x - 7, y: y - 7, width: 14, height: 14 });

/** Names of the two bands at their latest edges, where nothing else stands. */
export function expectedLabels(
  { expected, words, dir, timeAxisDir }: CourseInput,
  frame: Frame,
  { taken, scored }: { readonly taken: readonly Label[]; readonly scored: readonly Mark[] },
): Label<"expected">[] {
  const last = expected?.points.at(-1);
  if (!last || !words.shares) return [];
  const inline = frame.time(moment(last.at));
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
      if (!inPlot || !isFree || scored.some((mark) => overlap(around(mark), label.box))) continue;
      labels.push(label);
      break;
    }
  }
  return labels;
}
