import type { Instant } from "../brand.ts";
import { isClinical } from "../change/judge.ts";
import { err, ok, type Result } from "../result.ts";
import { fires } from "../rules/evaluate.ts";
import type { History, HistoryScore } from "../rules/history.ts";
import type { Rule } from "../rules/rule.ts";
import { rateOf, type Rate } from "../statistics/rate.ts";
import { type Dice, diceOf } from "./dice.ts";
import { groupFor, type Line, lineFor, scoreFor } from "./person.ts";
import { checkedPopulation, type Population, type PopulationProblem } from "./population.ts";

/** How a rule did on simulated courses. A rate is absent where nobody was there to count. */
export interface Simulation {
  readonly rule: string;
  readonly ruleVersion: number;
  readonly population: string;
  readonly populationVersion: number;
  readonly courses: number;
  readonly seed: number;
  /** Persons truly in trouble, among all. */
  readonly inTrouble?: Rate;
  /** Persons with a signal, among those not in trouble. */
  readonly falseAlarms?: Rate;
  /** Persons without a signal, among those in trouble. */
  readonly misses?: Rate;
  /** Persons not in trouble, among those with a signal: how often a signal is for nothing. */
  readonly signalsForNothing?: Rate;
}

export type SimulationProblem =
  | PopulationProblem
  /** Growth models make scores; they make no risk answers and miss no occasions. */
  | { readonly kind: "not-about-scores" }
  | { readonly kind: "other-scale" }
  | { readonly kind: "no-courses" };

/** Rules count sessions, not days, here; one moment will do for all of them. */
const ANY_DAY = "2026-01-01T00:00Z" as Instant;

/**
 * Asks a rule after every session of simulated courses, as a clinic would, and counts. A person
 * has a signal if the rule fired at any session, so more sessions mean more false alarms. The
 * planned end is the last session. The same seed gives the same counts.
 *
 * @param options how many courses to simulate, and the seed of the dice
 * @unit shares of persons, each with its 95 % interval
 * @source Monte Carlo simulation; truth and parameters are the population's own, see `Population`
 */
export function simulate(
  rule: Rule,
  population: Population,
  options: { readonly courses: number; readonly seed: number },
): Result<Simulation, SimulationProblem> {
  if (rule.kind === "risk-item" || rule.kind === "missed-occasions") {
    return err({ kind: "not-about-scores" });
  }
  const checked = checkedPopulation(population);
  if (!checked.ok) return checked;
  const { scale } = population;
  if (rule.measure !== scale.measure || rule.scale !== scale.scale) {
    return err({ kind: "other-scale" });
  }
  const { courses, seed } = options;
  if (!(Number.isInteger(courses) && courses > 0)) return err({ kind: "no-courses" });

  const dice = diceOf(seed);
  const counts = { troubled: 0, missed: 0, falseAlarms: 0, signals: 0 };
  for (let course = 0; course < courses; course++) {
    const { troubled, signal } = onePerson(rule, population, dice);
    counts.troubled += Number(troubled);
    counts.signals += Number(signal);
    counts.missed += Number(troubled && !signal);
    counts.falseAlarms += Number(signal && !troubled);
  }
  return ok({
    rule: rule.id,
    ruleVersion: rule.version,
    population: population.id,
    populationVersion: population.version,
    courses,
    seed,
    ...rates(counts, courses),
  });
}

interface Counts {
  readonly troubled: number;
  readonly missed: number;
  readonly falseAlarms: number;
  readonly signals: number;
}

function rates({ troubled, missed, falseAlarms, signals }: Counts, courses: number) {
  const all = {
    inTrouble: rateOf(troubled, courses),
    falseAlarms: rateOf(falseAlarms, courses - troubled),
    misses: rateOf(missed, troubled),
    signalsForNothing: rateOf(falseAlarms, signals),
  };
  return Object.fromEntries(
    Object.entries(all).filter(([, rate]) => rate !== undefined),
  ) as Partial<Record<keyof typeof all, Rate>>;
}

function onePerson(rule: Rule, population: Population, dice: Dice) {
  const { groups, sessions, scale } = population;
  const group = groupFor(groups, dice);
  if (!group) return { troubled: false, signal: false };
  const line = lineFor(group.growth, dice);
  const scores: HistoryScore[] = [];
  const during: History = {
    scales: [{ ...scale, scores }],
    lastAnswered: [],
    risks: [],
    missed: [],
  };
  const atEnd: History = { ...during, plannedEnd: ANY_DAY };
  let signal = false;
  // Every score is thrown, fired or not: the next person meets the same dice under every rule.
  for (let session = 1; session <= sessions; session++) {
    const value = scoreFor(line, session, group.growth.residualVariance, scale, dice);
    scores.push({ session, at: ANY_DAY, value });
    signal ||= fires(rule, session === sessions ? atEnd : during, ANY_DAY);
  }
  return { troubled: isInTrouble(line, population), signal };
}

function isInTrouble({ start, rate }: Line, { truth, sessions, scale }: Population): boolean {
  const change = rate * Math.log(sessions);
  const worseBy = scale.direction === "higher-is-worse" ? change : -change;
  switch (truth.kind) {
    case "worse-by":
      return worseBy >= truth.points;
    case "not-better-by":
      return -worseBy < truth.points;
    case "clinical-at-end":
      return scale.cutoff !== undefined && isClinical(scale.cutoff, start + change);
  }
}
