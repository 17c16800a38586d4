import type { Locale } from "../core/i18n/locales.ts";
import { type Translate, translator } from "../core/i18n/translator.ts";
import { oncePerKey } from "../core/memo.ts";
import { catalogsOf } from "./catalogs.ts";
import type { ClientCatalog } from "./en.ts";
import { catalogOf } from "./index.ts";
import { translated } from "./public/catalog-list.ts";
import { publicEn, type PublicCatalog } from "./public/en.ts";

export type PublicWords = Translate<ClientCatalog & PublicCatalog>;

/** The words of a locale that stand only on pages drawn when the site is built. */
export const publicCatalogOf = catalogsOf(publicEn, translated);

/** The translator of those pages; it says everything that a client reads too. */
export const publicWords = (locale: Locale): PublicWords =>
  translators(locale.tag, () =>
    translator<ClientCatalog & PublicCatalog>(
      { ...catalogOf(locale), ...publicCatalogOf(locale) },
      locale,
    ),
  );

const translators = oncePerKey<PublicWords>();
