import type { Locale } from "../core/i18n/locales.ts";
import { pseudoCatalog } from "../core/i18n/pseudo.ts";
import type { Catalog, Message } from "../core/i18n/messages.ts";
import { translator, type Translate } from "../core/i18n/translator.ts";
import { oncePerKey } from "../core/memo.ts";
import { changes } from "./catalogs.ts";
import { readOwnTexts } from "./own-texts.ts";
import { staff, type StaffCatalog } from "./staff.ts";

export type StaffWords = Translate<StaffCatalog>;

/** A folder that lacks a key does not compile. */
type Complete = Readonly<Record<keyof StaffCatalog, Message>>;

/** One folder a language, read when somebody first asks for it: a visit pays for no other language. */
const FOLDERS: Readonly<Record<string, () => Promise<{ readonly words: Complete }>>> = {
  de: () => import("./staff/de/words.ts"),
};

const read = new Map<string, Catalog>();
const translators = oncePerKey<StaffWords>();

/** Fetches the staff words of a language. Whoever draws a staff page waits for this first. */
export async function readStaffWords({ tag }: Locale): Promise<void> {
  const folder = FOLDERS[tag];
  await readOwnTexts({ tag });
  if (folder !== undefined && !read.has(tag)) read.set(tag, (await folder()).words);
}

/** The staff words of a language; a language without any speaks English here, and is never offered. */
export function staffCatalogOf({ tag, staff: review }: Locale): Catalog {
  const change = changes.get(tag);
  if (change) return pseudoCatalog(staff, change);
  if (review === undefined || review === "source") return staff;
  const words = read.get(tag);
  if (words === undefined) throw new RangeError(`The staff words of "${tag}" were not read`);
  return words;
}

export const staffWords = (locale: Locale): StaffWords =>
  translators(locale.tag, () => translator<StaffCatalog>(staffCatalogOf(locale), locale));
