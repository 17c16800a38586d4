import type { Format } from "../core/i18n/format.ts";
import type { Locale } from "../core/i18n/locales.ts";
import { changes, readOnce } from "./catalogs.ts";

/** German, say, by the English text itself. */
type OwnTexts = Readonly<Record<string, string>>;

/** One catalog a language, fetched when somebody first reads in it. */
const CATALOGS: Readonly<Record<string, () => Promise<{ readonly default: OwnTexts }>>> = {
  de: () => import("./own/de.json", { with: { type: "json" } }),
};

const fetched = new Map<string, () => OwnTexts>();

/** Fetches our own texts of a language. Whoever draws a page that says any waits for this first. */
export async function readOwnTexts({ tag }: Pick<Locale, "tag">): Promise<void> {
  const fetchCatalog = CATALOGS[tag];
  if (fetchCatalog === undefined || fetched.has(tag)) return;
  fetched.set(tag, readOnce((await fetchCatalog()).default));
}

/** A text, and its language where that is not the page's. */
export interface OwnText {
  readonly text: string;
  readonly lang?: "en";
}

/**
 * Says a text of ours that lies in English in a pack, a growth model, a rule or the like, in the
 * language of the page. What the catalog does not have is said as it is: a text of the clinic's,
 * or one that an old rule keeps and nobody uses any more.
 */
export function sayOwn(
  { format }: { readonly format: Pick<Format, "tag"> },
  text: string,
): OwnText {
  const { tag } = format;
  if (tag === "en") return { text };
  const change = changes.get(tag);
  if (change) return { text: change(text) };
  if (CATALOGS[tag] === undefined) return { text, lang: "en" };
  const texts = fetched.get(tag);
  if (texts === undefined) throw new RangeError(`Our own texts of "${tag}" were not read`);
  const said = Object.hasOwn(texts(), text) ? texts()[text] : undefined;
  // A reference without a word of ours is the same in each language: its title is English.
  return said === undefined || said === text ? { text, lang: "en" } : { text: said };
}
