import type { Catalog } from "../../core/i18n/messages.ts";

/**
 * Words of the page that shows who did what. Each action of the audit has its words. A "list" holds
 * the entries of one person, or of the clinic. A "daily code" is eight letters and digits, made once
 * a day over the last entry of each list that has grown.
 */
export const audit = {
  "settings.audit": "Who did what",
  "settings.audit.about": "Every act, in the order in which it was done",

  "audit.lead":
    "Acts are written down with ids and times. What clients answered and what staff wrote is not here. Reading this page is an entry, too.",
  "audit.chain": "Entries of",
  "audit.chain.clinic": "the clinic",
  "audit.chain.anchor": "the daily codes",
  "audit.chain.client": "client {id}",
  "audit.client": "Id of a client",
  "audit.client.hint":
    "26 letters and digits, from the address of the client's page. Leave it empty for what “Entries of” names.",
  "audit.show": "Show",
  "audit.unknown": "There is no such id. These are the entries of the clinic.",
  "audit.none": "No entries.",
  "audit.caption": "Newest first.",
  "audit.number": "Number",
  "audit.at": "When",
  "audit.who": "Who",
  "audit.what": "What",
  "audit.object": "On what",
  "audit.system": "Soundings",
  "audit.link": "a client's link",
  "audit.pages": "Pages of entries",
  "audit.older": "Older entries",
  "audit.newest": "Newest entries",

  "audit.check": "Check that nobody changed these entries",
  "audit.check.next": "Check the next entries",
  "audit.check.nothing": "There is nothing to check.",
  "audit.check.intact": "Entries {from} to {to} are as they were written.",
  "audit.check.all":
    "That is all of them. Entries that were cut off at the end are noticed only by comparing the last number with one noted before.",
  "audit.check.all.client":
    "That is all of them. Entries that were cut off at the end, after the client’s last check-in, are noticed only by comparing the last number with one noted before.",
  "audit.check.all.covered":
    "That is all of them. The daily code of {day} covers those up to entry {number}, if nobody changed the daily codes: check them, too. What was cut off after that entry is noticed only by comparing the last number with one noted before.",
  "audit.check.all.codes":
    "That is all of them. Codes that were cut off at the end are noticed only by one that was written down outside Soundings.",
  "audit.check.cut":
    "Entry {number}, which a daily code covers, is missing or was replaced. Somebody changed the database by another way. Keep a copy of the database, and tell whoever runs this copy of Soundings.",
  "audit.check.until":
    "The entries up to number {number} are still as they were when the daily code of {day} was written. This holds if nobody changed the daily codes: check them, too.",
  "audit.check.no-key":
    "Entry {number} says that it was made while {name} was in use. The Worker does not have that master secret and has kept no key of it, so this entry and those after it cannot be checked here. If the clinic never had it, somebody changed the database by another way: do not rely on the entries from this number on.",
  "audit.check.back":
    "Made with an earlier master secret than the entry before: {numbers}. That is right where the clinic was just changing its master secret, or had gone back to the earlier one. If it was neither, somebody who has the earlier secret wrote there: do not rely on the entries from that number on.",
  "audit.check.broken":
    "Entry {number} is not as it was written, or is missing. Somebody changed the database by another way. Do not rely on the entries from this number on. Keep a copy of the database, and tell whoever runs this copy of Soundings.",

  "audit.codes": "Daily codes",
  "audit.codes.about":
    "Every day Soundings writes down which entry is the last of each list that has grown, with a code over all of it. So entries that were cut off at the end of a list are noticed.",
  "audit.codes.latest": "Latest code, of {day}:",
  "audit.codes.keep":
    "Write it down outside Soundings, with its day. If it is not among the daily codes later, somebody has cut off codes, too, or an older copy of the database was restored. If it is there, check the daily codes, too: only that shows whether it is genuine.",
  "audit.codes.none": "There is none yet. The daily job writes the first one.",
  "audit.codes.old":
    "The daily job has written no daily code since {day}. Tell whoever runs this copy of Soundings.",
  "audit.codes.left": {
    one: "{count} list that has grown is covered by the next code only.",
    other: "{count} lists that have grown are covered by the next codes only.",
  },
  "audit.codes.show": "All daily codes",
  "audit.codes.check": "Check that nobody changed the daily codes",
  "audit.ends.look": "Look in all lists for entries that are missing",
  "audit.ends.none":
    "No list lacks an entry that the daily codes name as its last. This holds if nobody changed the daily codes: check them, too.",
  "audit.ends.lost":
    "In these lists an entry that a daily code covers is missing or was replaced. Somebody changed the database by another way. Keep a copy of the database, and tell whoever runs this copy of Soundings.",
  "audit.ends.entry": "{list}: entry {number}",

  "audit.action.agreement.confirm": "confirmed an agreement",
  "audit.action.agreement.create": "wrote an agreement",
  "audit.action.alert.acknowledge": "acknowledged an alert",
  "audit.action.anchor.write": "wrote the daily code",
  "audit.action.audit.view": "read entries like these",
  "audit.action.check-in.decline": "would rather not answer this time",
  "audit.action.caseload.export": "exported a page of the registry",
  "audit.action.caseload.view": "looked at the caseload of somebody whom they supervise",
  "audit.action.check-in.submit": "sent a check-in",
  "audit.action.check-ins.view": "looked at the check-ins",
  "audit.action.client.change": "changed the client’s details",
  "audit.action.client.create": "added the client",
  "audit.action.client.delete": "deleted the record for good",
  "audit.action.client.discharge": "discharged the client",
  "audit.action.client.erase": "erased the client’s record",
  "audit.action.client.hand-over": "handed the client over",
  "audit.action.client.import": "imported a list of clients",
  "audit.action.client.lift": "lifted the restriction",
  "audit.action.client.readmit": "took the client back",
  "audit.action.client.rebuild": "worked the scores out again",
  "audit.action.client.restrict": "restricted the record",
  "audit.action.client.view": "read the client's details",
  "audit.action.clinic.break-glass":
    "let somebody back in with the clinic’s own secret (break-glass)",
  "audit.action.clinic.change": "changed settings",
  "audit.action.clinic.create": "set up the clinic",
  "audit.action.daily.create": "set up a daily form",
  "audit.action.daily.stop": "stopped a daily form",
  "audit.action.consent.enter": "entered a consent from paper",
  "audit.action.consent.say": "said what they agree to",
  "audit.action.data.answer": "answered a request about data",
  "audit.action.data.ask": "asked for something about their data",
  "audit.action.data.hide": "chose who sees answers about the alliance",
  "audit.action.data.view": "looked at consent and data",
  "audit.action.device.hand-over": "handed this device to the client",
  "audit.action.event.change": "changed an event",
  "audit.action.goal.change": "changed a goal",
  "audit.action.goal.create": "added a goal",
  "audit.action.goal.rate": "rated a goal",
  "audit.action.interview.start": "began an interview",
  "audit.action.invitation.create": "invited somebody",
  "audit.action.invitation.revoke": "took an invitation back",
  "audit.action.invitation.use": "joined by invitation",
  "audit.action.link.create": "made a link",
  "audit.action.link.revoke": "closed a link",
  "audit.action.master.rewrap": "moved keys to the master secret in use",
  "audit.action.occasion.create": "asked for a check-in",
  "audit.action.paper.enter": "entered answers from paper",
  "audit.action.paper.print": "printed a paper form",
  "audit.action.paper.take-back": "took a lost sheet back",
  "audit.action.paper.use-again": "used a sheet again that was taken back",
  "audit.action.passkey.add": "added a passkey",
  "audit.action.passkey.remove": "removed a passkey",
  "audit.action.progress.grant": "let the client see their progress",
  "audit.action.progress.view": "looked at their own progress",
  "audit.action.record.copy": "made a copy of the record",
  "audit.action.record.export": "exported scores",
  "audit.action.record.view": "read the report",
  "audit.action.recovery.approve": "approved a recovery",
  "audit.action.recovery.ask": "asked for a recovery",
  "audit.action.recovery.deny": "ended a recovery code",
  "audit.action.recovery.make": "made a recovery code",
  "audit.action.recovery.use": "came back with a recovery code",
  "audit.action.rules.change": "changed the rules",
  "audit.action.session.end": "signed out",
  "audit.action.session.end-all": "ended all sessions",
  "audit.action.session.start": "signed in",
  "audit.action.session.step-up": "confirmed with a passkey",
  "audit.action.signal.acknowledge": "acknowledged a signal",
  "audit.action.signal.raise": "raised a signal",
  "audit.action.signal.show-again": "found that an open signal shows again",
  "audit.action.staff.change": "changed a member of staff",
  "audit.action.staff.create": "added a member of staff",
  "audit.action.staff.end": "ended somebody's access",
  "audit.action.supervision.change": "changed a supervision",
  "audit.action.support.change": "changed the support log",
  "audit.action.therapy-session.change": "changed the session log",
} as const satisfies Catalog;
