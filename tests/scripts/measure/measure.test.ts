import { cpSync, existsSync, readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { packs } from "../../packs/read-packs.ts";
import { copyOfProject, type Project } from "./project.ts";

const FOREIGN = join(import.meta.dirname, "../../core/fhir/foreign");
let project: Project;
beforeAll(() => {
  project = copyOfProject();
});
afterAll(() => project.remove());

const measure: Project["measure"] = (...args) => project.measure(...args);

describe("npm run measure", () => {
  it("lists its subcommands, and refuses one that it does not know", () => {
    const { status, said } = measure();
    expect(status).toBe(0);
    for (const name of ["new", "check", "preview", "import", "export"]) {
      expect(said).toContain(`npm run measure -- ${name} `);
    }
    expect(measure("delete")).toMatchObject({ status: 2 });
    expect(measure("check").status).toBe(2);
    expect(measure("preview", "nothing")).toMatchObject({ status: 1 });
  });
});

describe("npm run measure -- new", () => {
  it("writes a pack that passes the check and is in the index", () => {
    expect(measure("new", "my-mood").status).toBe(0);
    expect(measure("check", "my-mood")).toMatchObject({ status: 0, said: "my-mood: nothing to mend.\n" });
    expect(project.read("src/packs/index.ts")).toContain("./my-mood/measure.json");
  });

  it("never writes over a pack, and wants an id", () => {
    const before = project.read("src/packs/phq-9/measure.json");
    expect(measure("new", "phq-9")).toMatchObject({ status: 1 });
    expect(project.read("src/packs/phq-9/measure.json")).toBe(before);
    expect(measure("new", "../up")).toMatchObject({ status: 1 });
    expect(measure("new", "My Mood").complained).toContain("lower-case letters");
  });
}); // prettier-ignore

describe("npm run measure -- check", () => {
  it.each(packs)("finds nothing to mend in $id", ({ id }) => {
    expect(measure("check", id)).toMatchObject({ status: 0, complained: "" });
  });

  /** What check says of PHQ-9 after one change of one file. */
  function after(file: string, from: string | RegExp, to: string): string {
    const path = `src/packs/phq-9/${file}`;
    const before = project.read(path);
    const changed = before.replace(from, to);
    expect(changed).not.toBe(before);
    project.write(path, changed);
    try {
      const { status, complained } = measure("check", "phq-9");
      expect(status).toBe(1);
      return complained;
    } finally {
      project.write(path, before);
    }
  }

  it.each<[string, string, string | RegExp, string, string]>([
    ["a broken file", "measure.json", "{", "", "measure.json: This is no JSON: "],
    ["a missing field", "measure.json", '"minutes": 3,', "", "measure.json: minutes: This is missing (Minutes a person usually takes)"],
    ["a wrong value", "measure.json", '"minutes": 3', '"minutes": "three"', "measure.json: minutes: This is not what belongs here: expected number, received string (Minutes a person usually takes)"],
    ["a kind that is none", "measure.json", '"kind": "choice"', '"kind": "likert"', "measure.json: sections[0].items[0].kind: "],
    ["an unknown field", "measure.json", '"minutes": 3,', '"minutes": 3, "formula": "a+b",', 'measure.json: The format knows no "formula" here: remove it'],
    ["an item that is nowhere", "measure.json", '"item": "9"', '"item": "10"', 'measure.json: risk[0].item: No item has the id "10"'],
    ["another id than the folder's", "measure.json", '"id": "phq-9"', '"id": "phq-8"', 'measure.json: id: The folder is called "phq-9": use one name'],
    ["a wrong rule", "measure.json", '"above": 0', '"above": 1', 'vectors.json: ['],
    ["an unknown licence", "measure.json", '"status": "free"', '"status": "unknown"', "measure.json: licence.status: Read the terms"],
    ["wording that may not be here", "measure.json", '"mayShipItems": true', '"mayShipItems": false', "locales/de.json: licence.mayShipItems of measure.json is false"],
    ["a missing text", "locales/en.json", /"item\.1": ".*",\n/, "", 'locales/en.json: text["item.1"]: The wording of "item.1" is missing'],
    ["a changed text", "locales/en.json", "Little interest", "Some interest", "locales/en.json: checksum: The text has changed since"],
    ["a missing passport", "locales/en.json", '"translator"', '"translated"', "locales/en.json: passport.translator: This is missing (Who translated, as far as published)"],
    ["a wrong example", "vectors.json", '"value": 27', '"value": 26', 'vectors.json: [1].expect.score: "Every item answered nearly every day"'],
    ["an impossible answer", "vectors.json", '"1": 3', '"1": 7', "vectors.json: [1].answers.1: "],
  ])("names the file, the place and the mend: %s", (_name, file, from, to, line) => {
    expect(after(file, from, to).split("\n")).toContainEqual(expect.stringContaining(line));
  }); // prettier-ignore

  it("says which worked examples are not there", () => {
    expect(measure("new", "bare").status).toBe(0);
    project.write("src/packs/bare/vectors.json", "[]");
    expect(measure("check", "bare").complained.split("\n")).toEqual(
      expect.arrayContaining([
        "vectors.json: Write at least 8 worked examples",
        'vectors.json: No example of the scale "total" gives 0',
        'vectors.json: No example of the scale "total" gives 6',
        "vectors.json: Leave items out in at least two examples",
      ]),
    );
  });

  it("takes a folder as well, and says when there is none", () => {
    expect(measure("check", project.path("src/packs/phq-9")).status).toBe(0);
    expect(measure("check", "no-such-pack").complained).toContain("No measure of this id");
  });
});

describe("npm run measure -- export, then import", () => {
  it.each(packs)("gives $id back, file by file", ({ id, measure: original, locales }) => {
    const out = project.path(`${id}.json`);
    expect(measure("export", id, "--out", out)).toMatchObject({ status: 0, complained: "" });
    const folder = project.path("src/packs", id);
    const kept = project.path(`${id}-kept`);
    cpSync(folder, kept, { recursive: true });
    rmSync(folder, { recursive: true });
    try {
      const { status, said } = measure("import", out);
      expect(status).toBe(0);
      expect(said).toContain(original.licence.notice);
      expect(project.json("src/packs", id, "measure.json")).toEqual(original);
      for (const { tag, file } of locales) {
        expect(project.json("src/packs", id, "locales", `${tag}.json`)).toEqual(file);
      }
    } finally {
      rmSync(folder, { recursive: true, force: true });
      cpSync(kept, folder, { recursive: true });
    }
  });
});

describe("npm run measure -- import", () => {
  it("makes a private draft of a Questionnaire: terms first, then what was left out and what is to be done", () => {
    const { status, said } = measure("import", join(FOREIGN, "us-core-phq-9.json"), "--id", "draft");
    expect(status).toBe(0);
    expect(said.indexOf("No permission required")).toBeLessThan(said.indexOf("Wrote src/packs/draft"));
    expect(said).toContain("Questionnaire.item[9]: A number without minValue and maxValue");
    expect(readdirSync(project.path("src/packs/draft")).toSorted()).toEqual(
      ["IMPORTED.md", "SOURCE.md", "locales", "measure.json", "vectors.json"].toSorted(),
    );
    expect(measure("import", join(FOREIGN, "us-core-phq-9.json"), "--id", "draft")).toMatchObject({ status: 1 });
  });

  it("keeps the draft out of the index, and the check open until the boxes are ticked", () => {
    expect(measure("new", "other").status).toBe(0);
    expect(project.read("src/packs/index.ts")).not.toContain("draft");
    const { status, complained } = measure("check", "draft");
    expect(status).toBe(1);
    expect(complained).toContain("measure.json: licence.status: ");
    expect(complained).toContain("IMPORTED.md: scales: ");

    const boxes = project.read("src/packs/draft/IMPORTED.md");
    project.write("src/packs/draft/IMPORTED.md", boxes.replaceAll("- [ ]", "- [x]"));
    const pack = project.read("src/packs/draft/measure.json");
    project.write(
      "src/packs/draft/measure.json",
      pack.replace('"status": "unknown"', '"status": "free"').replace('"mayShipItems": false', '"mayShipItems": true'),
    );
    expect(measure("check", "draft")).toMatchObject({ status: 0 });
    expect(measure("export", "draft").said).toContain('"resourceType": "Questionnaire"');
  });

  it("makes a draft of a REDCap dictionary, in the language it is told", () => {
    const csv = join(import.meta.dirname, "dictionary.csv");
    expect(measure("import", csv).complained).toContain("choose one: --form mood, --form other");
    const { status, said } = measure("import", csv, "--form", "mood", "--lang", "de");
    expect(status).toBe(0);
    expect(said).toContain("row 6 (total): The calculation is the sum of q1, q2.");
    expect(project.json("src/packs/mood/locales/de.json")).toMatchObject({
      locale: "de",
      text: { "item.q1": 'Freude, oder "Lust"', "option.often.1": "An manchen Tagen, selten" },
    });
  });

  it.each([
    ["a file that is not there", "nothing.json", "", "There is no such file"],
    ["no JSON", "a.json", "{", "This is no JSON"],
    ["another resource", "b.json", '{"resourceType": "Patient", "item": []}', 'Questionnaire.resourceType: Here belongs "Questionnaire"'],
    ["a broken item", "c.json", '{"resourceType": "Questionnaire", "item": [{"linkId": "a"}]}', "Questionnaire.item[0].type: FHIR R4 needs this, and it is missing"],
    ["nothing to ask", "d.json", '{"resourceType": "Questionnaire", "title": "t", "item": []}', "No question of the file can be asked here"],
    ["a language that leads elsewhere", "e.json", '{"resourceType": "Questionnaire", "id": "e", "language": "../../x", "item": [{"linkId": "a", "type": "text", "text": "Why?"}]}', '"../../x" is no tag of a language'],
    ["a dictionary without columns", "f.csv", "a,b\n1,2\n", 'row 1: The column "Variable / Field Name" is missing'],
  ])("refuses %s, and writes nothing", (_name, file, text, message) => {
    const before = readdirSync(project.path("src/packs")).length;
    if (text !== "") project.write(file, text);
    const { status, complained } = measure("import", project.path(file));
    expect(status).toBe(1);
    expect(complained).toContain(message);
    expect(complained).toContain("Nothing was written.");
    expect(readdirSync(project.path("src/packs"))).toHaveLength(before);
    expect(existsSync(project.path("../x"))).toBe(false);
  }); // prettier-ignore
}); // prettier-ignore
