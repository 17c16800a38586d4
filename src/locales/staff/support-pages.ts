import type { Catalog } from "../../core/i18n/messages.ts";

/** Words of the support page round the tree and the log. */
export const supportPages = {
  "support.title": "What to look at",
  "support.signals": "Why you are here",
  "support.signals.none": "No signal is open. The areas stand in their usual order.",
  "support.alerts": {
    one: "{count} risk answer is open. It stands on top of the report.",
    other: "{count} risk answers are open. They stand on top of the report.",
  },
  "support.areas": "Five areas",
  "support.source.number": "Source {number}",
  "support.sources": "Where these lines come from",

  "support.form.title": "Write in the log",
  "support.form.signal": "Which signal was it about?",
  "support.form.signal.option": "{signal}, first seen {date}",
  "support.form.signal.done": "acknowledged",
  "support.form.areas": "What did you look at?",
  "support.form.acknowledge": "This also acknowledges the signal",
  "support.form.acknowledge.hint": "It leaves the caseload. It comes back if its rule fires anew.",
  "support.form.save": "Save in the log",
  "support.form.no-signal": "Once a signal has shown, you can write here what you did about it.",

  "support.entry.written": "Written by {name} on {moment}.",
  "support.entry.nothing-agreed": "Nothing was agreed.",
  "support.entry.more": "Older entries are kept in the record.",
  "support.follow-up.said": "{name}, {moment}: {text}",
  "support.follow-up.open": "Add what changed since",
  "support.follow-up.label": "What changed since, in your words",
  "support.follow-up.save": "Add",
  "support.follow-up.changed-elsewhere":
    "Somebody has added to this entry meanwhile. Read it, then press “Add” again. Your text is still here.",
} as const satisfies Catalog;
