import { describe, expect, it } from "vitest";
import { draftOf } from "../../../src/core/authoring/draft.ts";
import { branchingOf } from "../../../src/core/redcap/branching.ts";
import { choicesOf } from "../../../src/core/redcap/choices.ts";
import { COLUMNS, type Row } from "../../../src/core/redcap/columns.ts";
import { fromDictionary } from "../../../src/core/redcap/from-dictionary.ts";
import { recognise } from "../../../src/core/redcap/sums.ts";
import { allItems } from "../../../src/core/measures/measure.ts";
import { MeasurePack } from "../../../src/packs/schema.ts";

const EMPTY = Object.fromEntries(Object.keys(COLUMNS).map((column) => [column, ""]));
const rows = (...list: readonly Partial<Row>[]): readonly Row[] =>
  list.map(
    (row, i) => ({ ...EMPTY, form: "mood", label: `Label ${i}`, ...row, row: i + 2 }) as Row,
  );
const imported = (...list: readonly Partial<Row>[]) =>
  draftOf(fromDictionary(rows(...list), "mood", "en"), {
    file: "dictionary.csv",
    on: "2026-01-10",
  });

const OFTEN = "0, Not at all | 1, Several days, or more | 3, Nearly every day";
const all = imported(
  { name: "record_id", type: "text" },
  { name: "q1", type: "radio", choices: OFTEN, section: "The last week", matrix: "often" },
  { name: "q2", type: "dropdown", choices: OFTEN, branching: "[q1] > '0'" },
  { name: "q3", type: "checkbox", choices: "a, Home | b, Work" },
  { name: "q4", type: "slider", choices: "worst | | best" },
  { name: "q5", type: "text", validation: "integer", min: "0", max: "10" },
  { name: "q6", type: "text", validation: "date_ymd" },
  { name: "q7", type: "notes", required: "y" },
  { name: "total", type: "calc", choices: "sum([q1],[q2])" },
  { name: "odd", type: "calc", choices: "if([q1]>1, 5, 0)" },
  { name: "file", type: "file" },
);

describe("the import of a REDCap dictionary", () => {
  it("takes every kind of field that has a counterpart", () => {
    expect(allItems(all.measure)).toEqual([
      { id: "q1", kind: "choice", options: "often" },
      { id: "q2", kind: "choice", options: "often", showIf: { match: "all", conditions: [{ item: "q1", operator: ">", answer: 0 }] } },
      { id: "q3", kind: "ticks", options: "q3" },
      { id: "q4", kind: "line", min: 0, max: 100, anchors: "q4" },
      { id: "q5", kind: "number", min: 0, max: 10, anchors: "q5" },
      { id: "q6", kind: "date" },
      { id: "q7", kind: "text", maxLength: 4000 },
    ]); // prettier-ignore
    expect(all.measure.options["often"]?.map(({ value }) => value)).toEqual([0, 1, 3]);
    expect(all.texts[0]?.text).toMatchObject({
      "section.the-last-week.stem": "The last week",
      "option.often.1": "Several days, or more",
      "anchor.q4.low": "worst",
      "anchor.q4.high": "best",
    });
    expect(MeasurePack.safeParse(all.measure).error).toBeUndefined();
  });

  it("writes no score, and tells every row it left out", () => {
    expect(all.measure.scales).toEqual([]);
    expect(all.notUnderstood.map(({ path, message }) => `${path}: ${message}`)).toEqual([
      "row 2 (record_id): The record's id is no item and was left out",
      "row 6 (q4): A line is read to one decimal here, a slider to whole numbers",
      "row 9 (q7), Required Field?: Nobody is made to answer here; the missing rule of each scale says what then: y",
      "row 10 (total): The calculation is the sum of q1, q2. Write it as a scale, with the missing rule and the direction of the source",
      "row 11 (odd): The calculation was not understood and was left out: if([q1]>1, 5, 0)",
      'row 12 (file): A field of the type "file" has no counterpart here; the field was left out',
    ]);
    expect(all.toFill.map(({ path }) => path)).toContain("options.q3");
  });

  it.each([
    ["a branching logic it does not read", { type: "notes", branching: "[q1(2)] = '1'" }, /Branching logic: .* no simple comparison.*\[q1\(2\)\]/],
    ["a label in the middle of a line", { type: "slider", choices: "a | b | c" }, /label "b" in the middle/],
    ["HTML", { type: "notes", label: "<b>Why</b>" }, /HTML/],
    ["an annotation", { type: "notes", annotation: "@HIDDEN" }, /Field Annotation: .*@HIDDEN/],
    ["a number without ends", { type: "text", validation: "integer" }, /whole least and highest value/],
    ["a row that is too long", { type: "text", validation: "integer", min: "0", max: "100" }, /too long/],
    ["an e-mail address", { type: "text", validation: "email" }, /must be "email"/],
    ["one answer only", { type: "radio", choices: "1, Yes" }, /fewer than two answers/],
  ])("tells of %s", (_name, row, message) => {
    const { notUnderstood } = imported({ name: "q1", type: "radio", choices: OFTEN }, { name: "q9", ...row });
    const told = notUnderstood.map((note) => `${note.path}: ${note.message}`);
    expect(told).toContainEqual(expect.stringMatching(message));
    expect(told).toContainEqual(expect.stringMatching(/^row 3 /));
  }); // prettier-ignore
});

