import * as z from "zod";
import { isPlainDate } from "../core/plain-date.ts";

/** Front matter may hold a day with or without quotation marks; without, a reader makes a `Date` of it. */
const Day = z.preprocess(
  (value) => (value instanceof Date ? value.toISOString().slice(0, 10) : value),
  z.string().refine(isPlainDate, { error: "a day of the calendar, for example 2026-11-28" }),
);

const Words = z.string().trim().min(3);

/** Who read a text with which eyes, and when; `unreviewed` is said on the page. */
const Review = z.union([z.literal("unreviewed"), z.strictObject({ by: Words, on: Day })]);

/** Something that the author has read, and what it stands for in the text. */
const Source = z.strictObject({
  author: Words,
  title: Words,
  year: z.int().min(1900).max(2100),
  /** Of the text itself; for an article `https://doi.org/…`. */
  url: z.url({ protocol: /^https$/ }),
  /** One sentence, in the language of the page. */
  supports: Words,
});

/** The front matter of a text for clients or of a guide for therapists. See docs/content.md. */
export const Text = z.strictObject({
  title: Words,
  /** For the browser's tab, which others may see: a name without a health word, where the title has one. */
  tab: Words.optional(),
  /** One or two sentences under the title and in the list. */
  summary: Words,
  author: Words,
  /** The day on which the text got its meaning; the spelling may be mended without a new day. */
  written: Day,
  /** The day on which each fact was last compared with its source. */
  checked: Day,
  /** By a clinician who did not write it. */
  review: Review,
  /** Only in a translation. */
  translation: z
    .strictObject({
      /** `written` of the English text that it gives. */
      of: Day,
      by: Words,
      /** By a native speaker who did not translate it. */
      review: Review,
    })
    .optional(),
  sources: z.array(Source).min(1),
  /** `countries` stand before the text. `checks`: its unnumbered lists have boxes to tick on paper. */
  lists: z.enum(["countries", "checks"]).optional(),
});

export type Text = z.output<typeof Text>;
