/** What the tests of the documents read: the files of the repository, as text. */
import { readFileSync, readdirSync } from "node:fs";
import { join, relative } from "node:path";

export const ROOT = join(import.meta.dirname, "../..");

/** Made, installed or kept on this machine: never part of the repository. */
const NOT_OURS = new Set([
  ".astro",
  ".git",
  ".local",
  ".wrangler",
  "coverage",
  "dist",
  "node_modules",
]);
const BINARY = /\.(png|jpe?g|webp|woff2?|ico|pdf|sqlite\S*|tsbuildinfo)$/;

export const read = (file: string): string => readFileSync(join(ROOT, file), "utf8");

/** Every text file under a folder of the repository, by its path from the root. */
export function textFiles(folder = "."): readonly string[] {
  return readdirSync(join(ROOT, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = relative(ROOT, join(ROOT, folder, entry.name));
    // In a second work tree of git, `.git` is a file.
    if (NOT_OURS.has(entry.name)) return [];
    if (entry.isDirectory()) return textFiles(path);
    return entry.isFile() && !BINARY.test(entry.name) ? [path] : [];
  });
}

export const markdownFiles = (): readonly string[] =>
  textFiles().filter((file) => file.endsWith(".md"));

/** Markdown without its fenced code, in which `#` and `[]` mean something else. */
export const withoutCode = (text: string): string => text.replace(/^```[^]*?^```$/gm, "");

/** The body of each fenced block of a language. */
export const codeBlocks = (text: string, language: string): readonly string[] =>
  [...text.matchAll(/^```(\w*)\n([^]*?)^```$/gm)]
    .filter(([, found]) => found === language)
    .map(([, , body]) => body ?? "");

/** Every heading: its level and its words. */
export const headings = (text: string): readonly { level: number; words: string }[] =>
  [...withoutCode(text).matchAll(/^(#{1,6}) (.+)$/gm)].map(([, marks = "", words = ""]) => ({
    level: marks.length,
    words: words.trim(),
  }));

/** The cells of every row of the first table whose header begins with `first`. */
export function tableRows(text: string, first: string): readonly (readonly string[])[] {
  const lines = text.split("\n");
  const start = lines.findIndex((line) => line.startsWith(`| ${first} |`));
  if (start < 0) return [];
  const length = lines.slice(start).findIndex((line) => !line.startsWith("|"));
  return lines.slice(start + 2, length < 0 ? undefined : start + length).map((line) =>
    line
      .slice(1, -1)
      .split(/(?<!\\)\|/)
      .map((cell) => cell.trim()),
  );
}
