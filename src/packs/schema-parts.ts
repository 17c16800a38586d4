import * as z from "zod";

/** An id of our own: lower-case letters, digits and hyphens. */
export const id = z.string().regex(/^[a-z0-9][a-z0-9-]{0,31}$/, {
  error: "Write an id in lower-case letters, digits and hyphens",
});
export const citationId = id.describe("Id of one of this measure's citations");
export const sentence = z.string().trim().min(1);
export const code = z
  .strictObject({
    system: z.url().describe("Canonical address of the code system, e.g. http://loinc.org"),
    code: sentence.describe("The code, exactly as published"),
  })
  .readonly();
export const optionalCode = z.exactOptional(code.describe("Published code of this element"));
