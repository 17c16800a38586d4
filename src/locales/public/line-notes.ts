import type { line } from "./line.ts";

/** Notes for {@link line}; see `../notes.ts`. */
export const lineNotes: Readonly<Record<keyof typeof line, string>> = {
  "line.title":
    "Main heading of a public page for those who choose or build software. The line: a visual analogue scale, a drawn line on which a person marks an answer.",
  "line.lead": "First paragraph of that page. Where you are: in the reader's browser.",
  "line.question": "An invented question, shown as an example above a line.",
  "line.low": "Words at the low end of the example line.",
  "line.high": "Words at the high end of the example line.",
  "line.example.blank": "Heading above a line that has no answer yet.",
  "line.example.answered": "Heading above a line with a mark.",
  "line.example.rtl": "Heading above a line whose low end is on the right, as in Arabic or Hebrew.",
  "line.example.plain": "Heading above the field as a browser without JavaScript shows it.",
  "line.example.paper": "Heading above a line for printing.",
  "line.paper": "Under that heading. The reader holds a ruler against the printed line.",
  "line.checks": "Heading of a list of tests and how each went.",
  "line.check.blank": "A test. It: the line. Sends nothing: the form holds no value for it.",
  "line.check.press": "A test. A press with a finger or mouse. 25 of 100.",
  "line.check.rtl": "A test. The same press: at a quarter from the left. 75 of 100.",
  "line.check.again": "A test. The mark shows the answer on the line.",
  "line.check.keys": "A test. Names of keys: arrow keys, Page Up and Page Down, Home, End.",
  "line.check.digits":
    "A test. Digits of any script: for example Arabic or Devanagari digits. Too large: above 100.",
  "line.check.buttons": "A test. They: the buttons.",
  "line.check.clear": "A test. The button says: Clear this answer.",
  "line.check.scroll": "A test. Scrolling past the line must not be taken for an answer.",
  "line.check.kept": "A test. The mark stands where it was.",
  "line.check.plain": "A test. With a name: screen readers say what the field is for.",
  "line.check.colours": "A test. People can make their system use few, strong colours.",
  "line.check.paper": "A test. mm: millimetres.",
  "line.passed": "Stands after a test that went well.",
  "line.not-passed": "Stands after a test that did not go well.",
  "line.all-passed": "Above the list, if every test went well.",
  "line.some-not-passed": "Above the list, if one did not. You: the reader.",
  "line.no-scripts": "In place of the tests. Scripts: JavaScript.",
  "line.again": "Button that runs the tests once more.",
  "line.files": "Before links to two files. The line: the part of the page.",
};
