import type { Text } from "../../content/schema.ts";
import { OFFERED, SOURCE, type Locale } from "../../core/i18n/locales.ts";

export interface Entry {
  /** `<locale>/<slug>` */
  readonly id: string;
  readonly data: Text;
  /** Markdown. */
  readonly body?: string | undefined;
}

/** Texts of one kind in all their languages, found by language and name. */
export interface Shelf<E> {
  /** The text in this language, or nothing: no other language takes its place. */
  readonly find: (locale: Locale, slug: string) => E | undefined;
  /** What this language has, in order. */
  readonly slugsOf: (locale: Locale) => readonly string[];
  /** The languages that have this text. */
  readonly languagesOf: (slug: string) => readonly Locale[];
  /** The languages that have any. */
  readonly languages: readonly Locale[];
}

export interface Neighbour {
  readonly slug: string;
  readonly title: string;
}

/** Pseudo-locales test the page around the text, so they show the source. */
const tagFor = (locale: Locale): string => (locale.review === "pseudo" ? SOURCE : locale).tag;

/** @param order every slug once, in the order of reading */
export function shelfOf<E extends Entry>(
  entries: readonly E[],
  order: readonly string[],
): Shelf<E> {
  const byId = new Map(entries.map((entry) => [entry.id, entry]));
  const find = (locale: Locale, slug: string) => byId.get(`${tagFor(locale)}/${slug}`);
  const slugsOf = (locale: Locale) => order.filter((slug) => find(locale, slug));
  return {
    find,
    slugsOf,
    languagesOf: (slug) => OFFERED.filter((locale) => find(locale, slug)),
    languages: OFFERED.filter((locale) => slugsOf(locale).length > 0),
  };
}

/** The texts before and after in the order of reading, among those that this language has. */
export function neighboursOf<E extends Entry>(shelf: Shelf<E>, locale: Locale, slug: string) {
  const slugs = shelf.slugsOf(locale);
  const named = (step: -1 | 1): Neighbour | undefined => {
    const other = slugs[slugs.indexOf(slug) + step];
    const title = other === undefined ? undefined : shelf.find(locale, other)?.data.title;
    return other === undefined || title === undefined ? undefined : { slug: other, title };
  };
  return { previous: named(-1), next: named(1) };
}

/** The addresses of every text in these languages, those it is missing in too: their pages say where it is. */
export const pathsOf = (locales: readonly Locale[], order: readonly string[]) =>
  locales.flatMap((locale) =>
    order.map((slug) => ({ params: { locale: locale.tag, slug }, props: { locale, slug } })),
  );
