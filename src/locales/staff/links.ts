import type { Catalog } from "../../core/i18n/messages.ts";

/** Words of the page about a client's check-ins: links, a device handed over, reading aloud. */
export const links = {
  "links.title": "Check-ins",
  "links.new": "New check-in",
  "links.measures": "What to ask",
  "links.measures.hint": "What the plan asks for is ticked.",
  "links.others": "Other measures",
  "links.also.no-goals":
    "Goals are left out of a link or a sheet that you make, because you could read them. Only the client’s therapist can ask about them.",
  "links.also.paper":
    "On paper both share one sheet. It shows the goals in the client’s own words, and no name.",
  "links.no-wording": "No wording in {language}. The client chooses another language on screen.",
  "links.days": "Days that the link lasts",
  "links.days.hint": "1 to 90. It ends when the answers are sent.",
  "links.make": "Make a link",
  "links.in-person": "Or do it here and now:",
  "links.hand-over": "Hand this device over",
  "links.hand-over.hint":
    "This signs you out here first. The client cannot get back to staff pages.",
  "links.interview": "Read aloud",
  "links.interview.hint": "You read the questions aloud and mark the answers. You stay signed in.",
  "links.paper": "Print on paper",
  "links.paper.hint":
    "A sheet for each measure, and one for goals and own words. Each has a code and is typed in when it comes back.",
  "links.paper.hint.no-goals":
    "A sheet for each measure, and one for own words. Each has a code. A therapist types it in when it comes back.",
  "links.paper.again": "Print again",
  "links.paper.again.name": "Print again: sheet {code}",
  "links.paper.lost":
    "A sheet that is lost can be taken back: nothing waits for it, and its code can no longer be typed in. A new link or a new sheet asks the same again.",
  "links.paper.take-back": "Take the sheet back",
  "links.paper.take-back.name": "Take the sheet back: {code}",
  "links.paper.use-again": "Use the sheet again",
  "links.paper.use-again.name": "Use the sheet again: {code}",
  "links.paper.enter": "Type it in",
  "links.paper.enter.name": "Type it in: sheet {code}",
  "links.inactive": "This client is discharged or restricted, so nothing new can be asked.",

  "links.made": "The new link",
  "links.made.once":
    "It is shown this once. Copy it, print the letter, or show the square now. Whoever has it can answer.",
  "links.made.address": "Whole address",
  "links.made.copy": "Copy the address",
  "links.made.copied": "Copied",
  "links.made.square": "QR code of the client’s link",
  "links.made.until": "It ends on {expires}, or when the answers are sent.",
  "links.letter": "Letter to print",
  "links.letter.language":
    "In the client’s language: {language}. Printing this page prints the letter alone.",
  "links.letter.print": "Print the letter",

  "informants.title": "Ask somebody else about the client",
  "informants.text":
    "They get a link of their own. They do not see what the client answers, and their answers stand apart from the client’s.",
  "informants.who": "Who answers",
  "informants.asks": "Asks {measure}: questions of our own, not validated.",
  "informants.language": "The questions are in English only. The pages around them are not.",
  "informants.agreed.label": "The client’s agreement",
  "informants.agreed": "The client has agreed that this person is asked",
  "informants.agreed.hint":
    "The page tells the person so. You may talk about the answers with the client.",
  "informants.make": "Make a link for them",
  "informants.locale": "Language of their letter and pages",
  "informants.locale.hint": "They can choose another one on the page.",
  "informants.made":
    "This link is for somebody else than the client: {who}. The letter does not say about whom it asks.",
  "informants.letter.language":
    "In their language: {language}. Printing this page prints the letter alone.",
  "informants.own": "Rate the session yourself",
  "informants.own.hint": "Your own view of the work together. It stands beside the client’s.",

  "links.list": "Asked so far",
  "links.list.caption": {
    one: "{count} check-in, without answers or scores.",
    other: "{count} check-ins, newest first, without answers or scores.",
  },
  "links.list.more": "Older ones are not listed here.",
  "links.empty": "Nothing was asked yet.",
  "links.asked": "Asked on",
  "links.what": "What",
  "links.what.goals": "goals",
  "links.what.talk": "own words",
  "links.state": "State",
  "links.state.answered": "Answered on {at}",
  "links.state.declined": "Chose not to answer on {at}",
  "links.state.open": "Open. The link ends on {at}",
  "links.state.ended": "Not answered. The link ended on {at}",
  "links.state.no-link": "Not answered. There is no link.",
  "links.state.on-paper": "Printed, not entered yet: {code}",
  "links.state.taken-back": "Not answered. The sheet {code} was taken back on {at}",
  "links.begun": "Begun, not sent",
  "links.again": "New link",
  "links.again.name": "New link for {asked}",
  "links.end": "End the link",
  "links.end.name": "End the link for {asked}",
  "links.hand-over.name": "Hand this device over for {asked}",
  "links.interview.name": "Read aloud for {asked}",

  "links.problem": "Nothing was changed",
  "links.problem.taken":
    "This form was sent before. What it made is in the list below. If you do not have the link, make a new one there.",
  "links.problem.not-active":
    "The client is discharged or restricted. Take that back first, under their details.",
  "links.problem.not-open": "This check-in was answered meanwhile, so it needs no link.",
  "links.problem.begun":
    "The client has begun this check-in. Whoever opens it here would see those answers. Make a new check-in below, or let their own therapist make a new link.",
  "links.problem.entered":
    "This sheet was typed in meanwhile, or its check-in was answered in another way. Nothing was changed.",
  "links.problem.goals":
    "This sheet asks about the client’s goals, which only their therapist reads. Ask them for a link, or make a new check-in below.",
} as const satisfies Catalog;
