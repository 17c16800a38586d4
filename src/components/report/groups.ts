import type { ReportRecord } from "../../contract/staff-report.ts";
import type { Locale } from "../../core/i18n/locales.ts";
import type { About, Measure, Scale } from "../../core/measures/measure.ts";
import { measuresIn } from "../../core/series/of-scale.ts";
import type { Facts } from "../../core/series/facts.ts";
import { factsOf } from "../../core/series/facts-of.ts";
import { GAP_DAYS } from "../../core/series/gap.ts";
import { findMeasure, measureOfKey } from "../../packs/find.ts";
import { scaleTitle } from "./scale-title.ts";

export interface ChartOf {
  readonly measure: Measure;
  readonly scale: Scale;
  readonly facts: Facts;
  /** Place of the measure, from 1: a file holds all its scales. */
  readonly file: number;
}

/** One measure of a report: what is drawn of it, and what stands in a table. */
export interface Group {
  readonly measure: Measure;
  readonly charts: readonly ChartOf[];
  readonly numbers: readonly Facts[];
  /** It asks about the therapy, and not about how the client is. */
  readonly isProcess: boolean;
}

const OF_THERAPY: readonly About[] = ["alliance", "session"];

/** The measures of a course in the order in which they were first asked. Facts are made here, once. */
export const groupsOf = (
  locale: Locale,
  { points, person }: Pick<ReportRecord, "points" | "person">,
) =>
  measuresIn(points).map((id, index): Group => {
    const measure = findMeasure(id);
    const ofScales = measure.scales.map((scale) => {
      const name = scaleTitle(locale, measure, scale);
      const facts = factsOf({
        measure,
        scale,
        points,
        person,
        gapDays: GAP_DAYS,
        name,
      });
      return { measure, scale, file: index + 1, facts };
    });
    const numbers = ofScales.filter(({ scale }) => scale.shown === "number");
    return {
      measure,
      charts: ofScales.filter(({ scale }) => scale.shown === "chart"),
      numbers: numbers.map(({ facts }) => facts),
      isProcess: measure.scales.every(({ about }) => OF_THERAPY.includes(about)),
    };
  });

/** The charts speak for a client; where a measure has none, its numbers do. */
export const speakingFacts = (groups: readonly Group[]): readonly Facts[] =>
  groups.flatMap(({ charts, numbers }) =>
    charts.length > 0 ? charts.map(({ facts }) => facts) : numbers,
  );

/** Measures that were answered lately and are never scored. */
export const unscoredIn = ({ latest }: Pick<ReportRecord, "latest">): readonly Measure[] =>
  [...new Set(latest.flatMap(({ measures }) => measures.map(({ measure }) => measure)))]
    .map(measureOfKey)
    .filter(({ scales }) => scales.length === 0);
