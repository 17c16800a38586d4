/** The texts for clients by what they are about, in the order in which they are listed and turned. */
export const PAGE_GROUPS = [
  {
    group: "questions",
    slugs: ["why-we-ask", "what-the-questions-are-for", "scores", "ups-and-downs"],
  },
  { group: "therapy", slugs: ["if-it-is-not-helping", "talking-about-it", "your-goals"] },
  { group: "feelings", slugs: ["low-mood", "worry", "sleep", "panic", "after-something-bad"] },
  { group: "help", slugs: ["getting-help-now", "your-data"] },
] as const;

export const PAGE_ORDER: readonly string[] = PAGE_GROUPS.flatMap(({ slugs }) => slugs);

/** The guides for therapists, in the order in which they are listed and turned. */
export const GUIDE_ORDER: readonly string[] = [
  "introducing-measures",
  "choosing-measures",
  "reading-change",
  "not-on-track",
  "alliance-measures",
  "paper-and-devices",
  "supervision-and-practice",
  "fair-use",
  "four-week-pilot",
  "making-the-case",
];
