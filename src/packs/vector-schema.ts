import * as z from "zod";

const Score = z.discriminatedUnion("status", [
  z.strictObject({ status: z.literal("complete"), value: z.number() }),
  z.strictObject({
    status: z.literal("prorated"),
    value: z.number(),
    answered: z.int(),
    of: z.int(),
  }),
  z.strictObject({ status: z.literal("unscorable"), missing: z.array(z.string()).min(1) }),
]);

/** One worked example of a pack's `vectors.json`. */
export const Vector = z.strictObject({
  name: z.string().min(1).describe("What the example shows"),
  scale: z.string().optional().describe("The measure's first scale, if absent"),
  answers: z
    .record(z.string(), z.union([z.number(), z.string(), z.array(z.string())]))
    .describe("Answers by item id"),
  expect: z
    .strictObject({
      score: Score.describe("What the answers give"),
      band: z.string().optional().describe("Key of the band the score lies in"),
      risk: z.array(z.string()).optional().describe("Ids of the raised risk rules"),
    })
    .describe("What comes out"),
  source: z.string().min(1).describe("Who says so"),
});
export type Vector = z.output<typeof Vector>;
