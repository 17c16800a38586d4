import type { CareStatus } from "../../src/core/clients/care-status.ts";
import type { Measure } from "../../src/core/measures/measure.ts";
import { findMeasure } from "../../src/packs/find.ts";
import type { MadeUpCheckIn } from "../../src/core/practice/made-up.ts";
import { DAYS, type DemoDay } from "./days.ts";
import { type DemoWork, WORK } from "./work.ts";

/**
 * Made-up courses, chosen for what they show. Nobody's data: the numbers were
 * written by hand.
 */
export interface DemoCourse {
  /** Says itself what it shows, so that no demo client is taken for a person. */
  readonly label: string;
  readonly locale: string;
  /** Absent: active. */
  readonly careStatus?: CareStatus;
  /** What is asked, where it is not {@link DEMO_MEASURES}. */
  readonly measures?: readonly Measure[];
  readonly checkIns: readonly MadeUpCheckIn[];
  /** What a partner answered, asked with the client's yes. */
  readonly byPartner?: readonly MadeUpCheckIn[];
  /** Answers to a daily form about mood. */
  readonly days?: readonly DemoDay[];
  /** Sessions, goals and the like. */
  readonly work?: DemoWork | undefined;
}

export const DEMO_MEASURES = ["phq-9", "gad-7"].map(findMeasure);

const both = (phq9: number | null, gad7: number | null) => ({ "phq-9": phq9, "gad-7": gad7 });

/** Weekly check-ins up to last week, from the totals of each. */
const weeksOf = (all: readonly MadeUpCheckIn["totals"][]): MadeUpCheckIn[] =>
  all.map((totals, index) => ({ weeksAgo: all.length - index, totals }));

/** The same from pairs. */
const weekly = (...pairs: readonly (readonly [number | null, number | null])[]): MadeUpCheckIn[] =>
  weeksOf(pairs.map(([phq9, gad7]) => both(phq9, gad7)));

const SCORES: readonly DemoCourse[] = [
  {
    label: "Demo 01, steady gain",
    locale: "en",
    careStatus: "relapse-prevention",
    checkIns: weekly(
      [19, 15],
      [18, 15],
      [16, 13],
      [15, 12],
      [13, 11],
      [12, 9],
      [10, 8],
      [9, 7],
      [8, 6],
    ),
  },
  {
    label: "Demo 02, sudden gain",
    locale: "en",
    checkIns: weekly([18, 14], [19, 15], [18, 14], [10, 8], [9, 7], [8, 7], [8, 6], [7, 5]),
  },
  {
    label: "Demo 03, plateau",
    locale: "de",
    checkIns: weekly(
      [16, 11], [15, 12], [16, 11], [14, 11], [15, 12], [16, 11], [15, 10], [15, 11], [16, 12], [15, 11],
    ), // prettier-ignore
  },
  {
    label: "Demo 04, deterioration",
    locale: "en",
    checkIns: weekly([12, 9], [13, 9], [14, 11], [16, 12], [17, 14], [19, 15], [20, 16]),
  },
  {
    label: "Demo 05, late response",
    locale: "fr",
    checkIns: weekly(
      [17, 13],
      [17, 14],
      [18, 13],
      [16, 13],
      [17, 13],
      [16, 12],
      [12, 9],
      [9, 7],
      [7, 5],
    ),
  },
  {
    label: "Demo 06, gaps and a change of language",
    locale: "es",
    careStatus: "paused",
    checkIns: [
      { weeksAgo: 17, totals: both(15, 12) },
      { weeksAgo: 16, totals: both(14, 12) },
      { weeksAgo: 15, totals: both(14, 10) },
      { weeksAgo: 9, totals: both(12, 9), locale: "en" },
      { weeksAgo: 8, totals: both(11, 9), locale: "en" },
      { weeksAgo: 6, totals: both(9, 8), locale: "en" },
    ],
  },
  {
    label: "Demo 07, missing items",
    locale: "en",
    checkIns: weekly([14, 11], [13, null], [null, 10], [12, 9], [null, null], [11, 8]),
  },
  {
    label: "Demo 08, risk answer",
    locale: "en",
    checkIns: [
      { weeksAgo: 4, totals: both(18, 14) },
      { weeksAgo: 3, totals: both(17, 14) },
      { weeksAgo: 2, totals: both(19, 15), risk: 1 },
      { weeksAgo: 1, totals: both(20, 15), risk: 2 },
    ],
  },
  { label: "Demo 09, first session", locale: "pt-BR", checkIns: weekly([13, 12]) },
  {
    label: "Demo 11, alliance, partner and daily form",
    locale: "en",
    measures: ["core-10", "session-check", "alliance-check"].map(findMeasure),
    checkIns: weeksOf(
      [
        [24, 13, 27], [25, 12, 29], [22, 16, 31], [21, 17, 30], [19, 19, 26], [17, 22, 33], [16, 23, 35], [13, 27, 36],
      ].map(([core = 0, session = 0, alliance = 0]) => ({
        "core-10": core, "session-check": session, "alliance-check": alliance,
      })),
    ), // prettier-ignore
    byPartner: [
      [7, 10],
      [4, 15],
      [1, 21],
    ].map(([weeksAgo = 0, total = 0]) => ({ weeksAgo, totals: { "session-check-other": total } })),
    days: DAYS,
  },
];

export const COURSES: readonly DemoCourse[] = SCORES.map((course) => ({
  ...course,
  work: WORK[course.label],
}));

/** Has answered nothing yet; `npm start` prints this client's link. */
export const NEWCOMER: DemoCourse = { label: "Demo 10, new client", locale: "en", checkIns: [] };
