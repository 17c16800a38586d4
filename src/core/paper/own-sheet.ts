import {
  type AskedExtras,
  measureOfPart,
  type OwnWords,
  ownPartsOf,
  textOfPart,
} from "../check-in/own-parts.ts";
import { allItems, type Measure, type MeasureText } from "../measures/measure.ts";
import { ownMeasure, ownMeasureText } from "../measures/own-measure.ts";

/**
 * Goals and own words on one sheet of paper: some rows of numbers, then a few lines to write on.
 * It is a measure without scales, as each of its parts is on screen, so that printing and typing
 * in treat it as they treat any other sheet.
 *
 * @unit none
 * @source none: this puts `measureOfPart()` together
 */
export const ownSheet = (extras: AskedExtras): Measure => ({
  ...ownMeasure({ id: "own", items: [] }),
  sections: ownPartsOf(extras).map((part) => ({
    id: part.kind,
    ...(part.kind === "goals" && { opening: ["stem" as const] }),
    items: allItems(measureOfPart(part)),
  })),
});

/**
 * The sheet in words: the client's own for goals, the pages' for the rest.
 *
 * @unit none
 * @source none: this puts `textOfPart()` together
 */
export function ownSheetText(
  extras: AskedExtras,
  words: OwnWords & { readonly title: string },
  locale: string,
): MeasureText {
  const texts = ownPartsOf(extras).map((part) => textOfPart(part, words, locale));
  const { title, lead } = words;
  return ownMeasureText(locale, {
    ...Object.assign({}, ...texts.map(({ text }) => text)),
    title,
    "section.goals.stem": lead,
  });
}
