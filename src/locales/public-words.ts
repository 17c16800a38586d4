import type { Locale } from "../core/i18n/locales.ts";
import { type Translate, translator } from "../core/i18n/translator.ts";
import { oncePerKey } from "../core/memo.ts";
import { catalogsOf } from "./catalogs.ts";
import type { ClientCatalog } from "./en.ts";
import { catalogOf } from "./index.ts";
import ar from "./public/ar.json" with { type: "json" };
import de from "./public/de.json" with { type: "json" };
import { publicEn, type PublicCatalog } from "./public/en.ts";
import es from "./public/es.json" with { type: "json" };
import fa from "./public/fa.json" with { type: "json" };
import fr from "./public/fr.json" with { type: "json" };
import hi from "./public/hi.json" with { type: "json" };
import it from "./public/it.json" with { type: "json" };
import nl from "./public/nl.json" with { type: "json" };
import pl from "./public/pl.json" with { type: "json" };
import ptBR from "./public/pt-BR.json" with { type: "json" };
import tr from "./public/tr.json" with { type: "json" };
import uk from "./public/uk.json" with { type: "json" };
import zhHans from "./public/zh-Hans.json" with { type: "json" };

export type PublicWords = Translate<ClientCatalog & PublicCatalog>;

/** The words of a locale that stand only on pages drawn when the site is built. */
export const publicCatalogOf = catalogsOf(publicEn, {
  de,
  es,
  fr,
  it,
  nl,
  pl,
  "pt-BR": ptBR,
  tr,
  uk,
  ar,
  fa,
  hi,
  "zh-Hans": zhHans,
});

/** The translator of those pages; it says everything that a client reads too. */
export const publicWords = (locale: Locale): PublicWords =>
  translators(locale.tag, () =>
    translator<ClientCatalog & PublicCatalog>(
      { ...catalogOf(locale), ...publicCatalogOf(locale) },
      locale,
    ),
  );

const translators = oncePerKey<PublicWords>();
