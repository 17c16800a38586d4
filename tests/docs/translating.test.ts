/** Adds a language by following docs/translating.md alone, on a copy, with made-up words. */
import { spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { checksumOf } from "../../scripts/locale/checksum.ts";
import { noteOf } from "../../scripts/locale/english.ts";
import type { Catalog, Message } from "../../src/core/i18n/messages.ts";
import { accented } from "../../src/core/i18n/pseudo.ts";
import { isClinical } from "../../src/locales/clinical.ts";
import { en } from "../../src/locales/en.ts";
import { publicEn } from "../../src/locales/public/en.ts";
import { read, ROOT } from "./repository.ts";

const NEEDED = ["src", "scripts", "tests/locales/forbidden", "package.json", "licensed"];
const TAG = "sv";
/** What the guide tells a newcomer to type, in its order. */
const steps = [...read("docs/translating.md").matchAll(/^ {3}npm run locale -- (.+)$/gm)].map(
  ([, words = ""]) => words.split(" "),
);

let copy = "";
const path = (file: string) => join(copy, file);
const json = (file: string): unknown => JSON.parse(readFileSync(path(file), "utf8"));
const write = (file: string, value: unknown) =>
  writeFileSync(path(file), `${JSON.stringify(value, null, 2)}\n`);

function locale(...words: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [path("scripts/locale.ts"), ...words],
    { cwd: copy, encoding: "utf8" },
  );
  return { status, said: stdout + stderr };
}

/** Fills a file of empty texts, with other words than the English and the same placeholders. */
function fill(file: string, english: Catalog): void {
  const filled = Object.entries(json(file) as Catalog).map(([key, empty]): [string, Message] => {
    const source = english[key] ?? "";
    if (typeof empty === "string") return [key, accented(String(source))];
    const other = typeof source === "string" ? source : source.other;
    return [key, { ...empty, one: accented(other), other: accented(other) }];
  });
  write(file, Object.fromEntries(filled));
}

describe("the guide for translators", { timeout: 120_000 }, () => {
  beforeAll(() => {
    copy = mkdtempSync(join(tmpdir(), "soundings-locale-"));
    for (const file of NEEDED) cpSync(join(ROOT, file), path(file), { recursive: true });
    symlinkSync(join(ROOT, "node_modules"), path("node_modules"), "junction");
  });
  afterAll(() => rmSync(copy, { recursive: true, force: true }));

  it("names the steps that this test takes", () => {
    expect(steps).toEqual([
      ["new", TAG],
      ["check", TAG],
      ["done", TAG],
    ]);
  });

  it("makes the files, and lists every text with its note", () => {
    const made = locale("new", TAG);
    expect(made.said).toContain("Svenska, script Latn, plural forms one, other");
    expect(made.status).toBe(0);
    const { status, said } = locale("check", TAG);
    expect(status).toBe(1);
    for (const key of Object.keys({ ...en, ...publicEn })) {
      expect(said).toContain(`"${key}": This text is not translated yet.`);
      expect(said).toContain(`Note: ${noteOf(key)}`);
    }
  });

  it("is content once the files are filled, the texts noted and the clinical ones translated back", () => {
    fill(`src/locales/${TAG}.json`, en);
    fill(`src/locales/public/${TAG}.json`, publicEn);
    expect(locale("check", TAG).said).toContain(`npm run locale -- done ${TAG} form.next`);
    expect(locale("done", TAG).status).toBe(0);
    const texts = Object.entries({
      ...(json(`src/locales/${TAG}.json`) as Catalog),
      ...(json(`src/locales/public/${TAG}.json`) as Catalog),
    }).filter(([key]) => isClinical(key));
    expect(locale("check", TAG).said).toContain(`${TAG}: ${texts.length} to mend.`);
    const back = texts.map(([key, text]) => [key, { of: checksumOf(text), says: "The same." }]);
    write(`src/locales/back-translations/${TAG}.json`, {
      by: "A test",
      texts: Object.fromEntries(back),
    });
    expect(locale("check", TAG)).toEqual({ status: 0, said: `${TAG}: nothing to mend.\n` });
  });

  const buildStop = () =>
    spawnSync(
      process.execPath,
      [
        "--input-type=module",
        "--eval",
        `(await import(${JSON.stringify(path("scripts/locale/refuse.ts"))})).refuseUnfinished()`,
      ],
      { cwd: copy, encoding: "utf8" },
    );

  it("stops the build at one text that is left out, with its key and note", () => {
    expect(buildStop().status).toBe(0);
    const { "form.next": left, ...rest } = json(`src/locales/${TAG}.json`) as Catalog;
    write(`src/locales/${TAG}.json`, rest);
    for (const { status, said } of [locale("check", TAG), told(buildStop())]) {
      expect(status).toBe(1);
      expect(said).toContain(`src/locales/${TAG}.json: "form.next": This text is missing.`);
      expect(said).toContain(`English: ${en["form.next"]}`);
      expect(said).toContain(`Note: ${noteOf("form.next")}`);
    }
    write(`src/locales/${TAG}.json`, { ...rest, "form.next": left });
    expect(buildStop().status).toBe(0);
  });

  it("stops the build when the English of a text changes", () => {
    const file = path("src/locales/client/form.ts");
    const source = readFileSync(file, "utf8");
    writeFileSync(file, source.replace('"Save and continue"', '"Save, then continue"'));
    const { status, said } = told(buildStop());
    expect(status).toBe(1);
    expect(said).toContain(`src/locales/${TAG}.json: "form.next": The English has changed since.`);
    expect(said).toContain("English: Save, then continue");
    writeFileSync(file, source);
  });
});

const told = ({ status, stderr }: { status: number | null; stderr: string }) => ({
  status,
  said: stderr,
});
