import type { Measure, Scale } from "../measures/measure.ts";
import type { DeteriorationRule, Difference, Rule, RuleSource, ScoreRule } from "./rule.ts";

const BY_NORMS: Difference = { from: "measure" };

const choice = (text: string): RuleSource => ({ kind: "choice", text });

const JACOBSON_TRUAX: RuleSource = {
  kind: "citation",
  text: "Jacobson & Truax (1991), J Consult Clin Psychol 59(1), 12–19: a change beyond measurement error. That it is looked at after every check-in is our own choice.",
  url: "https://doi.org/10.1037/0022-006X.59.1.12",
};

/**
 * Sessions after which a lack of improvement is worth a question.
 *
 * @unit sessions
 * @source our own choice; Saunders et al. (2019) found one group of people with depression who
 *   changed little until session six, so the rule is soft and says so,
 *   https://pmc.ncbi.nlm.nih.gov/articles/PMC6428692
 */
const SESSIONS_WITHOUT_IMPROVEMENT = 4;

/**
 * Scores beyond the expected band, in a row. One in ten on-track scores lies beyond the worse
 * end of the 80 % band; two in a row are rarer.
 *
 * @unit scores
 * @source our own choice
 */
const BEYOND_IN_A_ROW = 2;

/**
 * @unit occasions
 * @source our own choice
 */
const MISSED_IN_A_ROW = 2;

/**
 * @unit days; two weekly sessions before the end there is still time to talk about it
 * @source our own choice
 */
const DAYS_BEFORE_END = 14;

/**
 * The rules that a clinic starts with for one outcome scale. Each is data: the clinic may change,
 * remove or add any.
 *
 * @unit see each rule
 * @source each rule cites its own: `Rule.source`
 */
export function outcomeRules(
  measure: Pick<Measure, "id">,
  scale: Pick<Scale, "id">,
): readonly ScoreRule[] {
  const base = { version: 1, measure: measure.id, scale: scale.id } as const;
  const id = (kind: string): string => `${measure.id}-${scale.id}-${kind}`;
  return [
    deterioration(measure, scale, { difference: BY_NORMS, source: JACOBSON_TRUAX }),
    {
      ...base,
      id: id("beyond-expected"),
      kind: "beyond-expected",
      strength: "soft",
      band: 80,
      inARow: BEYOND_IN_A_ROW,
      source: choice("Our own choice: the worse end of the 80 % band, twice in a row."),
    },
    {
      ...base,
      id: id("no-improvement"),
      kind: "no-improvement",
      strength: "soft",
      sessions: SESSIONS_WITHOUT_IMPROVEMENT,
      difference: BY_NORMS,
      source: choice(
        "Our own choice of four check-ins. Some people with depression improve only after the sixth session (Saunders et al. 2019, PMC6428692).",
      ),
    },
    {
      ...base,
      id: id("clinical-at-end"),
      kind: "clinical-at-end",
      strength: "soft",
      daysBefore: DAYS_BEFORE_END,
      source: choice("Our own choice of two weeks; the cut-off cites its own source."),
    },
  ];
}

function deterioration(
  measure: Pick<Measure, "id">,
  scale: Pick<Scale, "id">,
  numbers: Pick<DeteriorationRule, "difference" | "source">,
): DeteriorationRule {
  return {
    id: `${measure.id}-${scale.id}-deterioration`,
    version: 1,
    measure: measure.id,
    scale: scale.id,
    kind: "deterioration",
    strength: "hard",
    ...numbers,
  };
}

/**
 * The rule that a scale is worse than at the start, for one whose source says of no difference
 * that it counts: the clinic gives the points.
 *
 * @param numbers the difference from which it counts
 * @unit points of the scale
 * @source the caller's: `source`
 */
export const deteriorationBy = (
  measure: Pick<Measure, "id">,
  scale: Pick<Scale, "id">,
  { points, source }: { readonly points: number; readonly source: RuleSource },
): DeteriorationRule =>
  deterioration(measure, scale, {
    difference: { from: "clinic", points, comparison: "at-least" },
    source,
  });

/**
 * The two alliance rules for a scale whose cut-off and drop the clinic gives, because they belong
 * to a licensed measure.
 *
 * @param numbers the limit below which, and the drop from which, the alliance is talked about
 * @unit points of the scale
 * @source the caller's: `source`
 */
export function allianceRules(
  measure: Pick<Measure, "id">,
  scale: Pick<Scale, "id">,
  numbers: { readonly limit: number; readonly drop: number; readonly source: RuleSource },
): readonly ScoreRule[] {
  const base = { version: 1, measure: measure.id, scale: scale.id, strength: "soft" } as const;
  const { limit, drop, source } = numbers;
  return [
    {
      ...base,
      id: `${measure.id}-alliance-low`,
      kind: "alliance-low",
      limit,
      comparison: "worse-than",
      source,
    },
    { ...base, id: `${measure.id}-alliance-drop`, kind: "alliance-drop", points: drop, source },
  ];
}

/**
 * The rules that look at no scale: risk answers of each measure that has risk rules, and
 * occasions that passed unanswered.
 *
 * @unit see each rule
 * @source each rule cites its own: `Rule.source`
 */
export const generalRules = (
  measures: readonly Pick<Measure, "id" | "risk">[],
): readonly Rule[] => [
  ...measures
    .filter(({ risk }) => risk.length > 0)
    .map(({ id }): Rule => ({
      id: `${id}-risk-item`,
      version: 1,
      kind: "risk-item",
      strength: "hard",
      measure: id,
      source: choice("The measure's own risk rules, each with its source in the pack."),
    })),
  {
    id: "missed-occasions",
    version: 1,
    kind: "missed-occasions",
    strength: "soft",
    inARow: MISSED_IN_A_ROW,
    source: choice("Our own choice: two in a row."),
  },
];
