import type { SheetView } from "../contract/staff-paper.ts";
import type { PartView } from "../contract/views.ts";
import { measureOfPart, type OwnWords, textOfPart } from "../core/check-in/own-parts.ts";
import { findLocale, type Locale, SOURCE } from "../core/i18n/locales.ts";
import type { Measure, MeasureText } from "../core/measures/measure.ts";
import { ownSheetText } from "../core/paper/own-sheet.ts";
import { clientWords } from "../locales/index.ts";
import { findMeasure, measureOfKey } from "../packs/find.ts";
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
  return textOfPart(own, ownWordsIn(page), page.tag);
}

/** What a client is asked about their goals, and what they would like to talk about. */
function ownWordsIn(page: Locale): OwnWords {
  const t = clientWords(page);
  const near = [t("own.goals.low"), t("own.goals.high")] as const;
  return { lead: t("own.goals"), near, talk: t("own.talk") };
}

/** The words of a printed sheet; absent where the language has none. */
export function textOfSheet({ measure, own, locale }: SheetView): MeasureText | undefined {
  if (!own) return textOf(measureOfKey(measure).id, locale);
  const page = findLocale(locale) ?? SOURCE;
  const title = clientWords(page)("paper.own");
  return ownSheetText(own, { ...ownWordsIn(page), title }, page.tag);
}
