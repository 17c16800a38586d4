import * as z from "zod";
import { citationId, id, optionalCode, sentence } from "./schema-parts.ts";

const localeTag = z
  .string()
  .regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/)
  .describe("BCP 47 tag of the language of the people the number comes from");
const population = sentence.describe("Who the number comes from, in English");

const missing = z
  .discriminatedUnion("rule", [
    z.strictObject({
      rule: z.literal("none-allowed").describe("No score unless every item is answered"),
      source: citationId,
    }),
    z.strictObject({
      rule: z
        .literal("prorate")
        .describe("Mean of the answered items times the number of items, rounded half up"),
      maxMissing: z.int().min(1).describe("Largest number of items that may be missing"),
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

const cutoff = z
  .strictObject({
    value: z.number().describe("Score at which the clinical range begins"),
    case: z.enum(["at-or-above", "at-or-below"]).describe("On which side a case lies"),
    population,
    locale: localeTag,
    source: citationId,
  })
  .readonly();

const reliableChangeBasis = {
  comparison: z
    .enum(["at-least", "more-than"])
    .describe("Whether a difference equal to the threshold counts (at-least) or not (more-than)"),
  population,
  locale: localeTag,
  source: citationId,
};
const reliableChange = z
  .discriminatedUnion("kind", [
    z.strictObject({
      kind: z.literal("fixed").describe("A published number of points"),
      value: z.number().positive().describe("Points"),
      ...reliableChangeBasis,
    }),
    z.strictObject({
      kind: z.literal("computed").describe("1.96 × √2 × sd × √(1 − reliability)"),
      sd: z.number().positive().describe("Standard deviation before treatment, in points"),
      reliability: z.number().min(0).lt(1).describe("Reliability coefficient"),
      reliabilityType: z.enum(["internal-consistency", "test-retest"]).describe("Its kind"),
      ...reliableChangeBasis,
    }),
  ])
  .readonly();

/** One scale of `measure.json`: what is scored, and what its numbers mean. */
export const scale = z
  .strictObject({
    id: id.describe("Names the scale in stored scores"),
    items: z.array(id).min(1).readonly().describe("Items that are scored, by id"),
    reverse: z.array(id).readonly().describe("Items turned round before scoring"),
    method: z.literal("sum").describe("How item values become a score"),
    missing: missing.describe("What to do when items are unanswered; there is no default"),
    range: z.tuple([z.number(), z.number()]).readonly().describe("Lowest and highest score"),
    direction: z.enum(["higher-is-worse", "higher-is-better"]).describe("What a high score means"),
    bands: z.array(band).min(1).readonly().describe("Severity bands, ascending from range[0]"),
    bandsSource: citationId,
    cutoffs: z.array(cutoff).readonly().describe("Clinical cut-offs; the report uses the first"),
    reliableChange: z
      .array(reliableChange)
      .readonly()
      .describe("Reliable-change rules; the report uses the first; empty means no verdict"),
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
