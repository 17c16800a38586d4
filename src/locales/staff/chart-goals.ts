import type { Catalog } from "../../core/i18n/messages.ts";

/** Words of the charts of goals. */
export const chartGoals = {
  "goal-chart.title": "Goals",
  "goal-chart.none": "No rating yet.",
  "goal-chart.ratings.client": {
    one: "{count} rating by the client, on {from}: {latest}.",
    other:
      "{count} ratings by the client from {from} to {to}; first {first}, latest {latest}: {change}.",
  },
  "goal-chart.ratings.therapist": {
    one: "{count} rating by the therapist, on {from}: {latest}.",
    other:
      "{count} ratings by the therapist from {from} to {to}; first {first}, latest {latest}: {change}.",
  },
  "goal-chart.milestones": {
    one: "{count} milestone reached: {dates}.",
    other: "{count} milestones reached: {dates}.",
  },
  "goal-chart.axis.rating": "Rating, 0 to 10",
  "goal-chart.axis.attainment": "Attainment, −2 to +2",
  "goal-chart.time": "Date of the rating",
  "goal-chart.expected": "Expected level",
  "goal-chart.level": "{level} ({meaning})",
  "goal-chart.level.much-less": "much less than expected",
  "goal-chart.level.less": "less than expected",
  "goal-chart.level.expected": "as expected",
  "goal-chart.level.more": "more than expected",
  "goal-chart.level.much-more": "much more than expected",
  "goal-chart.by.client": "Rated by the client",
  "goal-chart.by.therapist": "Rated by the therapist",
  "goal-chart.milestone": "Milestone reached",
  "goal-chart.read.line":
    "Each mark is one rating, placed at its date. The line breaks where no rating came for a long time.",
  "goal-chart.read.two":
    "What the client and the therapist say stands side by side and is never averaged.",
  "goal-chart.read.axis": "The upright axis is the whole range that a rating can have.",
  "goal-chart.reader": "Ratings and milestones, one by one",
  "goal-chart.say.rating": "{date}: {value}. {by}.",
  "goal-chart.say.change": "{date}: {value}, {change} than the first. {by}.",
  "goal-chart.say.same": "{date}: {value}, the same as the first. {by}.",
  "goal-chart.say.milestone": "{date}: milestone reached. {text}",
  "goal-chart.caption": "Ratings and milestones of this goal, oldest first. {direction}",
  "goal-chart.show-table": "All ratings as a table",
  "goal-chart.column.what": "What",
  "goal-chart.column.rating": "Rating",
  "goal-chart.column.change": "Change from the first rating",
  "goal-chart.column.text": "In words",
  "goal-chart.first": "First rating",
} as const satisfies Catalog;
