import type { Locale } from "../core/i18n/locales.ts";
import type { Catalog, Message } from "../core/i18n/messages.ts";
import { accented, mirrored, pseudoCatalog } from "../core/i18n/pseudo.ts";
import { type Translate, translator } from "../core/i18n/translator.ts";
import { oncePerKey } from "../core/memo.ts";
import ar from "./ar.json" with { type: "json" };
import de from "./de.json" with { type: "json" };
import { type ClientCatalog, type ClientKey, en } from "./en.ts";
import es from "./es.json" with { type: "json" };
import fr from "./fr.json" with { type: "json" };
import ptBR from "./pt-BR.json" with { type: "json" };

type Complete = Readonly<Record<ClientKey, Message>>;

// A catalog that lacks a key does not compile.
const written = new Map<string, Complete>(
  Object.entries({ en, de, es, fr, "pt-BR": ptBR, ar } satisfies Record<string, Complete>),
);

/** How each pseudo-locale changes the English words. */
const changes = new Map([
  ["en-XA", accented],
  ["ar-XB", mirrored],
]);

const generated = oncePerKey<Catalog>();

/** The client-facing words of a locale in the registry. Pseudo-locales are made when first asked for. */
export function catalogOf({ tag }: Locale): Catalog {
  const known = written.get(tag);
  if (known !== undefined) return known;
  const change = changes.get(tag);
  if (change === undefined) throw new RangeError(`No catalog for "${tag}"`);
  return generated(tag, () => pseudoCatalog(en, change));
}

/** The translator of everything a client reads, with keys and placeholders checked by the compiler. */
export const clientWords = (locale: Locale): Translate<ClientCatalog> =>
  translators(locale.tag, () => translator<ClientCatalog>(catalogOf(locale), locale));

const translators = oncePerKey<Translate<ClientCatalog>>();
