import type { Format } from "../core/i18n/format.ts";
import type { Measure } from "../core/measures/measure.ts";
import { type OwnText, sayOwn } from "../locales/own-texts.ts";

/**
 * The notice of a licence: word for word where it is somebody else's, in the page's language where
 * it is ours.
 */
export function sayNotice(
  voice: { readonly format: Pick<Format, "tag"> },
  { validated, licence }: Pick<Measure, "validated" | "licence">,
): OwnText {
  if (!validated) return sayOwn(voice, licence.notice);
  return { text: licence.notice, ...(voice.format.tag !== "en" && { lang: "en" }) };
}
