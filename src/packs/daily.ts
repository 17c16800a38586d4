import { type AskedDaily, measureOfOwnItems, textOfOwnItems } from "../core/daily/own-items.ts";
import type { Measure, MeasureText } from "../core/measures/measure.ts";
import { measureOfKey } from "./find.ts";
import { textOf } from "./index.ts";

/** What a daily form asks, as a measure: a pack's, or the client's own sentences. */
export const measureOfDaily = ({ measure, items }: AskedDaily): Measure =>
  items ? measureOfOwnItems(items) : measureOfKey(measure);

type AroundOwn = "daily.title" | "daily.own.lead" | "daily.own.low" | "daily.own.high";

/**
 * In which words, if there are any.
 *
 * @param t the words of the pages in that locale, which stand around a client's own sentences
 */
export const textOfDaily = (
  { measure, items }: AskedDaily,
  locale: string,
  t: (key: AroundOwn) => string,
): MeasureText | undefined =>
  items
    ? textOfOwnItems(
        items,
        {
          title: t("daily.title"),
          lead: t("daily.own.lead"),
          fits: [t("daily.own.low"), t("daily.own.high")],
        },
        locale,
      )
    : textOf(measureOfKey(measure).id, locale);
