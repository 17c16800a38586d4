import type { Catalog } from "../../core/i18n/messages.ts";

/** Words of the simulated false alarms and misses beside a threshold. */
export const alarms = {
  "alarms.title": "How often this rule is wrong",
  "alarms.lead": "From made-up clients, not from yours. It helps to compare thresholds.",
  "alarms.false":
    "False alarms: {share} % of those who are not in trouble get a signal at some time ({from} to {to} %).",
  "alarms.misses": "Misses: {share} % of those in trouble get no signal ({from} to {to} %).",
  "alarms.for-nothing":
    "Of 100 clients with a signal, {share} are not in trouble ({from} to {to}).",
  "alarms.in-trouble": "In trouble are {count} of {of} clients.",
  "alarms.none-in-trouble": "Nobody was in trouble, so misses cannot be counted.",
  "alarms.truth.worse-by":
    "In trouble means here: worse by {points} points or more at the last check-in, measured without error.",
  "alarms.truth.not-better-by":
    "In trouble means here: not better by {points} points at the last check-in, measured without error.",
  "alarms.truth.clinical-at-end":
    "In trouble means here: in the clinical range at the last check-in, measured without error.",
  "alarms.population": "{words}. {courses} courses of {sessions} check-ins.",
  "alarms.version": "Population {id}, version {version}. {source}.",
  "alarms.unknown.not-about-scores":
    "Not known: made-up clients have scores, but give no answers and miss no check-ins.",
  "alarms.unknown.no-population":
    "Not known: no open data tell how scores of this measure move from one time to the next.",
  "alarms.unknown.no-model":
    "Not known: there is no expected course for this measure, so the rule shows no signal.",
  "alarms.unknown.not-tried":
    "Not known: this number was not tried. Whole numbers up to 15 points and up to check-in 8 were.",
} as const satisfies Catalog;
