import type { Catalog } from "../../core/i18n/messages.ts";

/** Words of the lane of sessions and events, under the charts of a report. */
export const chartLane = {
  "lane.heading": "Sessions and events",
  "lane.none": "No session or event is recorded.",
  "lane.sessions": {
    one: "{count} session took place, on {from}.",
    other: "{count} sessions took place, from {from} to {to}.",
  },
  "lane.no-sessions": "No session took place.",
  "lane.missed": {
    one: "{count} was missed: {dates}.",
    other: "{count} were missed: {dates}.",
  },
  "lane.missed.many": "{count} were missed, the latest on {date}.",
  "lane.events.medication": {
    one: "{count} change of medication: {dates}.",
    other: "{count} changes of medication: {dates}.",
  },
  "lane.events.case-review": {
    one: "{count} case review: {dates}.",
    other: "{count} case reviews: {dates}.",
  },
  "lane.events.life": {
    one: "{count} life event: {dates}.",
    other: "{count} life events: {dates}.",
  },
  "lane.events.other": {
    one: "{count} other event: {dates}.",
    other: "{count} other events: {dates}.",
  },
  "lane.row.session": "Sessions",
  "lane.row.medication": "Medication",
  "lane.row.case-review": "Case reviews",
  "lane.row.life": "Life events",
  "lane.row.other": "Other events",
  "lane.kind.session": "Session took place",
  "lane.kind.missed": "Session missed",
  "lane.kind.medication": "Change of medication",
  "lane.kind.case-review": "Case review",
  "lane.kind.life": "Life event",
  "lane.kind.other": "Other event",
  "lane.time": "Date of the session or event",
  "lane.reader": "Sessions and events, one by one",
  "lane.reader.help":
    "Use the arrow keys to go from mark to mark, Home and End for the first and last, Escape to leave.",
  "lane.say": "{date}: {kind}.",
  "lane.say.text": "{date}: {kind}. {text}",
  "lane.read.axis":
    "The dates are those of the charts above, so that one can look up from an event.",
  "lane.read.cause": "An event before a change need not be its cause.",
  "lane.caption": "Sessions and events, oldest first.",
  "lane.show-table": "All sessions and events as a table",
  "lane.column.kind": "What",
  "lane.column.text": "In words",
} as const satisfies Catalog;
