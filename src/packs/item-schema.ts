import * as z from "zod";
import { id, optionalCode } from "./schema-parts.ts";

export const option = z
  .strictObject({
    key: id.describe("Names the option in the locale files: option.<set>.<key>"),
    value: z.number().describe("Published weight of the answer, never its position"),
    code: optionalCode,
  })
  .readonly();

const condition = z
  .union([
    z.strictObject({
      item: id.describe("Item that was asked before this one"),
      operator: z.literal("exists").describe("Whether the other item has an answer"),
      answer: z.boolean().describe("True if it must have one, false if it must have none"),
    }),
    z.strictObject({
      item: id.describe("Item that was asked before this one"),
      operator: z.enum(["=", "!=", ">", "<", ">=", "<="]).describe("Compares the numbers"),
      answer: z.number().describe("Number the other item's answer is compared with"),
    }),
  ])
  .readonly();

const showIf = z
  .strictObject({
    match: z.enum(["all", "any"]).describe("How many of the conditions must hold"),
    conditions: z.array(condition).min(1).readonly().describe("As FHIR enableWhen"),
    hiddenCountsAs: z.exactOptional(
      z.number().describe("What the hidden item counts as in a score; a scored item must say it"),
    ),
  })
  .readonly();

const basis = {
  id: id.describe("Names the item in answers and in the locale files: item.<id>"),
  code: optionalCode,
  showIf: z.exactOptional(showIf.describe("When the item is asked; always, if absent")),
};
const anchors = id.describe("Words at both ends: anchor.<anchors>.low and .high");

export const item = z
  .discriminatedUnion("kind", [
    z.strictObject({
      ...basis,
      kind: z.literal("choice").describe("One answer of a closed set"),
      options: id.describe("Option set of this measure"),
    }),
    z.strictObject({
      ...basis,
      kind: z.literal("ticks").describe("Any number of answers of a closed set; never scored"),
      options: id.describe("Option set of this measure"),
    }),
    z.strictObject({
      ...basis,
      kind: z.literal("number").describe("A whole number in a row from min to max"),
      min: z.int().describe("Lowest value"),
      max: z.int().describe("Highest value"),
      anchors,
    }),
    z.strictObject({
      ...basis,
      kind: z.literal("line").describe("A visual analogue line, read to one decimal"),
      min: z.int().describe("Lowest value"),
      max: z.int().describe("Highest value"),
      anchors,
    }),
    z.strictObject({
      ...basis,
      kind: z.literal("text").describe("Free text; never scored"),
      maxLength: z.int().min(1).max(4000).describe("Most characters that are kept"),
    }),
    z.strictObject({ ...basis, kind: z.literal("date").describe("A calendar day; never scored") }),
  ])
  .readonly();

export const section = z
  .strictObject({
    id: id.describe("Names the section"),
    opening: z.exactOptional(
      z
        .array(z.enum(["title", "stem"]))
        .readonly()
        .describe("Texts over the section: section.<id>.title, section.<id>.stem"),
    ),
    items: z.array(item).min(1).readonly().describe("Items in the order they are asked"),
  })
  .readonly();
