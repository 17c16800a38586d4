/** Does what CONTRIBUTING.md tells a newcomer to do, on a copy, and looks for what it promises. */
import { spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { codeBlocks, read, ROOT } from "./repository.ts";

const NEEDED = [
  "src/core",
  "src/packs",
  "scripts/packs-files.ts",
  "tests/packs",
  "tsconfig.base.json",
];
const TESTS = "tests/packs/vectors.test.ts";

/** Without what this very test run tells its workers: the copy is run by itself. */
const ENVIRONMENT = Object.fromEntries(
  Object.entries(process.env).filter(
    ([name]) => !/^(VITEST|VITE_|TEST$|NODE_ENV$|MODE$)/.test(name),
  ),
);

const contributing = read("CONTRIBUTING.md");
const [diff = ""] = codeBlocks(contributing, "diff");
const [promised = ""] = codeBlocks(contributing, "text");

/** The one change of the walk-through: file, line that goes, line that comes. */
function changeOf(block: string): { file: string; from: string; to: string } {
  const line = (mark: RegExp) => mark.exec(block)?.[1]?.trim() ?? "";
  return {
    file: line(/^--- (.+)$/m),
    from: line(/^-(?!--)(.+)$/m),
    to: line(/^\+(?!\+\+)(.+)$/m),
  };
}

interface Outcome {
  readonly status: string;
  readonly failureMessages: readonly string[];
}

describe("the walk-through of CONTRIBUTING.md", () => {
  let copy = "";

  beforeAll(() => {
    copy = mkdtempSync(join(tmpdir(), "soundings-walk-"));
    for (const path of NEEDED) cpSync(join(ROOT, path), join(copy, path), { recursive: true });
    symlinkSync(join(ROOT, "node_modules"), join(copy, "node_modules"), "junction");
    writeFileSync(join(copy, "package.json"), '{ "type": "module" }');
    writeFileSync(join(copy, "vitest.config.ts"), "export default {};");
  });
  afterAll(() => rmSync(copy, { recursive: true, force: true }));

  const outcomes = (): readonly Outcome[] => {
    const vitest = join(ROOT, "node_modules/vitest/vitest.mjs");
    const told = join(copy, "told.json");
    const args = [vitest, "run", "--root", copy, "--reporter=json", `--outputFile=${told}`, TESTS];
    spawnSync(process.execPath, args, { cwd: copy, env: ENVIRONMENT });
    const { testResults } = JSON.parse(readFileSync(told, "utf8")) as {
      testResults: readonly { assertionResults: readonly Outcome[] }[];
    };
    return testResults.flatMap(({ assertionResults }) => assertionResults);
  };
  const failed = () => outcomes().filter(({ status }) => status !== "passed");

  it("begins with every vector right", () => {
    expect(outcomes().length).toBeGreaterThan(20);
    expect(failed()).toEqual([]);
  });

  it("changes one line, and exactly one vector fails, with pack, name and source", () => {
    const { file, from, to } = changeOf(diff);
    const before = readFileSync(join(copy, file), "utf8");
    expect(before.split(from)).toHaveLength(2);
    writeFileSync(join(copy, file), before.replace(from, to));

    const wrong = failed();
    expect(wrong).toHaveLength(1);
    const message = wrong[0]?.failureMessages.join("\n") ?? "";
    expect(promised.trim()).not.toBe("");
    expect(message).toContain(promised.trim());

    const vectors = JSON.parse(read("src/packs/phq-9/vectors.json")) as readonly {
      readonly name: string;
      readonly source: string;
    }[];
    const whole = vectors.map(({ name, source }) => `phq-9: ${name} (${source})`);
    expect(whole).toContain(promised.trim());
  });
});
