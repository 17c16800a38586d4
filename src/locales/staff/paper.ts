import type { Catalog } from "../../core/i18n/messages.ts";

/** Words of sheets of paper: printing them, and typing them in. */
export const paper = {
  "sheets.title": "Sheets to print",
  "sheets.of": {
    one: "{count} sheet for {label}",
    other: "{count} sheets for {label}",
  },
  "sheets.how":
    "The sheet has no name, only the code. Write nothing else on it. Print at full size, 100 %.",
  "sheets.own": "Goals and own words",
  "sheets.print": "Print",
  "sheets.large": "In large letters",
  "sheets.normal": "In letters of the usual size",
  "sheets.back": "Back to the check-ins",
  "sheets.square": "QR code of the sheet, {code}",

  "paper.title": "Paper",
  "paper.lead": "Type the code of a sheet that came back, or scan its square.",
  "paper.code": "Code of the sheet",
  "paper.code.hint": "8 letters and digits. Small letters, spaces and dashes do not matter.",
  "paper.open": "Open the sheet",
  "paper.problem.malformed":
    "Code of the sheet: it has 8 signs, and never a 0, O, 1 or I. Look at the sheet again.",
  "paper.problem.mistyped":
    "Code of the sheet: one sign is different from the sheet, or two are changed round. Compare them.",
  "paper.problem.unknown": "Code of the sheet: nobody printed a sheet with this code here.",
  "paper.saved": "The sheet {code} is saved.",

  "entry.title": "Type in a sheet",
  "entry.of": "{measure} of {label}",
  "entry.facts": "Sheet {code}, printed on {day}, in {language}.",
  "entry.keys":
    "Digits choose an answer and go on. - is left empty, ? is unclear. Backspace goes back.",
  "entry.no-keys": "Choose an answer for each question, or say that it is empty or unclear.",
  "entry.completed": "Day on the sheet",
  "entry.completed.hint": "The day on which it was filled in. Today is kept as the day of typing.",
  "entry.check": "Check line at the foot of the sheet, in mm",
  "entry.check.hint": "Measure it. A printer may have made it shorter than 100 mm.",
  "entry.line": "Millimetres from “{low}” to the mark. Or - for left empty, ? for unclear.",
  "entry.number": "{min} to {max}. Or - for left empty, ? for unclear.",
  "entry.empty": "Left empty",
  "entry.unclear": "Unclear",
  "entry.again": "Now type it a second time",
  "entry.read": "Read it back instead",
  "entry.step.second": "Second time. What you typed before is not shown.",
  "entry.compare": "Compare and save",
  "entry.step.settle": {
    one: "{count} field differs. Look at the sheet, then type what it says.",
    other: "{count} fields differ. Look at the sheet, then type what it says.",
  },
  "entry.typed": "First time: {first}. Second time: {second}.",
  "entry.settle": "Save",
  "entry.step.read-back": "Compare each line with the sheet.",
  "entry.same": "It is the same: save",
  "entry.change": "Change something",
  "entry.read.answer": "Answer",
  "entry.read.question": "Question",
  "entry.read.caption": "What you typed",
  "entry.blank": "nothing",
  "entry.done": "This sheet was entered on {moment}.",
  "entry.closed":
    "This check-in was answered or declined in another way, so its sheet cannot be typed in any more.",
  "lost-sheet.since":
    "The sheet {code} was taken back on {moment}, because it was lost. Its code can no longer be typed in.",
  "lost-sheet.use-again":
    "If you have it now, open the client’s check-ins and choose “Use the sheet again”. Then type it in. That is not possible any more once the same check-in is answered in another way.",
  "lost-sheet.check-ins": "Open the client’s check-ins in a new tab",
  "lost-sheet.kept":
    "What you typed is still on this page. Leave the page open until the sheet is used again. Then send it again.",
  "entry.to-client": "To the client’s check-ins",
  "entry.problem.nothing-said":
    "Question {number}: choose an answer, or say that it is left empty or unclear.",
  "entry.problem.not-an-option": "Question {number}: choose one of its answers.",
  "entry.problem.not-in-range": "Question {number}: type a number that fits, - or ?.",
  "entry.problem.beyond-line":
    "Question {number}: the mark lies beyond the end of the line. Measure again, and the check line too.",
  "entry.problem.too-long": "Question {number}: make this shorter, at most {max} characters.",
  "entry.problem.not-a-day": "Question {number}: type a day of the calendar, or leave it empty.",
  "entry.problem.unknown-item": "The page is older than the measure. Open the sheet again.",
  "entry.problem.check": "Check line: type its length in mm, between 50 and 150.",
} as const satisfies Catalog;
