import type { AxisWords } from "../date-axis.ts";
import type { FigureWords, ReaderWords } from "../figure-words.ts";
import type { LaneEntry, LaneKind, LaneRow } from "./input.ts";
import type { LaneFacts } from "./facts.ts";

/** Every word of the lane, in the reader's language. */
export interface LaneWords extends FigureWords, Omit<AxisWords, "score"> {
  readonly heading: string;
  readonly summary: (facts: LaneFacts) => string;
  /** Names of the rows, short: they stand beside the drawing. */
  readonly rows: Readonly<Record<LaneRow, string>>;
  /** Names of the marks. */
  readonly kinds: Readonly<Record<LaneKind, string>>;
  /** Title of the list of signs. */
  readonly signs: string;
  readonly time: string;
  readonly empty: string;
  /** How to read it, a sentence each. */
  readonly reading: readonly string[];
  readonly reader: ReaderWords;
  /** One entry in a sentence, for the read-out. */
  readonly say: (entry: LaneEntry) => string;
  readonly table: {
    readonly caption: string;
    readonly columns: { readonly date: string; readonly kind: string; readonly text: string };
    readonly date: (at: LaneEntry["at"]) => string;
  };
}
