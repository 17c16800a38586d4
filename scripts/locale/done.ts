import type { Command } from "../measure/command.ts";
import { checksumOf } from "./checksum.ts";
import { ENGLISH, PARTS } from "./english.ts";
import { originsFile, type Origins, readCatalog, readJson, writeJson } from "./files.ts";
import { TRANSLATED } from "./problems.ts";

/** Notes that texts were translated from the English of today. */
function note(root: string, tag: string, keys: readonly string[]): number {
  const origins = readJson<Origins>(root, originsFile(tag)) ?? {};
  const translated = new Set(
    PARTS.flatMap(({ folder }) => Object.keys(readCatalog(root, folder, tag) ?? {})),
  );
  const now = Object.entries(ENGLISH).flatMap(([key, english]): [string, string][] => {
    const origin = keys.length === 0 || keys.includes(key) ? checksumOf(english) : origins[key];
    return translated.has(key) && origin !== undefined ? [[key, origin]] : [];
  });
  writeJson(root, originsFile(tag), Object.fromEntries(now));
  return now.filter(([key, origin]) => origins[key] !== origin).length;
}

/** Says that translations are of today's English. */
export const done: Command = {
  usage: "done <tag or all> [key …]",
  says: "Notes that these texts, or all, were translated from the English of today.",
  run: ([tag, ...keys], { root, say, complain }) => {
    if (tag === undefined) {
      complain(`npm run locale -- ${done.usage}`);
      return 2;
    }
    const asked = TRANSLATED.filter((locale) => tag === "all" || locale.tag === tag);
    const unknown = keys.filter((key) => !Object.hasOwn(ENGLISH, key));
    if (asked.length === 0) complain(`${tag}: No such translated language`);
    for (const key of unknown) complain(`${key}: There is no such text in English`);
    if (asked.length === 0 || unknown.length > 0) return 1;
    for (const locale of asked)
      say(`${locale.tag}: ${note(root, locale.tag, keys)} noted in ${originsFile(locale.tag)}`);
    return 0;
  },
};
