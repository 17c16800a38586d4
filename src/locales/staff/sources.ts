import type { Catalog } from "../../core/i18n/messages.ts";

/** Words that say where the numbers and the wording come from. */
export const sources = {
  "sources.title": "Where the numbers of {measure} come from",
  "sources.score.sum": "Score: sum of {count} items, each {low} to {high}.",
  "sources.score.mean": "Score: mean of {count} items, each {low} to {high}.",
  "sources.score.count": "Score: number of items, of {count}, answered {from} or more.",
  "sources.score.goal-attainment":
    "Score: T-score of goal attainment (Kiresuk and Sherman 1968). 50 means that the goals were met as expected.",
  "sources.reverse": "Turned round before scoring: items {items}.",
  "sources.multiply": "The result is multiplied by {factor}.",
  "sources.weights": "Weights other than 1: items {items}.",
  "sources.t-score": "The result is turned into a T-score (mean 50, standard deviation 10).",
  "sources.lookup": "A published table turns the result into the score.",
  "sources.round": "Rounded to {decimals} decimals, half up.",
  "sources.counts-as":
    "Not for everybody: items {items}. Without an answer each counts as {value}.",
  "sources.must-answer": "No score without items {items}.",
  "sources.missing.none-allowed": "Empty items: no score if any item is empty.",
  "sources.missing.unstated":
    "Empty items: no rule is known to us, so there is no score if any item is empty.",
  "sources.missing.any-number": {
    one: "Empty items: the score is made of the answered items, {count} at least.",
    other: "Empty items: the score is made of the answered items, {count} at least.",
  },
  "sources.missing.prorate":
    "Empty items: up to {count} may be empty; the score is then the mean of the answered items times the number of items.",
  "sources.missing.fill":
    "Empty items: up to {count} may be empty; each then counts as the rounded mean of the answered items of its subscale.",
  "sources.bands": "Bands: {bands}.",
  "sources.cutoff": "Cut-off: {limit}. {population}.",
  "sources.change.fixed": "Reliable change: {value} points ({comparison}). {population}.",
  "sources.change.computed":
    "Reliable change: {value} points ({comparison}), from standard deviation {sd} and reliability {reliability}. {population}.",
  "sources.comparison.at-least": "that many or more",
  "sources.comparison.more-than": "more than that",
  "sources.cutoff.refused.no-norms": "Cut-off: none is known with a source.",
  "sources.cutoff.refused.other-age":
    "Cut-off: none is used. The published ones are for people of another age.",
  "sources.cutoff.refused.age-unknown":
    "Cut-off: none is used. The published ones are for certain ages, and the age is not recorded.",
  "sources.cutoff.refused.other-sex":
    "Cut-off: none is used. The published ones are for people of another sex.",
  "sources.cutoff.refused.sex-unknown":
    "Cut-off: none is used. The published ones are for one sex, and the sex is not recorded.",
  "sources.change.refused.no-norms": "Reliable change: no threshold is known with a source.",
  "sources.change.refused.other-age":
    "Reliable change: no threshold is used. The published ones are for people of another age.",
  "sources.change.refused.age-unknown":
    "Reliable change: no threshold is used. The published ones are for certain ages, and the age is not recorded.",
  "sources.change.refused.other-sex":
    "Reliable change: no threshold is used. The published ones are for people of another sex.",
  "sources.change.refused.sex-unknown":
    "Reliable change: no threshold is used. The published ones are for one sex, and the sex is not recorded.",

  "sources.norm.no-other": "Used because the measure has no other.",
  "sources.norm.only-one": "Chosen because no other fits the age and sex that are recorded.",
  "sources.norm.same-language":
    "Chosen because it comes from people who answered in the language of the latest score.",
  "sources.norm.same-locale":
    "Chosen because it comes from people who answered in the language and region of the latest score.",
  "sources.norm.same-setting": "Chosen because it comes from the same kind of service.",
  "sources.norm.same-age-range": "Chosen because it comes from people of the same age.",
  "sources.norm.same-sex": "Chosen because it comes from people of the same sex.",
  "sources.norm.larger-sample": "Chosen because more people were asked.",
  "sources.norm.first-listed": "Chosen because the measure lists it first. Others fit as well.",
  "sources.norm.language.same": "These people answered in the language of the latest score.",
  "sources.norm.language.unknown":
    "The source does not say in which language these people answered.",
  "sources.norm.language.other":
    "These people answered in another language ({language}). The measure has no fitting number in the language of these answers.",
  "sources.passed-over": "Not used: {value}, {population} ({reason}).",
  "sources.passed-over.other-language": "in another language",
  "sources.passed-over.language-unknown": "in a language that the source does not say",
  "sources.passed-over.fits-less": "fits no better",
  "sources.passed-over.other-age": "for another age",
  "sources.passed-over.age-unknown": "for certain ages",
  "sources.passed-over.other-sex": "for another sex",
  "sources.passed-over.sex-unknown": "for one sex only",
  "sources.risk": "Risk rule: item {item} above {above}.",
  "sources.version": "Measure version {version}.",
  "sources.method": "Method of the judgement: Jacobson & Truax (1991).",
  "sources.wording": "Wording ({locale}): {status}. {reference}",

  "passport.original": "the original",
  "passport.official": "translation",
  "passport.validated": "validated translation",
  "passport.linguistically-validated": "linguistically validated translation",
  "passport.published-unvalidated": "published, not validated",
  "passport.community-draft": "draft by volunteers",
  "passport.machine-draft": "draft by a machine",
} as const satisfies Catalog;
