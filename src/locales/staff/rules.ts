import type { Catalog } from "../../core/i18n/messages.ts";

/** Words of the rules in the settings: what each does, its fields, and what was changed. */
export const rules = {
  "rule.says.deterioration": "Shows when the latest score is worse than the first: {difference}.",
  "rule.says.no-improvement":
    "Shows from check-in {sessions} with this measure on, when the latest score is not better than the first: {difference}.",
  "rule.says.beyond-expected": {
    one: "Shows when {count} score is worse than the {band} % band of the expected course.",
    other:
      "Shows when {count} scores in a row are worse than the {band} % band of the expected course.",
  },
  "rule.says.alliance-drop": {
    one: "Shows when a score is worse than the one before by {count} point or more.",
    other: "Shows when a score is worse than the one before by {count} points or more.",
  },
  "rule.says.alliance-low.worse-than": "Shows when the latest score is worse than {limit}.",
  "rule.says.alliance-low.at-or-worse-than": "Shows when the latest score is {limit} or worse.",
  "rule.says.risk-item":
    "Shows when an answer of the last check-in meets a risk rule of the measure.",
  "rule.says.missed-occasions": {
    one: "Shows when {count} check-in was not answered.",
    other: "Shows when {count} check-ins in a row were not answered.",
  },
  "rule.says.clinical-at-end":
    "Shows from {days} days before the planned end, when the latest score is in the clinical range.",
  "rule.difference.measure": "by as much as the source of the measure asks",
  "rule.difference.at-least": {
    one: "by {count} point or more",
    other: "by {count} points or more",
  },
  "rule.difference.more-than": {
    one: "by more than {count} point",
    other: "by more than {count} points",
  },

  "rule.field.strength": "Haste",
  "rule.field.difference": "Size of the difference",
  "rule.field.points": "Points",
  "rule.field.comparison": "At just this number",
  "rule.field.sessions": "From check-in",
  "rule.field.band": "Band of the expected course",
  "rule.field.in-a-row": "How many in a row",
  "rule.field.limit": "Limit",
  "rule.field.days-before": "Days before the planned end",
  "rule.field.reason": "Why you change it",
  "rule.field.use": "Use this rule",

  "rule.value.strength.hard": "Look at it today",
  "rule.value.strength.soft": "A question to ask",
  "rule.value.difference.measure": "As the source of the measure says",
  "rule.value.difference.clinic": "As many points as we choose",
  "rule.value.comparison.at-least": "shows a signal",
  "rule.value.comparison.more-than": "shows no signal yet",
  "rule.value.comparison.worse-than": "shows no signal yet",
  "rule.value.comparison.at-or-worse-than": "shows a signal",
  "rule.value.band": "{value} %",

  "rule.problem.whole": "{label}: type a whole number from {from} to {to}.",
  "rule.problem.number": "{label}: type a number from {from} to {to}.",
  "rule.problem.difference":
    "{label}: choose “As many points as we choose” if the points that you typed are to count. If not, empty them.",
  "rule.problem.reason": "{label}: write a sentence. It is shown beside every signal.",

  "rule.change.added": "New: {name}.",
  "rule.change.removed": "Taken out: {name}. Old signals keep it.",
  "rule.change.edited": "{name}: version {before} becomes version {after}. {fields}",
  "rule.change.field": "{field}: {before} becomes {after}.",
  "rule.change.field.new": "{field}: {after}.",
  "rule.change.field.gone": "{field}: {before} no longer.",
  "rule.change.none": "Nothing was changed.",
  "rule.of": "{name} ({measure})",

  "rule.preset.signal-colour": "Course and expected course",
  "rule.preset.response-and-alliance": "Response and alliance",
  "rule.preset.outcome-and-risk": "Outcome and risk",
  "rule.preset.signal-colour.text":
    "In the manner of the OQ system, with open numbers. It looks for worse than at the start, not as expected, and no improvement. The signal colour of a course stands beside the methods of its measure, which the report leads to.",
  "rule.preset.response-and-alliance.text":
    "In the manner of PCOMS: how it goes beside what was expected, and how you work together.",
  "rule.preset.outcome-and-risk.text":
    "In the manner of CORE. It looks for worse than at the start, no improvement, and the clinical range near the end. Risk answers stand apart, so that neither hides the other.",
  "rule.preset.lacks.alliance-numbers":
    "Its rules about the alliance need numbers that no open source gives. An owner types the limit and the drop of your alliance measure among the rules.",
} as const satisfies Catalog;
