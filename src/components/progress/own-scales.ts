import type { PlainWords } from "../../charts/plain/words.ts";
import type { Format } from "../../core/i18n/format.ts";
import type { Locale } from "../../core/i18n/locales.ts";
import {
  type ClientFeedback,
  clientFeedback,
  isForClient,
} from "../../core/series/client-feedback.ts";
import type { Scale } from "../../core/measures/measure.ts";
import type { KnownPerson } from "../../core/change/norms.ts";
import { measuresIn } from "../../core/series/of-scale.ts";
import type { Facts } from "../../core/series/facts.ts";
import { factsOf } from "../../core/series/facts-of.ts";
import { GAP_DAYS } from "../../core/series/gap.ts";
import type { Point } from "../../core/series/point.ts";
import { findMeasure } from "../../packs/find.ts";
import { clientWords } from "../../locales/index.ts";
import { scaleTitle } from "../report/scale-title.ts";
import { tickOf } from "../report/tick.ts";

/** One scale as a client sees it: its name, what is said about it, and the plain numbers. */
export interface OwnScale {
  readonly scale: Scale;
  readonly title: string;
  readonly feedback: ClientFeedback;
  readonly points: Facts["points"];
  readonly range: Facts["range"];
  readonly direction: Facts["direction"];
  readonly cutoff: Facts["cutoff"];
}

/** The scales that have a chart and that a client is told about, with what is told. */
export const ownScales = (
  locale: Locale,
  points: readonly Point[],
  person?: KnownPerson,
): readonly OwnScale[] =>
  measuresIn(points)
    .map(findMeasure)
    .flatMap((measure) =>
      measure.scales
        .filter((scale) => scale.shown === "chart" && isForClient(scale))
        .flatMap((scale) => {
          const title = scaleTitle(locale, measure, scale);
          const facts = factsOf({
            measure,
            scale,
            points,
            person,
            gapDays: GAP_DAYS,
            name: title,
          });
          const feedback = clientFeedback(facts);
          return feedback
            ? [
                {
                  scale,
                  title,
                  feedback,
                  points: facts.points,
                  range: facts.range,
                  direction: facts.direction,
                  cutoff: facts.cutoff,
                },
              ]
            : [];
        }),
    );

/** What is said around a client's line: the finding first, and nothing that judges. */
export function plainWords(
  locale: Locale,
  format: Format,
  { title, feedback, range: [low, high], direction }: OwnScale,
): PlainWords {
  const t = clientWords(locale);
  const easy = direction === "higher-is-worse" ? low : high;
  return {
    heading: title,
    summary:
      feedback.kind === "first"
        ? t("feedback.first")
        : t(`feedback.${feedback.kind}`, { day: format.day(feedback.since) }),
    direction: t(`progress.chart.${direction === "higher-is-worse" ? "lower" : "higher"}`),
    axes: { score: "", time: t("progress.numbers.day") },
    empty: t("progress.none"),
    score: (end) => t(`progress.chart.${end === easy ? "easier" : "harder"}`),
    clock: format.clock,
    tick: tickOf({ format }),
    howToRead: t("progress.chart.how"),
    showTable: t("progress.numbers"),
    reading: [t("progress.chart.dot"), t("progress.chart.range", { low, high })],
    table: {
      caption: t("progress.numbers.caption", { measure: title }),
      columns: [t("progress.numbers.day"), t("progress.numbers.sum")],
      date: format.day,
      score: (value) => format.number(Math.round(value)),
    },
  };
}
