import type { Catalog } from "../../core/i18n/messages.ts";

/** Words of the charts of goals. */
export const chartGoals = {
  "goal.title": "Goals",
  "goal.none": "No rating yet.",
  "goal.ratings.client": {
    one: "{count} rating by the client, on {from}: {latest}.",
    other:
      "{count} ratings by the client from {from} to {to}; first {first}, latest {latest}: {change}.",
  },
  "goal.ratings.therapist": {
    one: "{count} rating by the therapist, on {from}: {latest}.",
    other:
      "{count} ratings by the therapist from {from} to {to}; first {first}, latest {latest}: {change}.",
  },
  "goal.milestones": {
    one: "{count} milestone reached: {dates}.",
    other: "{count} milestones reached: {dates}.",
  },
  "goal.axis.rating": "Rating, 0 to 10",
  "goal.axis.attainment": "Attainment, −2 to +2",
  "goal.time": "Date of the rating",
  "goal.expected": "Expected level",
  "goal.level": "{level} ({meaning})",
  "goal.level.much-less": "much less than expected",
  "goal.level.less": "less than expected",
  "goal.level.expected": "as expected",
  "goal.level.more": "more than expected",
  "goal.level.much-more": "much more than expected",
  "goal.by.client": "Rated by the client",
  "goal.by.therapist": "Rated by the therapist",
  "goal.milestone": "Milestone reached",
  "goal.read.line":
    "Each mark is one rating, placed at its date. The line breaks where no rating came for a long time.",
  "goal.read.two":
    "What the client and the therapist say stands side by side and is never averaged.",
  "goal.read.axis": "The upright axis is the whole range that a rating can have.",
  "goal.reader": "Ratings and milestones, one by one",
  "goal.say.rating": "{date}: {value}. {by}.",
  "goal.say.change": "{date}: {value}, {change} than the first. {by}.",
  "goal.say.same": "{date}: {value}, the same as the first. {by}.",
  "goal.say.milestone": "{date}: milestone reached. {text}",
  "goal.caption": "Ratings and milestones of this goal, oldest first. {direction}",
  "goal.show-table": "All ratings as a table",
  "goal.column.what": "What",
  "goal.column.rating": "Rating",
  "goal.column.change": "Change from the first rating",
  "goal.column.text": "In words",
  "goal.first": "First rating",
} as const satisfies Catalog;
