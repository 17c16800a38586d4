import { spawnSync } from "node:child_process";
import {
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { addText } from "../../scripts/measure/add-text.ts";
import { type Measure, textKeys } from "../../src/core/measures/measure.ts";
import { catalogueOf } from "../../src/packs/catalogue.ts";
import { LocaleFile } from "../../src/packs/locale-schema.ts";

const PROJECT = join(import.meta.dirname, "../..");
const ors = JSON.parse(
  readFileSync(join(PROJECT, "src/packs/ors/measure.json"), "utf8"),
) as Measure;
/** Words of nobody's form. */
const WORDS = Object.fromEntries(textKeys(ors).map((key) => [key, `Words for ${key}`]));

let root = "";
let told: string[] = [];
let complaints: string[] = [];

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "soundings-licensed-"));
  for (const id of ["ors", "phq-9"]) {
    cpSync(join(PROJECT, "src/packs", id), join(root, "src/packs", id), { recursive: true });
  }
  told = [];
  complaints = [];
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

const run = (...args: readonly string[]) =>
  addText.run(args, {
    root,
    today: "2026-11-24",
    say: (line) => told.push(line),
    complain: (line) => complaints.push(line),
  });

const CLAIMS = ["--licence", "Group licence 2026", "--holder", "The authors"];

function bring(content: unknown, ...args: readonly string[]) {
  const file = join(root, "brought.json");
  writeFileSync(file, typeof content === "string" ? content : JSON.stringify(content));
  return run("ors", file, ...(args.length > 0 ? args : CLAIMS));
}

const written = (path: string): string => readFileSync(join(root, "licensed", path), "utf8");
const nothingWritten = (): boolean => !existsSync(join(root, "licensed"));

