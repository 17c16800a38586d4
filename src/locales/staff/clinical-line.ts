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
  "line.signals": "Signals: {signals}.",
  "line.signal": "{name} (rule version {version})",
  "line.signal.of": "{measure}: {name} (rule version {version})",
  "line.signal.fires": "{signal}, since {since}",
  "line.signal.fires-again": "{signal}, first seen {first}, again since {since}",
  "line.signal.quiet": "{signal}, first seen {first}, no longer shows since {since}",
  "line.signal.unjudged": "{signal}, first seen {first}, no longer judged since {since}",
  "line.signal.kept": "{signal}, first seen {first}",
  "line.risk": {
    one: "{count} risk answer is not acknowledged.",
    other: "{count} risk answers are not acknowledged.",
  },
  "line.no-risk": "No open risk answer.",
  "line.none": "Nothing answered yet.",
} as const satisfies Catalog;
