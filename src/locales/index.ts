import type { Locale } from "../core/i18n/locales.ts";
import { type Translate, translator } from "../core/i18n/translator.ts";
import { oncePerKey } from "../core/memo.ts";
import { translated } from "./catalog-list.ts";
import { catalogsOf } from "./catalogs.ts";
import { type ClientCatalog, en } from "./en.ts";

/** The client-facing words of a locale in the registry. */
export const catalogOf = catalogsOf(en, translated);

/** The translator of everything a client reads, with keys and placeholders checked by the compiler. */
export const clientWords = (locale: Locale): Translate<ClientCatalog> =>
  translators(locale.tag, () => translator<ClientCatalog>(catalogOf(locale), locale));

const translators = oncePerKey<Translate<ClientCatalog>>();
