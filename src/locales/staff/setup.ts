import type { Catalog } from "../../core/i18n/messages.ts";

/** Words of the set-up of a clinic, and of joining one. */
export const setup = {
  "setup.step": "Step {step} of {all}",
  "setup.next": "Go on",
  "setup.back": "Back to the step before",
  "setup.choose": "Choose …",

  "setup.code.title": "Set up your clinic",
  "setup.code.lead":
    "Only the person who deployed this copy can set it up, once. Have the recovery sheet at hand, and paper for a code of your own.",
  "setup.code": "Set-up code",
  "setup.code.hint": "It begins with S1. The deployment printed it.",
  "setup.code.ready": "Your set-up code is filled in.",
  "setup.malformed-code": "This is not the set-up code of this copy. Copy the whole address again.",

  "setup.sheet.title": "The recovery sheet",
  "setup.sheet.lead":
    "The recovery sheet holds the master secret of this clinic. If the secret is lost at Cloudflare, only the sheet opens the records again. Type two of its groups, from the paper and not from a screen.",
  // {first} and {second} are numbers from 1 to 11, the smaller one first.
  "setup.sheet.groups": "Groups {first} and {second}, from your paper",
  "setup.sheet.groups.hint":
    "Each has five characters. Small letters, spaces and dashes do no harm.",
  "setup.not-on-sheet":
    "These are not groups {first} and {second} of this clinic’s sheet. Compare each character with your paper.",
  "setup.sheet.where": "Where the sheet comes from",
  "setup.sheet.where.text":
    "When Soundings was deployed, the terminal showed it once: eleven groups, with their numbers.",
  "setup.sheet.lost": "If it was not written down",
  "setup.sheet.lost.text":
    "Make another secret now, while there are no records. In the folder of Soundings, type this in a terminal, and write down the sheet that it shows:",
  "setup.sheet.lost.then": "Then open the address of the set-up again.",

  "setup.clinic.title": "Your clinic",
  "setup.clinic.lead": "Clients see this on every page. You can change it later.",
  "setup.name": "Name of the clinic",
  "setup.contact": "How clients reach you",
  "setup.contact.hint": "A telephone number and when somebody answers, for example.",
  "setup.region": "Country",
  "setup.region.hint":
    "Its emergency number and help lines come first on the clients' pages. Dial the help lines yourself before you send the first link, but not the emergency number.",
  "setup.region.other": "Another country (no help lines here yet)",
  "setup.zone": "Time zone",
  "setup.locales": "Languages that you offer clients",
  "setup.locales.hint": "Choose at least one.",

  "setup.you.title": "You, the first owner",
  "setup.you.lead": "An owner looks after people and settings. By that alone they read no record.",
  "setup.owner": "Your name",
  "setup.owner.hint": "As colleagues know you. Clients do not see it.",
  "setup.therapist": "I am a therapist here, too",
  "setup.therapist.hint": "Then you can have clients and read their answers.",
  "setup.statements": "Read these four, please",
  "setup.read": "I have read this",
  "setup.statement.united-states.title": "United States",
  "setup.statement.united-states":
    "Cloudflare signs no business associate agreement for a free account. A clinic that HIPAA covers must not put client data on one.",
  "setup.statement.europe.title": "European Union and United Kingdom",
  "setup.statement.europe":
    "Your clinic is the controller and Cloudflare its processor. You need a record of processing and an impact assessment. Where the database is kept was chosen when it was made and cannot be changed.",
  "setup.statement.device.title": "Not a medical device, not for emergencies",
  "setup.statement.device":
    "Soundings counts and compares answers. It makes no diagnosis, and nobody watches it day and night.",
  "setup.statement.key.title": "The master secret",
  "setup.statement.key":
    "The recovery sheet is on two papers, in two places. If the master secret is lost, nobody can ever read the records again.",

  "setup.passkey.title": "Your passkey",
  "setup.passkey.lead": "This makes {clinic}, with {owner} as its first owner.",
  "setup.passkey.host":
    "A passkey belongs to the address of this page. If the clinic is to have another address, change that first.",
  "setup.passkey.action": "Make a passkey and finish",

  "join.title": "Join the clinic",
  "join.lead": "Somebody has invited you. You need the invitation that they gave you.",
  "join.code": "Code of the invitation",
  "join.hint": "It begins with I1 and stands at the end of the address.",
  "join.ready": "Your invitation is filled in.",
  "join.action": "Go on",
  "join.malformed-code": "This is not a whole invitation. Copy the whole address again.",
  "join.over":
    "This invitation was used, taken back, or is older than three days. Ask for a new one.",
  "join.passkey.title": "Join {clinic}",
  "join.passkey.lead": "You join as {roles}.",
  "join.name": "Your name",
  "join.name.hint": "As colleagues know you. Clients do not see it.",
  "join.passkey.action": "Make a passkey and join",
} as const satisfies Catalog;
