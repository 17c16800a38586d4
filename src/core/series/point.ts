import type { Instant, LocaleTag } from "../brand.ts";
import type { Helped } from "../check-in/helped.ts";
import type { Score } from "../scoring/score.ts";

/**
 * How the questions were put to the person. `read-aloud` by a therapist, `spoken` by the
 * person's own device.
 */
export type Mode = "screen" | "paper" | "read-aloud" | "spoken";

/**
 * One score in a client's course, as it is kept in the series: everything a
 * chart or a sentence needs, and nothing that must be looked up elsewhere.
 */
export interface Point {
  /** When the answers were sent. */
  readonly at: Instant;
  /** `id@version` of the measure that was answered. */
  readonly measure: string;
  readonly scale: string;
  readonly score: Score;
  readonly locale: LocaleTag;
  readonly mode: Mode;
  /** Name and version of the layout on which the answers were given, e.g. `one-page-1`. */
  readonly layout: string;
  /** How somebody helped with the answers. Absent: nobody did, or nobody said. */
  readonly helped?: Helped;
}
