import type { Catalog } from "../../core/i18n/messages.ts";

/** The page of the session log, and of what else happened. */
export const sessions = {
  "log.title": "Sessions and events",
  "log.add": "Add a session",
  "log.edit": "Change the session of {day}",
  "log.tags.hint": "As many as fit.",
  "log.last-practice": "Agreed on {day}: {text}",
  "log.last-practice.none": "Nothing was agreed the last time.",
  "log.note.private": "It is not shown to the client.",
  "log.save": "Save the session",
  "log.remove": "Take this session away",
  "log.cancel": "Leave it as it is",
  "log.kept": "Kept now",
  "log.kept.gone": "Somebody took this session away. If you save, it is added again.",
  "log.event.add": "Add an event",
  "log.event.lead":
    "Something beside therapy that may explain a change. It is marked under the charts.",
  "log.event.on": "Day of the event",
  "log.event.kind": "What kind",
  "log.kind.medication": "Change of medication",
  "log.kind.life": "Life event",
  "log.kind.other": "Something else",
  "log.event.text": "In a few words",
  "log.event.save": "Save the event",
  "log.event.remove": "Take away",
  "log.event.change.which": "Change the event of {day}",
  "log.event.kept.gone": "Somebody took this event away. If you save, it is added again.",
  "log.newest-first": "Log, newest first",
  "log.change": "Change",
  "log.change.which": "Change the session of {day}",
  "log.older": "Older entries",
  "log.newest": "Newest entries",
  "log.missed": "The client did not come",
  "log.cancelled": "Cancelled",
  "log.read-only":
    "Only the client’s own therapist can write here. A supervisor reads. Nobody writes while the record is restricted.",
} as const satisfies Catalog;
