import { findMeasure } from "../../src/packs/find.ts";
import type { DemoCourse } from "../demo/courses.ts";
import { DAYS } from "../demo/days.ts";
import { WORK } from "../demo/work.ts";

const WEEKS = 24;
/** Weeks in which nothing was sent. */
const GAP = [10, 11, 12, 13, 14];

/** From the first total to the last, up and down on the way. */
const between = (first: number, last: number, weeksAgo: number): number =>
  Math.round(
    first + ((last - first) * (WEEKS - weeksAgo)) / (WEEKS - 1) + ((weeksAgo * 7) % 5) - 2,
  );

/**
 * Somebody who does not exist, with much of everything: five measures that get better, worse or
 * neither, a gap, missing items, a risk answer, a partner's answers, sessions, events, goals, a
 * plan, and a daily form. What a report can show is then run once before anybody asks for one.
 */
export const MUCH: DemoCourse = {
  label: "Much of everything",
  locale: "en",
  measures: ["phq-9", "gad-7", "core-10", "pcl-5", "alliance-check"].map(findMeasure),
  checkIns: Array.from({ length: WEEKS }, (_, index) => WEEKS - index)
    .filter((weeksAgo) => !GAP.includes(weeksAgo))
    .map((weeksAgo) => ({
      weeksAgo,
      ...(weeksAgo % 6 === 1 && { risk: 1 }),
      totals: {
        "phq-9": between(18, 9, weeksAgo),
        "gad-7": weeksAgo === 5 ? null : between(9, 16, weeksAgo),
        "core-10": between(22, 15, weeksAgo),
        "pcl-5": between(44, 40, weeksAgo),
        "alliance-check": between(34, 28, weeksAgo),
      },
    })),
  byPartner: [9, 6, 3].map((weeksAgo) => ({
    weeksAgo,
    totals: { "session-check-other": between(8, 20, weeksAgo) },
  })),
  days: DAYS,
  work: WORK["Demo 01, steady gain"],
};
