import type { Catalog } from "../../core/i18n/messages.ts";

/** Questions on screen and on paper, and what is wrong with an answer. */
export const form = {
  "form.part": "Part {part} of {parts}",
  "form.notice": "Notice of the rights holder",
  "form.next": "Save and continue",
  "form.back": "Back",
  "form.one": "One question at a time",
  "form.all": "All questions on one page",
  "form.quiet": "Quiet: one question, large and plain",
  "quiet.title": "Your answer",
  "quiet.read": "Read it aloud",
  "quiet.stop": "Stop reading",
  "form.question": "Question {number} of {total}",
  "form.to-review": "Save and go back to my answers",
  "form.saved": "Your answers are saved each time you continue.",
  "form.clear": "Clear this answer",
  "form.offline":
    "We could not send this. Your answers are still here. Check your connection, then try again.",
  "form.session":
    "Your answers are still here. Open your link again in another tab, then press the button here once more.",
  "form.keep": "Keep my answers on this device until they are sent",
  "form.keep.hint":
    "This helps when your connection is bad. The answers are locked here, and deleted once they are sent.",
  "form.kept":
    "We cannot save just now. Your answers are kept on this device. They are sent when you are connected again and open your link.",
  "form.unkept":
    "We cannot save just now. Your answers are only on this page. Leave it open, and we try again.",
  "form.queued":
    "Not sent yet. We try again while this page is open. If you close it, open your link again when you are connected.",
  "form.no-language.title": "Not available in this language",
  "form.no-language":
    "There is no checked translation of this questionnaire in {language}. You can answer it in another language, or ask your therapist for an interpreter.",
  "form.no-language.go-on": "Go on without this part",
  "form.skipped.title": {
    one: "{count} question has no answer yet",
    other: "{count} questions have no answer yet",
  },
  "form.skipped.text": "You can answer now or leave it empty. Both are fine.",
  "form.skipped.answer": "Answer now",
  "form.skipped.carry-on": "Carry on without answering",
  "form.skipped.item": "Question {number} has no answer yet",
  "own.goals": "Think about each goal. How much of it have you reached today?",
  "own.goals.low": "Not reached at all",
  "own.goals.high": "Fully reached",
  "own.talk": "Is there something you would like to talk about?",

  "item.question": "Question {number}",
  "item.only-if":
    "This depends on an earlier answer: {questions}. Leave it empty if it does not fit.",
  "item.bigger": "Bigger buttons",
  "item.ticks": "Tick all that fit, or none.",
  "item.text-limit": "You can write up to {max} characters, or leave it empty.",
  "item.text-reader": "Your therapist reads this, maybe not before your next session.",
  "item.day": "If no calendar opens here, type year-month-day, for example {example}.",
  "item.line-number": "Type a number from {min} to {max}, or leave it empty.",
  "item.line-press": "Press the place on the line that fits. Arrow keys work too.",
  "item.line-less": "A little less",
  "item.line-more": "A little more",
  "item.line-nearer": "{value} of {max}, nearer to “{end}”",
  "item.line-middle": "{value} of {max}, in the middle",

  "error.title": "There is a problem",
  "error.prefix": "Error: {title}",
  "error.not-an-option": "Question {number}: choose one of the answers shown, or leave it empty.",
  "error.not-in-range": "Question {number}: use a number from {min} to {max}, or leave it empty.",
  "error.too-long": "Question {number}: the answer is too long. It can have {max} characters.",
  "error.not-a-day": "Question {number}: enter a day that exists, or leave it empty.",
  "error.unknown-item":
    "This page had a question that is not part of the questionnaire. Reload the page, then answer again.",
  "error.wrong-measure":
    "The questions on this page have changed. Reload the page, then answer again.",
  "error.malformed-code": "The code is not complete. It has 30 letters and numbers after C1.",
  "error.mistyped-code":
    "One letter or number in the code is different from what we expect. Check it, or paste the whole link.",
  "error.wrong-kind-code":
    "This code is for something else. Use the code from your therapist, which starts with C1.",
  "error.wish-none": "Choose what you would like to ask the clinic for.",
  "error.nothing-to-send": "No question has an answer yet. Answer at least one, then send.",
  "error.changed-elsewhere":
    "Your answers were changed in another window. Check the answers below, then send again.",

  "paper.code": "Code",
  "paper.day": "Date you fill this in",
  "paper.no-name": "Do not write your name on this sheet.",
  "paper.skip": "You can leave any question empty.",
  "paper.own": "In your own words",
  "paper.boxes": "Mark one box for each question: ☒",
  "paper.lines": "Make one short mark across each line, at the place that fits.",
  "paper.check":
    "For the clinic: this line should be 100 mm long. Measure it, because a printer can shrink it.",
  "paper.version": "{measure}, version {version}, {language}",
} as const satisfies Catalog;
