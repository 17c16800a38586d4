import {
  isSlot,
  measureKey,
  type Measure,
  type MeasureText,
  SERVED,
} from "../core/measures/measure.ts";
import type { FindUnusable, Unusable } from "../core/measures/unusable.ts";

/** Measures and their wording, looked up by id and locale. */
export interface Catalogue {
  readonly measures: readonly Measure[];
  /** The wording of a measure in one locale; `undefined` if it is not offered in that locale. */
  readonly textOf: (measureId: string, locale: string) => MeasureText | undefined;
  /** Locales a measure is offered in, in alphabetical order. */
  readonly localesOf: (measureId: string) => readonly string[];
  /** Those of some measures that are not offered in a locale. */
  readonly withoutWording: (measureIds: readonly string[], locale: string) => readonly string[];
  /**
   * Measures that a clinic may use: those with wording, without the ones whose terms must be
   * accepted first, unless `accepted` holds their id.
   */
  readonly usableMeasures: (accepted: readonly string[]) => readonly Measure[];
  readonly findUnusable: FindUnusable;
}

/** What one folder of `src/packs` holds, as the bundler reads it: JSON of unchecked type. */
export interface PackFiles {
  readonly measure: unknown;
  readonly texts: readonly unknown[];
}

/** Wording that a clinic added under its own licence: id of the slot, and the locale file. */
export type LicensedText = readonly [measureId: string, text: unknown];

/**
 * Makes the catalogue of the packs that are listed. There is no fallback: a
 * locale is offered whole, with a passport that allows it, or not at all. A
 * slot is offered in the locales that the clinic added, and in no other.
 */
export function catalogueOf(
  packs: readonly PackFiles[],
  licensed: readonly LicensedText[] = [],
): Catalogue {
  // Checked against the schema by tests/packs, so that the Worker carries no zod for it.
  const measures = packs.map(({ measure }) => measure as Measure);
  const served = new Map(
    packs.map(({ measure, texts }) => {
      const { id, licence } = measure as Measure;
      const added = licensed.filter(([slot]) => slot === id).map(([, text]) => text);
      const all = (isSlot({ licence }) ? added : texts) as readonly MeasureText[];
      return [id, all.filter(({ passport }) => SERVED.includes(passport.status))];
    }),
  );
  const textsOf = (measureId: string): readonly MeasureText[] => served.get(measureId) ?? [];
  const textOf = (measureId: string, locale: string): MeasureText | undefined =>
    textsOf(measureId).find((text) => text.locale === locale);
  const isUsable = ({ id, licence }: Measure, accepted: readonly string[]): boolean =>
    textsOf(id).length > 0 && (licence.mustAccept !== true || accepted.includes(id));
  const reasonOf = (
    measure: Measure | undefined,
    accepted: readonly string[],
  ): Unusable["reason"] | undefined => {
    if (!measure) return "unknown";
    if (isUsable(measure, accepted)) return undefined;
    return textsOf(measure.id).length === 0 ? "no-wording" : "terms";
  };
  return {
    measures,
    findUnusable: (keys, accepted) =>
      keys.flatMap((key) => {
        const measure = measures.find((one) => measureKey(one) === key);
        const reason = reasonOf(measure, accepted);
        return reason ? [{ measure: key, reason, mend: mendOf(reason, measure) }] : [];
      }),
    textOf,
    localesOf: (measureId) =>
      textsOf(measureId)
        .map(({ locale }) => locale)
        .toSorted(),
    withoutWording: (measureIds, locale) =>
      measureIds.filter((id) => textOf(id, locale) === undefined),
    usableMeasures: (accepted) => measures.filter((measure) => isUsable(measure, accepted)),
  };
}

function mendOf(reason: Unusable["reason"], measure: Measure | undefined): string {
  const { id = "", licence } = measure ?? {};
  if (reason === "unknown") return "See docs/measures.md for the measures and their versions.";
  if (reason === "terms") {
    return `Read src/packs/${id}/LICENCE.md. If the clinic accepts it, add "${id}" to acceptedTerms in its settings.`;
  }
  if (licence?.unproven) {
    return `No two public copies of its wording agree. Add its official form: npm run measure -- add-text ${id}`;
  }
  return licence?.mayShipItems
    ? "It has no wording yet that is proven: see docs/translating.md."
    : `Add the wording that you hold a licence for: npm run measure -- add-text ${id}`;
}
