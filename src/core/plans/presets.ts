/** A plan that somebody can start from: the measures that every session asks. */
export interface PlanPreset {
  readonly id: string;
  /** Ids of measures. */
  readonly measures: readonly string[];
  /** Asked in their place where the clinic cannot ask those: questions with free wording. */
  readonly otherwise?: readonly string[];
}

/** In the order in which they are offered. Names and explanations are words of the staff pages. */
export const PRESETS = [
  { id: "depression-anxiety", measures: ["phq-9", "gad-7"] },
  { id: "core", measures: ["core-10"] },
  { id: "pcoms", measures: ["ors", "srs"], otherwise: ["session-check", "alliance-check"] },
  { id: "small", measures: ["phq-4"] },
] as const satisfies readonly PlanPreset[];

/** Id of the questions about one day, which a plan can ask beside any preset. */
export const MOOD = "daily-mood";

export type PresetId = (typeof PRESETS)[number]["id"];

/** What choosing a preset asks in one clinic, and what stands in the way. */
export interface PresetOffer {
  readonly id: PresetId;
  readonly measures: readonly string[];
  /** Those that the clinic cannot ask; a preset with any cannot be chosen. */
  readonly missing: readonly string[];
}

/** @param usable ids of the measures that the clinic may ask */
export const presetsFor = (usable: readonly string[]): readonly PresetOffer[] =>
  PRESETS.map((preset: PlanPreset & { readonly id: PresetId }) => {
    const lacks = (measures: readonly string[]) => measures.filter((id) => !usable.includes(id));
    const { id, measures: first, otherwise } = preset;
    const measures = otherwise && lacks(first).length > 0 ? otherwise : first;
    return { id, measures, missing: lacks(measures) };
  });

/** The preset that asks these measures, in any order. */
export const presetOf = (
  plan: readonly string[],
  offers: readonly PresetOffer[],
): PresetId | undefined => {
  const wanted = plan.toSorted().join(" ");
  return offers.find(({ measures }) => measures.toSorted().join(" ") === wanted)?.id;
};
