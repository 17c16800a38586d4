import type { Catalog } from "../../core/i18n/messages.ts";

/**
 * Words of the choice between dates and session numbers under the charts of a report. A session
 * is an hour of therapy; that a check-in stands for one is said wherever a number of it is drawn.
 */
export const chartAxis = {
  "axis.choice": "Axis of the charts",
  "axis.by.dates": "By date",
  "axis.by.sessions": "By session number",
  "axis.sessions": "Session number, counted by check-ins",
  "axis.sessions.text":
    "Sessions are counted by check-ins: one without a check-in has no number. Equal distances are not equal times; what happened between two check-ins stands between their numbers.",
  "axis.sessions.daily": "The daily form keeps its dates.",
  "axis.read.course":
    "Each mark is one check-in, placed at its number. Check-ins of one day with different measures share a number. The line breaks where no score came for a long time, however close the numbers are.",
  "axis.read.goals":
    "Each mark is one rating, placed at the number of the check-in of its day, or between two numbers. The line breaks where no rating came for a long time.",
  "axis.read.lane":
    "The numbers are those of the charts above, so that one can look up from an event.",
  "axis.say.at": "Check-in {number}.",
  "axis.say.before": "Before check-in {before}.",
  "axis.say.between": "Between check-ins {after} and {before}.",
  "axis.say.after": "After check-in {after}.",
} as const satisfies Catalog;
