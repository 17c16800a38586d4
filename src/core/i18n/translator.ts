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
  // Text and names of placeholders in turn: a report says some sentences once a session.
  const cut = remembering((text: string) => text.split(/\{(\w+)\}/), Infinity);
  // A name stands out from the words around it where it turns them, or is in another script.
  const fill = locale.dir === "rtl" || locale.script !== "Latn" ? isolate : isolateIfItTurns;

  return (key, ...params) => {
    const message: Message | undefined = Object.hasOwn(catalog, key) ? catalog[key] : undefined;
    if (message === undefined) throw new RangeError(`Unknown message "${key}" in "${locale.tag}"`);
    const values: Readonly<Record<string, string | number>> = params[0] ?? {};
    const text =
      typeof message === "string"
        ? message
        : (message[pluralOf(Number(values["count"]))] ?? message.other);
    const parts = cut(text);
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
