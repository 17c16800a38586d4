/**
 * Made-up courses, chosen for what they show. Nobody's data: the numbers were
 * written by hand.
 */
export interface DemoCourse {
  /** Says itself what it shows, so that no demo client is taken for a person. */
  readonly label: string;
  readonly locale: string;
  readonly checkIns: readonly DemoCheckIn[];
}

/** Totals to reach; `null` leaves items empty, so that the measure cannot be scored. */
export interface DemoCheckIn {
  readonly weeksAgo: number;
  readonly phq9: number | null;
  readonly gad7: number | null;
  /** Answer to the risk item, from 0. */
  readonly item9?: number;
  /** Another language than the course's own. */
  readonly locale?: string;
}

/** Weekly check-ins up to last week, from pairs of totals. */
const weekly = (...totals: readonly (readonly [number | null, number | null])[]): DemoCheckIn[] =>
  totals.map(([phq9, gad7], index) => ({ weeksAgo: totals.length - index, phq9, gad7 }));

export const COURSES: readonly DemoCourse[] = [
  {
    label: "Demo 01, steady gain",
    locale: "en",
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
    checkIns: [
      { weeksAgo: 17, phq9: 15, gad7: 12 },
      { weeksAgo: 16, phq9: 14, gad7: 12 },
      { weeksAgo: 15, phq9: 14, gad7: 10 },
      { weeksAgo: 9, phq9: 12, gad7: 9, locale: "en" },
      { weeksAgo: 8, phq9: 11, gad7: 9, locale: "en" },
      { weeksAgo: 6, phq9: 9, gad7: 8, locale: "en" },
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
      { weeksAgo: 4, phq9: 18, gad7: 14 },
      { weeksAgo: 3, phq9: 17, gad7: 14 },
      { weeksAgo: 2, phq9: 19, gad7: 15, item9: 1 },
      { weeksAgo: 1, phq9: 20, gad7: 15, item9: 2 },
    ],
  },
  { label: "Demo 09, first session", locale: "pt-BR", checkIns: weekly([13, 12]) },
];

/** Has answered nothing yet; `npm start` prints this client's link. */
export const NEWCOMER: DemoCourse = { label: "Demo 10, new client", locale: "en", checkIns: [] };
