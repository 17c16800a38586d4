import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { findLocale } from "../../src/core/i18n/locales.ts";
import type { Catalog, Message } from "../../src/core/i18n/messages.ts";
import type { Command } from "../measure/command.ts";
import { writeCatalogLists } from "./catalog-lists.ts";
import { PARTS } from "./english.ts";
import { backFile, forbiddenFile, originsFile, writeJson } from "./files.ts";
import { type Row, rowFor, rowText } from "./registry-row.ts";

const REGISTRY = "src/core/i18n/locales.ts";
/** Pseudo-locales stand at the end of the registry; a language goes above them. */
const END = "  // Generated for testing";

/** Every key of the English with nothing in it, and the plural forms of the language. */
const skeleton = (english: Catalog, { plurals }: Row): Catalog =>
  Object.fromEntries(
    Object.entries(english).map(([key, message]): [string, Message] => [
      key,
      typeof message === "string"
        ? ""
        : (Object.fromEntries(plurals.map((form) => [form, ""])) as Message),
    ]),
  );

/** Makes the row of a language in the registry and its empty files. */
export const newLocale: Command = {
  usage: "new <tag>",
  says: "Makes the row of a language in the registry, and its files with every text still empty.",
  run: ([tag, ...more], { root, say, complain }) => {
    if (tag === undefined || more.length > 0) {
      complain(`npm run locale -- ${newLocale.usage}`);
      return 2;
    }
    const row = rowFor(tag);
    const refused =
      typeof row === "string" ? row : findLocale(tag) && `It is in ${REGISTRY} already`;
    if (typeof row === "string" || refused !== undefined) {
      complain(`${tag}: ${refused}`);
      return 1;
    }
    const registry = readFileSync(join(root, REGISTRY), "utf8");
    writeFileSync(join(root, REGISTRY), registry.replace(END, `${rowText(row)}\n${END}`));
    const files = PARTS.map(({ folder, english }) => {
      const file = `${folder}/${tag}.json`;
      writeJson(root, file, skeleton(english, row));
      return file;
    });
    writeJson(root, originsFile(tag), {});
    writeJson(root, backFile(tag), { by: "", texts: {} });
    writeJson(root, forbiddenFile(tag), { inErrors: [], anywhere: [] });
    writeCatalogLists(root);
    say(
      `${REGISTRY}: ${row.endonym}, script ${row.script}, plural forms ${row.plurals.join(", ")}.`,
    );
    for (const file of [...files, originsFile(tag), backFile(tag), forbiddenFile(tag)]) say(file);
    say(`Next: fill the files, then: npm run locale -- check ${tag}`);
    return 0;
  },
};
