/** What a measure asks: options, items, sections, and when an item is shown. */

/** A code in a published code system, e.g. LOINC. */
export interface Code {
  readonly system: string;
  readonly code: string;
}

/** One answer a person can choose. `value` is the published weight, never the position. */
export interface Option {
  readonly key: string;
  readonly value: number;
  readonly code?: Code;
}

/** A comparison with the answer to another item; what FHIR `enableWhen` can express, and no more. */
export type Condition =
  | { readonly item: string; readonly operator: "exists"; readonly answer: boolean }
  | {
      readonly item: string;
      readonly operator: "=" | "!=" | ">" | "<" | ">=" | "<=";
      readonly answer: number;
    };

/** When an item is asked. It stays out of the form and of the score until then. */
export interface ShowIf {
  readonly match: "all" | "any";
  readonly conditions: readonly Condition[];
  /** What a hidden item counts as in a score. A scored item must say it. */
  readonly hiddenCountsAs?: number;
}

interface ItemBasis {
  readonly id: string;
  readonly code?: Code;
  readonly showIf?: ShowIf;
}

/** One answer of a closed set. `options` names an option set of the measure. */
export interface ChoiceItem extends ItemBasis {
  readonly kind: "choice";
  readonly options: string;
}

/** Any number of answers of a closed set. It is never scored. */
export interface TicksItem extends ItemBasis {
  readonly kind: "ticks";
  readonly options: string;
}

/** A whole number in a row from `min` to `max`, with a word at each end. */
export interface NumberItem extends ItemBasis {
  readonly kind: "number";
  readonly min: number;
  readonly max: number;
  /** Names the pair of words at the ends: `anchor.<anchors>.low` and `.high`. */
  readonly anchors: string;
}

/** A visual analogue line from `min` to `max`, read to one decimal; 100 mm long on paper. */
export interface LineItem extends ItemBasis {
  readonly kind: "line";
  readonly min: number;
  readonly max: number;
  readonly anchors: string;
}

/** Free text. It is never scored. */
export interface TextItem extends ItemBasis {
  readonly kind: "text";
  /** Most characters that are kept. */
  readonly maxLength: number;
}

/** A calendar day. It is never scored. */
export interface DateItem extends ItemBasis {
  readonly kind: "date";
}

export type Item = ChoiceItem | TicksItem | NumberItem | LineItem | TextItem | DateItem;

/** Items whose answer is a number, and so can stand in a score or a risk rule. */
export type ScoredItem = ChoiceItem | NumberItem | LineItem;

/** Texts that may stand before the questions of a measure. */
export type Opening = "instructions" | "stem";

export interface Section {
  readonly id: string;
  /** Texts over the section: `section.<id>.title`, `section.<id>.stem`. */
  readonly opening?: readonly ("title" | "stem")[];
  readonly items: readonly Item[];
}

/** Decimals a visual analogue line is read to: one, so a millimetre on paper is 0.1. */
export const LINE_DECIMALS = 1;

/** Narrows to the items whose answer is a number. */
export const isScored = (item: Item): item is ScoredItem =>
  item.kind === "choice" || item.kind === "number" || item.kind === "line";
