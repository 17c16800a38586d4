import type { Catalog } from "../../core/i18n/messages.ts";

/** How a measure is scored, and what is known about its numbers. */
export const numbers = {
  "measure.scoring": "How it is scored",
  "measure.scoring.every": "For every score",
  "measure.scoring.licence": "No score is worked out here: the scoring key comes with the licence.",
  "measure.scoring.sum": {
    one: "The score is the answer to {count} question, from {low} to {high}.",
    other: "The answers to {count} questions, each from {low} to {high}, are added up.",
  },
  "measure.scoring.mean": {
    one: "The score is the answer to {count} question, from {low} to {high}.",
    other: "The score is the mean of the answers to {count} questions, each from {low} to {high}.",
  },
  "measure.scoring.count":
    "The score is how many of {count} questions have an answer of {from} or more.",
  "measure.scoring.goal-attainment":
    "The goals give a T-score by the method of Kiresuk and Sherman. 50 means that the goals were met as expected.",
  "measure.scoring.reverse":
    "Numbers of the questions that are counted the other way round: {items}.",
  "measure.scoring.weights": "Numbers of the questions that count more or less than once: {items}.",
  "measure.scoring.multiply": "The result is multiplied by {factor}.",
  "measure.scoring.t-score":
    "The result becomes a T-score: 50 is the mean of a comparison group, 10 its standard deviation.",
  "measure.scoring.lookup": "A published table turns the result into the score.",
  "measure.scoring.round": {
    one: "The score is rounded to {count} decimal.",
    other: "The score is rounded to {count} decimals.",
  },
  "measure.scoring.round.whole": "The score is rounded to a whole number.",
  "measure.scoring.counts-as":
    "Numbers of the questions that are not for everybody: {items}. Without an answer, each counts as {value}.",
  "measure.scoring.missing.none-allowed": "If a question has no answer, there is no score.",
  "measure.scoring.missing.unstated":
    "No rule is known to us for questions without an answer. If there is one, there is no score.",
  "measure.scoring.missing.prorate": {
    one: "Up to {count} question may be empty. The mean of the answered questions then stands in for it.",
    other:
      "Up to {count} questions may be empty. The mean of the answered questions then stands in for them.",
  },
  "measure.scoring.missing.fill": {
    one: "Up to {count} question may be empty. The rounded mean of its part of the questionnaire stands in for it.",
    other:
      "Up to {count} questions may be empty. The rounded mean of its part of the questionnaire stands in for each.",
  },
  "measure.scoring.missing.any-number": {
    one: "The score is made from the questions that are answered, at least {count}.",
    other: "The score is made from the questions that are answered, at least {count}.",
  },
  "measure.scoring.must-answer": "Numbers of the questions that must have an answer: {items}.",
  "measure.scoring.higher-is-worse":
    "Scores go from {low} to {high}. A higher score means more difficulty.",
  "measure.scoring.higher-is-better":
    "Scores go from {low} to {high}. A higher score means that things are going better.",
  "measure.scoring.risk":
    "An answer above {above} to question {items} sends the therapist a notice, whatever the score.",
  "measure.scoring.step-up": "From a score of {value} on, {measure} is asked as well.",
  "measure.score": "Score",
  "measure.numbers": "What the numbers mean",
  "measure.bands": "Named ranges",
  "measure.bands.name": "Name in the source",
  "measure.cutoff": "Cut-off",
  "measure.cutoff.what": "Where the source begins to speak of a clinical problem.",
  "measure.prompt": "A score to talk about. It is no clinical range.",
  "measure.change": "Reliable change",
  "measure.change.what":
    "Where the source begins to speak of a change that is more than chance. Now and then, chance alone gets as far.",
  "measure.change.computed":
    "Worked out from a standard deviation of {sd} and a reliability of {reliability}.",
  "measure.change.confidence": "With {percent} confidence.",
  "measure.minimal": "Smallest difference that matters",
  "measure.minimal.what": "How many points of change people notice or value.",
  "measure.reliability": "Reliability",
  "measure.reliability.what": "How steady the score is, from 0 to 1. Closer to 1 is steadier.",
  "measure.reliability.internal-consistency": "Between the questions, at one time.",
  "measure.reliability.test-retest": "Between two times.",
  "measure.norm": "Comparison groups",
  "measure.norm.what": "The mean score of a group of people, and its standard deviation.",
  "measure.norm.value": "{mean} (standard deviation {sd})",
  "measure.norm.people": { one: "{count} person", other: "{count} people" },
  "measure.unknown": "We know of no published value for: {names}.",
  "measure.limit.at-or-above": "{value} or more",
  "measure.limit.at-or-below": "{value} or less",
  "measure.limit.above": "more than {value}",
  "measure.limit.below": "less than {value}",
  "measure.range": "{from} to {to}",
  "measure.sex.female": "Women",
  "measure.sex.male": "Men",
  "measure.basis.age": "Age: {age}",
  "measure.basis.language": "Language: {language}",
  "measure.basis.language-unknown": "Language: the source does not say",

  "band.dissatisfied": "dissatisfied",
  "band.extremely-dissatisfied": "extremely dissatisfied",
  "band.extremely-satisfied": "extremely satisfied",
  "band.extremely-severe": "extremely severe",
  "band.harmful": "harmful",
  "band.hazardous": "hazardous",
  "band.healthy": "healthy",
  "band.high": "high",
  "band.low": "low",
  "band.low-risk": "low risk",
  "band.medium": "medium",
  "band.mild": "mild",
  "band.minimal": "minimal",
  "band.moderate": "moderate",
  "band.moderate-severe": "moderate to severe",
  "band.moderately-severe": "moderately severe",
  "band.neutral": "neutral",
  "band.none": "none",
  "band.normal": "normal",
  "band.possible-dependence": "possible dependence",
  "band.satisfied": "satisfied",
  "band.severe": "severe",
  "band.significant": "significant",
  "band.slightly-dissatisfied": "slightly dissatisfied",
  "band.slightly-satisfied": "slightly satisfied",
  "band.subclinical": "subclinical",
  "band.subthreshold": "below the threshold",
} as const satisfies Catalog;
