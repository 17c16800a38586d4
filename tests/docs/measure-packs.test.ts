import { readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { ITEM, OWN_EXTENSIONS } from "../../src/core/fhir/urls.ts";
import { previewCopy } from "../../scripts/measure/preview-copy.ts";
import { copyOfProject, type Project } from "../scripts/measure/project.ts";
import { codeBlocks, read, tableRows } from "./repository.ts";

const page = read("docs/measure-packs.md");
const [form = ""] = codeBlocks(page, "json");
const [promisedImport = "", promisedCheck = "", promisedFault = ""] = codeBlocks(page, "text");
const commands = codeBlocks(page, "sh")
  .flatMap((block) => block.split("\n"))
  .filter((line) => line !== "");

let project: Project;
beforeAll(() => {
  project = copyOfProject();
  project.write("sleep.json", form);
});
afterAll(() => project.remove());

/** Runs a command of the page in the copy. */
function run(command: string): string {
  const [, args = ""] = /^npm run measure -- (.+)$/.exec(command) ?? [];
  const { said, complained } = project.measure(...args.split(" "));
  return (said + complained).trim();
}

describe("docs/measure-packs.md", () => {
  it("shows these commands", () => {
    expect(commands).toEqual([
      "npm run measure -- import sleep.json",
      "npm run measure -- preview sleep-2",
      "npm run measure -- new my-mood",
      "npm run measure -- check my-mood",
    ]);
  });

  it("prints what the import prints", () => {
    expect(run(commands[0] ?? "")).toBe(promisedImport.trim());
  });

  it("previews the draft in a copy, marked as one, and leaves the project as it is", () => {
    const before = project.read("src/packs/index.ts");
    const copy = previewCopy(project.path(), "sleep-2");
    try {
      const inCopy = (path: string) => readFileSync(join(copy, path), "utf8");
      expect(inCopy("src/packs/sleep-2/measure.json")).toContain("PREVIEW of a draft");
      expect(inCopy("src/packs/sleep-2/measure.json")).not.toContain('"status": "unknown"');
    } finally {
      rmSync(copy, { recursive: true, force: true });
    }
    expect(project.read("src/packs/index.ts")).toBe(before);
    expect(project.json("src/packs/sleep-2/measure.json")).toMatchObject({
      licence: { status: "unknown" },
    });
  });

  it("makes a new pack that passes, and prints the fault that it says", () => {
    run(commands[2] ?? "");
    expect(run(commands[3] ?? "")).toBe(promisedCheck.trim());
    const path = "src/packs/my-mood/measure.json";
    project.write(path, project.read(path).replace('"minutes": 1', '"minutes": "three"'));
    expect(run(commands[3] ?? "")).toBe(promisedFault.trim());
  });

  it("names our own extensions, each once", () => {
    const named = tableRows(page, "Extension").map(([name = ""]) => name.replaceAll("`", ""));
    expect(named).toEqual(OWN_EXTENSIONS);
    expect(OWN_EXTENSIONS).toContain(ITEM);
  });
});
