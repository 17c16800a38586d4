import type { Catalog } from "../../core/i18n/messages.ts";

/** Words of the tables of scores and of answers. */
export const tables = {
  "table.caption": "{measure}: every check-in, oldest first. {direction}",
  "table.date": "Date",
  "table.score": "Score",
  "table.band": "Band",
  "table.change": "Change from the first score",
  "table.reliable": "More than chance?",
  "table.mode": "Asked",
  "table.locale": "Language",
  "table.note": "Note",
  "table.no-score": "No score",
  "table.first": "First score",
  "table.yes": "Yes",
  "table.no": "No",
  "table.unknown": "Not judged",
  "table.prorated": "Completed from the answered items.",
  "table.unscorable": "Too many items were empty.",
  "table.other-version": "From another version of the measure, not compared.",
  "table.mode-changed": "Asked in another way than before.",
  "table.locale-changed": "Asked in another language than before.",
  "table.after-gap": {
    one: "After {count} day without a score.",
    other: "After {count} days without a score.",
  },

  "mode.screen": "On screen",
  "mode.paper": "On paper",
  "mode.read-aloud": "Read aloud",

  "items.title": "Answers to each item of {measure}",
  "items.item": "Item",
  "items.latest": "Latest, {date}",
  "items.before": "Before, {date}",
  "items.none": "Not answered",
  "items.skipped": "Left empty on purpose",
  "items.not-asked": "Not asked",
  "items.risk": "Risk item",
  "items.unscored": "{measure}: answers, without a score",
  "items.empty": "No answers yet.",
} as const satisfies Catalog;
