import type { PartView } from "../contract/views.ts";
import { measureOfPart, textOfPart } from "../core/check-in/own-parts.ts";
import type { Locale } from "../core/i18n/locales.ts";
import type { Measure, MeasureText } from "../core/measures/measure.ts";
import { clientWords } from "../locales/index.ts";
import { findMeasure } from "../packs/find.ts";
import { textOf } from "../packs/index.ts";

/** What a part of a check-in asks: a pack's measure, or what only this client is asked. */
export const measureOfView = ({ own, measureId }: PartView): Measure =>
  own ? measureOfPart(own) : findMeasure(measureId);

/** In which words; absent where the reader must choose a language first. */
export function textOfView(
  { own, measureId, locale }: PartView,
  page: Locale,
): MeasureText | undefined {
  if (!own) return locale === undefined ? undefined : textOf(measureId, locale);
  const t = clientWords(page);
  const near = [t("own.goals.low"), t("own.goals.high")] as const;
  return textOfPart(own, { lead: t("own.goals"), near, talk: t("own.talk") }, page.tag);
}
