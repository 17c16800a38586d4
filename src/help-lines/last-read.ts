import type { PlainDate } from "../core/plain-date.ts";
import type { Region } from "./help-line.ts";

/** The day since which every line of these regions was read about: that of the oldest reading. */
export const lastReadOf = (regions: readonly Region[]): PlainDate =>
  regions
    .flatMap(({ lines }) => lines.map(({ lastRead }) => lastRead as PlainDate))
    .reduce((oldest, day) => (day < oldest ? day : oldest));
