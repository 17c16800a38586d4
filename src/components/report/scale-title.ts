import type { Locale } from "../../core/i18n/locales.ts";
import type { Measure, Scale } from "../../core/measures/measure.ts";
import { clientWords } from "../../locales/index.ts";
import { topicName } from "../measures/topic-name.ts";

/** "DASS-21: anxiety"; the abbreviation alone where the measure has one scale, or for its total. */
export function scaleTitle(locale: Locale, measure: Measure, scale: Scale): string {
  const { abbreviation, scales } = measure;
  if (scales.length === 1 || scale.id === "total") return abbreviation;
  const name = topicName(clientWords(locale), scale.id);
  return `${abbreviation}: ${name ?? scale.id.replaceAll("-", " ")}`;
}
