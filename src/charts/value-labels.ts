import type { Instant } from "../core/brand.ts";
import { type Label, overlap } from "./drawing.ts";
import type { Frame } from "./frame.ts";
import { textWidth } from "./text-fit.ts";
import { moment } from "./time.ts";

/** A number at a moment. */
export interface Valued {
  readonly at: Instant;
  readonly value: number;
}

interface Course {
  /** In order of time. */
  readonly points: readonly Valued[];
  /** The same, in runs without a gap. */
  readonly runs: readonly (readonly Valued[])[];
}

/** The numbers of the first and the latest point, above or below so that the line stays free. */
export function valueLabels(
  { points, runs }: Course,
  score: (value: number) => string,
  frame: Frame,
): Label<"value">[] {
  const labels: Label<"value">[] = [];
  for (const index of new Set([points.length - 1, 0])) {
    const point = points[index];
    if (!point) continue;
    const run = runs.find((one) => one.includes(point)) ?? [];
    const neighbour = index === 0 ? run[1] : run.at(-2);
    const away = frame.type * 0.62 + 9;
    const y = frame.y(point.value);
    const above =
      y - away - frame.type * 0.6 > frame.top && (!neighbour || frame.y(neighbour.value) >= y);
    const below = y + away + frame.type * 0.6 < frame.bottom;
    const text = score(point.value);
    const half = textWidth(text, frame.type) / 2;
    const label = frame.label({
      kind: "value",
      lines: [text],
      inline: Math.max(
        frame.start + half,
        Math.min(frame.end - half, frame.time(moment(point.at))),
      ),
      centre: above || !below ? y - away : y + away,
      anchor: "middle",
    });
    if (labels.every((other) => !overlap(other.box, label.box))) labels.push(label);
  }
  return labels;
}
