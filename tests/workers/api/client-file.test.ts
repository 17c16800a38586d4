import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { MOST_ROWS } from "../../../src/contract/client-import.ts";
import { EXTRAS } from "../../../src/core/check-in/own-parts.ts";
import type { LocaleTag } from "../../../src/core/brand.ts";
import { presetsFor } from "../../../src/core/plans/presets.ts";
import { readClientFile } from "../../../workers/api/staff/client-file.ts";

const measures = ["phq-9", "gad-7", "core-10", "session-check", "alliance-check"];
const expected = {
  offers: { measures, presets: presetsFor(measures), locales: [] },
  locale: "de" as LocaleTag,
};
const read = (text: string) => readClientFile(text, expected);
const HEAD = "label,language,plan\n";
const places = (text: string) =>
  read(text).problems.map(({ line, column, kind }) => [line, column, kind]);
const noted = (text: string) =>
  read(text).notes.map(({ line, column, kind }) => [line, column, kind]);

const TWO = [
  { line: 2, label: "AB 1", locale: "en", plan: ["phq-9", "gad-7"], extras: EXTRAS },
  { line: 3, label: "CD 2", locale: "pt-BR", plan: ["core-10"], extras: EXTRAS },
];

describe("readClientFile()", () => {
  it.each([
    ["commas", "label,language,plan\nAB 1,en,depression-anxiety\nCD 2,pt-BR,core\n"],
    ["semicolons", "label;language;plan\r\nAB 1;en;depression-anxiety\r\nCD 2;pt-BR;core\r\n"],
    ["tabs", "label\tlanguage\tplan\nAB 1\tEN\tPHQ-9 + GAD-7\nCD 2\tPortuguês (Brasil)\tCORE-10"],
    ["a byte-order mark", "\uFEFFlabel,language,plan\nAB 1,en,phq-9+gad-7\nCD 2,pt-br,core-10"],
    [
      "quotation marks",
      '"label","language","plan"\n"AB 1","en","PHQ-9+GAD-7"\n"CD 2","pt-BR","core"',
    ],
    ["columns in another order", "Plan,LABEL,Language\ncore,CD 2,pt-BR\n"],
    ["old line ends", "label,language,plan\rAB 1,en,depression-anxiety\rCD 2,pt-BR,core"],
    [
      "a column of their own",
      "label,language,plan,note\nAB 1,en,depression-anxiety,x\nCD 2,pt-BR,core,",
    ],
  ])("reads a list with %s", (kind, text) => {
    const { rows, problems } = read(text);
    expect(problems).toEqual([]);
    if (kind.includes("another order")) expect(rows).toEqual([{ ...TWO[1], line: 2 }]);
    else expect(rows).toEqual(TWO);
  });

  it("notes columns that it does not read, by their number", () => {
    const text = "label,Name,language,plan,\nAB 1,Ann Example,en,core,\n";
    expect(read(text).notes).toEqual([{ line: 1, kind: "ignored", count: 2 }]);
    expect(read(text).rows).toHaveLength(1);
  });

  it("notes what of a plan has no wording in the language of the line", () => {
    expect(read(`${HEAD}AB 1,ar,core\nCD 2,de,phq-9 + core-10\nEF 3,en,core\n`).notes).toEqual([
      {
        line: 2,
        column: "plan",
        kind: "no-wording",
        wordless: { locale: "ar", measures: ["core-10"] },
      },
      {
        line: 3,
        column: "plan",
        kind: "no-wording",
        wordless: { locale: "de", measures: ["core-10"] },
      },
    ]);
  });

  it("passes over empty lines and counts them", () => {
    const { rows } = read(`\n${HEAD}\n,,\nAB 1,en,core\n\n`);
    expect(rows.map(({ line }) => line)).toEqual([5]);
  });

  it("counts lines as an editor does, where a cell holds several", () => {
    const text = `${HEAD}"A\nB",en,core\nCD,xx,core\n`;
    expect(places(text)).toEqual([
      [2, "label", "label-lines"],
      [4, "language", "language"],
    ]);
  });

  it.each([
    ["", [[undefined, undefined, "nothing"]]],
    [" \n\n", [[undefined, undefined, "nothing"]]],
    [HEAD, [[undefined, undefined, "nothing"]]],
    ["label,plan\nA,core", [[1, "language", "no-column"]]],
    [
      "AB 1,en,core\nCD,en,core",
      [
        [1, "label", "no-column"],
        [1, "language", "no-column"],
        [1, "plan", "no-column"],
      ],
    ],
    [`${HEAD}"AB,en,core`, [[2, undefined, "quote"]]],
    [`${HEAD}Ren\uFFFDe,fr,core`, [[2, undefined, "encoding"]]],
    [`${HEAD}RenÃ©e,fr,core`, [[2, undefined, "encoding"]]],
    [`${HEAD}l\0a\0,fr,core`, [[2, undefined, "encoding"]]],
    [`${HEAD}A,en,core,more`, [[2, undefined, "too-many-cells"]]],
    [`${HEAD}A`, [[2, "plan", "empty"]]],
    [`${HEAD},en,core`, [[2, "label", "empty"]]],
    [`${HEAD}${"x".repeat(41)},en,core`, [[2, "label", "label-long"]]],
    [`${HEAD}A,tlh,core`, [[2, "language", "language"]]],
    [`${HEAD}A,ar-XB,core`, [[2, "language", "language"]]],
    [`${HEAD}A,en,phq9`, [[2, "plan", "measure"]]],
    [`${HEAD}A,en,phq-9+`, [[2, "plan", "measure"]]],
    [`${HEAD}A,en,constructor`, [[2, "plan", "measure"]]],
    [`${HEAD}A,en,who-5`, [[2, "plan", "measure-unusable"]]],
    [`${HEAD}A,en,small`, [[2, "plan", "measure-unusable"]]],
    [
      `${HEAD},xx,yy`,
      [
        [2, "label", "empty"],
        [2, "language", "language"],
        [2, "plan", "measure"],
      ],
    ],
    [`${HEAD}AB  1,en,core\nX,en,core\nab 1,en,core`, [[4, "label", "double"]]],
  ] as const)("of %j says where and what is wrong", (text, wanted) => {
    expect(places(text)).toEqual(wanted);
  });

  it("says which line has the same label", () => {
    expect(read(`${HEAD}A,en,core\na,en,core`).problems[0]).toMatchObject({ line: 3, count: 2 });
  });

  it.each(["=1+1", "+49 30", "-3", "@SUM(A1)", "＝1", '"=HYPERLINK(""https://evil.example"")"'])(
    "keeps %s as text and says so (threat 25)",
    (label) => {
      const { rows, problems } = read(`${HEAD}${label},en,core`);
      expect(problems).toEqual([]);
      expect(rows[0]?.label).toBe(label.replaceAll('""', '"').replace(/^"|"$/g, ""));
      expect(noted(`${HEAD}${label},en,core`)).toEqual([[2, "label", "formula"]]);
    },
  );

  it("says what looks like a full name, and what was filled in", () => {
    expect(noted(`${HEAD}Maria Example,,core\nM. E.,en,core\nAB 12,en,core`)).toEqual([
      [2, "label", "name"],
      [2, "language", "no-language"],
      [2, "plan", "no-wording"],
    ]);
    expect(read(`${HEAD}A,,core`).rows[0]?.locale).toBe("de");
  });

  it("takes as many lines as fit, and not one more", () => {
    const lines = (count: number) =>
      HEAD + Array.from({ length: count }, (_, i) => `N ${i},en,core`).join("\n");
    expect(read(lines(MOST_ROWS)).rows).toHaveLength(MOST_ROWS);
    expect(read(lines(MOST_ROWS + 1))).toMatchObject({
      rows: [],
      problems: [{ kind: "too-many", count: MOST_ROWS + 1 }],
    });
  });

  it("never throws, and adds nobody from a list with a problem of the whole", () => {
    const cell = fc.oneof(fc.string(), fc.constantFrom('"', ",", ";", "\t", "\n", "\0", "label"));
    fc.assert(
      fc.property(fc.array(cell, { maxLength: 40 }), fc.boolean(), (cells, headed) => {
        const { rows, problems } = read((headed ? HEAD : "") + cells.join(""));
        expect(problems.length > 0 || rows.length > 0).toBe(true);
      }),
    );
  });
});
