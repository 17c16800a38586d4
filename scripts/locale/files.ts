/** The files of one language, on disk. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { Catalog } from "../../src/core/i18n/messages.ts";

/** Which English each text was translated from: key → checksum. */
export type Origins = Readonly<Record<string, string>>;

export interface BackTranslation {
  /** Checksum of the translation that was translated back. */
  readonly of: string;
  /** What it says, in English. */
  readonly says: string;
}

export interface BackTranslations {
  /** Who translated back, and whether they had seen the English. */
  readonly by: string;
  readonly texts: Readonly<Record<string, BackTranslation>>;
}

export const originsFile = (tag: string): string => `src/locales/translated-from/${tag}.json`;
export const backFile = (tag: string): string => `src/locales/back-translations/${tag}.json`;
export const forbiddenFile = (tag: string): string => `tests/locales/forbidden/${tag}.json`;

/** What a file holds; `undefined` if there is none or it is no JSON. */
export function readJson<T>(root: string, file: string): T | undefined {
  const path = join(root, file);
  if (!existsSync(path)) return undefined;
  try {
    return JSON.parse(readFileSync(path, "utf8")) as T;
  } catch {
    return undefined;
  }
}

export function writeJson(root: string, file: string, value: object): void {
  const path = join(root, file);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, `${JSON.stringify(value, null, 2)}\n`);
}

export const readCatalog = (root: string, folder: string, tag: string): Catalog | undefined =>
  readJson<Catalog>(root, `${folder}/${tag}.json`);
