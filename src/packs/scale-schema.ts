import * as z from "zod";
import { ABOUT } from "../core/measures/measure.ts";
import {
  cutoff,
  minimalDifference,
  norm,
  reliability,
  reliableChange,
  successSize,
} from "./basis-schema.ts";
import { citationId, id, optionalCode } from "./schema-parts.ts";

const missing = z
  .discriminatedUnion("rule", [
    z.strictObject({
      rule: z.literal("none-allowed").describe("No score unless every item is answered"),
      source: citationId,
    }),
    z.strictObject({
      rule: z.literal("unstated").describe("The source says nothing: as none-allowed"),
    }),
    z.strictObject({
      rule: z.literal("prorate").describe("The mean of the answered items stands in"),
      maxMissing: z.int().min(1).describe("Largest number of items that may be missing"),
      mustAnswer: z.exactOptional(
        z.array(id).min(1).readonly().describe("Items without which there is no score"),
      ),
      source: citationId,
    }),
    z.strictObject({
      rule: z.literal("fill").describe("The rounded mean of its own subscale stands in for each"),
      maxMissing: z.int().min(1).describe("Largest number of items that may be missing"),
      within: z
        .array(id)
        .min(1)
        .readonly()
        .describe("Ids of the subscales; together they hold every item of the scale once"),
      source: citationId,
    }),
    z.strictObject({
      rule: z.literal("any-number").describe("As many as are answered"),
      atLeast: z.int().min(1).describe("Fewest answered items"),
      source: citationId,
    }),
  ])
  .readonly();

const band = z
  .strictObject({
    key: id.describe("Names the band in the interface catalog: band.<key>"),
    from: z.number().describe("Lowest score of the band; it ends where the next begins"),
  })
  .readonly();

const transform = z
  .discriminatedUnion("kind", [
    z.strictObject({
      kind: z.literal("t-score").describe("50 + 10 × (raw − mean) / sd"),
      mean: z.number().describe("Mean raw score of the norm group"),
      sd: z.number().positive().describe("Its standard deviation"),
      source: citationId,
    }),
    z.strictObject({
      kind: z.literal("lookup").describe("A table with a row for every raw score"),
      table: z
        .array(z.tuple([z.int(), z.number()]).readonly())
        .min(2)
        .readonly()
        .describe("Pairs of raw score and value"),
      source: citationId,
    }),
  ])
  .readonly();

/** One scale of `measure.json`: what is scored, and what its numbers mean. */
export const scale = z
  .strictObject({
    id: id.describe("Names the scale in stored scores"),
    items: z.array(id).min(1).readonly().describe("Items that are scored, by id"),
    reverse: z.array(id).readonly().describe("Items turned round before scoring"),
    method: z
      .enum(["sum", "mean", "count", "goal-attainment"])
      .describe("How item values become a score"),
    countFrom: z.exactOptional(z.number().describe("With count: lowest value that counts")),
    weights: z.exactOptional(
      z.record(id, z.number().positive()).readonly().describe("Factor of each item's value"),
    ),
    multiply: z.exactOptional(z.number().positive().describe("Factor of the sum or mean")),
    transform: z.exactOptional(transform.describe("The score in another unit")),
    decimals: z.exactOptional(
      z.int().min(0).max(3).describe("Rounded half up to so many; required for fractions"),
    ),
    missing: missing.describe("What to do when items are unanswered; there is no default"),
    notForEverybody: z.exactOptional(
      z
        .strictObject({
          items: z.array(id).min(1).readonly().describe("Items that may be left blank"),
          countAs: z.number().describe("What a blank counts as"),
          source: citationId,
        })
        .readonly()
        .describe("Items that do not apply to everybody"),
    ),
    range: z.tuple([z.number(), z.number()]).readonly().describe("Lowest and highest score"),
    direction: z.enum(["higher-is-worse", "higher-is-better"]).describe("What a high score means"),
    about: z
      .enum(ABOUT)
      .describe("What gets better or worse with the score; reports make their words of it"),
    bands: z.array(band).readonly().describe("Bands, ascending from range[0]; or none"),
    bandsSource: z.exactOptional(citationId.describe("Who published the bands")),
    cutoffs: z.array(cutoff).readonly().describe("Clinical cut-offs; the first that fits is used"),
    reliableChange: z
      .array(reliableChange)
      .readonly()
      .describe("Reliable-change rules; the first that fits is used; empty means no verdict"),
    reliability: z.exactOptional(z.array(reliability).readonly().describe("Published reliability")),
    norms: z.exactOptional(z.array(norm).readonly().describe("Published means and spreads")),
    minimalDifference: z.exactOptional(
      z.array(minimalDifference).readonly().describe("Smallest differences that people notice"),
    ),
    percentChange: z.exactOptional(
      z.array(successSize).readonly().describe("Successes in per cent of the first score"),
    ),
    standardisedDifference: z.exactOptional(
      z.array(successSize).readonly().describe("Successes in standard deviations of first scores"),
    ),
    shown: z
      .enum(["chart", "number"])
      .describe("In the report: a panel of its own, or a line under the measure"),
    code: optionalCode,
  })
  .readonly();

/** One risk rule of `measure.json`. */
export const risk = z
  .strictObject({
    id: id.describe("Names the rule in alerts"),
    item: id.describe("Item that is watched"),
    above: z.number().describe("An answer above this value raises the alert"),
    source: citationId,
  })
  .readonly();