describe("branchingOf()", () => {
  const known = new Map([
    ["q1", { item: { id: "q1", kind: "number", min: 0, max: 9, anchors: "q1" }, valueOf: Number }],
    ["q2", { item: { id: "q2", kind: "text", maxLength: 9 }, valueOf: () => undefined }],
  ] as const);

  it.each([
    ["[q1] = '2'", { match: "all", conditions: [{ item: "q1", operator: "=", answer: 2 }] }],
    ['[q1]>="2.5"', { match: "all", conditions: [{ item: "q1", operator: ">=", answer: 2.5 }] }],
    ["[q1] < 3 or [q1] > 5", { match: "any", conditions: [{ item: "q1", operator: "<", answer: 3 }, { item: "q1", operator: ">", answer: 5 }] }],
    ["[q2] <> '' AND [q1] = ''", { match: "all", conditions: [{ item: "q2", operator: "exists", answer: true }, { item: "q1", operator: "exists", answer: false }] }],
  ])("reads %s", (logic, rule) => {
    expect(branchingOf(logic, known)).toEqual(rule);
  }); // prettier-ignore

  it.each([
    "[q1] = '1' and [q1] = '2' or [q1] = '3'",
    "([q1] = '1')",
    "sum([q1], 2) > 3",
    "[event][q1] = '1'",
    "[q9] = '1'",
    "[q2] > 3",
    "[q1] <> '2'",
    "process.exit()",
  ])("does not guess at %s", (logic) => {
    expect(typeof branchingOf(logic, known)).toBe("string");
  });
});

describe("recognise()", () => {
  it.each([
    ["sum([a],[b])", "sum", ["a", "b"]],
    [" mean( [a_1] , [b] ) ", "mean", ["a_1", "b"]],
    ["[a]+[b] + [c]", "sum", ["a", "b", "c"]],
  ])("knows %s", (text, method, fields) => {
    expect(recognise(text)).toEqual({ method, fields });
  });

  it.each(["sum([a],[b])*2", "[a]", "[a]-[b]", "[a]+[a]", "sum([a],2)", "round(sum([a],[b]))", ""])(
    "does not guess at %s",
    (text) => {
      expect(recognise(text)).toBeUndefined();
    },
  );
});

describe("choicesOf()", () => {
  it("keeps codes as weights only if all are numbers", () => {
    expect(choicesOf("-1, Less|0, Same|1, More").list.map(({ key, value }) => [key, value])).toEqual([
      ["minus-1", -1],
      ["0", 0],
      ["1", 1],
    ]);
    expect(choicesOf("a, One | 2, Two")).toMatchObject({
      isWeighed: false,
      list: [{ value: 0, stored: "a" }, { value: 1, stored: "2" }],
    });
  }); // prettier-ignore
});
