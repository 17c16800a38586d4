import { join } from "node:path";
import ts from "typescript";
import { describe, expect, it } from "vitest";

const ROOT = join(import.meta.dirname, "../..");
const FILE = join(ROOT, "src/locales/example.ts");

/** What the compiler says of a file that would stand in `src/locales`. */
function complaints(text: string): string[] {
  const { config } = ts.readConfigFile(join(ROOT, "tsconfig.base.json"), ts.sys.readFile);
  const { options } = ts.parseJsonConfigFileContent({ ...config, files: [] }, ts.sys, ROOT);
  const host = ts.createCompilerHost({ ...options, composite: false });
  const read = host.getSourceFile.bind(host);
  host.fileExists = (path) => path === FILE || ts.sys.fileExists(path);
  host.getSourceFile = (path, ...rest) =>
    path === FILE ? ts.createSourceFile(path, text, ts.ScriptTarget.ES2023) : read(path, ...rest);
  const program = ts.createProgram([FILE], { ...options, composite: false }, host);
  return ts
    .getPreEmitDiagnostics(program)
    .map(
      ({ messageText, file }) =>
        `${file?.fileName ?? ""} ${ts.flattenDiagnosticMessageText(messageText, " ")}`,
    );
}

const HEAD = `
  import type { ClientKey } from "./en.ts";
  import type { PublicKey } from "./public/en.ts";
  import { notes } from "./notes.ts";
  import { clientWords } from "./index.ts";
  import { SOURCE } from "../core/i18n/locales.ts";
  const say = clientWords(SOURCE);
`;

describe("the compiler", { timeout: 60_000 }, () => {
  it("accepts the catalogs, the notes and a right call", () => {
    const right = `export const all: Record<ClientKey | PublicKey, string> = notes;
      export const words = say("review.send", { clinic: "Linden" }) + say("form.next");`;
    expect(complaints(HEAD + right)).toEqual([]);
  });

  it("refuses a key without a note, an unknown key and a lost placeholder", () => {
    const wrong = `const { "form.next": _note, ...rest } = notes;
      export const all: Record<ClientKey, string> = rest;
      export const unknown = say("form.nowhere", {});
      export const lost = say("review.send");`;
    const said = complaints(HEAD + wrong);
    expect(said).toHaveLength(3);
    expect(said[0]).toContain("form.next");
    expect(said[1]).toContain("form.nowhere");
    expect(said[2]).toContain("Expected 2 arguments");
  });
});
