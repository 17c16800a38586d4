import type { Instant } from "../../core/brand.ts";
import type { AxisWords } from "../date-axis.ts";
import type { FigureWords } from "../figure-words.ts";

/** Every word of a client's own chart, in the client's language. The page hands them in. */
export interface PlainWords extends FigureWords, Omit<AxisWords, "score"> {
  /** At the two ends of the upright axis. */
  readonly score: (end: number) => string;
  /** Which way is better, in the words that the client knows. */
  readonly direction: string;
  readonly axes: { readonly score: string; readonly time: string };
  readonly heading: string;
  /** The whole finding in plain words: it stands before the picture. */
  readonly summary: string;
  readonly empty: string;
  /** How to read it, a sentence each. */
  readonly reading: readonly string[];
  readonly table: {
    readonly caption: string;
    readonly columns: readonly [date: string, score: string];
    readonly date: (at: Instant) => string;
    readonly score: (value: number) => string;
  };
}
