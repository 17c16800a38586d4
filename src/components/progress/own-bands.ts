import type { PlainBands } from "../../charts/plain/layout.ts";
import type { Format } from "../../core/i18n/format.ts";
import type { Locale } from "../../core/i18n/locales.ts";
import type { Citation } from "../../core/measures/measure.ts";
import { bandRanges } from "../../core/scoring/band.ts";
import { staffWords } from "../../locales/staff-words.ts";
import { bandName, limitOf } from "../report/voice.ts";
import type { OwnScale } from "./own-scales.ts";

/** The bands and the cut-off of one scale, to be drawn and said. */
export interface OwnBands {
  readonly drawn: PlainBands;
  readonly rows: readonly {
    readonly name: string;
    readonly range: string;
    /** The last score, in the row it lies in. */
    readonly here?: string;
  }[];
  /** What a band is, and what the cut-off. */
  readonly said: readonly string[];
  readonly sources: readonly Citation[];
}

/**
 * What a therapist asked to look at together with the client; nothing for a scale without
 * published bands and cut-off. Their names are words for staff: there are none in other languages.
 */
export function ownBands(
  locale: Locale,
  format: Format,
  { measure, scale, points, cutoff }: OwnScale,
): OwnBands | undefined {
  const t = staffWords(locale);
  const voice = { t, format };
  const ranges = bandRanges(scale);
  if (ranges.length === 0 && !cutoff) return undefined;
  const latest = points.at(-1);
  return {
    drawn: {
      spans: ranges.map(({ key, from }, index) => ({
        name: bandName(voice, key),
        from,
        to: ranges[index + 1]?.from ?? scale.range[1],
      })),
      ...(cutoff && { cutoff: { name: t("view.bands.cutoff"), value: cutoff.value } }),
    },
    rows: ranges.map(({ key, from, to }) => ({
      name: bandName(voice, key),
      range: t("view.bands.range", { from: format.exact(from), to: format.exact(to) }),
      ...(latest?.band === key && {
        here: t("view.bands.here", {
          score: format.number(latest.value),
          day: format.day(latest.at),
        }),
      }),
    })),
    said: [
      ...(ranges.length > 0 ? [t("view.bands.what")] : []),
      ...(cutoff ? [t("view.bands.limit", { limit: limitOf(voice, cutoff) })] : []),
    ],
    sources: measure.citations.filter(
      ({ id }) => id === scale.bandsSource || id === cutoff?.source,
    ),
  };
}
