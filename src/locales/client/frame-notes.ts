import type { frame } from "./frame.ts";

/** Notes for {@link frame}; see `../notes.ts`. */
export const frameNotes: Readonly<Record<keyof typeof frame, string>> = {
  "site.name": "Name of the product. Stays in Latin letters in every language.",
  "site.skip":
    "First link of every page, for keyboard and screen reader users. Names the part it goes to.",
  "site.help":
    "Link at the top of every page; leads to the help lines. Same words as help.title. Short.",
  "site.help.tab":
    "Right after site.help, on a page in which something may be typed: the page stays open beside it.",
  "site.language": "Label of the list of languages.",
  "site.practice":
    "Notice on a page about a made-up person, on which a therapist learns to use the program.",
  "site.demo": "Notice on every page of the public demo. The clinic and its clients do not exist.",
  "site.unreviewed":
    "Notice on every page of a language that no native speaker has checked. Name the language of the page, or write so that it is clear.",
  "site.contact":
    "At the foot of every check-in page. {clinic} is the clinic's name; {contact} its own words or number, in any language.",

  "exit.link":
    "Link at the top of every check-in page; opens another website at once and leaves nothing open.",
  "exit.leaving": "Said aloud, over an empty page, while another website opens. One word.",
  "exit.text": "Explains the link before the first question. The quoted words are exit.link.",

  "support.title":
    "Heading after an answer about thoughts of death or self-harm. Warm and calm. Us: the clinic.",
  "support.text":
    "Safety text, checked by a clinician. No method, no judgement, never 'commit suicide'. May: it is possible. No gender for the person.",
  "support.when":
    "Safety text. Notice: a message to the therapist. Might: it is possible. These: the help lines below.",
  "support.carry-on": "Button back to the questionnaire or its end.",

  "help.title": "Main heading of the page of help lines. Same words as site.help.",
  "help.lead": "First sentence of the help page. Short and direct. Below it stand the numbers.",
  "help.emergency":
    "Above a list of help.emergency.danger and help.emergency.harm, which end this sentence. {number} is an emergency number such as 112.",
  "help.emergency.danger":
    "Ends the sentence of help.emergency. No full stop, small first letter where the language has one.",
  "help.emergency.harm":
    "Ends the sentence of help.emergency. Something: medicine, alcohol or anything else. No method, no judgement.",
  "help.lines": "Heading above the list of help lines.",
  "help.country": "Label of the list of countries.",
  "help.call": "Link that starts a telephone call. {number} is a telephone number.",
  "help.text": "Link that opens a text message. {number} is a telephone number.",
  "help.text.word":
    "A text message with one word. {word} is what the service expects, never translated; {number} is a telephone number.",
  "help.chat": "Link to a written chat. {name} is the name of the help line.",
  "help.always": "Opening hours: all the time.",
  "help.hours":
    "Opening hours. {days} is days in words or help.every-day, {from} and {to} are times such as 14:00.",
  "help.every-day": "Stands for {days} in help.hours, at the beginning.",
  "help.free": "The call or chat costs nothing.",
  "help.charge": "The call may cost what the telephone company asks. May: it is possible.",
  "help.languages": "{languages} is a list of languages spoken on the line.",
  "help.for.young-people": "Who a help line is for. For: meant for.",
  "help.for.veterans":
    "Who a help line is for. People who were in the army, navy or air force, of any gender.",
  "help.read":
    'Under the help lines of a country. Read about: in pages that give them; nobody dialled them, so never "checked". {date} is a day in words.',
  "help.elsewhere":
    "Under the list of countries. Where you are: now, not where the person comes from.",
  "help.clinic":
    "Above help lines: tells why those of this country are shown. {country} is its name.",

  "problem.unknown.title":
    "Main heading when the link or code is not known here. We: the clinic's site.",
  "problem.unknown": "Under problem.unknown.title. New: a new link.",
  "problem.expired.title": "Main heading when the time of a link is over.",
  "problem.expired": "It: the link. {date} is a day in words.",
  "problem.revoked.title": "Main heading when the clinic closed a link before its time.",
  "problem.revoked": "It: the link.",
  "problem.answered.title": "Main heading when a link is opened again after sending.",
  "problem.answered": "They: the answers.",
  "problem.declined.title":
    "Heading when the link is opened again after the person chose not to answer.",
  "problem.declined": "Under problem.declined.title. No blame.",
  "problem.session.title":
    "Main heading when a page does not open any more: it was open too long, or was ended. Polite request.",
  "problem.session":
    "There. It does not say why, and nothing about answers: somebody may have ended it on purpose.",
  "problem.not-found.title": "Main heading of an address that leads nowhere.",
  "problem.not-found": "Address: web address. Your link: the link from the therapist.",
  "problem.offline.title": "Main heading when the device has no internet.",
  "problem.offline": "Go back: to the page before.",
  "problem.offline.kept": "Under problem.offline, if the person ticked form.keep before.",
  "problem.busy.title": "Main heading of a fault on our side that should pass.",
  "problem.busy": "There: still on the page before. Go back: to the page before.",
  "problem.held.busy":
    "Instead of problem.busy, on a page that keeps the form that was sent. The button: problem.held.again.",
  "problem.held.again": "Button that sends the same form once more.",
  "problem.held.written":
    "Heading over the texts that the person wrote in a form that could not be taken.",
  "problem.held.copy":
    "Under problem.held.written, where it cannot be sent any more. It: the text. Another page may have sent it before.",
  "problem.wait":
    "Under problem.busy.title, to somebody who opens a link when many others did. It: the link.",
  "problem.refused.title":
    "Main heading when what was sent did not come from the page itself. That: what was sent.",
  "problem.refused": "Says what to do. There: kept at the clinic.",
  "problem.too-large.title": "Main heading when a typed text is too long. That: what was sent.",
  "problem.too-large": "The long text is lost. Says what to do. There: kept at the clinic.",
  "problem.saved": "On pages for a wrong address or an unknown code: nothing was lost.",
  "problem.not-sent":
    "On the pages of a link that has ended. Says what the therapist has and has not.",
  "problem.start-again": "Link to the page where a code is typed.",
  "problem.in-crisis":
    "On every problem page, above the link site.help. For: until the therapist answers.",
};
