import type { Catalog } from "../../core/i18n/messages.ts";

/** Words of the one line that a therapist copies into a record kept elsewhere. It names nobody. */
export const clinicalLine = {
  "line.title": "One line to copy into your record",
  "line.hint": "It has no name in it.",
  "line.copy": "Copy",
  "line.copied": "Copied.",
  "line.score": "{date} {measure} {score}",
  "line.first": "{scored}: first score.",
  "line.changed": "{scored}: {change} than {since} ({from}). {class}.",
  "line.same": "{scored}: the same as {since}. {class}.",
  "line.not-judged": "{scored}: change not judged.",
  "line.no-score": "{measure}: no score on {date}.",
  "line.answered": {
    one: "{measure}: answered on {date}, no score.",
    other: "{measure}: answered {count} times, no score (last on {date}).",
  },
  "line.other-version": {
    one: "{measure}: answered on {date} with another version, not compared.",
    other: "{measure}: answered {count} times with another version, not compared (last on {date}).",
  },
  "line.care": "Read with care: {reasons}.",
  "line.care.few-scores": { one: "{count} score only", other: "{count} scores only" },
  "line.care.floor": {
    one: "{count} score at the lowest end of the scale",
    other: "{count} scores at the lowest end of the scale",
  },
  "line.care.ceiling": {
    one: "{count} score at the highest end of the scale",
    other: "{count} scores at the highest end of the scale",
  },
  "line.care.no-room": "first score too near the best one for a change that counts",
  "line.care.saw-tooth": {
    one: "the course turned {count} time by more than chance, the first and the latest score alone mislead",
    other:
      "the course turned {count} times by more than chance, the first and the latest score alone mislead",
  },
  "line.care.languages-differ": "first answers in {first}, latest in {latest}",
  "line.care.modes-differ": "first answers: {first}, latest: {latest}",
  "line.care.mode-changed": {
    one: "asked in another way from {date}",
    other: "way of asking changed {count} times, last on {date}",
  },
  "line.care.locale-changed": {
    one: "asked in another language from {date}",
    other: "language changed {count} times, last on {date}",
  },
  "line.care.layout-changed": {
    one: "questions laid out differently from {date}",
    other: "layout of the questions changed {count} times, last on {date}",
  },
  "line.care.helped": {
    one: "somebody helped with the answers, or gave them, on {date}",
    other: "somebody helped with the answers, or gave them, {count} times, last on {date}",
  },
  "line.care.prorated": {
    one: "{count} score completed from the items that were answered, on {date}",
    other: "{count} scores completed from the items that were answered, last on {date}",
  },
  "line.care.norms.other": "threshold from answers in another language ({language})",
  "line.care.norms.unknown": "threshold from answers in a language that the source does not say",
  "line.signals": "Signals: {signals}.",
  "line.signal": "{name} (rule version {version})",
  "line.signal.of": "{measure}: {name} (rule version {version})",
  "line.signal.since": "{signal} since {date}",
  "line.signal.quiet": "{signal} (no longer shows since {date})",
  "line.risk": {
    one: "{count} risk answer is not acknowledged.",
    other: "{count} risk answers are not acknowledged.",
  },
  "line.no-risk": "No open risk answer.",
  "line.none": "Nothing answered yet.",
} as const satisfies Catalog;
