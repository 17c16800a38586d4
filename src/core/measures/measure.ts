/**
 * What a measure is: structure, options, scoring rules, thresholds and their
 * sources. Wording is not here: it lives in the pack's locale files.
 */

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

/** One question. `options` names an option set of the measure. */
export interface Item {
  readonly id: string;
  readonly kind: "choice";
  readonly options: string;
  readonly code?: Code;
}

export interface Section {
  readonly id: string;
  readonly items: readonly Item[];
}

/** A reference to one of the measure's own `citations`, by its id. */
export type CitationId = string;

export interface Citation {
  readonly id: CitationId;
  readonly text: string;
  readonly url: string;
}

/** What to do when items are unanswered. There is no default: the source must say. */
export type MissingRule =
  | { readonly rule: "none-allowed"; readonly source: CitationId }
  /** Mean of the answered items times the number of items, rounded half up. */
  | { readonly rule: "prorate"; readonly maxMissing: number; readonly source: CitationId };

export interface Band {
  /** Names the band in the interface catalog as `band.<key>`. */
  readonly key: string;
  /** Lowest score of the band; it ends where the next begins. */
  readonly from: number;
}

/** A score at or beyond which the measure's source speaks of a clinical case. */
export interface Cutoff {
  readonly value: number;
  readonly case: "at-or-above" | "at-or-below";
  readonly population: string;
  readonly locale: string;
  readonly source: CitationId;
}

/**
 * How large a difference must be before it is unlikely to be chance.
 * `comparison` says whether a difference equal to the threshold counts:
 * `at-least` (it does) or `more-than` (it does not).
 */
export type ReliableChange = {
  readonly comparison: "at-least" | "more-than";
  readonly population: string;
  /** Language of the people the norms come from. */
  readonly locale: string;
  readonly source: CitationId;
} & (
  | { readonly kind: "fixed"; readonly value: number }
  | {
      readonly kind: "computed";
      readonly sd: number;
      readonly reliability: number;
      readonly reliabilityType: "internal-consistency" | "test-retest";
    }
);

export interface Scale {
  readonly id: string;
  readonly items: readonly string[];
  /** Items whose value is turned round (max + min − value) before scoring. */
  readonly reverse: readonly string[];
  readonly method: "sum";
  readonly missing: MissingRule;
  readonly range: readonly [number, number];
  readonly direction: "higher-is-worse" | "higher-is-better";
  readonly bands: readonly Band[];
  readonly bandsSource: CitationId;
  /** First entry is the one the report uses. */
  readonly cutoffs: readonly Cutoff[];
  /** First entry is the one the report uses. */
  readonly reliableChange: readonly ReliableChange[];
  readonly code?: Code;
}

/** An answer above `above` to `item` raises an alert to the therapist and help to the client. */
export interface RiskRule {
  readonly id: string;
  readonly item: string;
  readonly above: number;
  readonly source: CitationId;
}

export interface Licence {
  readonly status: "free" | "free-with-conditions" | "permission" | "commercial" | "unknown";
  readonly holder: string;
  /** Shown, verbatim, under every form and print page of the measure. */
  readonly notice: string;
  readonly mayShipItems: boolean;
  readonly mayModify: boolean;
  readonly source: string;
  readonly checkedOn: string;
  readonly checkedBy: string;
}

export interface Measure {
  /** Version of the pack format. */
  readonly pack: 1;
  readonly id: string;
  /** Semantic version. A new major version means old and new scores are not comparable. */
  readonly version: string;
  readonly abbreviation: string;
  readonly domain: readonly string[];
  readonly respondent: "self";
  /** Years. */
  readonly age: { readonly min: number; readonly max?: number };
  /** ISO 8601 duration the questions look back on, e.g. `P2W`. */
  readonly recall: string;
  /** Minutes a person usually takes. */
  readonly minutes: number;
  readonly licence: Licence;
  readonly citations: readonly Citation[];
  readonly codes: readonly Code[];
  readonly options: Readonly<Record<string, readonly Option[]>>;
  readonly sections: readonly Section[];
  readonly scales: readonly Scale[];
  readonly risk: readonly RiskRule[];
  readonly provenance: { readonly author: string; readonly created: string };
}

/** A person's answers: item id → option value. A skipped item is absent, never zero. */
export type Answers = Readonly<Record<string, number>>;

/** One answer; `undefined` if the item was skipped. Names inherited from objects are not answers. */
export const answerTo = (answers: Answers, item: string): number | undefined =>
  Object.hasOwn(answers, item) ? answers[item] : undefined;

/** `id@version`: what is stored with every response, so that old answers keep their old rules. */
export const measureKey = (measure: Pick<Measure, "id" | "version">): string =>
  `${measure.id}@${measure.version}`;

export const allItems = (measure: Measure): readonly Item[] =>
  measure.sections.flatMap((section) => section.items);

/** The options of one item, in the order they are shown. Throws if the measure has no such item. */
export function optionsOf(measure: Measure, itemId: string): readonly Option[] {
  const item = allItems(measure).find(({ id }) => id === itemId);
  const options = item && measure.options[item.options];
  if (!options) throw new RangeError(`No item "${itemId}" in measure "${measureKey(measure)}"`);
  return options;
}

/**
 * Every text key that a locale file of this measure must hold; no more, no fewer.
 */
export const textKeys = (measure: Measure): string[] => [
  "title",
  "stem",
  ...allItems(measure).map((item) => `item.${item.id}`),
  ...Object.entries(measure.options).flatMap(([set, options]) =>
    options.map((option) => `option.${set}.${option.key}`),
  ),
];

/** How a translation came to be. The first four are offered to clients (see {@link SERVED}). */
export type PassportStatus =
  | "original"
  | "official"
  | "validated"
  | "linguistically-validated"
  | "published-unvalidated"
  | "community-draft"
  | "machine-draft";

/**
 * Statuses of wording that is offered to clients. A draft or an unvalidated
 * copy is not the same instrument until someone has shown that it is.
 */
export const SERVED: readonly PassportStatus[] = [
  "original",
  "official",
  "validated",
  "linguistically-validated",
];

export interface Passport {
  readonly status: PassportStatus;
  readonly version: string;
  readonly steps: readonly string[];
  readonly translator: string;
  readonly reference: string;
  readonly licence: string;
  readonly rightsHolder: string;
  readonly copies: readonly { readonly where: string; readonly covers: string }[];
  readonly checkedOn: string;
}

/** One measure's wording in one locale: all of {@link textKeys}, with its passport. */
export interface MeasureText {
  readonly locale: string;
  readonly text: Readonly<Record<string, string>>;
  readonly passport: Passport;
  /** SHA-256 (hex) of the canonical JSON of `text`; a changed byte is another instrument. */
  readonly checksum: string;
}
