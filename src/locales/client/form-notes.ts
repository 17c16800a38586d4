import type { form } from "./form.ts";

/** Notes for {@link form}; see `../notes.ts`. */
export const formNotes: Readonly<Record<keyof typeof form, string>> = {
  "form.part": "Above the questions. {part} and {parts} are numbers: Part 2 of 3.",
  "form.notice":
    "Above the copyright line of a questionnaire. The rights holder is a person or an organisation.",
  "form.next": "Button under the questions. Saves and shows the next part.",
  "form.back": "Button. Saves and shows the part before.",
  "form.one":
    "Button that shows one question on each page from now on. Nothing is lost by pressing it.",
  "form.all":
    "Button that shows all questions of a part on one page again; the opposite of form.one.",
  "form.quiet":
    "Button for a bad day: one question on each page, in large type, without numbers and colours.",
  "quiet.title":
    "Heading of such a page, above one question. It says nothing about how many there are.",
  "quiet.read": "Button: the person's own phone or computer reads the question aloud.",
  "quiet.stop": "The same button while it is being read.",
  "form.question":
    "Main heading of a page with one question. {number} is its place, {total} how many there are.",
  "form.to-review":
    "Button, in place of form.next, where the page was opened to change one answer. It leads to the page review.title.",
  "form.saved": "Under the button form.next. Continue means pressing it.",
  "form.clear": "Button beside a question that has an answer; removes the answer.",
  "form.offline":
    "Shown when sending fails without a connection. The answers are safe on the page.",
  "form.session":
    "Shown beside the button after two hours, when the session is over but the answers are on the screen.",
  "form.keep":
    "Label of a tick box under the questions. The person speaks. It: keeping them when there is no connection.",
  "form.keep.hint":
    "Under form.keep. Locked: they are sealed. On the device nobody reads what waits to be sent without the link, or, for a daily form, without this browser.",
  "form.kept":
    "Shown beside the button in place of form.saved, when there is no connection and the person ticked form.keep.",
  "form.unkept":
    "Shown beside the button in place of form.saved, when there is no connection. Nothing is kept if the page is closed.",
  "form.queued":
    "Shown after the button review.send was pressed without a connection. It must be clear that nobody has the answers yet.",
  "form.no-language.title": "Heading above form.no-language.",
  "form.no-language":
    "Instead of a questionnaire that has no checked translation. {language} is the name of a language and may be in that language.",
  "form.no-language.go-on":
    "Button below form.no-language: leaves this questionnaire unasked and leads to the next part of the check-in.",
  "form.skipped.title":
    "Heading before the answers are sent. {count} is the number of questions without an answer.",
  "form.skipped.text": "Under form.skipped.title. Both ways are equally good.",
  "form.skipped.answer": "Link to the first question without an answer; there may be more.",
  "form.skipped.carry-on": "Button: send without these answers.",
  "form.skipped.item": "Link to one question. {number} is its number.",
  "own.goals": "Above the client's own goals, each of which is rated from 0 to 10.",
  "own.goals.low": "Beside 0 in a row from 0 to 10: nothing of the goal is reached yet.",
  "own.goals.high": "Beside 10 in a row from 0 to 10: the goal is reached.",
  "own.talk":
    "Last question of a check-in, above a text field. item.text-reader says below it who reads this. Talk: at the next session.",

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
  "error.wish-none": "The form was sent without one of its three choices.",
  "error.nothing-to-send": "All questions are empty. At least one answer is needed to send.",
  "error.changed-elsewhere":
    "The same link was used in two windows or on two devices. The answers follow below.",

  "paper.code":
    "Printed sheet: beside eight empty boxes, or the code that says to whom the sheet belongs.",
  "paper.day": "Printed sheet: before an empty line for the date. You: the person who answers.",
  "paper.no-name": "Printed sheet, beside the code. The code is enough, and a sheet may be lost.",
  "paper.skip": "Printed sheet, above the questions.",
  "paper.own":
    "Title of a printed sheet with a person's own goals and what they would like to talk about.",
  "paper.boxes": "Printed sheet, above the questions, with a picture of a marked box at the end.",
  "paper.lines": "Printed sheet, above questions that are answered on a line.",
  "paper.check": "Printed sheet, under a line that staff measure. mm: millimetres.",
  "paper.version":
    "Foot of a printed sheet. {measure} is a short name, for example PHQ-9; {version} a number such as 1.0.0; {language} the name of the language, in that language.",
};
