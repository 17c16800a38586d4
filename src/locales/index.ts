import type { Locale } from "../core/i18n/locales.ts";
import { type Translate, translator } from "../core/i18n/translator.ts";
import { oncePerKey } from "../core/memo.ts";
import ar from "./ar.json" with { type: "json" };
import { catalogsOf } from "./catalogs.ts";
import de from "./de.json" with { type: "json" };
import { type ClientCatalog, en } from "./en.ts";
import es from "./es.json" with { type: "json" };
import fa from "./fa.json" with { type: "json" };
import fr from "./fr.json" with { type: "json" };
import hi from "./hi.json" with { type: "json" };
import it from "./it.json" with { type: "json" };
import nl from "./nl.json" with { type: "json" };
import pl from "./pl.json" with { type: "json" };
import ptBR from "./pt-BR.json" with { type: "json" };
import tr from "./tr.json" with { type: "json" };
import uk from "./uk.json" with { type: "json" };
import zhHans from "./zh-Hans.json" with { type: "json" };

/** The client-facing words of a locale in the registry. */
export const catalogOf = catalogsOf(en, {
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

/** The translator of everything a client reads, with keys and placeholders checked by the compiler. */
export const clientWords = (locale: Locale): Translate<ClientCatalog> =>
  translators(locale.tag, () => translator<ClientCatalog>(catalogOf(locale), locale));

const translators = oncePerKey<Translate<ClientCatalog>>();