describe("npm run measure -- add-text", () => {
  it("makes a slot usable", () => {
    expect(bring({ locale: "en", text: WORDS })).toBe(0);
    const file = LocaleFile.parse(JSON.parse(written("ors/en.json")));
    expect(file.text).toEqual(WORDS);
    expect(file.passport).toMatchObject({
      status: "official",
      licence: "Group licence 2026",
      rightsHolder: "The authors",
      checkedOn: "2026-11-24",
    });
    const { textOf } = catalogueOf([{ measure: ors, texts: [] }], [["ors", file]]);
    expect(textOf("ors", "en")?.text["item.1"]).toBe("Words for item.1");
  });

  it("lists the file for the build, and says what to do next", () => {
    bring({ locale: "pt-BR", text: WORDS });
    expect(written("index.ts")).toContain(
      'import orsPtBr from "./ors/pt-BR.json" with { type: "json" };',
    );
    expect(written("index.ts")).toContain('["ors", orsPtBr],');
    expect(told.join("\n")).toContain("licensed/ors/pt-BR.json");
    expect(told.join("\n")).toContain("npm run deploy");
    expect(readdirSync(join(root, "licensed/ors"))).toEqual(["pt-BR.json"]);
  });

  it("keeps the files of other languages in the list", () => {
    bring({ locale: "en", text: WORDS });
    bring({ locale: "de", text: WORDS });
    expect(written("index.ts").match(/\["ors", \w+\]/g)).toEqual([
      '["ors", orsDe]',
      '["ors", orsEn]',
    ]);
  });

  it("replaces a file only when it is told to", () => {
    bring({ locale: "en", text: WORDS });
    const other = { locale: "en", text: { ...WORDS, title: "Another title" } };
    expect(bring(other)).toBe(1);
    expect(written("ors/en.json")).not.toContain("Another title");
    expect(bring(other, ...CLAIMS, "--replace")).toBe(0);
    expect(written("ors/en.json")).toContain("Another title");
  });

  const { title: _title, ...untitled } = WORDS;
  it.each<[string, unknown, string]>([
    ["a text that is missing", { locale: "en", text: untitled }, "text.title: The wording"],
    [
      "a text too many",
      { locale: "en", text: { ...WORDS, "item.5": "Word" } },
      'text["item.5"]: The measure has no text "item.5"',
    ],
    [
      "another script",
      { locale: "en", text: { ...WORDS, "item.1": "Wоrd" } },
      'text["item.1"]: U+043E belongs to no script of "en"',
    ],
    [
      "letters that are not composed",
      { locale: "fr", text: { ...WORDS, "item.1": "e\u0301te\u0301" } },
      'text["item.1"]: Write the text in Unicode form NFC',
    ],
    [
      "a space at the end",
      { locale: "en", text: { ...WORDS, title: "Word " } },
      "text.title: The text begins or ends with a space",
    ],
    [
      "a text that is empty",
      { locale: "en", text: { ...WORDS, title: "" } },
      "text.title: The text is empty",
    ],
    ["a number for a text", { locale: "en", text: { title: 3 } }, "text.title: Write a text"],
    ["no language", { text: WORDS }, "locale: Name the language"],
    ["a path for a language", { locale: "../en", text: WORDS }, "locale: Write the language"],
    [
      "a tag in the wrong case",
      { locale: "pt-br", text: WORDS },
      'locale: Write the tag as "pt-BR"',
    ],
    ["a field of its own", { locale: "en", text: WORDS, scoring: "a+b" }, "scoring"],
    ["a list", [], "  Invalid"],
    ["no JSON", "{", "  The file is not JSON"],
  ])("refuses %s with the path and a sentence, and writes nothing", (_name, content, problem) => {
    expect(bring(content)).toBe(1);
    expect(complaints.join("\n")).toContain(problem);
    expect(complaints[0]).toContain("nothing was written");
    expect(nothingWritten()).toBe(true);
  });

  it("asks what the clinic holds and who holds the rights", () => {
    expect(bring({ locale: "en", text: WORDS }, "--licence", "Group licence")).toBe(1);
    expect(complaints.join("\n")).toContain("--holder");
    expect(bring({ locale: "en", text: WORDS }, "--holder", "The authors")).toBe(1);
    expect(complaints.join("\n")).toContain("--licence");
    expect(nothingWritten()).toBe(true);
  });

  it.each([
    ["phq-9", "comes with its wording"],
    ["nothing", 'No measure has the id "nothing"'],
    ["../ors", "No measure has the id"],
  ])("takes nothing for %s", (id, sentence) => {
    const file = join(root, "brought.json");
    writeFileSync(file, JSON.stringify({ locale: "en", text: WORDS }));
    expect(run(id, file, ...CLAIMS)).toBe(1);
    expect(complaints.join("\n")).toContain(sentence);
    expect(nothingWritten()).toBe(true);
  });

  it("says when there is no such file", () => {
    expect(run("ors", join(root, "none.json"), ...CLAIMS)).toBe(1);
    expect(complaints.join("\n")).toContain("There is no such file");
  });

  it("prints a file to fill in, which is not taken while it is empty", () => {
    expect(run("ors", "--keys")).toBe(0);
    const empty = JSON.parse(told.join("\n")) as { text: Record<string, string> };
    expect(Object.keys(empty.text)).toEqual(Object.keys(WORDS));
    expect(bring(empty)).toBe(1);
    expect(bring({ ...empty, text: WORDS })).toBe(0);
  });

  it.each([[[]], [["ors"]], [["ors", "file.json", "--unknown"]]])(
    "called with %j, says how it is called",
    (args) => {
      expect(run(...args)).toBe(2);
      expect(complaints.join("\n")).toContain("add-text <measure-id> <file.json>");
    },
  );
});

describe("npm run measure", () => {
  const measure = (...args: readonly string[]) =>
    spawnSync(process.execPath, [join(PROJECT, "scripts/measure.ts"), ...args], {
      encoding: "utf8",
    });

  it("lists its subcommands", () => {
    const { status, stdout } = measure();
    expect(status).toBe(0);
    expect(stdout).toContain("npm run measure -- add-text");
  });

  it("refuses a subcommand it does not have, and hands the others their words", () => {
    expect(measure("toString").status).toBe(2);
    const { status, stdout } = measure("add-text", "wsas", "--keys");
    expect(status).toBe(0);
    expect(stdout).toContain('"anchor.impairment.high": ""');
  });
});
