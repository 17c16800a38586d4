/** What a client reads of bands and cut-off on the turned screen, for every measure in the box. */
import { describe, expect, it } from "vitest";
import { ownBands } from "../../src/components/progress/own-bands.ts";
import { formatter } from "../../src/core/i18n/format.ts";
import { STAFF_OFFERED } from "../../src/core/i18n/locales.ts";
import type { Cutoff, Measure, Scale } from "../../src/core/measures/measure.ts";
import { isForClient } from "../../src/core/series/client-feedback.ts";
import { readStaffWords, staffWords } from "../../src/locales/staff-words.ts";
import { findMeasure } from "../../src/packs/find.ts";
import { measures } from "../../src/packs/index.ts";
import { dayOf } from "../core/builders.ts";

/** Every scale that a client is shown in a chart, with each cut-off that may serve, or none. */
const shown = measures.flatMap((measure) =>
  measure.scales
    .filter((scale) => scale.shown === "chart" && isForClient(scale))
    .flatMap((scale) =>
      [undefined, ...scale.cutoffs].map((cutoff) => ({ measure, scale, cutoff })),
    ),
);

await Promise.all(STAFF_OFFERED.map(readStaffWords));

interface Shown {
  readonly measure: Measure;
  readonly scale: Scale;
  readonly cutoff: Cutoff | undefined;
}

describe.each(STAFF_OFFERED.map((locale) => [locale.tag, locale] as const))(
  "in %s",
  (tag, locale) => {
    const t = staffWords(locale);
    const bandsOf = ({ measure, scale, cutoff }: Shown) =>
      ownBands(locale, formatter(locale, "UTC"), {
        scale,
        cutoff,
        title: measure.abbreviation,
        feedback: { kind: "first", since: dayOf(1) },
        points: [],
        range: scale.range,
        direction: scale.direction,
      });
    const [bandWord, cutoffWord] =
      tag === "de" ? [/Bereich/, /Grenzwert/] : [/\bbands?\b/i, /cut-off/i];

    it.each(shown)("$measure.id $scale.id $cutoff.value: speaks of what is there", (one) => {
      const found = bandsOf(one);
      const hasBands = one.scale.bands.length > 0;
      if (!hasBands && !one.cutoff) {
        expect(found).toBeUndefined();
        return;
      }
      const words = [found?.heading, ...(found?.said ?? [])].join(" ");
      expect([bandWord.test(words), cutoffWord.test(words)]).toEqual([
        hasBands,
        one.cutoff !== undefined,
      ]);
      expect(bandWord.test(found?.heading ?? "")).toBe(hasBands);
      expect(cutoffWord.test(found?.heading ?? "")).toBe(one.cutoff !== undefined);
      expect(found?.rows).toHaveLength(one.scale.bands.length);
    });

    it("says whose each cut-off is, in these words, and cites nothing", () => {
      for (const one of shown.filter(({ cutoff }) => cutoff)) {
        const { population = "", locale: asked } = one.cutoff ?? {};
        const said = bandsOf(one)?.said.join(" ") ?? "";
        expect(said, population).not.toContain(t("view.bands.people.other"));
        expect(said).not.toMatch(/https?:|doi|sensitivity|\b\d{4}\b|[0-9a-f]{7,}/);
        if (asked === undefined) expect(said).toContain(t("view.bands.language.unknown"));
        else expect(said).toContain(tag === "de" ? "auf Englisch" : "answered in English.");
      }
    });
  },
);

it("a number of people that nobody has put in words yet is still said to be of others", () => {
  const [scale] = findMeasure("phq-9").scales;
  const [locale] = STAFF_OFFERED;
  if (!scale || !locale) throw new RangeError("No scale");
  const cutoff: Cutoff = { value: 9, case: "above", population: "nobody", source: "invented" };
  const format = formatter(locale, "UTC");
  const own = {
    measure: findMeasure("phq-9"),
    scale,
    cutoff,
    title: "PHQ-9",
    feedback: { kind: "first", since: dayOf(1) },
    points: [],
    range: scale.range,
    direction: scale.direction,
  } as const;
  expect(ownBands(locale, format, own)?.said).toContain(
    "The number comes from other people than you. In which language people answered is not known here.",
  );
});
