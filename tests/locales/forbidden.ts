import { readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";

type Lists = Readonly<Record<string, readonly string[]>>;

const FOLDER = join(import.meta.dirname, "forbidden");

/** One file a language: `forbidden/<tag>.json`. */
const files = readdirSync(FOLDER).map((file) => ({
  tag: basename(file, ".json"),
  lists: JSON.parse(readFileSync(join(FOLDER, file), "utf8")) as Lists,
}));

const listsOf = (name: "inErrors" | "anywhere"): Lists =>
  Object.fromEntries(files.map(({ tag, lists }) => [tag, lists[name] ?? []]));

/** Beginnings of words that an `error.*` text never holds: begging, apology, blame, jargon (F19). */
export const IN_ERRORS = listsOf("inErrors");

/** Beginnings of words that no client text holds: verdicts, ranking, praise, careless words on suicide (F41). */
export const ANYWHERE = listsOf("anywhere");
