import type { Catalog } from "../../core/i18n/messages.ts";

/** Words of the clinic's settings. */
export const settings = {
  "staff.settings": "Settings",
  "settings.lead": "Only owners change these.",
  "settings.back": "Back to settings",
  "settings.saved": "Saved.",
  "settings.save": "Save",
  "settings.kept": "Kept now",
  "settings.kept.line": "{label}: {value}",
  "settings.kept.ticked": "ticked",
  "settings.kept.unticked": "not ticked",

  "settings.clinic": "Clinic",
  "settings.clinic.about": "Name, contact, country, time zone, languages",
  "settings.measures": "Measures and licences",
  "settings.measures.about": "What can be asked, and terms to accept",
  "settings.safety": "Safety protocol",
  "settings.safety.about": "What staff do when a risk answer comes in",
  "settings.retention": "How long records are kept",
  "settings.retention.about": "What is deleted, and what is due",

  "settings.name": "Name of the clinic",
  "settings.contact": "How clients reach the clinic",
  "settings.contact.hint":
    "Stands on every page of a check-in. Say what to expect, such as: 020 7946 0000, Monday to Friday, 9 to 5.",
  "settings.region": "Country of the help lines",
  "settings.region.hint":
    "Its emergency number and help lines come first on the clients' pages. We last read about them on {date}, in stored copies of web pages, and dialled none. Dial your own country's help lines yourself before you send the first link, but not the emergency number.",
  "settings.region.second": "Second country",
  "settings.region.third": "Third country",
  "settings.region.none": "None",
  "settings.time-zone": "Time zone",
  "settings.locales": "Languages for clients",
  "settings.locales.hint":
    "Offered when a client is added. Clients who have another language keep it.",
  "settings.quick-exit": "Leave this page",
  "settings.quick-exit.option": "Put “Leave this page” on every page of a check-in",
  "settings.quick-exit.hint":
    "It opens another website at once, for clients who may be watched. It can also worry people. Some error pages do not know your choice: they have it if a client has just filled something in.",

  "settings.feedback": "Feedback after sending",
  "settings.feedback.option": "Show clients a short feedback after sending",
  "settings.feedback.hint":
    "Words and a plain picture of their own answers. It is shown only to clients who have agreed to it with their therapist. Without the tick nobody sees it; their own progress page stays.",

  "settings.safety.text": "What staff do",
  "settings.safety.hint":
    "Shown to staff beside every open alert, as you type it. For example: who calls the client, within which time, whom to ask, what to write down. Clients never see it. Leave out names of clients.",

  "settings.measures.lead":
    "A measure can be asked when it has wording here and its terms, if there are any, are accepted.",
  "settings.terms.title": "Terms to accept",
  "settings.terms.text": "The terms of {measure}",
  "settings.terms.accept": "The clinic accepts the terms of {measure}",
  "settings.terms.where": "Read them where they are published",
  "settings.terms.hint":
    "If you take this back, no new check-in asks {measure}. One that is open already still does.",
  "settings.offered": "Offered when a plan is made",
  "settings.offered.hint":
    "Take out what you do not use: lists get shorter. Plans that hold a measure keep it until they are changed.",
  "settings.not-validated": "Questions of our own, not validated",
  "settings.slots.title": "Measures without wording",
  "settings.slots.text":
    "Their wording may not be shipped, or no two public copies of it agree. A clinic that holds the form adds it, with a licence where one is needed: whoever runs this copy types the command beside the measure. The page “Licensed measures” of the documentation shows each step.",
  "settings.slots.caption": { one: "{count} measure.", other: "{count} measures." },
  "settings.slots.measure": "Measure",
  "settings.slots.holder": "Rights",
  "settings.slots.how": "How to add it",
  "settings.slots.unproven": "No wording of it is proven yet.",

  "settings.retention.caption": "What is kept, and how long",
  "settings.retention.what": "What",
  "settings.retention.when": "How long it is kept",
  "settings.retention.draft": "Answers not sent yet",
  "settings.retention.draft.when":
    "Until they are sent, or until the first daily job after the last link has ended",
  "settings.retention.session": "Signed-in browsers of staff",
  "settings.retention.session.when": "{count} days after the session has ended",
  "settings.retention.audit": "Who did what",
  "settings.retention.audit.when": "Always: it is never deleted",
  "settings.retention.link": "That a link was made (the link itself is not kept)",
  "settings.retention.link.when": "As long as the answers",
  "settings.retention.answers": "Answers, scores, notes",
  "settings.retention.answers.when":
    "As long as the clinic decides here. The law of your country says how long you must keep them.",
  "settings.keep-years": "Years to keep answers after discharge",
  "settings.keep-years.hint":
    "Leave it empty until the clinic has decided. Below stands who is due.",
  "settings.deletes-due": "Delete who is due, once a day",
  "settings.deletes-due.hint":
    "One client a day at most, the longest discharged first, with all answers, scores and notes. A restricted record stays. This cannot be undone.",
  "settings.due.title": "Due",
  "settings.due.text": {
    one: "{count} client was discharged longer ago than the clinic keeps answers.",
    other: "{count} clients were discharged longer ago than the clinic keeps answers.",
  },
  "settings.due.more": "There are more. The oldest stand here.",
  "settings.due.none": "Nobody is due.",
} as const satisfies Catalog;
