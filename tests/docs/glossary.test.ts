import { describe, expect, it } from "vitest";
import { headings, read, tableRows, textFiles } from "./repository.ts";

/** The product's words, one per thing. */
const WORDS = [
  "measure item option scale score band pack slot norm",
  "clinic client therapist supervisor assistant owner informant invitation",
  "plan occasion part check-in response link daily-form entry outbox sheet report rule course",
  "signal note audit",
  "session event case-review care-status goal agreement consent data-request support practice-client",
].flatMap((line) => line.split(" "));

/** Words for the same things that other systems use. In nobody's identifiers here. */
const BANNED = new Set(
  [
    "questionnaire survey instrument assessment",
    "patient practitioner clinician counsellor counselor",
    "dashboard severity",
  ].flatMap((line) => line.split(" ")),
);

/** Code without its comments and without what stands between quotation marks. */
const withoutText = (code: string): string =>
  code
    .replace(/\/\*[^]*?\*\/|^\s*(?:--|\/\/).*$/gm, "")
    .replace(/"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'/g, '""')
    .replace(/(?<=[\s;{}(])\/\/.*$/gm, "");

/** `clientRow` as `client`, `row`; plurals as their singular. */
const wordsOf = (identifier: string): readonly string[] =>
  (identifier.match(/[A-Z]?[a-z]+|[A-Z]+(?![a-z])/g) ?? []).map((word) =>
    word.toLowerCase().replace(/(?<=[a-rt-z])s$/, ""),
  );

const bannedIn = (code: string): readonly string[] => [
  ...new Set(
    (withoutText(code).match(/[A-Za-z_$][\w$]*/g) ?? []).filter((identifier) =>
      wordsOf(identifier).some((word) => BANNED.has(word)),
    ),
  ),
];

const code = ["src", "workers", "scripts", "migrations"]
  .flatMap(textFiles)
  .filter((file) => /\.(ts|astro|sql)$/.test(file));

describe("docs/glossary.md", () => {
  it("explains the words of the product, each once", () => {
    const terms = headings(read("docs/glossary.md"))
      .filter(({ level }) => level === 2)
      .map(({ words }) => words);
    const rows = terms.flatMap((term) =>
      tableRows(read("docs/glossary.md").split(`## ${term}\n`)[1] ?? "", "Word").map(
        ([word = ""]) => word.replaceAll("*", "").replace(" ", "-"),
      ),
    );
    expect(rows.toSorted()).toEqual(WORDS.toSorted());
  });

  it("names the words that are not used", () => {
    const text = read("docs/glossary.md").toLowerCase();
    expect([...BANNED].filter((word) => !text.includes(word))).toEqual([]);
  });
});

describe("identifiers", () => {
  it("would be found if they used another word", () => {
    expect(bannedIn('const patientIds = "survey"; // questionnaire')).toEqual(["patientIds"]);
    expect(bannedIn("/** a survey */ const survey_id = 1;")).toEqual(["survey_id"]);
  });

  it.each(code)("%s speaks the product's language", (file) => {
    expect(bannedIn(read(file))).toEqual([]);
    expect(wordsOf(file).filter((word) => BANNED.has(word))).toEqual([]);
  });
});
