import type { Instant, LocaleTag } from "../brand.ts";
import { type CheckIn, checkInOf, flagsOf, pointsOf, type RiskFlag } from "../check-in/check-in.ts";
import { EMPTY_DRAFT, withPart } from "../check-in/draft.ts";
import type { Answers } from "../measures/answers.ts";
import { allItems, type Measure, measureKey, valuesOf } from "../measures/measure.ts";
import type { Point } from "../series/point.ts";

/** The check-in of somebody who does not exist. */
export interface MadeUpCheckIn {
  readonly weeksAgo: number;
  /** By measure, the total to reach; `null` leaves items empty, so that it cannot be scored. */
  readonly totals: Readonly<Record<string, number | null>>;
  /** Answer to each item with a risk rule, from 0. */
  readonly risk?: number;
  /** Where it is not the client's own. */
  readonly locale?: string;
}

/** Answers that add up to the wanted total, as it is scored; items with a risk rule are set apart. */
export function answersFor(measure: Measure, total: number | null, risk = 0): Answers {
  const risky = new Set(measure.risk.map(({ item }) => item));
  const free = allItems(measure).filter(({ id }) => !risky.has(id));
  const answers: Record<string, number> = {};
  for (const item of risky) answers[item] = risk;
  if (total === null) {
    for (const { id } of free.slice(0, 4)) answers[id] = 1;
    return answers;
  }
  const reverse = new Set(measure.scales.flatMap((scale) => scale.reverse));
  let left = total - risky.size * risk;
  free.forEach(({ id }, index) => {
    const [lowest, highest] = valuesOf(measure, id);
    const value = Math.min(highest, Math.round(left / (free.length - index)));
    answers[id] = reverse.has(id) ? lowest + highest - value : value;
    left -= value;
  });
  return answers;
}

/** What a real check-in with these answers would be: made by the same functions. */
export function madeUp(
  measures: readonly Measure[],
  { totals, risk }: Pick<MadeUpCheckIn, "totals" | "risk">,
  { locale, sentAt }: { readonly locale: LocaleTag; readonly sentAt: Instant },
): {
  readonly checkIn: CheckIn;
  readonly points: readonly Point[];
  readonly flags: readonly RiskFlag[];
} {
  const draft = measures.reduce(
    (sum, measure) =>
      withPart(sum, measureKey(measure), {
        locale,
        answers: answersFor(measure, totals[measure.id] ?? null, risk),
        skipped: [],
      }),
    EMPTY_DRAFT,
  );
  const checkIn = checkInOf(measures, draft, {
    locale,
    mode: "screen",
    layout: "one-page-1",
    dir: "ltr",
    script: true,
    completedBy: "client",
  });
  return {
    checkIn,
    points: pointsOf(checkIn, measures, sentAt),
    flags: flagsOf(checkIn, measures),
  };
}
