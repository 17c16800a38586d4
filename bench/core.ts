/**
 * `npm --prefix bench run core`: what the core costs on one thread, without pages and database.
 * Absolute times are the machine's; nothing here is a test.
 */
import type { Instant } from "../src/core/brand.ts";
import { judgeChange } from "../src/core/change/judge.ts";
import { normsFor } from "../src/core/change/scale-norms.ts";
import { historyOf } from "../src/core/rules/history-of.ts";
import { generalRules, outcomeRules } from "../src/core/rules/defaults.ts";
import { evaluate, fires } from "../src/core/rules/evaluate.ts";
import type { History, HistoryScore } from "../src/core/rules/history.ts";
import { diceOf } from "../src/core/simulation/dice.ts";
import { estimateGrowth } from "../src/core/trajectory/estimate.ts";
import { measures } from "../src/packs/index.ts";
import { modelOf } from "../tests/core/trajectory/models.ts";
import { table } from "./table.ts";
import { shown, spreadOf, times } from "./stats.ts";

const ROUNDS = 7;
const NOW = "2026-12-31T09:00Z" as Instant;

const measure = measures.find(({ id }) => id === "phq-9");
const scale = measure?.scales[0];
if (!measure || !scale) throw new RangeError("No PHQ-9");
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

/** A history that shares one list of scores, to be filled session by session. */
function historyOn(scores: readonly HistoryScore[]): History {
  const [one] = empty.scales;
  if (!one) throw new RangeError("No scale");
  return { ...empty, scales: [{ ...one, scores }], plannedEnd: NOW };
}

function timed(work: () => unknown): number {
  const began = performance.now();
  work();
  return performance.now() - began;
}

/** All rules, with their reasons, on one course of 200 sessions. */
function oneReport(): number {
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
  [
    `${rules.length} rules with reasons, 200 sessions, ms`,
    spreadOf(times(50, oneReport).slice(10)),
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
