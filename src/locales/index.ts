import type { Locale } from "../core/i18n/locales.ts";
import { type Translate, translator } from "../core/i18n/translator.ts";
import { oncePerKey } from "../core/memo.ts";
import ar from "./ar.json" with { type: "json" };
import { catalogsOf } from "./catalogs.ts";
import de from "./de.json" with { type: "json" };
import { type ClientCatalog, en } from "./en.ts";
import es from "./es.json" with { type: "json" };
import fr from "./fr.json" with { type: "json" };
import ptBR from "./pt-BR.json" with { type: "json" };

/** The client-facing words of a locale in the registry. */
export const catalogOf = catalogsOf(en, { de, es, fr, "pt-BR": ptBR, ar });

/** The translator of everything a client reads, with keys and placeholders checked by the compiler. */
export const clientWords = (locale: Locale): Translate<ClientCatalog> =>
  translators(locale.tag, () => translator<ClientCatalog>(catalogOf(locale), locale));

const translators = oncePerKey<Translate<ClientCatalog>>();
