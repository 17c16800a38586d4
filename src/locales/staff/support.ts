import type { Catalog } from "../../core/i18n/messages.ts";

/** Words round the support tree, and of the log of what was done about a signal. */
export const support = {
  "support.lead":
    "Questions and ideas to choose from. They are not instructions, and your judgement comes first.",
  "support.evidence":
    "Showing progress helps a little on average. It helps somewhat more with tools like this one, for clients who do not get better as expected.",
  "support.supervision.evidence":
    "Research on what supervision achieves is sparse. When to seek it is our own suggestion.",

  "support.area.safety": "Safety",
  "support.area.motivation": "Motivation and goals",
  "support.area.alliance": "Working together",
  "support.area.support": "Other people and life events",
  "support.area.skills": "Skills, amount of therapy, medicine or referral",

  "support.because": "Look here because of: {signals}.",
  "support.because.none": "No signal points here.",

  "support.part.ask-yourself": "Ask yourself",
  "support.part.explore": "Explore with the client",
  "support.part.suggest": "What you can do",
  "support.part.supervision": "When to seek supervision",

  "support.read.passage": "{source}",
  "support.read.abstract": "{source} (read: the abstract)",
  "support.read.second-hand": "{source} (read: a report of it by others)",
  "support.read.none": "{source}",

  "support.log.title": "What was done",
  "support.log.signal": "Signal: {signal}, first seen {date}.",
  "support.log.areas": "Areas: {areas}.",
  "support.log.areas-field": "Areas that you talked about",
  "support.log.discussed": "What we discussed",
  "support.log.discussed.hint": "A few words that you will still understand in three months.",
  "support.log.agreed": "What we agreed",
  "support.log.agreed.hint": "Who does what, and by when. Leave it empty if nothing was agreed.",
  "support.log.changed": "What changed since",
  "support.log.empty": "Nothing is written here yet.",

  "support.since.fired": "The signal shows now.",
  "support.since.quiet": "The signal no longer shows.",
  "support.since.not-asked": "The signal cannot be judged now.",
  "support.since.no-rule": "The clinic has taken this rule out.",
  "support.since.other-version": "The rule was changed in between.",
  "support.since.score": "The score was {before} on {earlier} and {now} on {day}: {change}.",
  "support.since.no-score": "No score since this was written.",
} as const satisfies Catalog;
