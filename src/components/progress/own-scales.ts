import type { Locale } from "../../core/i18n/locales.ts";
import {
  type ClientFeedback,
  clientFeedback,
  isForClient,
} from "../../core/series/client-feedback.ts";
import { measuresIn } from "../../core/series/course.ts";
import type { Facts } from "../../core/series/facts.ts";
import { factsOf } from "../../core/series/facts-of.ts";
import { GAP_DAYS } from "../../core/series/gap.ts";
import type { Point } from "../../core/series/point.ts";
import { findMeasure } from "../../packs/find.ts";
import { scaleTitle } from "../report/scale-title.ts";

/** One scale as a client sees it: its name, what is said about it, and the plain numbers. */
export interface OwnScale {
  readonly title: string;
  readonly feedback: ClientFeedback;
  readonly points: Facts["points"];
}

/** The scales that have a chart and that a client is told about, with what is told. */
export const ownScales = (locale: Locale, points: readonly Point[]): readonly OwnScale[] =>
  measuresIn(points)
    .map(findMeasure)
    .flatMap((measure) =>
      measure.scales
        .filter((scale) => scale.shown === "chart" && isForClient(scale))
        .flatMap((scale) => {
          const title = scaleTitle(locale, measure, scale);
          const facts = factsOf({ measure, scale, points, gapDays: GAP_DAYS, name: title });
          const feedback = clientFeedback(facts);
          return feedback ? [{ title, feedback, points: facts.points }] : [];
        }),
    );
