import type { Catalog } from "../../core/i18n/messages.ts";

/** What a client agreed to, asks for and would rather not do, as their therapist sees it. */
export const rights = {
  "rights.title": "Consent and data",
  "rights.lead": "What the client agreed to, and what they ask about their data.",
  "rights.consent": "Consent",
  "rights.need.first": "Nothing yet. The client is asked before the first question.",
  "rights.need.changed":
    "The text has changed since. The client is asked again before the next questions.",
  "rights.need.stopped":
    "The client has stopped the check-ins. Nothing is asked without a new yes.",
  "rights.purpose.care": "Care",
  "rights.purpose.statistics": "Service statistics",
  "rights.purpose.research": "Research",
  "rights.yes": "Yes",
  "rights.no": "No",
  "rights.since": "Said on {moment}, {how}. Text {text}, shown in {language}.",
  "rights.how.screen": "behind the client’s link",
  "rights.how.handed-over": "on a device of the clinic",
  "rights.how.read-aloud": "when it was read out",
  "rights.how.paper": "on paper",
  "rights.signed": "The paper was signed on {day}.",
  "rights.history": "Said before",
  "rights.history.line": "{moment}: {given}",
  "rights.history.nothing": "nothing",
  "rights.hidden": "The client keeps answers about the alliance out of supervision, since {day}.",
  "rights.paper": "Enter consent from paper",
  "rights.paper.text": "Enter what the client signed, and keep the paper.",
  "rights.paper.day": "Day of the signature",
  "rights.paper.care": "The client signed for care",
  "rights.paper.statistics": "The client signed for service statistics",
  "rights.paper.research": "The client signed for research",
  "rights.paper.save": "Enter this consent",
  "rights.paper.problem": "Tick care if the client signed for it. Nothing can be asked without it.",

  "rights.wishes": "Open requests",
  "rights.wishes.none": "None.",
  "rights.wish.copy": "The client asks for a copy of their data",
  "rights.wish.correction": "The client asks to put something right",
  "rights.wish.erasure": "The client asks to delete their data",
  "rights.wish.stop": "The client has stopped the check-ins",
  "rights.do.copy": "Make a copy below. Give it to the client in person, and look at it together.",
  "rights.do.correction":
    "Look at it together. Write a new entry: what was written before stays visible.",
  "rights.do.erasure":
    "Find out which records the law makes you keep. Then erase below, or tell the client why not.",
  "rights.do.stop": "Every link is closed. Talk about it when it suits the client.",
  "rights.asked": "Asked on {day}.",
  "rights.by": "Answer by {day}.",
  "rights.overdue": "The month is over: answer now.",
  "rights.law":
    "One month to answer: GDPR, Regulation (EU) 2016/679, Article 12(3). Two more are allowed for hard cases. Then tell the client within the first.",
  "rights.note": "What was done, in words for the client",
  "rights.answer": "Mark as answered",
  "rights.answered": "Answered requests",
  "rights.answered.line": "{wish}. Asked on {asked}, answered on {answered}: {note}",

  "rights.copy": "A copy for the client",
  "rights.copy.text":
    "It holds all that the client gave: answers, scores, goals, consent, requests. Your own notes are on the pages Sessions, Support and Agreement. Check what they say of others, then print them too.",
  "rights.copy.print": "Copy to read and print",
  "rights.copy.file": "Copy for another program (FHIR)",
  "rights.copy.scores": "Scores",
  "rights.copy.no-score": "no score",
  "rights.copy.check-in": "Check-in of {moment}",
  "rights.copy.nothing": "Nothing was answered.",
  "rights.copy.rating": "{day}: {value} of 10",

  "rights.erase": "Erase this client",
  "rights.erase.text":
    "The key to this record is destroyed, then every row of it. Nobody can bring it back. What stays is a list of acts with times, without a name or an answer.",
  "rights.erase.backup":
    "Copies of the database keep the record until they are thrown away. Many laws make you keep records for years: check first.",
  "rights.erase.label": "Type the label of this client: {label}",
  "rights.erase.press": "Erase for good",
  "rights.erase.problem": "Type the label exactly as it stands here.",

  "rights.report": "From the client",
  "rights.report.open": "Open consent and data",
  "rights.declined": "Chose not to answer on {day}. That is an answer too.",
  "rights.declined.why": "Why: {reasons}.",
  "rights.why.too-long": "it is too long",
  "rights.why.does-not-fit": "it does not fit",
  "rights.why.not-today": "not today",
  "rights.why.rather-talk": "would rather talk",
  "rights.why.other": "something else",
  "rights.report.hidden": "The client keeps answers about the alliance out of supervision.",
  "rights.caseload.wishes": {
    one: "{count} request, answer by {day}",
    other: "{count} requests, answer by {day}",
  },
  "rights.caseload.declined": "Chose not to answer on {day}",
} as const satisfies Catalog;
