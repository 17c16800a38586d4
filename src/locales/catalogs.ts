import type { Locale } from "../core/i18n/locales.ts";
import type { Catalog, Message } from "../core/i18n/messages.ts";
import { accented, mirrored, pseudoCatalog } from "../core/i18n/pseudo.ts";
import { once, oncePerKey } from "../core/memo.ts";

/** How each pseudo-locale changes the English words. */
export const changes: ReadonlyMap<string, (text: string) => string> = new Map([
  ["en-XA", accented],
  ["ar-XB", mirrored],
]);

/** A catalog that lacks a key of `C` does not compile. */
type Complete<C extends Catalog> = Readonly<Record<keyof C, Message>>;

/** In the built site a catalog is a text until it is asked for (`scripts/locale/in-the-build.ts`). */
export const readOnce = <C extends Catalog>(catalog: C | (() => C)): (() => C) =>
  once(() => (typeof catalog === "function" ? catalog() : catalog));

/**
 * Finds the words of a locale in the registry, among catalogs with the same keys.
 * Pseudo-locales are made from English when first asked for.
 */
export function catalogsOf<C extends Catalog>(
  en: C,
  translated: Readonly<Record<string, Complete<C>>>,
): (locale: Locale) => Catalog {
  const written = new Map(
    Object.entries({ ...translated, en }).map(([tag, catalog]) => [tag, readOnce(catalog)]),
  );
  const generated = oncePerKey<Catalog>();
  return ({ tag }) => {
    const known = written.get(tag);
    if (known !== undefined) return known();
    const change = changes.get(tag);
    if (change === undefined) throw new RangeError(`No catalog for "${tag}"`);
    return generated(tag, () => pseudoCatalog(en, change));
  };
}
