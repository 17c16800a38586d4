import type { Catalog } from "../../core/i18n/messages.ts";

/** Words of the page that adds a list of clients. */
export const importWords = {
  "import.title": "Import a list",
  "import.lead":
    "Paste a list from a spreadsheet. It is checked and shown first. Nothing is added before you say so.",
  "import.how.title": "What the list looks like",
  "import.how.columns":
    "The first line names three columns: label, language and plan. Commas, semicolons or tabs stand between them.",
  "import.how.label":
    "label: initials or a chart number, at most {count} characters. No full names.",
  "import.how.language":
    "language: one of {tags}. Where it is empty, the client gets the first language of the clinic.",
  "import.how.plan":
    "plan: one of {presets}; or measures with a plus between them, such as {example}.",
  "import.how.measures": "Measures that can be asked here: {measures}.",
  "import.how.most":
    "At most {count} clients at a time. Add a longer list in parts. The form takes 64 kB, far more than that many lines need.",
  "import.example": "An example",
  "import.file": "Choose a CSV file",
  "import.file.hint":
    "The file is read into the field below. It stays on this computer until you press the button.",
  "import.file.large": "This file is larger than the form can take. Add it in parts.",
  "import.text": "The list",
  "import.check": "Check the list",
  "import.check-again": "Check again",

  "import.problems": "Nothing was added. Mend this and check again.",
  "import.line": "Line {line}, {column}: {sentence}",
  "import.line.whole": "Line {line}: {sentence}",
  "import.column.label": "label",
  "import.column.language": "language",
  "import.column.plan": "plan",

  "import.problem.nothing":
    "There is nothing to add. The first line names the columns; each further line is a client.",
  "import.problem.no-column": "this column is missing. The first line must name it.",
  "import.problem.too-many": {
    one: "The list has {count} line. That is more than fits at a time.",
    other: "The list has {count} lines. That is more than fits at a time. Add it in parts.",
  },
  "import.problem.quote": "a quotation mark is opened or closed where it cannot be.",
  "import.problem.encoding":
    "some letters are broken. Save the file as “CSV UTF-8”, or copy the cells from the spreadsheet and paste them here.",
  "import.problem.too-many-cells":
    "there are more cells than columns. Put quotation marks around a cell that holds a comma.",
  "import.problem.empty": "fill this in.",
  "import.problem.label-long": "make this shorter, at most {max} characters.",
  "import.problem.label-lines": "take out line breaks and tabs.",
  "import.problem.double": "the same label as in line {count}. Change one of them.",
  "import.problem.taken":
    "one of your clients has this label already. Change it or take the line out.",
  "import.problem.language": "this is no language of the client pages.",
  "import.problem.measure": "this is no plan and no measure. See “What the list looks like”.",
  "import.problem.measure-unusable": "this clinic cannot ask that. See “What the list looks like”.",

  "import.notes": "Worth a look",
  "import.note.formula": "begins like a formula. It is kept as text and never run.",
  "import.note.name": "looks like a full name. Initials or a number are safer.",
  "import.note.no-language": "is empty. The client gets {language}.",
  "import.note.no-wording":
    "has no wording in {language} of {measures}. The client chooses another language on screen.",
  "import.note.ignored": "column {count} is not read. Nothing in it is kept.",

  "import.preview": "What will be added",
  "import.preview.caption": { one: "{count} client.", other: "{count} clients." },
  "import.add": { one: "Add {count} client", other: "Add {count} clients" },
} as const satisfies Catalog;
