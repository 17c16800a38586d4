import type { Format } from "../../core/i18n/format.ts";
import type { Cutoff, Scale } from "../../core/measures/measure.ts";
import { staff, type StaffCatalog } from "../../locales/staff.ts";
import type { StaffWords } from "../../locales/staff-words.ts";

/** The reader's words and dates, handed on together. */
export interface Voice {
  readonly t: StaffWords;
  readonly format: Format;
}

type BandKey = Extract<keyof StaffCatalog, `band.${string}`>;
const hasWord = (key: string): key is BandKey => Object.hasOwn(staff, key);

/** A band in words; a pack may name bands that the catalog does not know, and then the key is shown. */
export function bandName({ t }: Voice, band: string): string {
  const key = `band.${band}`;
  return hasWord(key) ? t(key) : band;
}

/** "12 (moderate)"; the number alone where the scale has no bands. */
export const sayScore = (
  voice: Voice,
  { value, band }: { readonly value: number; readonly band?: string | undefined },
): string =>
  band === undefined
    ? voice.format.number(value)
    : voice.t("score.in-band", {
        score: voice.format.number(value),
        band: bandName(voice, band),
      });

/** One text for each key. */
export const record = <K extends string>(keys: readonly K[], say: (key: K) => string) =>
  Object.fromEntries(keys.map((key) => [key, say(key)])) as Record<K, string>;

export const bandNames = (voice: Voice, { bands }: Pick<Scale, "bands">) =>
  record(
    bands.map(({ key }) => key),
    (key) => bandName(voice, key),
  );

export function limitOf({ t, format }: Voice, cutoff: Cutoff): string {
  const value = format.exact(cutoff.value);
  const limit = t(`summary.limit.${cutoff.case}`, { value });
  return cutoff.upTo === undefined
    ? limit
    : t("summary.limit.range", { limit, low: value, high: format.exact(cutoff.upTo) });
}
