/** What a region's file must look like. For tests and tools: the Worker never loads this. */
import * as z from "zod";
import type { Hours, Region } from "./help-line.ts";

const text = z.string().trim().min(1);
const digits = z.string().regex(/^\d+$/, "digits only");
const https = z.url({ protocol: /^https$/ });
const clock = /^(?:[01]\d|2[0-3]):[0-5]\d$/;

const isLanguage = (tag: string): boolean => {
  try {
    return Intl.getCanonicalLocales(tag)[0] === tag;
  } catch {
    return false;
  }
};
const language = z.string().refine(isLanguage, "a language tag");
const unique = (list: readonly unknown[]): boolean => new Set(list).size === list.length;

const opening = z
  .strictObject({
    days: z
      .array(z.enum(["mon", "tue", "wed", "thu", "fri", "sat", "sun"]))
      .min(1)
      .refine(unique, "a day twice"),
    from: z.string().regex(clock),
    to: z.string().regex(clock).or(z.literal("24:00")),
  })
  .refine(({ from, to }) => from !== to, "opens and closes at once");
const hours: z.ZodType<Hours> = z.union([z.literal("always"), opening]);

const helpLine = z
  .strictObject({
    id: z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/),
    name: text,
    lang: language,
    area: text.exactOptional(),
    tel: digits.exactOptional(),
    telDisplay: text.exactOptional(),
    press: z
      .string()
      .regex(/^[\d*#]+$/)
      .exactOptional(),
    sms: z.strictObject({ number: digits, text: text.exactOptional() }).exactOptional(),
    chat: https.exactOptional(),
    hours: hours.exactOptional(),
    languages: z.array(language).min(1).refine(unique, "a language twice").exactOptional(),
    cost: z.enum(["free", "call-charge"]).exactOptional(),
    audience: z.enum(["everyone", "young-people", "veterans"]),
    source: z.array(https).min(1),
    lastRead: z.iso.date(),
    readBy: text,
    note: text.exactOptional(),
  })
  .refine(({ tel, sms, chat }) => Boolean(tel ?? sms ?? chat), "no way to reach it")
  .refine(
    ({ tel, telDisplay, press }) =>
      tel !== undefined || (telDisplay === undefined && press === undefined),
    "telDisplay or press without tel",
  )
  .refine(
    ({ tel = "", telDisplay = tel }) => telDisplay.replaceAll(/\D/g, "").startsWith(tel),
    "telDisplay shows another number than tel",
  );

export const regionSchema: z.ZodType<Region> = z.strictObject({
  region: z.string().regex(/^[A-Z]{2}$/),
  emergency: z.strictObject({ tel: digits, source: https }),
  lines: z.array(helpLine).min(1),
});
