/** Rules and scores at random, within what rules may hold. */
import fc from "fast-check";
import type { ChangeMethod, ChangeRule } from "../../../src/core/change/rule.ts";

const between = (min: number, max: number) => fc.double({ min, max, noNaN: true });

const group = {
  mean: between(5, 40),
  sd: between(2, 12),
  reliability: between(0.3, 0.97),
};
const eachWay = { improvement: between(0.5, 60), worsening: between(0.5, 60) };

/** The numbers that each method needs, apart from its name and comparison. */
const NUMBERS: Readonly<Record<ChangeMethod, Readonly<Record<string, fc.Arbitrary<number>>>>> = {
  "published-threshold": { points: between(0.5, 20) },
  "jacobson-truax": { sd: group.sd, reliability: group.reliability },
  "edwards-nunnally": group,
  "gulliksen-lord-novick": group,
  "hsu-linn-lord": { ...group, meanAfter: between(2, 30) },
  "nunnally-kotsch": { ...group, reliabilityAfter: between(0.3, 0.97) },
  "hageman-arrindell": {
    ...group,
    meanAfter: between(2, 30),
    sdAfter: between(12, 20),
    correlation: between(-0.5, 0.2),
  },
  "percent-change": { ...eachWay, zero: fc.constant(0) },
  "standardised-difference": { ...eachWay, sd: group.sd },
  "important-difference": eachWay,
};

export const METHODS = Object.keys(NUMBERS) as readonly ChangeMethod[];

export const ruleOf = (method: ChangeMethod): fc.Arbitrary<ChangeRule> =>
  fc
    .record({
      comparison: fc.constantFrom("at-least" as const, "more-than" as const),
      ...NUMBERS[method],
    })
    .map((numbers) => ({ method, ...numbers }) as unknown as ChangeRule);

export const anyRule: fc.Arbitrary<ChangeRule> = fc.constantFrom(...METHODS).chain(ruleOf);

/** On a grid of 0 to 60 in steps of 1. */
export const score = fc.integer({ min: 0, max: 60 });
export const direction = fc.constantFrom("higher-is-worse" as const, "higher-is-better" as const);

/** Numbers of a rule that are places on the scale; the others are lengths or have no unit. */
const PLACES = ["mean", "meanAfter", "zero"];
const LENGTHS = ["sd", "sdAfter", "points"];

/** A rule for the scale turned round, stretched and moved: score × factor + shift. */
export function moved(rule: ChangeRule, factor: number, shift: number): ChangeRule {
  const scaled = (name: string, value: number): number => {
    if (PLACES.includes(name)) return value * factor + shift;
    const isLength =
      LENGTHS.includes(name) ||
      (rule.method === "important-difference" && ["improvement", "worsening"].includes(name));
    return isLength ? value * Math.abs(factor) : value;
  };
  return Object.fromEntries(
    Object.entries(rule).map(([name, value]) => [
      name,
      typeof value === "number" ? scaled(name, value) : value,
    ]),
  ) as unknown as ChangeRule;
}
