/**
 * `npm --prefix bench run core`: what the core costs on one thread, without pages and database.
 * Absolute times are the machine's; nothing here is a test.
 */
import type { Instant, LocaleTag } from "../src/core/brand.ts";
import { judgeChange } from "../src/core/change/judge.ts";
import { normsFor } from "../src/core/change/scale-norms.ts";
import { honestyFlags } from "../src/core/honesty/flags.ts";
import { historyOf } from "../src/core/rules/history-of.ts";
import { generalRules, outcomeRules } from "../src/core/rules/defaults.ts";
import { evaluate, fires } from "../src/core/rules/evaluate.ts";
import type { History, HistoryScore } from "../src/core/rules/history.ts";
import { factsOf } from "../src/core/series/facts-of.ts";
import { GAP_DAYS } from "../src/core/series/gap.ts";
import { verdictOf } from "../src/core/series/headline.ts";
import type { Point } from "../src/core/series/point.ts";
import { sinceLastOf } from "../src/core/series/since-last.ts";
import { summarise } from "../src/core/series/summary.ts";
import { signalColour } from "../src/core/signals/signal-colour.ts";
import { diceOf } from "../src/core/simulation/dice.ts";
import { estimateGrowth } from "../src/core/trajectory/estimate.ts";
import { expectedCourse } from "../src/core/trajectory/expected-course.ts";
import { measureKey, type Measure, type Scale } from "../src/core/measures/measure.ts";
import { findMeasure } from "../src/packs/find.ts";
import { modelOf } from "../tests/core/trajectory/models.ts";
import { table } from "./table.ts";
import { shown, spreadOf, times } from "./stats.ts";

const ROUNDS = 7;
const NOW = "2026-12-31T09:00Z" as Instant;

const measure = findMeasure("phq-9");
const scale = scaleIn(measure);
const norms = normsFor(scale, { locale: "en" });

/** PHQ-9 has no growth model of its own; the tests' invented numbers give every rule work to do. */
const model = modelOf({
  measure: measure.id,
  scale: scale.id,
  range: { from: scale.range[0], to: scale.range[1] },
  evidence: "thin",
  support: { firstScore: { from: 0, to: 27 }, sessions: { from: 1, to: 500 } },
});

const rules = [...outcomeRules(measure, scale), ...generalRules([measure])];
const empty = historyOf({
  measures: [measure],
  points: [],
  flags: [],
  missed: [],
  models: [model],
});
const dice = diceOf(1);
const anyScore = (): number => Math.floor(dice.uniform() * (scale.range[1] + 1));
const moments = times(200, (week) =>
  new Date(Date.UTC(2023, 0, 1 + 7 * week, 9)).toISOString().replace(":00.000Z", "Z"),
) as Instant[];

const sessions = times(200, (at) => at + 1);

/** A history that shares one list of scores, to be filled session by session. */
function historyOn(scores: readonly HistoryScore[]): History {
  const [one] = empty.scales;
  if (!one) throw new RangeError("No scale");
  return { ...empty, scales: [{ ...one, scores }], plannedEnd: NOW };
}

function scaleIn({ id, scales: [first] }: Measure): Scale {
  if (!first) throw new RangeError(`No scale in ${id}`);
  return first;
}

function timed(work: () => unknown): number {
  const began = performance.now();
  work();
  return performance.now() - began;
}

/** All that core works out for a report of one scale with 200 sessions, from the stored points on. */
function oneReport(): number {
  const points = moments.map((at): Point => ({
    at,
    measure: measureKey(measure),
    scale: scale.id,
    score: { status: "complete", value: anyScore() },
    locale: "en" as LocaleTag,
    mode: "screen",
    layout: "page-1",
  }));
  return timed(() => {
    const facts = factsOf({ measure, scale, points, gapDays: GAP_DAYS });
    const history = historyOf({
      measures: [measure],
      points,
      flags: [],
      missed: [],
      plannedEnd: NOW,
      models: [model],
    });
    const seen = history.scales[0]?.scores.slice(0, 1) ?? [];
    const watched = { measure: measure.id, scale: scale.id };
    return [
      verdictOf([facts]),
      sinceLastOf([facts]),
      summarise(facts),
      honestyFlags(facts),
      expectedCourse(model, seen, sessions, scale.range),
      signalColour(history, watched, NOW),
      rules.map((rule) => evaluate(rule, history, NOW)),
    ];
  });
}

/** All rules, with their reasons, on one course of 200 sessions. */
function allRules(): number {
  const scores = moments.map((at, i) => ({ session: i + 1, at, value: anyScore() }));
  const history = historyOn(scores);
  return timed(() => rules.map((rule) => evaluate(rule, history, NOW)));
}

/**
 * A million scores: 50,000 courses of 20 sessions; after every score its class of change and every
 * rule. Returns milliseconds; the count keeps the work from being optimised away.
 */
function aMillion(): number {
  let count = 0;
  const took = timed(() => {
    const scores: HistoryScore[] = [];
    const history = historyOn(scores);
    for (let course = 0; course < 50_000; course++) {
      scores.length = 0;
      const first = anyScore();
      for (let session = 1; session <= 20; session++) {
        const value = session === 1 ? first : anyScore();
        scores.push({ session, at: moments[session] ?? NOW, value });
        const change = judgeChange(norms, first, value);
        count += change.status === "judged" && change.class !== "no-reliable-change" ? 1 : 0;
        for (const rule of rules) count += fires(rule, history, NOW) ? 1 : 0;
      }
    }
  });
  if (count === 0) throw new RangeError("Nothing was counted");
  return took;
}

/** A growth model from 1,000 persons with 10 sessions each. */
function oneEstimate(): number {
  const courses = times(1000, () => {
    const [start, rate] = [14 + 5 * dice.normal(), -2 + 2 * dice.normal()];
    return times(10, (i) => ({
      session: i + 1,
      value: start + rate * Math.log(i + 1) + 2.4 * dice.normal(),
    }));
  });
  return timed(() => estimateGrowth(courses));
}

const figures = [
  ["a report's core work, 200 sessions, ms", spreadOf(times(50, oneReport).slice(10)), 3],
  [
    `${rules.length} rules with reasons, 200 sessions, ms`,
    spreadOf(times(50, allRules).slice(10)),
    3,
  ],
  [
    `1,000,000 scores: change and ${rules.length} rules, ms`,
    spreadOf(times(ROUNDS, aMillion).slice(1)),
    0,
  ],
  ["growth model from 10,000 scores, ms", spreadOf(times(ROUNDS, oneEstimate).slice(1)), 0],
] as const;
console.log(
  table(
    ["work", "median (min–max)"],
    figures.map(([name, spread, digits]) => [name, shown(spread, digits)]),
  ),
);
