import { existsSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { codeBlocks, markdownFiles, read, ROOT, withoutCode } from "./repository.ts";

/** The scripts of the package in a folder. */
const scriptsIn = (folder: string): Readonly<Record<string, string>> =>
  (JSON.parse(read(join(folder, "package.json"))) as { scripts: Record<string, string> }).scripts;

/** Commands of npm itself. */
const OWN = new Set(["ci", "install", "exec"]);
/** Documents that show commands; notes on sources quote those of others. */
const documents = markdownFiles().filter((file) => !file.startsWith("src/packs"));

/** Every `npm …` and `npx …` of a text, in shell blocks and inline. */
function commandsOf(text: string): readonly string[] {
  const inline = [...withoutCode(text).matchAll(/`([^`\n]+)`/g)].map(([, code = ""]) => code);
  return (
    [...codeBlocks(text, "sh"), ...inline]
      .flatMap((code) => code.split(/\n|&&|;/))
      .map((line) => line.replace(/#.*$/, "").trim())
      // An ellipsis stands for any name.
      .filter((line) => /^(npm|npx)\s/.test(line) && !line.includes("…"))
  );
}

/** What is wrong with a command, or nothing. */
function problemWith(command: string): string | undefined {
  const [, folder = "."] = /\s--prefix\s+(\S+)/.exec(command) ?? [];
  const [tool, ...words] = command
    .replace(/\s--\s.*$|\s--prefix\s+\S+/g, "")
    .split(/\s+/)
    .filter((word) => !word.startsWith("-"));
  const [first = "", second = ""] = words;
  if (tool === "npx") {
    const installed = existsSync(join(ROOT, "node_modules/.bin", first));
    return installed ? undefined : `${command}: "${first}" is not installed`;
  }
  if (OWN.has(first)) return undefined;
  const script = first === "run" ? second : first;
  const exists = Object.hasOwn(scriptsIn(folder), script);
  return exists ? undefined : `${command}: no script "${script}"`;
}

describe("commands in the documents", () => {
  it("are found by this test", () => {
    expect(commandsOf("```sh\nnpm ci && npm run ok # all\n```\n`npx tsc`")).toEqual([
      "npm ci",
      "npm run ok",
      "npx tsc",
    ]);
    expect(problemWith("npm run nothing")).toContain("no script");
    expect(problemWith("npm --prefix bench run nothing -- --quick")).toContain("no script");
    expect(problemWith("npm --prefix bench run bench -- --quick")).toBeUndefined();
    expect(problemWith("npx nothing")).toContain("not installed");
    expect(commandsOf(read("README.md"))).toEqual(expect.arrayContaining(["npm ci", "npm start"]));
  });

  it.each(documents)("%s names only commands that exist", (file) => {
    expect(commandsOf(read(file)).flatMap((command) => problemWith(command) ?? [])).toEqual([]);
  });
});
