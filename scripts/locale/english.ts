/** The source texts, in the two parts that each have a file a language. */
import type { Catalog } from "../../src/core/i18n/messages.ts";
import { en } from "../../src/locales/en.ts";
import { notes } from "../../src/locales/notes.ts";
import { publicEn } from "../../src/locales/public/en.ts";

export interface Part {
  /** Folder of the part's files, from the root. */
  readonly folder: string;
  readonly english: Catalog;
}

export const PARTS: readonly Part[] = [
  { folder: "src/locales", english: en },
  { folder: "src/locales/public", english: publicEn },
];

export const ENGLISH: Catalog = { ...en, ...publicEn };

/** Where a text stands, who speaks and what its placeholders become. */
export const noteOf = (key: string): string =>
  (notes as Readonly<Record<string, string>>)[key] ?? "";
