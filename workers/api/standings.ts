import type { KnownPerson } from "../../src/core/change/norms.ts";
import type { Point } from "../../src/core/series/point.ts";
import { factsOf } from "../../src/core/series/facts-of.ts";
import type { Measure, Scale } from "../../src/core/measures/measure.ts";
import { findMeasure } from "../../src/packs/find.ts";
import { measuresIn, pointsOf } from "../../src/core/series/of-scale.ts";
import { tailOf } from "../../src/core/series/tail.ts";
import { GAP_DAYS } from "../../src/core/series/gap.ts";
import type { Standing } from "../db/record.ts";

/** What a therapist looks at first: the scales with a chart, or all where there is none. */
const leading = ({ scales }: Measure): readonly Scale[] => {
  const charts = scales.filter(({ shown }) => shown === "chart");
  return charts.length > 0 ? charts : scales;
};

/** Where each scale of a course stands now, for the caseload. */
export const standingsOf = (points: readonly Point[], person?: KnownPerson): readonly Standing[] =>
  measuresIn(points)
    .map(findMeasure)
    .flatMap((measure) =>
      leading(measure).flatMap((scale): readonly Standing[] => {
        const facts = factsOf({ measure, scale, points, person, gapDays: GAP_DAYS });
        const latest = pointsOf(points, measure, scale).at(-1);
        if (!latest) return [];
        // An earlier score must not speak for a check-in that has none.
        const scored = latest.score.status !== "unscorable";
        const band = scored && facts.latest?.at === latest.at ? facts.latest.band : undefined;
        return [
          {
            measure: latest.measure,
            scale: scale.id,
            at: latest.at,
            score: latest.score,
            ...(band !== undefined && { band }),
            ...(facts.first && { first: { at: facts.first.at, value: facts.first.value } }),
            ...(facts.points.length > 0 && { tail: tailOf(facts.points) }),
            ...(scored && facts.change.status === "judged" && { change: facts.change.class }),
          },
        ];
      }),
    );
