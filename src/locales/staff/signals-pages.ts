import type { Catalog } from "../../core/i18n/messages.ts";

/** Words round the signals on report and caseload; what a signal itself says is in `signals.ts`. */
export const signalsPages = {
  "signals.title": "Signals",
  "signals.none": "No signal is open.",
  "signals.unwatched": "No rule watches for change in {measures}.",
  "signals.unjudged": "No rule could judge a change in {measures} so far.",
  "signals.how": "How this was found",
  "signals.rule-set": "From version {version} of the clinic’s rules.",
  "signals.rule-set.built-in": "From the rules that come with Soundings.",
  "signals.support": "What to look at, and the log",
  "signals.note": "What you make of it",
  "signals.note.hint":
    "For example: expected after the loss, we talked about it. It is kept in the record.",
  "signals.note.missing": "Write what you make of it. The signal stays open until then.",
  "signals.acknowledge": "Acknowledge",
  "signals.acknowledge.open": "Acknowledge this signal",
  "signals.acknowledged": "{signal}: acknowledged by {name} on {moment}. {note}",
  "signals.too-late":
    "This signal was already acknowledged, so your note was not saved. It stands here to be copied.",
  "signals.too-late.note": "Your note, not saved",
  "signals.others-kept":
    "The signal is acknowledged. What you typed elsewhere is still here, not saved yet.",
  "signals.read-only": "Only the client’s own therapist can acknowledge a signal.",

  "caseload.signals": "Signals",
  "caseload.signal.of": "{signal}: {measures}",
  "caseload.signal.hard": "Look today",
  "caseload.signal.quiet": "{signal} (no longer shows)",
  "caseload.signal.unjudged": "{signal} (no longer judged)",
} as const satisfies Catalog;
