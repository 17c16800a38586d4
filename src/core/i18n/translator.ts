import { once, remembering } from "../memo.ts";
import { isolate, isolateIfItTurns } from "./isolate.ts";
import type { Locale } from "./locale.ts";
import type { Catalog, Message, Params } from "./messages.ts";

/** How many points, sessions, days: a page asks for the plural of the same few again and again. */
const COUNTS_KEPT = 1000;

/** Says a message of the catalog in one locale. */
export type Translate<C extends Catalog> = <K extends keyof C & string>(
  key: K,
  ...params: Params<C[K]>
) => string;

/**
 * Makes the translator of one locale. In right-to-left text, and in a script other
 * than Latin, every placeholder is isolated; elsewhere what could turn the sentence round. A missing key is a
 * programmer's mistake and throws: a key is never shown.
 */
export function translator<C extends Catalog>(catalog: Catalog, locale: Locale): Translate<C> {
  const plurals = once(() => new Intl.PluralRules(locale.format));
  const pluralOf = remembering((count: number) => plurals().select(count), COUNTS_KEPT);
  // A name stands out from the words around it where it turns them, or is in another script.
  const fill = locale.dir === "rtl" || locale.script !== "Latn" ? isolate : isolateIfItTurns;
  // A report says some sentences once a session: each is read from the catalog once.
  const formsOf = remembering((key: string): Forms => {
    const message: Message | undefined = Object.hasOwn(catalog, key) ? catalog[key] : undefined;
    if (message === undefined) throw new RangeError(`Unknown message "${key}" in "${locale.tag}"`);
    if (typeof message === "string") return { only: partsOf(message) };
    const plural = Object.entries(message).map(([category, text]) => [category, partsOf(text)]);
    return { plural: Object.fromEntries(plural), other: partsOf(message.other) };
  }, Infinity);

  return (key, ...params) => {
    const values: Readonly<Record<string, string | number>> = params[0] ?? {};
    const forms = formsOf(key);
    const parts =
      "only" in forms
        ? forms.only
        : (forms.plural[pluralOf(Number(values["count"]))] ?? forms.other);
    let said = parts[0] ?? "";
    for (let at = 1; at < parts.length; at += 2) {
      const part = parts[at] ?? "";
      const value = values[part];
      if (value === undefined) throw new RangeError(`Message "${key}" needs "${part}"`);
      said += fill(String(value)) + (parts[at + 1] ?? "");
    }
    return said;
  };
}

/** Text and names of placeholders in turn. */
type Parts = readonly string[];

const partsOf = (text: string): Parts => text.split(/\{(\w+)\}/);

/** A message as it is filled: one text, or one for each plural category. */
type Forms =
  | { readonly only: Parts }
  | { readonly plural: Readonly<Record<string, Parts | undefined>>; readonly other: Parts };
