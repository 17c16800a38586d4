import { agency } from "./client/agency.ts";
import { checkIn } from "./client/check-in.ts";
import { feedback } from "./client/feedback.ts";
import { form } from "./client/form.ts";
import { frame } from "./client/frame.ts";
import { letter } from "./client/letter.ts";
import { plan } from "./client/plan.ts";
import { topics } from "./client/topics.ts";

/**
 * The source catalog of what a client reads, and of what stands on every page. Every
 * other locale is a JSON file with these keys, no more and no fewer.
 * Short sentences, plain and literal words, nothing that blames.
 */
export const en = {
  ...frame,
  ...checkIn,
  ...agency,
  ...form,
  ...letter,
  ...topics,
  ...feedback,
  ...plan,
} as const;

export type ClientCatalog = typeof en;
export type ClientKey = keyof ClientCatalog;
