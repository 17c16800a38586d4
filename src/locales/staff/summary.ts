import type { Catalog } from "../../core/i18n/messages.ts";

/** Words of the sentences that say what the scores say. */
export const summary = {
  "summary.no-answers": "{measure} was never answered.",
  "summary.count": {
    one: "{measure}: {count} score, on {from}.",
    other: "{measure}: {count} scores, from {from} to {to}.",
  },
  "summary.no-scores": {
    one: "{measure} was answered {count} time, but too many items were empty to score it.",
    other: "{measure} was answered {count} times, but too many items were empty to score it.",
  },
  "summary.direction": "Higher means {meaning}; range {low} to {high}.",
  "summary.only-score": "The score is {score}.",
  "score.in-band": "{score} ({band})",
  "summary.scores": "First {first}, latest {latest}, lowest {lowest}, highest {highest}.",
  "summary.scores.dated":
    "First {first}, latest {latest} on {date}, lowest {lowest}, highest {highest}.",
  "summary.cutoff.clinical": "The latest score is in the clinical range ({limit}).",
  "summary.cutoff.not-clinical": "The latest score is outside the clinical range ({limit}).",
  "summary.cutoff.prompt": "The latest score is one to talk about ({limit}).",
  "summary.cutoff.not-prompt": "The latest score is outside the range to talk about ({limit}).",
  "summary.cutoff.refused.other-age":
    "No clinical range is given: the published cut-offs are for people of another age.",
  "summary.cutoff.refused.age-unknown":
    "No clinical range is given: the published cut-offs are for certain ages, and the age is not recorded.",
  "summary.cutoff.refused.other-sex":
    "No clinical range is given: the published cut-offs are for people of another sex.",
  "summary.cutoff.refused.sex-unknown":
    "No clinical range is given: the published cut-offs are for one sex, and the sex is not recorded.",
  "summary.limit.above": "more than {value}",
  "summary.limit.below": "less than {value}",
  "summary.limit.range": "{limit}; the source gives {low} to {high}",
  "summary.limit.at-or-above": "{value} or more",
  "summary.limit.at-or-below": "{value} or less",
  "summary.change.reliable":
    "The latest is {change} than on {since}. Changes of {threshold} points or more count as more than chance.",
  "summary.change.within":
    "The latest is {change} than on {since}. Changes below {threshold} points may be chance.",
  "summary.change.same": "The latest is the same as on {since}.",
  "summary.change.reliable.more-than":
    "The latest is {change} than on {since}. Changes of more than {threshold} points count as more than chance.",
  "summary.change.within.more-than":
    "The latest is {change} than on {since}. Changes up to {threshold} points may be chance.",
  "summary.recovered": "That is a reliable change out of the clinical range.",
  "summary.not-judged.no-baseline": "There is no earlier score to compare with.",
  "summary.not-judged.no-norms":
    "Change is not judged: there is no reliable-change value with a source.",
  "summary.not-judged.other-age":
    "Change is not judged: the published thresholds are for people of another age.",
  "summary.not-judged.age-unknown":
    "Change is not judged: the published thresholds are for certain ages, and the age is not recorded.",
  "summary.not-judged.other-sex":
    "Change is not judged: the published thresholds are for people of another sex.",
  "summary.not-judged.sex-unknown":
    "Change is not judged: the published thresholds are for one sex, and the sex is not recorded.",
  "summary.not-judged.version-changed":
    "Change is not judged: the measure changed between the scores.",
  "summary.since-last": "Since {since}: {change}.",
  "summary.since-last.same": "Since {since}: the same.",
  "summary.norms-language-unknown.threshold":
    "The source of the threshold does not say in which language people answered: {population}.",
  "summary.norms-language-unknown.cutoff":
    "The source of the cut-off does not say in which language people answered: {population}.",
  "summary.norms-language-unknown.both":
    "The sources of the threshold and the cut-off do not say in which language people answered: {population}.",
  "summary.norms-in-other-language.threshold":
    "The threshold comes from answers in another language ({language}): {population}.",
  "summary.norms-in-other-language.cutoff":
    "The cut-off comes from answers in another language ({language}): {population}.",
  "summary.norms-in-other-language.both":
    "The threshold and the cut-off come from answers in another language ({language}): {population}.",
  "summary.prorated": {
    one: "{count} score was completed from the items that were answered: {dates}.",
    other: "{count} scores were completed from the items that were answered: {dates}.",
  },
  "summary.unscorable": {
    one: "On {count} date, items were empty and there is no score: {dates}.",
    other: "On {count} dates, items were empty and there is no score: {dates}.",
  },
  "summary.other-versions": {
    one: "{count} score is from another version of the measure and is not compared: {dates}.",
    other: "{count} scores are from another version of the measure and are not compared: {dates}.",
  },
  "summary.gap": {
    one: "No score for {count} day, from {from} to {to}.",
    other: "No score for {count} days, from {from} to {to}.",
  },
  "summary.mode-change": "Asked in another way (screen, paper, read aloud) from {dates}.",
  "summary.locale-change": "Asked in another language from {dates}.",

  "points.lower": {
    one: "{count} point lower ({meaning})",
    other: "{count} points lower ({meaning})",
  },
  "points.higher": {
    one: "{count} point higher ({meaning})",
    other: "{count} points higher ({meaning})",
  },
  "points.same": "the same",
} as const satisfies Catalog;
