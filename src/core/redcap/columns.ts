/**
 * The columns of a REDCap data dictionary that say something of a form, by what we call them.
 *
 * @source header of REDCap's own CSV, 18 columns
 */
export const COLUMNS = {
  name: "Variable / Field Name",
  form: "Form Name",
  section: "Section Header",
  type: "Field Type",
  label: "Field Label",
  choices: "Choices, Calculations, OR Slider Labels",
  note: "Field Note",
  validation: "Text Validation Type OR Show Slider Number",
  min: "Text Validation Min",
  max: "Text Validation Max",
  identifier: "Identifier?",
  branching: "Branching Logic (Show field only if...)",
  required: "Required Field?",
  alignment: "Custom Alignment",
  number: "Question Number (surveys only)",
  matrix: "Matrix Group Name",
  ranking: "Matrix Ranking?",
  annotation: "Field Annotation",
} as const;

export type Column = keyof typeof COLUMNS;

/** One row of a dictionary: all its columns as text, empty where nothing stands. */
export type Row = Readonly<Record<Column, string>> & {
  /** Number of the row in the file; the header is row 1. */
  readonly row: number;
};
