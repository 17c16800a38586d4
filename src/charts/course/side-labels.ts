import type { BandSpan, CourseInput, CourseLabel } from "./course-layout.ts";
import type { Segment } from "../drawing.ts";
import { type Frame, LEADER, LINE_HEIGHT } from "../frame.ts";
import { nameRoom } from "../common-axis.ts";
import { shorten, stack, wrap } from "../text-fit.ts";

/** The names beside the plot: bands at their middle, the cut-off at its line. */
interface Named {
  readonly kind: "band" | "cutoff";
  readonly text: string;
  readonly from: number;
  readonly to: number;
}

/** The cut-off's name keeps to its line; names of bands make way. */
const CUTOFF_WEIGHT = 12;

/** From the top of the plot downward; at equal height the cut-off stands below the band above it. */
function namesOf({ bands, cutoff, words }: CourseInput): Named[] {
  const named: Named[] = bands.map(({ key, from, to }: BandSpan) => ({
    kind: "band",
    text: words.bands[key] ?? key,
    from,
    to,
  }));
  if (cutoff)
    named.push({ kind: "cutoff", text: words.cutoff, from: cutoff.value, to: cutoff.value });
  return named.sort((a, b) => b.from + b.to - (a.from + a.to));
}

/** Room that the names beside the plot need. */
export const gutterOf = (input: CourseInput): number =>
  nameRoom(
    namesOf(input).map(({ text }) => text),
    input.size,
  );

/** Breaks names over two lines where the column has the height, else keeps to one line each. */
function linesOf(names: readonly Named[], frame: Frame, room: number): string[][] {
  const two = names.map(({ text }) => wrap(text, { room, type: frame.type, most: 2 }));
  const tall = two.flat().length * frame.type * LINE_HEIGHT;
  return tall <= heightOf(frame) ? two : names.map(({ text }) => [shorten(text, room, frame.type)]);
}

/** The column may reach a little below the axis: nothing else stands there. */
const heightOf = (frame: Frame): number => frame.bottom - frame.top + frame.type;

export function sideLabels(
  input: CourseInput,
  frame: Frame,
): { labels: CourseLabel[]; leaders: Segment[] } {
  const room = input.size.width - frame.end - LEADER - 1;
  const most = Math.floor(heightOf(frame) / (frame.type * LINE_HEIGHT));
  // With more bands than lines, the widest bands are named; the table names them all.
  const names = namesOf(input)
    .map((name, order) => ({ name, order }))
    .sort((a, b) => rank(b.name) - rank(a.name))
    .slice(0, most)
    .sort((a, b) => a.order - b.order)
    .map(({ name }) => name);
  const lines = linesOf(names, frame, room);
  const boxes = names.map(({ kind, from, to }, index) => ({
    centre: (frame.y(from) + frame.y(to)) / 2,
    height: (lines[index]?.length ?? 1) * frame.type * LINE_HEIGHT,
    weight: kind === "cutoff" ? CUTOFF_WEIGHT : 1,
  }));
  const tops = stack(boxes, {
    top: frame.top - frame.type * 0.6,
    bottom: frame.bottom + frame.type * 0.4,
  });

  const labels: CourseLabel[] = [];
  const leaders: Segment[] = [];
  names.forEach(({ kind, from, to }, index) => {
    const box = boxes[index];
    if (!box) return;
    const centre = (tops[index] ?? 0) + box.height / 2;
    labels.push(
      frame.label({
        kind,
        lines: lines[index] ?? [],
        inline: frame.end + LEADER,
        centre,
        anchor: "start",
      }),
    );
    const strayed = kind === "cutoff" || centre < frame.y(to) - 1 || centre > frame.y(from) + 1;
    if (strayed)
      leaders.push(frame.segment([frame.end, box.centre], [frame.end + LEADER - 4, centre]));
  });
  return { labels, leaders };
}

const rank = ({ kind, from, to }: Named): number => (kind === "cutoff" ? Infinity : to - from);
