import type { Norm, Reliability, SuccessSize } from "../measures/measure.ts";
import type { ChosenNorm, NormRefusal, Person } from "./norms.ts";
import { type NumbersOf, type Published, publishedFor } from "./published.ts";
import { type ChangeMethod, type ChangeRule, ruleOf } from "./rule.ts";
import type { ScaleNorms } from "./scale-norms.ts";

/** Every method, in the order of `docs/methods.md`. */
export const METHODS = [
  "published-threshold",
  "jacobson-truax",
  "edwards-nunnally",
  "gulliksen-lord-novick",
  "hsu-linn-lord",
  "nunnally-kotsch",
  "hageman-arrindell",
  "percent-change",
  "standardised-difference",
  "important-difference",
] as const satisfies readonly ChangeMethod[];

/** What a method works with, and a source must give. */
export type Need =
  | "limit"
  | "spread"
  | "first-scores"
  | "reliability"
  | "last-scores"
  | "reliability-after"
  | "correlation"
  | "percent"
  | "size"
  | "important-difference";

/** A published number that a method works with. */
export interface NumberFrom {
  readonly what: Need | "without-problem";
  readonly from: Published;
}

/** A number that a method would need, and why there is none for this person. */
export interface Lack {
  readonly need: Need;
  readonly reason: NormRefusal<unknown>["reason"];
}

export interface UsableMethod {
  readonly method: ChangeMethod;
  readonly rule: ChangeRule;
  readonly numbers: readonly NumberFrom[];
  /** The report judges by this one. */
  readonly isReports: boolean;
}

export interface UnusableMethod {
  readonly method: ChangeMethod;
  readonly lacks: readonly Lack[];
}

export type MethodFor = UsableMethod | UnusableMethod;

/** By a formula a change must exceed the limit: Jacobson & Truax (1991). */
const BY_FORMULA = { comparison: "more-than" } as const;
/** The sources of sizes say "or more". */
const BY_SIZE = { comparison: "at-least" } as const;

/**
 * All methods for one scale and one person: each with the numbers that the measure has a source
 * for, chosen as the report chooses its own, or with what is missing. Nothing stands in for a
 * number that no source gives. A size of success counts as much toward worse: the sources speak
 * of a success only.
 *
 * @param norms by which the report judges
 * @unit points of the scale, and the units that each rule names
 * @source each number cites its own: `Basis.source`; each method's function cites the method's
 */
export function methodsFor(
  scale: NumbersOf,
  { reliableChange }: ScaleNorms,
  person: Person,
): readonly MethodFor[] {
  const published = publishedFor(scale, person);
  const own = reliableChange.ok ? reliableChange.value.norm : undefined;
  const reports = own && ruleOf(own);
  return METHODS.map((method): MethodFor => {
    if (own && reports?.method === method) {
      return { method, rule: reports, numbers: [{ what: "limit", from: own }], isReports: true };
    }
    if (method !== "published-threshold") return methodFor(method, scale, published);
    const reason = reliableChange.ok ? "no-norms" : reliableChange.error.reason;
    return { method, lacks: [{ need: "limit", reason }] };
  });
}

interface Wanted<N extends Published> {
  readonly need: Need;
  readonly chosen: ChosenNorm<N>;
}

const wanted = <N extends Published>(need: Need, chosen: ChosenNorm<N>): Wanted<N> => ({
  need,
  chosen,
});

type Given<W extends readonly Wanted<Published>[]> = {
  readonly [I in keyof W]: W[I] extends Wanted<infer N> ? N : never;
};

/** The rule that is made of what a method wants, or what of that there is not. */
function madeOf<const W extends readonly Wanted<Published>[]>(
  method: ChangeMethod,
  wants: W,
  make: (...given: Given<W>) => ChangeRule,
): MethodFor {
  const given = wants.flatMap(({ need, chosen }: Wanted<Published>) =>
    chosen.ok ? [{ what: need, from: chosen.value.norm }] : [],
  );
  const lacks = wants.flatMap(({ need, chosen }: Wanted<Published>): readonly Lack[] =>
    chosen.ok ? [] : [{ need, reason: chosen.error.reason }],
  );
  if (lacks.length > 0) return { method, lacks };
  const rule = make(...(given.map(({ from }) => from) as unknown as Given<W>));
  return { method, rule, numbers: given, isReports: false };
}

const eachWay = ({ value }: SuccessSize) => ({ improvement: value, worsening: value });

function methodFor(
  method: Exclude<ChangeMethod, "published-threshold">,
  { range: [low, high], direction }: NumbersOf,
  found: ReturnType<typeof publishedFor>,
): MethodFor {
  const before = wanted("first-scores", found.before);
  const reliability = wanted("reliability", found.reliability);
  const after = wanted("last-scores", found.after);
  const group = (first: Norm, of: Reliability) => ({
    ...BY_FORMULA,
    mean: first.mean,
    sd: first.sd,
    reliability: of.value,
  });
  switch (method) {
    case "jacobson-truax":
      return madeOf(method, [wanted("spread", found.spread), reliability], ({ sd }, of) => ({
        method,
        ...BY_FORMULA,
        sd,
        reliability: of.value,
      }));
    case "edwards-nunnally":
    case "gulliksen-lord-novick":
      return madeOf(method, [before, reliability], (first, of) => ({
        method,
        ...group(first, of),
      }));
    case "hsu-linn-lord":
      return madeOf(method, [before, reliability, after], (first, of, last) => ({
        method,
        ...group(first, of),
        meanAfter: last.mean,
      }));
    case "nunnally-kotsch": {
      const later = wanted("reliability-after", found.reliabilityAfter);
      return madeOf(method, [before, reliability, later], (first, of, ofLast) => ({
        method,
        ...group(first, of),
        reliabilityAfter: ofLast.value,
      }));
    }
    case "hageman-arrindell": {
      const { healthy } = found;
      const together = wanted("correlation", found.correlation);
      return madeOf(method, [before, reliability, after, together], (first, of, last, both) => ({
        method,
        ...group(first, of),
        meanAfter: last.mean,
        sdAfter: last.sd,
        correlation: both.correlation,
        ...(healthy.ok && { functional: healthy.value.norm }),
      }));
    }
    case "percent-change":
      return madeOf(method, [wanted("percent", found.percent)], (share) => ({
        method,
        ...BY_SIZE,
        ...eachWay(share),
        zero: direction === "higher-is-worse" ? low : high,
      }));
    case "standardised-difference":
      return madeOf(method, [wanted("size", found.size), before], (size, { sd }) => ({
        method,
        ...BY_SIZE,
        ...eachWay(size),
        sd,
      }));
    case "important-difference":
      return madeOf(method, [wanted("important-difference", found.important)], (least) => ({
        method,
        ...BY_SIZE,
        ...eachWay(least),
      }));
  }
}
