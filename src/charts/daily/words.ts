import type { AxisWords } from "../date-axis.ts";
import type { FigureWords, ReaderWords } from "../figure-words.ts";
import type { DayPoint } from "./layout.ts";

/** Every word of a chart of daily answers. The page hands them in. */
export interface DailyWords extends FigureWords, AxisWords {
  readonly direction: string;
  readonly axes: { readonly score: string; readonly time: string };
  readonly heading: string;
  readonly summary: string;
  readonly empty: string;
  /** Title of the list of signs, and their names: the dot, and the line through it. */
  readonly signs: string;
  readonly mean: string;
  readonly spread: string;
  readonly reader: ReaderWords;
  /** One day in a sentence, for the read-out. */
  readonly say: (day: DayPoint) => string;
  /** How to read it, a sentence each. */
  readonly reading: readonly string[];
  readonly table: {
    readonly caption: string;
    readonly columns: readonly string[];
    readonly row: (day: DayPoint) => readonly string[];
  };
}
