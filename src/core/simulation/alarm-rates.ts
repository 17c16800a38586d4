import type { Rule } from "../rules/rule.ts";
import { type Rate, rateOf } from "../statistics/rate.ts";
import { type AlarmTable, alarmKey } from "./alarm-table.ts";
import type { Truth } from "./population.ts";

/** Why nobody knows how often a rule is wrong. */
export type NoRates =
  /** Simulations make scores; they make no answers and miss no check-ins. */
  | "not-about-scores"
  /** No open data of this measure say how its scores move. */
  | "no-population"
  /** The population has no expected course, so that the rule would never fire. */
  | "no-model"
  /** This threshold was not tried. Nothing is worked out from its neighbours. */
  | "not-tried";

/** How often a rule is wrong on simulated courses, or why that is not known. */
export type AlarmRates =
  | {
      readonly status: "simulated";
      readonly population: AlarmTable["population"];
      readonly sessions: number;
      readonly courses: number;
      readonly truth: Truth;
      /** Persons truly in trouble, among all. */
      readonly inTrouble?: Rate;
      /** Persons with a signal at any session, among those not in trouble. */
      readonly falseAlarms?: Rate;
      /** Persons without a signal, among those in trouble. */
      readonly misses?: Rate;
      /** Persons not in trouble, among those with a signal. */
      readonly signalsForNothing?: Rate;
    }
  | { readonly status: "unknown"; readonly reason: NoRates };

/**
 * How often a rule raises a false alarm and how often it misses, looked up in tables that were
 * worked out by `simulate()`. A threshold that was not tried has no rates.
 *
 * @unit shares of persons, each with its 95 % interval
 * @source Monte Carlo simulation, see `simulate()`; truth and population are the table's own
 */
export function alarmRatesIn(tables: readonly AlarmTable[], rule: Rule): AlarmRates {
  const unknown = (reason: NoRates): AlarmRates => ({ status: "unknown", reason });
  if (rule.kind === "risk-item" || rule.kind === "missed-occasions") {
    return unknown("not-about-scores");
  }
  const table = tables.find(
    ({ measure, scale }) => measure === rule.measure && scale === rule.scale,
  );
  if (!table || rule.kind === "alliance-low" || rule.kind === "alliance-drop") {
    return unknown("no-population");
  }
  const kind = table.kinds[rule.kind];
  if (!kind) return unknown("no-model");
  const key = alarmKey(rule, table) ?? "";
  const counts = Object.hasOwn(kind.counts, key) ? kind.counts[key] : undefined;
  if (!counts) return unknown("not-tried");

  const [missed, falseAlarms] = counts;
  const { population, sessions, courses } = table;
  const { truth, inTrouble } = kind;
  const rates = {
    inTrouble: rateOf(inTrouble, courses),
    falseAlarms: rateOf(falseAlarms, courses - inTrouble),
    misses: rateOf(missed, inTrouble),
    signalsForNothing: rateOf(falseAlarms, falseAlarms + inTrouble - missed),
  };
  return {
    status: "simulated",
    population,
    sessions,
    courses,
    truth,
    ...(Object.fromEntries(
      Object.entries(rates).filter(([, rate]) => rate !== undefined),
    ) as Partial<Record<keyof typeof rates, Rate>>),
  };
}
