/**
 * How a person reads a part: all its questions on one page, or one at a time. `quiet` is one at
 * a time in large type, without numbers and without colour.
 */
export const READINGS = ["all", "one", "quiet"] as const;
export type Reading = (typeof READINGS)[number];

/** How the questions of a part were laid out while it was answered. */
export type LayoutUsed = Reading | "both";

/**
 * Names of the layouts, as they are kept with the answers and compared from one check-in to the
 * next. A layout that changes gets a new name.
 */
const NAMES = {
  all: "one-page-1",
  one: "one-question-1",
  quiet: "quiet-1",
  both: "both-1",
} as const satisfies Readonly<Record<LayoutUsed, string>>;

/** Whether each question has a page of its own. */
export const isOneByOne = (reading: Reading | undefined): boolean =>
  reading !== undefined && reading !== "all";

/** What a form sent, if it is one of them. */
export const readingIn = (sent: string | undefined): Reading | undefined =>
  READINGS.find((one) => one === sent);

/** How a part was laid out, once it was saved from one more page. */
export const layoutAfter = (kept: LayoutUsed | undefined, now: Reading): LayoutUsed =>
  kept === undefined || kept === now ? now : "both";

/** Name of the layout of a whole check-in; parts that nobody opened were laid out in no way. */
export function layoutName(used: readonly LayoutUsed[]): string {
  const [first = "all", ...rest] = used;
  return NAMES[rest.every((one) => one === first) ? first : "both"];
}
