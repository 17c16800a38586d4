import type { Catalog } from "../../core/i18n/messages.ts";

/** Words about who a client is, who looks after them, and what is asked. */
export const clients = {
  "staff.clients": "Clients",
  "client.details": "Details",
  "client.saved": "Details saved.",
  "client.to-list": "Back to the list of clients",

  "clients.search": "Find clients",
  "clients.text": "Part of the label",
  "clients.state": "State",
  "clients.therapist": "Therapist",
  "clients.therapist.all": "All therapists",
  "clients.show": "Show",
  "clients.caption": { one: "{count} client.", other: "{count} clients." },
  "clients.check-in": "Check-in",
  "clients.check-in.open": "Open link",
  "clients.check-in.none": "No open link",
  "clients.looked": {
    one: "Looked through {count} client.",
    other: "Looked through {count} clients.",
  },
  "clients.looked.why": "Labels are encrypted, so a search reads a limited number at a time.",
  "clients.pages": "Pages of the list",
  "clients.first": "From the start",
  "clients.next": "More clients",
  "clients.next.search": {
    one: "Look through the next {count} client",
    other: "Look through the next {count} clients",
  },
  "clients.empty.active": "No clients yet.",
  "clients.empty.discharged": "Nobody has been discharged.",
  "clients.empty.restricted": "No record is restricted.",
  "clients.empty.search": "No client found here.",
  "clients.empty.text": "Add the first one, or import a list.",

  "client.label": "Label",
  "client.label.hint":
    "Initials or a chart number, such as AB or 1042. Leave out the full name: this page, the report and the printed letter show the label, and somebody else may see it.",
  "client.language": "Language",
  "client.language.hint": "The language of the client's pages and questions.",
  "client.plan": "What every check-in asks",
  "client.plan.depression-anxiety": "Depression and anxiety",
  "client.plan.core": "General distress",
  "client.plan.pcoms": "The PCOMS way",
  "client.plan.pcoms.hint": "One short measure of how life is, one of how the session was.",
  "client.plan.small": "Start small",
  "client.plan.small.hint": "One brief measure.",
  "client.plan.own": "Choose measures one by one",
  "client.plan.asks": "Asks {measures}.",
  "client.plan.missing": "Not possible yet: {measures} cannot be asked here.",
  "client.plan.only-in": "Only in {languages}.",
  "client.plan.no-wording": "No wording in {languages}.",
  "client.no-wording":
    "No wording in {language} of {measures}. The client chooses another language on screen.",
  "client.also": "Also ask",
  "client.also.goals": "How near each open goal is",
  "client.also.goals.hint": "From 0 to 10, up to 6 goals. Nothing is asked while there is no goal.",
  "client.also.mood": "How today is",
  "client.also.mood.hint": "Mood, energy, worry and sleep. Questions of our own, not validated.",
  "client.also.talk": "What they would like to talk about",
  "client.also.talk.hint": "One question in their own words, as the last part. It can stay empty.",
  "client.measures": "Measures",
  "client.measures.hint":
    "Only measures that this clinic can ask stand here. A client answers in a language that the measure has.",
  "client.measures.minutes": {
    one: "{count} minute. {languages}.",
    other: "{count} minutes. {languages}.",
  },
  "client.measures.not-validated": "Questions of our own, not validated.",
  "client.measures.lost":
    "{measures}: in the plan until now, but this clinic cannot ask it any more. It leaves the plan when you save.",

  "client.planned-end": "Planned end of therapy",
  "client.planned-end.hint":
    "Shortly before it, a rule looks at the scores once more. You can change it.",
  "client.norms": "Year of birth and sex",
  "client.norms.why":
    "Some published limits hold for one age or sex only. These answers choose the limits, and are used for nothing else.",
  "client.born-in": "Year of birth",
  "client.born-in.hint": "The age that is reached in a year counts for all of it.",
  "client.sex": "Sex, as the published limits mean it",
  "client.sex.none": "Not said",
  "client.sex.female": "Female",
  "client.sex.male": "Male",
  "client.kept.end": "Planned end: {day}.",
  "client.kept.born-in": "Year of birth: {year}.",

  "client.new.title": "Add a client",
  "client.new.action": "Add client",

  "client.edit.title": "Label, language and plan",
  "client.edit.action": "Save",
  "client.kept.title": "Kept now",
  "client.kept": "{label}. {language}. {measures}.",
  "client.therapist": "Therapist: {name}",
  "client.state.active": "In therapy",
  "client.state.discharged": "Discharged",
  "client.state.restricted": "Restricted",

  "client.care": "Care status",
  "client.care.hint":
    "It stands on the caseload and in the record. Links, alerts and signals go on as before. While care is paused, the caseload calls nothing overdue.",
  "client.care.active": "Active",
  "client.care.relapse-prevention": "Relapse prevention",
  "client.care.paused": "Paused",
  "client.kept.care": "Care status: {status}.",

  "client.discharge.title": "Discharge",
  "client.discharge.text":
    "The client leaves the caseload once no alert is open. Open links stop working. The report stays, and you can take the client back.",
  "client.discharge.action": "Discharge",
  "client.alert-open": {
    one: "{count} alert about a risk answer is open.",
    other: "{count} alerts about risk answers are open.",
  },
  "client.alert-open.discharge":
    "The client stays on your caseload, marked as discharged, until what was done is written down.",
  "client.alert-open.restrict":
    "Acknowledge first: nobody writes in a restricted record. Until then the client stays on your caseload, marked as restricted.",
  "client.alert-open.lift":
    "Lift the restriction to acknowledge: nobody writes in a restricted record.",
  "client.alert-open.read": "Open the report",
  "client.readmit.title": "Discharged",
  "client.readmit.text":
    "The client has no open link. Links from before stay closed: send a new one after you take the client back. Their care status is Active then.",
  "client.readmit.action": "Take back",
  "client.hand-over.title": "Hand over to another therapist",
  "client.hand-over.text":
    "The other therapist sees the whole record from then on. You no longer see it. Open links stay open.",
  "client.hand-over.to": "New therapist",
  "client.hand-over.action": "Hand over",
  "client.hand-over.nobody": "There is no other therapist in this clinic.",
  "client.restrict.title": "Restrict the record",
  "client.restrict.text":
    "For a client who asks that their record is kept but not used. The caseload shows the client only while an alert is open, links stop working, and nothing more is asked. Only the client's therapist can read the report.",
  "client.restrict.action": "Restrict",
  "client.lift.action": "Lift the restriction",
  "client.restricted.title": "This record is restricted",
  "client.restricted.text":
    "It is kept and not used: the caseload shows the client only while an alert is open, links are closed, and nothing more is asked. Only the client's therapist can read the report. Links stay closed after the restriction is lifted.",
  "client.discharged.text":
    "This client is discharged. The caseload shows them only while an alert is open.",
  "client.audit": "Who did what to this record",

  "client.problem.other-state":
    "Nothing was changed: the client was in another state than this page showed. What it is now stands below.",
  "client.problem.no-therapist": "Nothing was changed. Choose a therapist of this clinic.",
  "client.problem.changed-elsewhere":
    "Nothing was changed: somebody else handed this client over while the page was open.",
  "client.problem.restricted": "Nothing was changed: the record is restricted.",
} as const satisfies Catalog;
