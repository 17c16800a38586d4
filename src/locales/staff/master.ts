import type { Catalog } from "../../core/i18n/messages.ts";

/**
 * Words of the page about master secrets. "Master secret" is one long secret of the clinic;
 * "recovery sheet" is the paper that it stands on. Names such as MASTER_1 and commands stay as
 * they are.
 */
export const master = {
  "settings.master": "Master secret",
  "settings.master.about": "Which one is in use, and what still hangs on another",

  "master.lead":
    "Every record is locked with a key, and these keys are locked with the master secret. Without it nobody can ever read a record. It stands on the recovery sheet: on paper, at two places.",
  "master.active": "In use: {name}.",
  "master.only":
    "It is the only one. Change it when somebody may have seen it who should not, or when somebody who knew it has left.",
  "master.how":
    "Whoever looks after this copy of Soundings changes it with the command “npm run new-master”. How that goes stands in “Running a clinic”, under “Change the master secret”.",

  "master.sheet": "The recovery sheet",
  "master.sheet.lead":
    "Once a year, take one of the two papers and type two groups from it. So you know that it is there and can be read.",
  "master.sheet.never": "Nobody has typed from it here yet.",
  "master.sheet.last": "Somebody typed from it on {date}.",
  "master.sheet.due": "That is more than a year ago.",
  "master.sheet.check": "Check",
  "master.sheet.lost":
    "If no paper can be found, make a new master secret now, while this one still works. Do so, too, if the paper has one line of 43 characters and no groups.",

  "master.moved": {
    one: "{count} key was moved.",
    other: "{count} keys were moved.",
  },
  "master.moved.none": "There was nothing to move.",
  "master.move": "Move the next keys",
  "master.move.hint":
    "A few at a time. The daily job moves some, too. Clients and therapists notice nothing.",

  "master.missing":
    "This Worker does not have {name}. What hangs on it cannot be read until it is put back, as it stands on its recovery sheet: {command}",
  "master.gone":
    "This Worker does not have {name} any more. No record hangs on it, but these links and codes no longer work: make new ones.",
  "master.waiting": "{name} is there and not in use yet.",
  "master.hangs": "What still hangs on {name}",
  "master.hangs.what": "What",
  "master.hangs.count": "How many",
  "master.hangs.end": "Until when",
  "master.keys": "Keys to move",
  "master.keys.end": "until they are moved",
  "master.links": "Open links of check-ins",
  "master.daily": "Daily forms",
  "master.invitations": "Invitations of staff",
  "master.codes": "Recovery codes of staff",
  "master.codes.end": "until each makes a new one, under “Your account”: {names}",
  "master.end": "{date} at the latest",
  "master.must-stay": "{name} must stay until all its keys are moved.",
  "master.may-go":
    "No record hangs on {name} any more. If you delete it now, these links and codes stop working: make new ones then. No answer is lost.",
  "master.can-go": "Nothing hangs on {name} any more. It can be deleted: {command}",
  "master.keep-sheet":
    "Keep its recovery sheet for as long as you keep backups that were made while it was in use.",
} as const satisfies Catalog;
