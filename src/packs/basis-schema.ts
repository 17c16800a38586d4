import * as z from "zod";
import { citationId, sentence } from "./schema-parts.ts";

/** Whom a number was found in: every threshold says it. */
const basis = {
  population: sentence.describe("Who the number comes from, in English"),
  locale: z.exactOptional(
    z
      .string()
      .regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/)
      .describe("BCP 47 tag of the language of the people; absent where the source does not say"),
  ),
  ages: z.exactOptional(
    z
      .strictObject({
        min: z.int().min(0).describe("Youngest"),
        max: z.exactOptional(z.int().max(130).describe("Oldest")),
      })
      .readonly()
      .describe("Years; only where the source limits them"),
  ),
  sex: z.exactOptional(z.enum(["female", "male"]).describe("Only where the source limits it")),
  source: citationId,
};

export const cutoff = z
  .strictObject({
    value: z.number().describe("Score at which the clinical range begins"),
    upTo: z.exactOptional(z.number().describe("Upper end where the source gives a range")),
    case: z
      .enum(["at-or-above", "at-or-below", "above", "below"])
      .describe("On which side a case lies"),
    prompt: z.exactOptional(
      z.literal(true).describe("A score to talk about, not a clinical range: no verdict uses it"),
    ),
    ...basis,
  })
  .readonly();

const comparison = z
  .enum(["at-least", "more-than"])
  .describe("Whether a difference equal to the threshold counts (at-least) or not (more-than)");
const reliabilityType = z
  .enum(["internal-consistency", "test-retest"])
  .describe("Kind of the reliability coefficient");

export const reliableChange = z
  .discriminatedUnion("kind", [
    z.strictObject({
      kind: z.literal("fixed").describe("A published number of points"),
      value: z.number().positive().describe("Points"),
      confidence: z.exactOptional(
        z.number().min(50).max(99.9).describe("Per cent, where the interval is not 95 %"),
      ),
      comparison,
      ...basis,
    }),
    z.strictObject({
      kind: z.literal("computed").describe("1.96 × √2 × sd × √(1 − reliability)"),
      sd: z.number().positive().describe("Standard deviation before treatment, in points"),
      reliability: z.number().min(0).lt(1).describe("Reliability coefficient"),
      reliabilityType,
      comparison,
      ...basis,
    }),
  ])
  .readonly();

export const reliability = z
  .strictObject({
    type: reliabilityType,
    value: z.number().min(0).max(1).describe("Coefficient"),
    of: z.exactOptional(
      z.literal("last-scores").describe("Only where it was found in scores after treatment"),
    ),
    ...basis,
  })
  .readonly();

export const norm = z
  .strictObject({
    n: z.exactOptional(z.int().min(1).describe("People")),
    mean: z.number().describe("Mean score"),
    sd: z.number().positive().describe("Standard deviation"),
    of: z.exactOptional(
      z
        .enum(["first-scores", "last-scores", "without-problem"])
        .describe("What a method of change may take it for; absent: only for a spread"),
    ),
    correlation: z.exactOptional(
      z.number().min(-1).max(1).describe("Of last scores with first scores of the same people"),
    ),
    ...basis,
  })
  .readonly();

export const minimalDifference = z
  .strictObject({ value: z.number().positive().describe("Points"), ...basis })
  .readonly();

export const successSize = z
  .strictObject({
    value: z.number().positive().describe("Size from which the source speaks of a success"),
    ...basis,
  })
  .readonly();
