import type { Instant } from "../../core/brand.ts";
import type { ScoredPoint } from "../../core/series/facts.ts";
import type { Mode } from "../../core/series/point.ts";
import type { FigureWords, ReaderWords } from "../figure-words.ts";
import type { LayoutWords, NoiseBand, Shape } from "./course-layout.ts";
import type { FitAnswer } from "./fits.ts";
import type { CourseRow, RowNote } from "./table.ts";

/** One answer to be read aloud; without `score` the answers could not be scored. */
export interface Said {
  readonly at: Instant;
  readonly score: ScoredPoint | undefined;
  readonly shape: Shape;
  /** Scores of the same course just before, if any. */
  readonly before: ScoredPoint | undefined;
  /** What the client said about it. */
  readonly fit: FitAnswer | undefined;
}

/** Words of the expected course. */
export interface ExpectedWords {
  /** Names in the list of signs. */
  readonly median: string;
  readonly inner: string;
  readonly outer: string;
  /** Names in the drawing, short: "50 %". */
  readonly band50: string;
  readonly band80: string;
  /** From how many people, which version of the model, how far it reaches. */
  readonly note: string;
  /** Words of the link to the source. */
  readonly source: string;
}

/** Every word of the chart, in the reader's language. The components hold none. */
export interface CourseWords extends Omit<LayoutWords, "shares">, FigureWords {
  readonly direction: string;
  readonly axes: { readonly score: string; readonly time: string };
  /** Name of the line from answer to answer, and of the marks below, for the list of signs. */
  readonly shapes: Readonly<Record<Shape, string>>;
  readonly noise: string;
  readonly baseline: string;
  /** Title of the list of signs. */
  readonly signs: string;
  readonly expected?: ExpectedWords | undefined;
  /** Names of what a client said about a score. */
  readonly fit: Readonly<Record<FitAnswer, string>>;
  /** Label of the choice of another baseline. */
  readonly compareWith: string;
  readonly reader: ReaderWords;
  /** The whole sentence about one answer, for the read-out. */
  readonly say: (said: Said) => string;
}

/** What may be said about the way from one score to the latest: the same at every session with it. */
export interface Comparison {
  /** Absent when there are no norms to draw it from. */
  readonly noise?: NoiseBand | undefined;
  /** A sentence; {@link DAY} stands for the day of the session. */
  readonly verdict: string;
}

/** A place for a day in a sentence. */
export const DAY = "{day}";

/** A session to compare with. */
export interface CourseBaseline extends Comparison {
  /** Index in `facts.points`. */
  readonly point: number;
  /** The session, as it is offered in the list, e.g. its date and score. */
  readonly label: string;
  /** Its day, in words. */
  readonly day: string;
}

/** One more column, in words. */
export interface MoreColumn {
  readonly heading: string;
  readonly cell: (row: CourseRow) => string;
}

/** Words of the table. Each receives the row, so that plurals and isolation stay with the translator. */
export interface TableWords {
  readonly caption: string;
  readonly columns: Readonly<
    Record<"date" | "score" | "band" | "change" | "reliable" | "mode" | "locale" | "note", string>
  >;
  readonly bands: Readonly<Record<string, string>>;
  readonly date: (at: Instant) => string;
  readonly score: (value: number) => string;
  /** Stands where there is no score. */
  readonly noScore: string;
  /** "3 points lower (less distress)": never a bare sign. */
  readonly change: (change: CourseRow["change"]) => string;
  readonly reliable: (change: CourseRow["change"]) => string;
  readonly mode: Readonly<Record<Mode, string>>;
  readonly locale: (tag: string) => string;
  readonly note: (note: RowNote) => string;
  /** What the client said about a score; it stands with the notes. */
  readonly fit?: ((row: CourseRow) => string) | undefined;
  /** What was expected: only where anything was. */
  readonly expected?: MoreColumn | undefined;
}

/** Head of a column that the rows can be ordered by. */
export interface ColumnHead {
  /** Where the same rows stand in the order that `title` says. */
  readonly href: string;
  readonly title: string;
  /** How they stand now; absent when by another column. */
  readonly sorted?: "ascending" | "descending";
}
