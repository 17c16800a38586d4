import type { Catalog } from "../../core/i18n/messages.ts";

/** The page that shows the line and tests it. */
export const line = {
  "line.title": "The line, tested in your browser",
  "line.lead":
    "Some questionnaires ask for a mark on a line. This page shows that line and tests it where you are. Nothing is sent.",
  "line.question": "How was your week?",
  "line.low": "Very hard",
  "line.high": "Very good",
  "line.example.blank": "Without an answer",
  "line.example.answered": "With an answer",
  "line.example.rtl": "From right to left",
  "line.example.plain": "Without scripts",
  "line.example.paper": "On paper",
  "line.paper": "Print this page and measure the line. It is 100 mm long.",
  "line.checks": "What was tested",
  "line.check.blank": "Before anybody touches it, the line has no mark and sends nothing.",
  "line.check.press": "A press at a quarter from the left gives 25.",
  "line.check.rtl": "The same press on the line from right to left gives 75.",
  "line.check.again": "A second press moves the mark.",
  "line.check.keys":
    "Arrow keys move the mark by 1 and page keys by 10. Home and End go to the ends.",
  "line.check.digits":
    "A typed number counts, in the digits of any script. One that is too large is not drawn.",
  "line.check.buttons": "Two buttons move the mark by 1. They are large enough for a finger.",
  "line.check.clear": "A button takes the answer away.",
  "line.check.scroll": "A finger that scrolls the page over the line leaves no answer.",
  "line.check.kept": "An answer that was given before comes back with its mark.",
  "line.check.plain": "Without scripts it is an empty field with a name.",
  "line.check.colours": "Page, line and mark have different colours, as they are shown now.",
  "line.check.paper": "The line for paper is 100 mm long.",
  "line.passed": "Passed.",
  "line.not-passed": "Did not pass.",
  "line.all-passed": "Every test passed.",
  "line.some-not-passed": "A test did not pass in this browser. You can still type a number.",
  "line.no-scripts": "The tests need scripts. Without them each line is a field for a number.",
  "line.again": "Test again",
  "line.files": "Other projects may use the line. These are its files:",
} as const satisfies Catalog;
