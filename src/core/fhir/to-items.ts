import type { Item, Measure, MeasureText, Option, Section } from "../measures/measure.ts";
import { LINE_DECIMALS } from "../measures/measure.ts";
import { toEnableWhen } from "./to-conditions.ts";
import type { AnswerOption, Coding, Extension, FormItem } from "./types.ts";
import {
  ITEM,
  ITEM_CONTROL,
  ITEM_CONTROL_SYSTEM,
  ITEM_WEIGHT,
  MAX_DECIMAL_PLACES,
  MAX_VALUE,
  MIN_VALUE,
  optionSystem,
  ORDINAL_VALUE,
} from "./urls.ts";
import { worded } from "./words.ts";

interface Source {
  readonly measure: Measure;
  readonly texts: readonly MeasureText[];
}

/** The form, from top to bottom: the opening texts, then a group for each section. */
export const toItems = (source: Source): readonly FormItem[] => [
  ...source.measure.opening.flatMap((text) => display(source, `opening.${text}`, text)),
  ...source.measure.sections.map((section) => toGroup(source, section)),
];

/** Texts are items of their own kind. Their ids hold a dot, which no item of a measure has. */
function display(
  { texts }: Source,
  linkId: string,
  key: string,
  extension?: Extension,
): readonly FormItem[] {
  const words = worded("text", texts, key);
  if (words.text === undefined) return [];
  return [{ ...(extension && { extension: [extension] }), linkId, ...words, type: "display" }];
}

function toGroup(source: Source, { id, opening, items }: Section): FormItem {
  const linkId = `section.${id}`;
  return {
    ...(opening && { extension: [own({ opening })] }),
    linkId,
    ...(opening?.includes("title") && worded("text", source.texts, `${linkId}.title`)),
    type: "group",
    item: [
      ...(opening?.includes("stem") ? display(source, `${linkId}.stem`, `${linkId}.stem`) : []),
      ...items.map((item) => toItem(source, item)),
    ],
  };
}

function toItem(source: Source, item: Item): FormItem {
  const { measure, texts } = source;
  const { extension, ...rest } = toKind(source, item);
  const { id, kind, code, showIf } = item;
  const names = {
    kind,
    ...("options" in item && { options: item.options }),
    ...("anchors" in item && { anchors: item.anchors }),
    ...(showIf && { showIf }),
  };
  const coding = (set: string, option: Option) => codingOf(source, set, option);
  return {
    extension: [own(names), ...(extension ?? [])],
    linkId: id,
    ...(code && { code: [{ system: code.system, code: code.code }] }),
    ...worded("text", texts, `item.${id}`),
    ...(showIf && toEnableWhen(measure, showIf, coding)),
    ...rest,
  };
}

type Kind = Omit<FormItem, "linkId">;

function toKind(source: Source, item: Item): Kind {
  switch (item.kind) {
    case "choice":
      return { type: "choice", answerOption: toOptions(source, item.options) };
    case "ticks":
      return { type: "choice", repeats: true, answerOption: toOptions(source, item.options) };
    case "number":
      return {
        type: "integer",
        extension: [
          { url: MIN_VALUE, valueInteger: item.min },
          { url: MAX_VALUE, valueInteger: item.max },
        ],
        ...ends(source, item.id, item.anchors),
      };
    case "line":
      return {
        type: "decimal",
        extension: [
          { url: MIN_VALUE, valueDecimal: item.min },
          { url: MAX_VALUE, valueDecimal: item.max },
          { url: MAX_DECIMAL_PLACES, valueInteger: LINE_DECIMALS },
          control("slider"),
        ],
        ...ends(source, item.id, item.anchors),
      };
    case "text":
      return { type: "text", maxLength: item.maxLength };
    case "date":
      return { type: "date" };
  }
}

/** The words at both ends, as the texts that FHIR puts at the ends of a slider. */
function ends(source: Source, id: string, anchors: string): Pick<Kind, "item"> {
  const item = [
    ...display(source, `${id}.low`, `anchor.${anchors}.low`, control("lower")),
    ...display(source, `${id}.high`, `anchor.${anchors}.high`, control("upper")),
  ];
  return item.length > 0 ? { item } : {};
}

const toOptions = (source: Source, set: string): readonly AnswerOption[] =>
  (source.measure.options[set] ?? []).map((option) => ({
    extension: [
      { url: ORDINAL_VALUE, valueDecimal: option.value },
      { url: ITEM_WEIGHT, valueDecimal: option.value },
    ],
    valueCoding: codingOf(source, set, option),
  }));

/** The element's id is the option's key, so that a published code does not hide it. */
export function codingOf({ measure, texts }: Source, set: string, { key, code }: Option): Coding {
  return {
    id: key,
    system: code?.system ?? optionSystem(measure.id, set),
    code: code?.code ?? key,
    ...worded("display", texts, `option.${set}.${key}`),
  };
}

const own = (names: object): Extension => ({ url: ITEM, valueString: JSON.stringify(names) });

const control = (code: string): Extension => ({
  url: ITEM_CONTROL,
  valueCodeableConcept: { coding: [{ system: ITEM_CONTROL_SYSTEM, code }] },
});
