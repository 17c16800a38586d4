import type { Catalog } from "../../core/i18n/messages.ts";

/** Words in and round the chart. */
export const chart = {
  "chart.heading.changed": "{measure}: {meaning} than at the start",
  "chart.heading.no-reliable-change": "{measure}: no change beyond chance",
  "chart.heading.not-judged": "{measure}",
  "chart.heading.unscored": "{heading} (up to {latest}; no score on {since})",
  "chart.direction.higher-is-worse": "Higher means {meaning}. Lower is better ↓",
  "chart.direction.higher-is-better": "Higher means {meaning}. Higher is better ↑",
  "chart.axis.score": "Score",
  "chart.axis.time": "Date the answers were sent",
  "chart.cutoff": "Cut-off {value}",
  "chart.empty": "No answers yet",
  "chart.empty.unscored": "No score yet",
  "chart.empty.other-version": "No score of this version yet",
  "chart.shape.circle": "Score, all items answered",
  "chart.shape.diamond": "Score completed from the answered items",
  "chart.shape.square": "Asked on paper or read aloud",
  "chart.shape.triangle": "Asked in another language or layout than before",
  "chart.shape.cross": "Answered, but not scorable",
  "chart.shape.ring": "From another version of the measure, not compared",
  "chart.noise": "Changes inside this band may be chance",
  "chart.baseline": "Score that the band starts from",
  "chart.signs": "Signs",
  "chart.how": "How to read this",
  "chart.table": "All scores as a table",
  "chart.compare": "Compare with",
  "chart.compare.all": {
    one: "Choose from {count} check-in",
    other: "Choose from all {count} check-ins",
  },
  "chart.reader": "Scores of {measure}, one by one",
  "chart.reader.help":
    "Use the arrow keys to go from score to score, Home and End for the first and last, Escape to leave.",
  "chart.say": "{date}: {score}.",
  "chart.say.change": "{change} than the score before.",
  "chart.say.unscorable": "{date}: answered, but not scorable.",
  "chart.option": "{date}: {score}",
  "chart.read.line":
    "Each mark is one check-in, placed at its date. The line breaks where no score came for a long time.",
  "chart.read.bands":
    "The neutral fills are the measure's bands, with their names. A score on a line belongs to the band above it.",
  "chart.read.noise":
    "A score outside the blue band differs from the chosen score by so much that it counts as more than chance.",
  "chart.read.expected":
    "The dotted line and the grey bands say where people with a similar first score were at the session with the number of the check-in. They are no goal. Only check-ins with this measure are counted.",
  "chart.read.axis": "The upright axis is the whole range the measure can have.",
} as const satisfies Catalog;
