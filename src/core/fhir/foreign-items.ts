import type { Tell } from "../authoring/draft.ts";
import { type Kind, LONGEST_ROW, LONGEST_TEXT } from "../authoring/kind.ts";

import type { OptionSets } from "./foreign-options.ts";
import type { FormItem } from "./types.ts";
import { ITEM_CONTROL, MAX_VALUE, MIN_VALUE } from "./urls.ts";

interface Place {
  readonly path: string;
  readonly id: string;
  readonly sets: OptionSets;
  readonly tell: Tell;
}

/** The kind of item that asks the same; nothing, with a note, where there is none. */
export function kindOf(from: FormItem, { path, id, sets, tell }: Place): Kind | undefined {
  if (from.extension?.some(({ url }) => /(calculated|initial)Expression$/.test(url))) {
    tell(path, "A calculated value was left out: write the score as a scale of the measure");
    return undefined;
  }
  switch (from.type) {
    case "open-choice":
      tell(
        path,
        "An answer in own words beside the options is not possible here; the options stay",
      );
      return choiceOf(from, path, sets);
    case "choice":
      return choiceOf(from, path, sets);
    case "integer":
    case "decimal":
      return from.answerOption ? choiceOf(from, path, sets) : rangeOf(from, { path, id, tell });
    case "string":
    case "text":
      return { kind: "text", maxLength: Math.min(from.maxLength ?? LONGEST_TEXT, LONGEST_TEXT) };
    case "date":
      return { kind: "date" };
    default:
      tell(path, `An item of the type "${from.type}" has no counterpart here and was left out`);
      return undefined;
  }
}

function choiceOf(from: FormItem, path: string, sets: OptionSets): Kind | undefined {
  const set = sets.of(from, path);
  return set && { kind: from.repeats === true ? "ticks" : "choice", options: set.name };
}

/** A slider is a line; whole numbers are a row; a number without ends is neither. */
function rangeOf(from: FormItem, { path, id, tell }: Omit<Place, "sets">): Kind | undefined {
  const end = (url: string) => {
    const found = from.extension?.find((one) => one.url === url);
    return found?.valueInteger ?? found?.valueDecimal;
  };
  const [min, max] = [end(MIN_VALUE), end(MAX_VALUE)];
  if (min === undefined || max === undefined) {
    tell(path, "A number without minValue and maxValue cannot be asked here and was left out");
    return undefined;
  }
  if (!Number.isInteger(min) || !Number.isInteger(max) || min >= max) {
    tell(path, `From ${min} to ${max} is no range of whole numbers; the item was left out`);
    return undefined;
  }
  const isLine = from.type === "decimal" || (hasControl(from, "slider") && max - min > LONGEST_ROW);
  if (!isLine && max - min > LONGEST_ROW) {
    tell(path, `A row from ${min} to ${max} is too long for a form; the item was left out`);
    return undefined;
  }
  if (isLine && from.type === "integer") tell(path, "A line is read to one decimal here");
  return { kind: isLine ? "line" : "number", min, max, anchors: id };
}

/** Whether an item says how it wants to be shown. */
export const hasControl = ({ extension = [] }: FormItem, code: string): boolean =>
  extension.some(
    ({ url, valueCodeableConcept }) =>
      url === ITEM_CONTROL && valueCodeableConcept?.coding?.some((coding) => coding.code === code),
  );
