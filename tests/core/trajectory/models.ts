import type { GrowthModel, GrowthParameters } from "../../../src/core/trajectory/growth-model.ts";

/** Invented numbers of the size that distress scales have. */
export const PARAMETERS: GrowthParameters = {
  start: 18,
  rate: -2.5,
  startVariance: 30,
  rateVariance: 4.5,
  covariance: -7,
  residualVariance: 9,
};

/** An invented model for the scale of `tests/core/builders.ts`, or another. */
export const modelOf = (changes: Partial<GrowthModel> = {}): GrowthModel => ({
  id: "invented",
  version: 1,
  measure: "demo-4",
  scale: "total",
  range: { from: 0, to: 40 },
  parameters: PARAMETERS,
  evidence: "fitted",
  population: "nobody",
  locale: "en",
  persons: 1000,
  scores: 9000,
  support: { firstScore: { from: 8, to: 32 }, sessions: { from: 1, to: 12 } },
  assumptions: [],
  source: { text: "Invented for tests.", url: "https://example.org/" },
  ...changes,
});
