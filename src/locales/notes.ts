import type { ClientKey } from "./en.ts";
import { measuresNotes } from "./measures-notes.ts";

/**
 * What a translator cannot see from the words alone: where a text stands, who
 * speaks, what its placeholders become. A key without a note does not compile.
 */
export const notes: Record<ClientKey, string> = {
  "site.name": "Name of the product. Stays in Latin letters in every language.",
  "site.skip":
    "First link of every page, for keyboard and screen reader users. Names the part it goes to.",
  "site.help":
    "Link at the top of every page; leads to the help lines. Same words as help.title. Short.",
  "site.language": "Label of the list of languages.",
  "site.demo": "Notice on every page of the public demo. The clinic and its clients do not exist.",
  "site.unreviewed":
    "Notice on every page of a language that no native speaker has checked. Name the language of the page, or write so that it is clear.",
  "site.contact":
    "At the foot of every check-in page. {clinic} is the clinic's name; {contact} its own words or number, in any language.",

  "home.title":
    "Main heading of the public home page. Read by clients, therapists and owners of clinics.",
  "home.lead":
    "First paragraph of the home page. A small private practice, not a hospital. Free means at no cost.",
  "home.client.title":
    "Heading above home.client.text. Use a word without gender and without the sense of customer.",
  "home.client.text":
    "Home page: what a person in therapy does. Private link: only this person has it. You is this person.",
  "home.client.action":
    "Button on the home page. The person speaks. A link or code comes from the therapist.",
  "home.therapist.title": "Heading above home.therapist.text.",
  "home.therapist.text":
    "Home page: what a therapist gets. More than chance: larger than the ups and downs of measuring (reliable change).",
  "home.clinic.title": "Heading above home.clinic.text.",
  "home.clinic.text": "Home page: what the owner of a clinic wants to know. Them: the answers.",
  "home.measures":
    "Link on the home page to the list of questionnaires. Their: of the questionnaires.",
  "home.chart.title": "Heading of a chart with invented data.",
  "home.chart.text":
    "Says in words what the chart shows; read aloud instead of it. {threshold} is a number of points, for example 6. Lower means less distress.",
  "home.chart.table": "Opens the numbers of the chart above.",
  "home.chart.week": "Column heading: number of the week, from 1.",
  "home.chart.score": "Column heading: the score of that week.",
  "home.promise.title": "Heading of a list of four promises. We: the makers.",
  "home.promise.missing": "First promise. Skip: leave without an answer.",
  "home.promise.words": "Second promise. The picture is a chart.",
  "home.promise.yours": "Third promise. You: the person in therapy.",
  "home.promise.everyone": "Fourth promise. It: Soundings.",

  "open.title":
    "Main heading of the page where a code is typed. Check-in: the questionnaire before a session.",
  "open.lead": "Under open.title. It: the link or the code.",
  "open.code": "Label of the text field. One may type the code or paste the whole link.",
  "open.hint":
    "Hint under open.code. It: the code. C1 stays as it is. Small letters work as well as capitals.",
  "open.ready":
    "Shown instead of the field when the page was opened from a link. Quotes the button open.start word for word.",
  "open.start": "Button that opens the questions. One word.",
  "open.private":
    "Under the button. The link opens questions only; nobody can read earlier answers with it.",

  "intro.title":
    "Main heading before the first question. {clinic} is the clinic's name; write it so that any name fits.",
  "intro.who": "First sentence before the questions. {clinic} is the clinic's name.",
  "intro.why.title": "Heading above intro.why. We: the clinic.",
  "intro.why": "Why there are questions. Nothing here is a test.",
  "intro.what.title": "Heading above intro.what.count and intro.what.skip.",
  "intro.what.count":
    "{count} is the number of questions; {minutes} a whole number, 2 or more, with its own plural in some languages.",
  "intro.what.skip":
    "{expires} is a day in words, for example 5 March 2026. Until then the link can be opened again.",
  "intro.who-reads.title": "Heading above intro.who-reads.",
  "intro.who-reads":
    "Safety text. It must be clear that nobody may be reading now. Might: it is possible; not: it is allowed. {clinic} is the clinic's name.",
  "intro.other-way": "An offer, not a condition. Them: the therapist, of any gender.",
  "intro.language": "Link to the same page in another language.",
  "intro.begin": "Button to the first question.",
  "intro.resume": "Button that continues where the person stopped.",
  "intro.resume.text":
    "Shown with intro.resume. {count} is the number of answered questions and chooses the form; {total} the number of all questions.",

  "exit.link":
    "Link at the top of every check-in page; opens another website at once and leaves nothing open.",
  "exit.text": "Explains the link before the first question. The quoted words are exit.link.",
  "form.part": "Above the questions. {part} and {parts} are numbers: Part 2 of 3.",
  "form.notice":
    "Above the copyright line of a questionnaire. The rights holder is a person or an organisation.",
  "form.next": "Button under the questions. Saves and shows the next part.",
  "form.back": "Button. Saves and shows the part before.",
  "form.saved": "Under the button form.next. Continue means pressing it.",
  "form.clear": "Button beside a question that has an answer; removes the answer.",
  "form.offline":
    "Shown when sending fails without a connection. The answers are safe on the page.",
  "form.session":
    "Shown beside the button after two hours, when the session is over but the answers are on the screen.",
  "form.no-language.title": "Heading above form.no-language.",
  "form.no-language":
    "Instead of a questionnaire that has no checked translation. {language} is the name of a language and may be in that language.",
  "form.skipped.title":
    "Heading before the answers are sent. {count} is the number of questions without an answer.",
  "form.skipped.text": "Under form.skipped.title. Both ways are equally good.",
  "form.skipped.answer": "Link to the first question without an answer; there may be more.",
  "form.skipped.carry-on": "Button: send without these answers.",
  "form.skipped.item": "Link to one question. {number} is its number.",

  "item.question":
    "Names one question in a list, for example in item.only-if. {number} is its number.",
  "item.only-if":
    "Above a question that is only asked after some answers to another. {questions} is item.question, or a list of them. It: this question.",
  "item.bigger":
    "Switch above questions with a row of numbers; makes the numbers a list with large buttons.",
  "item.ticks": "Under a question with boxes to tick, on the screen and on paper.",
  "item.text-limit":
    "Under a question that is answered in one's own words. {max} is a number, for example 1000.",
  "item.text-reader":
    "After item.text-limit. Safety text: nobody may be reading now. This: what the person writes.",
  "item.day":
    "Under a field for a date. {example} is a date with the year first, 2026-03-05. The digits stay as they are.",
  "item.line-number":
    "Under a question that is answered on a line, where the line cannot be pressed. {min} and {max} are the numbers at its ends.",
  "item.line-press":
    "Above a line with a word at each end. Press: with a finger or a mouse. The place says how much.",
  "item.line-less":
    "Button under a line; moves the mark a little toward the end with the low number.",
  "item.line-more":
    "Button under a line; moves the mark a little toward the end with the high number.",
  "item.line-nearer":
    "Read aloud when the mark on a line moves. {end} is the word at the nearer end. {value} and {max} are numbers: 7.2 of 10.",
  "item.line-middle":
    "As item.line-nearer, when the mark is exactly in the middle. {value} and {max} are numbers.",

  "error.title": "Heading of the box above a form that could not be taken. Blames nobody.",
  "error.prefix":
    "Title of the browser tab when there is a problem. {title} is the title of the page.",
  "error.not-an-option": "{number} is the number of the question. Says what to do.",
  "error.not-in-range":
    "{number} is the number of the question; {min} and {max} are the ends of the answer line or row. Says what to do.",
  "error.too-long":
    "{number} is the number of the question, {max} the most characters. Nothing that was typed is lost.",
  "error.not-a-day":
    "{number} is the number of the question. The answer is a date. Says what to do.",
  "error.unknown-item": "The page was older than the questionnaire. Says what to do.",
  "error.wrong-measure": "The questionnaire was changed while the page was open. Says what to do.",
  "error.malformed-code":
    "Under the field open.code: letters are missing. It: the code. C1 stays as it is.",
  "error.mistyped-code":
    "Under the field open.code: the check letter does not fit. The person may have copied it by hand.",
  "error.wrong-kind-code":
    "Under the field open.code: a code for staff was typed. C1 stays as it is.",
  "error.nothing-to-send": "All questions are empty. At least one answer is needed to send.",
  "error.changed-elsewhere":
    "The same link was used in two windows or on two devices. The answers follow below.",

  "review.title": "Main heading of the last page before sending. To the person.",
  "review.lead": "Under review.title.",
  "review.change": "Short link beside each answer. Its longer form is review.change.item.",
  "review.change.item": "The same link for screen readers. {number} is the number of the question.",
  "review.none": "Stands in place of an answer that was left out. Not a fault.",
  "review.not-asked":
    "Stands in place of an answer to a question that an earlier answer made needless.",
  "review.progress":
    "On the page before sending, above the answers of one part. {count} answered questions of {total}. No whole sentence needed.",
  "review.send": "Button. The person speaks. {clinic} is the clinic's name.",
  "review.before": "Above the button review.send.",

  "sent.title": "Main heading after sending. The clinic thanks the person.",
  "sent.what":
    "{measures} is one or more names of questionnaires, {clinic} the clinic's name, {when} a day and time in words.",
  "sent.when-read": "Safety text. Might: it is possible. They, them: the therapist; the answers.",
  "sent.next": "What to do at the next session.",
  "sent.wrong": "After sending, answers cannot be changed here.",
  "sent.print": "Offer on the page after sending.",
  "sent.reference": "{reference} is a short code of letters and numbers that names these answers.",
  "sent.finish": "Button that ends the use of the link on this telephone or computer.",
  "sent.finish.text": "Above the button sent.finish.",
  "sent.closed.title": "Main heading after sent.finish.",
  "sent.closed": "Here: on this device.",

  "paper.code":
    "Printed sheet: beside eight empty boxes, or the code that says to whom the sheet belongs.",
  "paper.day": "Printed sheet: before an empty line for the date. You: the person who answers.",
  "paper.no-name": "Printed sheet, beside the code. The code is enough, and a sheet may be lost.",
  "paper.skip": "Printed sheet, above the questions.",
  "paper.boxes": "Printed sheet, above the questions, with a picture of a marked box at the end.",
  "paper.lines": "Printed sheet, above questions that are answered on a line.",
  "paper.check": "Printed sheet, under a line that staff measure. mm: millimetres.",
  "paper.version":
    "Foot of a printed sheet. {measure} is a short name, for example PHQ-9; {version} a number such as 1.0.0; {language} the name of the language, in that language.",

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
  "help.checked": "{date} is the day on which somebody last checked the number, in words.",
  "help.elsewhere":
    "Under the list of countries. Where you are: now, not where the person comes from.",
  "help.clinic":
    "Above help lines: tells why those of this country are shown. {country} is its name.",

  ...measuresNotes,

  "problem.unknown.title":
    "Main heading when the link or code is not known here. We: the clinic's site.",
  "problem.unknown": "Under problem.unknown.title. New: a new link.",
  "problem.expired.title": "Main heading when the time of a link is over.",
  "problem.expired": "It: the link. {date} is a day in words.",
  "problem.revoked.title": "Main heading when the clinic closed a link before its time.",
  "problem.revoked": "It: the link.",
  "problem.answered.title": "Main heading when a link is opened again after sending.",
  "problem.answered": "They: the answers.",
  "problem.session.title": "Main heading when the page was open too long. Polite request.",
  "problem.session": "There: kept at the clinic, seen again through the link.",
  "problem.not-found.title": "Main heading of an address that leads nowhere.",
  "problem.not-found": "Address: web address. Your link: the link from the therapist.",
  "problem.offline.title": "Main heading when the device has no internet.",
  "problem.offline": "Go back: to the page before.",
  "problem.busy.title": "Main heading of a fault on our side that should pass.",
  "problem.busy": "There: still on the page before. Go back: to the page before.",
  "problem.refused.title":
    "Main heading when what was sent did not come from the page itself. That: what was sent.",
  "problem.refused": "Says what to do. There: kept at the clinic.",
  "problem.too-large.title": "Main heading when a typed text is too long. That: what was sent.",
  "problem.too-large": "Says what to do. There: kept at the clinic.",
  "problem.start-again": "Link to the page where a code is typed.",
  "problem.in-crisis":
    "On every problem page, above the link site.help. For: until the therapist answers.",
};
