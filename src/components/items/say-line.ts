import { shareOf } from "../../core/answers/line.ts";
import { formatter } from "../../core/i18n/format.ts";
import type { Locale } from "../../core/i18n/locales.ts";
import type { LineItem } from "../../core/measures/item.ts";
import type { MeasureText } from "../../core/measures/measure.ts";
import { clientWords } from "../../locales/index.ts";

interface Said {
  readonly item: LineItem;
  readonly text: MeasureText | undefined;
  /** The sentence is in the language of the page, the word at the end in the wording's. */
  readonly page: Locale;
}

/** Where the mark on a line is, in words. */
export function sayLine({ item, text, page }: Said, value: number): string {
  const t = clientWords(page);
  const says = { value: formatter(page, "UTC").number(value), max: item.max };
  const share = shareOf(item, value);
  const end = text?.text[`anchor.${item.anchors}.${share < 1 / 2 ? "low" : "high"}`] ?? "";
  return share === 1 / 2 ? t("item.line-middle", says) : t("item.line-nearer", { ...says, end });
}
