import type { PlainBands } from "../../charts/plain/layout.ts";
import type { Format } from "../../core/i18n/format.ts";
import type { Locale } from "../../core/i18n/locales.ts";
import { bandRanges } from "../../core/scoring/band.ts";
import { staffWords } from "../../locales/staff-words.ts";
import { bandName, limitOf } from "../report/voice.ts";
import { sayWhose } from "./cutoff-people.ts";
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
  /** Names what is there, and nothing else. */
  readonly heading: string;
  /** What a band is, what the cut-off is and whose, and where one reads where they come from. */
  readonly said: readonly string[];
}

/**
 * What a therapist asked to look at together with the client; nothing for a scale without
 * published bands and cut-off. Their names are words for staff: there are none in other languages.
 * Sources are for the therapist, in the report: a screen turned to a client has none, and no link.
 */
export function ownBands(
  locale: Locale,
  format: Format,
  { title, scale, points, cutoff }: OwnScale,
): OwnBands | undefined {
  const t = staffWords(locale);
  const voice = { t, format };
  const ranges = bandRanges(scale);
  if (ranges.length === 0 && !cutoff) return undefined;
  const there = ranges.length === 0 ? "cutoff" : cutoff ? "both" : "bands";
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
    heading: t(`view.bands.title.${there}`, { measure: title }),
    said: [
      ...(ranges.length > 0 ? [t("view.bands.what")] : []),
      ...(cutoff
        ? [t("view.bands.limit", { limit: limitOf(voice, cutoff) }), sayWhose(voice, cutoff)]
        : []),
      t("view.bands.sources"),
    ],
  };
}
