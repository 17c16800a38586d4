import * as z from "zod";
import type { Measure } from "../core/measures/measure.ts";
import { option, section } from "./item-schema.ts";
import { problemsOf } from "./problems.ts";
import { risk, scale } from "./scale-schema.ts";
import { citationId, code, id, sentence } from "./schema-parts.ts";

const date = z.iso.date();

const licence = z
  .strictObject({
    status: z
      .enum(["free", "free-with-conditions", "permission", "commercial", "unknown"])
      .describe("What the holder allows"),
    holder: sentence.describe("Who holds the rights"),
    notice: sentence.describe("Shown, verbatim, under every form and print page of the measure"),
    mayShipItems: z
      .boolean()
      .describe("Whether the wording may be in this repository; else the pack is a slot"),
    unproven: z.exactOptional(
      z.literal(true).describe("A slot though the terms allow it: no two public copies agree"),
    ),
    mayModify: z.boolean().describe("Whether the wording may be changed"),
    spdx: z.exactOptional(sentence.describe("SPDX id where the wording has terms of its own")),
    mustAccept: z.exactOptional(
      z.literal(true).describe("The clinic must accept the terms before it can use the measure"),
    ),
    source: sentence.describe("Where the terms were read"),
    checkedOn: date.describe("When"),
    checkedBy: sentence.describe("By whom"),
  })
  .readonly();

const citation = z
  .strictObject({
    id: id.describe("Names the citation inside this measure"),
    text: sentence.describe("The reference, and what was read in it"),
    url: z.url({ protocol: /^https$/ }).describe("Address; a DOI where there is one"),
  })
  .readonly();

/** `src/packs/<id>/measure.json`, cross-checked. */
export const MeasurePack = z
  .strictObject({
    pack: z.literal(1).describe("Version of this format"),
    id: id.describe("Name of the measure and of its folder"),
    version: z
      .string()
      .regex(/^\d+\.\d+\.\d+$/)
      .describe("Semantic version; a new major version means scores are not comparable"),
    abbreviation: sentence.describe("Short name, the same in every language"),
    domain: z.array(id).min(1).readonly().describe("What is measured, e.g. depression"),
    respondent: z.enum(["self", "caregiver", "therapist"]).describe("Who answers"),
    mirrors: z
      .exactOptional(id)
      .describe(
        "Id of the measure that asks the client the same: scales of one name stand side by side",
      ),
    validated: z.boolean().describe("False for questions of our own that nobody has validated"),
    age: z
      .strictObject({
        min: z.int().min(0).describe("Youngest age"),
        max: z.exactOptional(z.int().max(130).describe("Oldest age")),
      })
      .readonly()
      .describe("Ages the measure is for, in years"),
    recall: z
      .exactOptional(z.string().regex(/^P\d+[DWM]$/))
      .describe("ISO 8601 duration the questions look back on, e.g. P2W"),
    minutes: z.int().min(1).max(60).describe("Minutes a person usually takes"),
    licence: licence.describe("Terms of the instrument"),
    citations: z.array(citation).readonly().describe("Sources of every number below"),
    codes: z.array(code).readonly().describe("Published codes of the measure"),
    options: z
      .record(id, z.array(option).min(2).readonly())
      .readonly()
      .describe("Option sets by id"),
    opening: z
      .array(z.enum(["instructions", "stem"]))
      .readonly()
      .describe("Texts before the first question"),
    sections: z.array(section).min(1).readonly().describe("The form, from top to bottom"),
    scales: z.array(scale).readonly().describe("Scores the answers give"),
    risk: z.array(risk).readonly().describe("Answers that raise an alert whatever the score"),
    stepUp: z
      .exactOptional(
        z
          .strictObject({
            scale: id.describe("Scale that is looked at"),
            atLeast: z.number().describe("From this score on, the longer form is asked"),
            to: id.describe("Id of the longer measure"),
            carry: z.record(id, id).readonly().describe("Item here → the same item there"),
            source: citationId,
          })
          .readonly(),
      )
      .describe("Longer form that is asked next"),
    provenance: z
      .strictObject({
        author: sentence.describe("Who wrote this file"),
        created: date.describe("When"),
      })
      .readonly()
      .describe("Origin of this file"),
  })
  .superRefine((measure, context) => {
    for (const { path, message } of problemsOf(measure)) {
      context.addIssue({ code: "custom", path: [...path], message });
    }
  })
  .readonly()
  .describe("A measure as data: items, options, scoring, thresholds and their sources")
  .meta({ title: "Soundings measure pack 1" }) satisfies z.ZodType<Measure>;
