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
    "Empty items: the source has no rule, so there is no score if any item is empty.",
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
  "sources.risk": "Risk rule: item {item} above {above}.",
  "sources.version": "Measure version {version}. Method: Jacobson & Truax (1991).",
  "sources.wording": "Wording ({locale}): {status}. {reference}",

  "passport.original": "the original",
  "passport.official": "official translation",
  "passport.validated": "validated translation",
  "passport.linguistically-validated": "linguistically validated translation",
  "passport.published-unvalidated": "published, not validated",
  "passport.community-draft": "draft by volunteers",
  "passport.machine-draft": "draft by a machine",
} as const satisfies Catalog;
