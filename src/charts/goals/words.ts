import type { AxisWords } from "../date-axis.ts";
import type { FigureWords, ReaderWords } from "../figure-words.ts";
import type { GoalEvent, GoalFacts } from "./facts.ts";
import type { RatedBy } from "./input.ts";

/** Every word of a goal's chart, in the reader's language. The goal itself is the client's. */
export interface GoalWords extends FigureWords, AxisWords {
  readonly direction: string;
  readonly axes: { readonly score: string; readonly time: string };
  readonly summary: (facts: GoalFacts) => string;
  /** Name of the line at attainment 0, beside the drawing. */
  readonly expectedLevel: string;
  readonly empty: string;
  readonly by: Readonly<Record<RatedBy, string>>;
  readonly milestone: string;
  /** Title of the list of signs. */
  readonly signs: string;
  /** How to read it, a sentence each. */
  readonly reading: readonly string[];
  readonly reader: ReaderWords;
  /** One rating or milestone in a sentence, for the read-out. */
  readonly say: (event: GoalEvent) => string;
  readonly table: {
    readonly caption: string;
    readonly columns: readonly [
      date: string,
      what: string,
      rating: string,
      change: string,
      text: string,
    ];
    readonly cells: (
      event: GoalEvent,
    ) => readonly [date: string, what: string, rating: string, change: string, text: string];
  };
}
