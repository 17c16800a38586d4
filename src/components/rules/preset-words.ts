import type { PresetView } from "../../contract/staff-rule-presets.ts";
import type { PresetId } from "../../core/rules/presets.ts";
import type { Rule } from "../../core/rules/rule.ts";
import type { Voice } from "../report/voice.ts";
import { sayAlarms } from "./alarm-words.ts";
import { nameRule } from "./rule-words.ts";

/** Where the idea of a preset can be read. Its numbers are those of the rules, each with its source. */
const SOURCES: Readonly<Record<PresetId, { readonly text: string; readonly url: string }>> = {
  "signal-colour": {
    text: "OQ Measures, frequently asked questions",
    url: "https://www.oqmeasures.com/faqs/",
  },
  "response-and-alliance": {
    text: "OpenFIT, knowledge base KA-01031",
    url: "https://openfitcustomersupport.powerappsportals.com/knowledgebase/article/KA-01031/en-us",
  },
  "outcome-and-risk": {
    text: "Jacobson & Truax (1991), J Consult Clin Psychol 59(1), 12–19",
    url: "https://doi.org/10.1037/0022-006X.59.1.12",
  },
};

/** A starting point in words. */
export interface SaidPreset {
  readonly name: string;
  readonly text: string;
  readonly lacks: readonly string[];
  readonly source: { readonly text: string; readonly url: string };
  /** What it would change of the rules as they are. */
  readonly changes: readonly string[];
  /** How often its rules would be wrong: those that were tried on made-up clients. */
  readonly rates: readonly { readonly name: string; readonly lines: readonly string[] }[];
  /** Those that were not; absent where there are none. */
  readonly noRates?: string;
}

/** @param measureOf what the measure of a rule is called; nothing for rules without one */
export function sayPreset(
  voice: Voice,
  { id, takesIn, takesOut, leaves, lacks, rules }: PresetView,
  measureOf: (rule: Rule) => string | undefined,
): SaidPreset {
  const { t, format } = voice;
  const kinds = (some: readonly Rule[]) => format.list(sayKinds(voice, some, measureOf));
  const known = rules.filter(({ alarms }) => alarms.status === "simulated");
  const unknown = rules.filter(({ alarms }) => alarms.status !== "simulated");
  const isSame = takesIn.length + takesOut.length === 0;
  return {
    name: t(`rule.preset.${id}`),
    text: t(`rule.preset.${id}.text`),
    lacks: lacks.map((one) => t(`rule.preset.lacks.${one}`)),
    source: SOURCES[id],
    changes: [
      ...(isSame ? [t("rules.presets.same")] : []),
      ...(takesIn.length > 0 ? [t("rules.presets.takes-in", { rules: kinds(takesIn) })] : []),
      ...(takesOut.length > 0 ? [t("rules.presets.takes-out", { rules: kinds(takesOut) })] : []),
      t("rules.presets.leaves", { count: leaves.length }),
    ],
    rates: known.map(({ rule, alarms }) => ({
      name: nameRule(voice, rule, measureOf(rule)),
      lines: sayAlarms(voice, alarms).rates,
    })),
    ...(unknown.length > 0 && {
      noRates: t("rules.presets.no-rates", { rules: kinds(unknown.map(({ rule }) => rule)) }),
    }),
  };
}

/** "Worse than at the start (PHQ-9 and GAD-7)": each kind of rule once, with its measures. */
function sayKinds(
  voice: Voice,
  rules: readonly Rule[],
  measureOf: (rule: Rule) => string | undefined,
): readonly string[] {
  return [...new Set(rules.map(({ kind }) => kind))].map((kind) => {
    const measures = rules.flatMap((rule) => (rule.kind === kind ? (measureOf(rule) ?? []) : []));
    const named = measures.length > 0 ? voice.format.list(measures) : undefined;
    return nameRule(voice, { kind }, named);
  });
}
