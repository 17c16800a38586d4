import { type Bar, type Moment, neededOf } from "./bar.ts";
import { daysBetween } from "./days.ts";
import { beyondInARow } from "./expected-bar.ts";
import type { ScaleHistory } from "./history.ts";
import type { Compared } from "./result.ts";
import type { DeteriorationRule, NoImprovementRule, ScoreRule } from "./rule.ts";

/**
 * The numbers that a rule about scores compared, each with its name.
 *
 * @unit points of the scale, sessions, days or scores in a row, as the names say
 * @source the rule's own: `Rule.source`
 */
export function comparedBy(
  rule: ScoreRule,
  history: ScaleHistory,
  bar: Bar,
  { now, plannedEnd }: Moment,
): readonly Compared[] {
  const { scores } = history;
  const first = scores[0]?.value;
  const latest = scores.at(-1)?.value;
  if (first === undefined || latest === undefined) return [];
  switch (rule.kind) {
    case "deterioration":
    case "no-improvement":
      return [
        { name: "first", value: first },
        { name: "latest", value: latest },
        { name: "difference", value: latest - first },
        ...thresholdOf(rule, history),
        ...sessionsOf(rule, history),
      ];
    case "beyond-expected":
      return [
        { name: "first", value: first },
        { name: "latest", value: latest },
        { name: "band-end", value: bar.reference },
        { name: "in-a-row", value: beyondInARow(rule, history) },
        { name: "in-a-row-needed", value: rule.inARow },
      ];
    case "alliance-drop":
      return [
        { name: "previous", value: bar.reference },
        { name: "latest", value: latest },
        { name: "difference", value: latest - bar.reference },
        { name: "threshold", value: rule.points, comparison: "at-least" },
      ];
    case "alliance-low":
      return [
        { name: "latest", value: latest },
        { name: "limit", value: rule.limit, comparison: rule.comparison },
      ];
    case "clinical-at-end":
      return [
        { name: "latest", value: latest },
        { name: "cutoff", value: bar.reference },
        ...named(
          "days-to-end",
          plannedEnd === undefined ? undefined : daysBetween(now, plannedEnd),
        ),
        { name: "days-before", value: rule.daysBefore },
      ];
  }
}

function thresholdOf(
  { difference }: DeteriorationRule | NoImprovementRule,
  history: ScaleHistory,
): readonly Compared[] {
  const needed = neededOf(difference, history);
  return needed ? [{ name: "threshold", value: needed.points, comparison: needed.comparison }] : [];
}

const named = (name: Compared["name"], value: number | undefined): readonly Compared[] =>
  value === undefined ? [] : [{ name, value }];

const sessionsOf = (rule: ScoreRule, { scores }: ScaleHistory): readonly Compared[] =>
  rule.kind === "no-improvement"
    ? [
        ...named("session", scores.at(-1)?.session),
        { name: "sessions-needed", value: rule.sessions },
      ]
    : [];
