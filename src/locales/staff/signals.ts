import type { Catalog } from "../../core/i18n/messages.ts";

/** Words of the rules: what fired, on which numbers, and what would have changed it. */
export const signals = {
  "signal.name.deterioration": "Worse than at the start",
  "signal.name.no-improvement": "Not better after some check-ins",
  "signal.name.beyond-expected": "Not as expected",
  "signal.name.alliance-drop": "Alliance dropped",
  "signal.name.alliance-low": "Alliance low",
  "signal.name.risk-item": "Risk answer",
  "signal.name.missed-occasions": "Check-ins not answered",
  "signal.name.clinical-at-end": "End is near, still in the clinical range",

  "signal.fired.deterioration": "{measure} was worse than at the start: {change}.",
  "signal.fired.no-improvement":
    "{measure} was not better than at the start by enough, at check-in {number}.",
  "signal.fired.beyond-expected": {
    one: "{measure} was worse than the first score lets expect, {count} time in a row.",
    other: "{measure} was worse than the first score lets expect, {count} times in a row.",
  },
  "signal.fired.alliance-drop": "{measure} dropped since the time before: {change}.",
  "signal.fired.alliance-low": "{measure} was at a score to talk about: {latest}.",
  "signal.fired.risk-item": {
    one: "{count} answer of the last check-in met a risk rule of {measure}.",
    other: "{count} answers of the last check-in met a risk rule of {measure}.",
  },
  "signal.fired.missed-occasions": {
    one: "{count} check-in was not answered.",
    other: "{count} check-ins in a row were not answered.",
  },
  "signal.fired.clinical-at-end":
    "{measure} was in the clinical range, and the planned end was near or past.",

  "signal.quiet.deterioration": "{measure} is not worse than at the start by enough for a signal.",
  "signal.quiet.no-improvement": "{measure} is better than at the start by enough.",
  "signal.quiet.beyond-expected":
    "{measure} was not worse than expected often enough in a row for a signal.",
  "signal.quiet.alliance-drop": "{measure} did not drop by enough for a signal.",
  "signal.quiet.alliance-low": "{measure} is not at a score to talk about.",
  "signal.quiet.risk-item": "No answer of the last check-in met a risk rule of {measure}.",
  "signal.quiet.missed-occasions": "Too few check-ins were missed in a row for a signal.",
  "signal.quiet.clinical-at-end": "{measure} is outside the clinical range.",

  "signal.now.fires": "Shows since {since}.",
  "signal.now.fires-again": "First seen {first}. Shows again since {since}.",
  "signal.now.quiet": "First seen {first}. No longer shows since {since}.",
  "signal.now.unjudged": "First seen {first}. No longer judged since {since}.",
  "signal.now.kept": "First seen {first}.",
  "signal.rule": "Rule: {name}, version {version}.",
  "signal.rule.of": "Rule: {name}, on {measure}, version {version}.",
  "signal.strength.hard": "Look at it today.",
  "signal.strength.soft": "A question to ask. There is often no cause.",

  "signal.number.first": "First score: {value}",
  "signal.number.previous": "Score before: {value}",
  "signal.number.latest": "Latest score known on {date}: {value}",
  "signal.number.difference": "Difference: {change}",
  "signal.number.threshold": "Difference that counts: {value} points",
  "signal.number.threshold.at-least": "Difference that counts: {value} points or more",
  "signal.number.threshold.more-than": "Difference that counts: more than {value} points",
  "signal.number.session": "Check-ins with this measure: {value}",
  "signal.number.sessions-needed": "The rule looks from check-in {value} on",
  "signal.number.band-end": "Worse end of the expected range: {value}",
  "signal.number.in-a-row": "In a row: {value}",
  "signal.number.in-a-row-needed": "In a row for a signal: {value}",
  "signal.number.limit": "Limit: {value}",
  "signal.number.limit.worse-than": "Limit: worse than {value}",
  "signal.number.limit.at-or-worse-than": "Limit: {value} or worse",
  "signal.number.cutoff": "Cut-off: {value}",
  "signal.number.risk-answer": "Answer: {value}",
  "signal.number.risk-above": "The risk rule asks about answers above {value}",
  "signal.number.days-to-end": "Days then to the planned end: {value}",
  "signal.number.days-past-end": "Days then since the planned end: {value}",
  "signal.number.days-before": "The rule looks from {value} days before the end",

  "signal.flip.fired.higher-is-worse": "No signal would have shown at {value} or below.",
  "signal.flip.fired.higher-is-better": "No signal would have shown at {value} or above.",
  "signal.flip.quiet.higher-is-worse": "A signal would show at {value} or above.",
  "signal.flip.quiet.higher-is-better": "A signal would show at {value} or below.",
  "signal.flip.fired.in-a-row": "No signal would have shown with {value} in a row.",
  "signal.flip.quiet.in-a-row": "A signal would show with {value} in a row.",
  "signal.flip.fired.risk": "No signal would have shown with answers of {values} or below.",
  "signal.flip.fired.none": "No other score would have changed this.",
  "signal.flip.quiet.none": "No other latest score would have made a signal.",

  "signal.caution.late-responders":
    "Some people with depression change little until session six and then quickly. So no change yet is a reason to ask, not a finding.",
  "signal.caution.experimental-model":
    "The expected course is experimental: it rests on few people or one place.",

  "signal.not-judged": "{name}: not judged. {reason}",
  "signal.reason.no-scores": "There is no score yet.",
  "signal.reason.too-few-scores": "There are too few scores to compare.",
  "signal.reason.too-early": "It is too early: the rule looks from a later check-in on.",
  "signal.reason.no-norms": "No size of a change with a source fits this client.",
  "signal.reason.no-cutoff": "No cut-off with a source fits this client.",
  "signal.reason.no-room":
    "The first score was so good that no later score could be better by enough.",
  "signal.reason.no-model": "There is no expected course for this measure.",
  "signal.reason.assumed-model": "The expected course rests on assumptions, not on data.",
  "signal.reason.first-score-outside-support":
    "Too few people in the data began with such a first score.",
  "signal.reason.session-outside-support":
    "Too few people in the data had as many sessions as there are check-ins here.",
  "signal.reason.no-planned-end": "No planned end is recorded.",
  "signal.reason.end-not-near": "The planned end is not near.",
  "signal.reason.never-answered": "The measure was never answered.",
} as const satisfies Catalog;
