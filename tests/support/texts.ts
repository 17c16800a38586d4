/** The texts of `src/content` as they are written, for the tests that read them. */
import { parse } from "yaml";
import { Text } from "../../src/content/schema.ts";
import { read, textFiles } from "../docs/repository.ts";

export interface Written {
  readonly file: string;
  /** Tag of its folder. */
  readonly tag: string;
  readonly slug: string;
  readonly front: Text;
  /** Markdown. */
  readonly body: string;
  /** Each paragraph, heading and list entry without marks. */
  readonly blocks: readonly string[];
}

/** Markdown as the words that are read: links and marks fall away. */
const wordsOf = (block: string): string =>
  block
    .replace(/\[([^\]]*)\]\([^)]*\)/g, "$1")
    .replace(/^(?:#+|[-*>]|\d+\.)\s+/, "")
    .replaceAll(/[*_`|]/g, "")
    .replaceAll(/\s+/g, " ")
    .trim();

/** Paragraphs, headings and list entries; a line that is continued below belongs to its block. */
const blocksOf = (body: string): readonly string[] =>
  body
    .split(/\n\s*\n|\n(?=(?:[-*>]|\d+\.|\|)\s)/)
    .map(wordsOf)
    .filter((block) => /\p{L}/u.test(block));

export function splitFront(text: string): { readonly front: unknown; readonly body: string } {
  const [, front = "", body = ""] = /^---\n([^]*?)\n---\n([^]*)$/.exec(text) ?? [];
  return { front: parse(front), body };
}

/** Throws with the name of the file and of the field when the front matter is not as it should be. */
function written(file: string): Written {
  const [, tag = "", slug = ""] = /\/([^/]+)\/([^/]+)\.md$/.exec(file) ?? [];
  const { front, body } = splitFront(read(file));
  const parsed = Text.safeParse(front);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    throw new Error(`${file}: ${issue?.path.join(".")}: ${issue?.message}`);
  }
  return { file, tag, slug, front: parsed.data, body, blocks: blocksOf(body) };
}

export const textsIn = (kind: "pages" | "guides"): readonly Written[] =>
  textFiles("src/content")
    .filter((file) => file.startsWith(`src/content/${kind}/`) && file.endsWith(".md"))
    .map(written);
