import { existsSync } from "node:fs";
import { dirname, join, normalize } from "node:path";
import { describe, expect, it } from "vitest";
import { headings, markdownFiles, read, ROOT, withoutCode } from "./repository.ts";

const OUTSIDE = /^(https?|mailto|tel):/;

/** The anchor that a forge gives a heading. */
const slug = (words: string): string =>
  words
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s_-]/gu, "")
    .trim()
    .replace(/\s/g, "-");

function anchorsOf(text: string): ReadonlySet<string> {
  const seen = new Map<string, number>();
  return new Set(
    headings(text).map(({ words }) => {
      const base = slug(words.replace(/\[([^\]]*)\]\([^)]*\)/g, "$1"));
      const times = seen.get(base) ?? 0;
      seen.set(base, times + 1);
      return times === 0 ? base : `${base}-${times}`;
    }),
  );
}

/** Targets of the links and pictures of a Markdown text, without those of inline code. */
const linksOf = (text: string): readonly string[] =>
  [
    ...withoutCode(text)
      .replace(/`[^`\n]*`/g, "code")
      .matchAll(/\]\(([^)\s]+)(?:\s"[^"]*")?\)/g),
  ].map(([, target = ""]) => target);

function problemWith(file: string, target: string): string | undefined {
  const [path = "", anchor] = target.split("#");
  const to = path === "" ? file : normalize(join(dirname(file), decodeURI(path)));
  if (to.startsWith("..")) return `${target} leaves the repository`;
  if (!existsSync(join(ROOT, to))) return `${target}: there is no ${to}`;
  if (anchor === undefined) return undefined;
  return anchorsOf(read(to)).has(anchor) ? undefined : `${target}: no such heading in ${to}`;
}

describe("links between the documents", () => {
  it("are found by this test", () => {
    expect(linksOf("[a](b.md#c), ![d](e.png), `[f](g)`")).toEqual(["b.md#c", "e.png"]);
    expect(anchorsOf("# One `two`\n# Three, four\n# Three, four")).toEqual(
      new Set(["one-two", "three-four", "three-four-1"]),
    );
    expect(problemWith("docs/glossary.md", "../nowhere.md")).toContain("there is no nowhere.md");
    expect(problemWith("docs/glossary.md", "#nowhere")).toContain("no such heading");
  });

  // Texts for readers lead to pages of the site: tests/content looks at those.
  const documents = markdownFiles().filter((file) => !file.startsWith("src/content/"));

  it.each(documents)("%s leads only to what exists", (file) => {
    const problems = linksOf(read(file))
      .filter((target) => !OUTSIDE.test(target))
      .flatMap((target) => problemWith(file, target) ?? []);
    expect(problems).toEqual([]);
  });
});
