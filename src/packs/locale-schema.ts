import * as z from "zod";
import type { MeasureText } from "../core/measures/measure.ts";

const sentence = z.string().trim().min(1);

const passport = z
  .strictObject({
    status: z
      .enum([
        "original",
        "official",
        "validated",
        "linguistically-validated",
        "published-unvalidated",
        "community-draft",
        "machine-draft",
      ])
      .describe("How the wording came to be; the first four are offered to clients"),
    version: sentence.describe("Which form the wording was taken from"),
    steps: z
      .array(sentence)
      .readonly()
      .describe("Steps of the ISPOR ten that are documented for this translation"),
    translator: sentence.describe("Who translated, as far as published"),
    reference: sentence.describe("Publication or form of the translation"),
    licence: sentence.describe("Terms of this wording"),
    rightsHolder: sentence.describe("Who holds the rights to this wording"),
    copies: z
      .array(
        z
          .strictObject({
            where: sentence.describe("A copy that was compared, by address or commit"),
            covers: sentence.describe("What of the wording it holds"),
          })
          .readonly(),
      )
      .readonly()
      .describe("Independent copies the wording was compared with"),
    checkedOn: z.iso.date().describe("When it was compared"),
  })
  .readonly();

/** `src/packs/<id>/locales/<tag>.json`. Whether it is complete is asked in `wording.ts`. */
export const LocaleFile = z
  .strictObject({
    locale: z
      .string()
      .regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/)
      .describe("BCP 47 tag, the same as the file's name"),
    text: z
      .record(z.string(), sentence)
      .readonly()
      .describe("All text keys of the measure, no more and no fewer"),
    scaleDir: z.exactOptional(
      z
        .enum(["ltr", "rtl"])
        .describe("Which way lines and rows of numbers run on the form; ltr, if absent"),
    ),
    passport: passport.describe("Where the wording comes from and what was done to check it"),
    checksum: z
      .string()
      .regex(/^[0-9a-f]{64}$/)
      .describe("SHA-256, in hex, of the canonical JSON of `text`"),
  })
  .readonly()
  .describe("One measure's wording in one locale: complete, or the locale is not offered")
  .meta({ title: "Soundings measure locale 1" }) satisfies z.ZodType<MeasureText>;
