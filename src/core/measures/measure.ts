/**
 * What a measure is: structure, options, scoring rules, thresholds and their
 * sources. Wording is not here: it lives in the pack's locale files.
 */

import { oncePerObject } from "../memo.ts";
import type { Code, Item, Opening, Option, ScoredItem, Section } from "./item.ts";
import { isScored } from "./item.ts";
import type { Citation, RiskRule, Scale } from "./scale.ts";

export * from "./item.ts";
export * from "./scale.ts";
export * from "./wording.ts";

export interface Licence {
  readonly status: "free" | "free-with-conditions" | "permission" | "commercial" | "unknown";
  readonly holder: string;
  /** Shown, verbatim, under every form and print page of the measure. */
  readonly notice: string;
  /** Without this the pack is a slot: the clinic adds the wording it has a licence for. */
  readonly mayShipItems: boolean;
  /** A slot though the terms allow the wording: no two public copies of it agree. */
  readonly unproven?: true;
  readonly mayModify: boolean;
  /** SPDX id where the wording has terms of its own, e.g. `CC-BY-NC-SA-3.0-IGO`. */
  readonly spdx?: string;
  /** The clinic must accept these terms before the measure can be used. */
  readonly mustAccept?: true;
  readonly source: string;
  readonly checkedOn: string;
  readonly checkedBy: string;
}

/** Whether the pack has no wording of its own: a clinic that holds the form adds it. */
export const isSlot = ({
  licence,
}: {
  readonly licence: Pick<Licence, "mayShipItems" | "unproven">;
}): boolean => !licence.mayShipItems || licence.unproven === true;

export interface Measure {
  /** Version of the pack format. */
  readonly pack: 1;
  readonly id: string;
  /** Semantic version. A new major version means old and new scores are not comparable. */
  readonly version: string;
  readonly abbreviation: string;
  readonly domain: readonly string[];
  readonly respondent: "self" | "caregiver" | "therapist";
  /** Id of the measure that asks the client the same; scales of the same id stand side by side. */
  readonly mirrors?: string;
  /** False for questions of our own that nobody has validated; the pages say so. */
  readonly validated: boolean;
  /** Years. */
  readonly age: { readonly min: number; readonly max?: number };
  /** ISO 8601 duration the questions look back on, e.g. `P2W`; absent if they name none. */
  readonly recall?: string;
  /** Minutes a person usually takes. */
  readonly minutes: number;
  readonly licence: Licence;
  readonly citations: readonly Citation[];
  readonly codes: readonly Code[];
  readonly options: Readonly<Record<string, readonly Option[]>>;
  /** Texts before the first question. */
  readonly opening: readonly Opening[];
  readonly sections: readonly Section[];
  readonly scales: readonly Scale[];
  readonly risk: readonly RiskRule[];
  /** Longer form that is asked next when this one's score says so. */
  readonly stepUp?: StepUp;
  readonly provenance: { readonly author: string; readonly created: string };
}

/** A rule of a short form: from this score on, the longer form is asked as well. */
export interface StepUp {
  readonly scale: string;
  readonly atLeast: number;
  /** Id of the longer measure. */
  readonly to: string;
  /** Item here → the same item there: what was answered is carried over. */
  readonly carry: Readonly<Record<string, string>>;
  readonly source: string;
}

/** `id@version`: what is stored with every response, so that old answers keep their old rules. */
export const measureKey = (measure: Pick<Measure, "id" | "version">): string =>
  `${measure.id}@${measure.version}`;

/** Every item, in the order of the measure. A measure never changes, so they are joined once. */
export const allItems = oncePerObject((measure: Measure): readonly Item[] =>
  measure.sections.flatMap((section) => section.items),
);

/** The options of a choice or tick item, in the order they are shown. Throws for any other. */
export function optionsOf(measure: Measure, itemId: string): readonly Option[] {
  const item = itemOf(measure, itemId);
  const set = item && "options" in item ? item.options : "";
  const options = Object.hasOwn(measure.options, set) ? measure.options[set] : undefined;
  if (!options) throw new RangeError(`No options of "${itemId}" in "${measureKey(measure)}"`);
  return options;
}

export const itemOf = (measure: Measure, id: string): Item | undefined =>
  allItems(measure).find((item) => item.id === id);

/** Lowest and highest value an item can have. Throws for an item whose answer is no number. */
export function valuesOf(measure: Measure, itemId: string): readonly [number, number] {
  const item = itemOf(measure, itemId);
  if (!item || !isScored(item)) {
    throw new RangeError(`No scored item "${itemId}" in "${measureKey(measure)}"`);
  }
  if (item.kind !== "choice") return [item.min, item.max];
  const values = optionsOf(measure, itemId).map(({ value }) => value);
  return [Math.min(...values), Math.max(...values)];
}

/** Items whose answer is a number, in the order of the measure. */
export const scoredItems = (measure: Measure): readonly ScoredItem[] =>
  allItems(measure).filter(isScored);

/**
 * Every text key that a locale file of this measure must hold; no more, no fewer.
 */
export const textKeys = (measure: Measure): string[] => [
  "title",
  ...measure.opening,
  ...measure.sections.flatMap(({ id, opening = [] }) =>
    opening.map((text) => `section.${id}.${text}`),
  ),
  ...allItems(measure).map((item) => `item.${item.id}`),
  ...Object.entries(measure.options).flatMap(([set, options]) =>
    options.map((option) => `option.${set}.${option.key}`),
  ),
  ...anchorSets(measure).flatMap((set) => [`anchor.${set}.low`, `anchor.${set}.high`]),
];

const anchorSets = (measure: Measure): readonly string[] => [
  ...new Set(allItems(measure).flatMap((item) => ("anchors" in item ? [item.anchors] : []))),
];
