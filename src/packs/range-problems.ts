import { itemOf, type Measure, type Scale, valuesOf } from "../core/measures/measure.ts";
import { combine } from "../core/scoring/combine.ts";
import { at, type Problem } from "./problem.ts";

/** Numbers of a scale that no answers can give. Every item must already find its options. */
export const rangeProblems =
  (measure: Measure) =>
  (scale: Scale, s: number): readonly Problem[] => {
    const method = methodProblems(measure, scale);
    const problems = method.length > 0 ? method : numberProblems(measure, scale);
    return problems.map(({ path, message }) => at(["scales", s, ...path], message));
  };

/** What a method needs before anything can be computed with it. */
function methodProblems(measure: Measure, scale: Scale): readonly Problem[] {
  const { method, missing, transform, countFrom, decimals, items } = scale;
  const isWhole =
    (method === "sum" || method === "count") &&
    missing.rule !== "prorate" &&
    transform === undefined &&
    items.every((id) => itemOf(measure, id)?.kind !== "line") &&
    Number.isInteger(scale.multiply ?? 1) &&
    Object.values(scale.weights ?? {}).every(Number.isInteger);
  return [
    ...((method === "count") === (countFrom !== undefined)
      ? []
      : [at(["countFrom"], "Give countFrom with the method count, and only there")]),
    ...(isWhole || decimals !== undefined
      ? []
      : [at(["decimals"], "The scores can be fractions: say how they are rounded")]),
    ...(transform?.kind === "lookup" ? lookupProblems(measure, scale, transform.table) : []),
  ];
}

function lookupProblems(
  measure: Measure,
  scale: Scale,
  table: readonly (readonly [number, number])[],
): readonly Problem[] {
  const { transform: _, decimals: __, ...plain } = scale;
  const [least, most] = extremes(measure, plain);
  const rows = new Set(table.map(([raw]) => raw));
  for (let raw = least; raw <= most; raw += 1) {
    if (!rows.has(raw)) return [at(["transform", "table"], `No row for the raw score ${raw}`)];
  }
  return [];
}

/** Lowest and highest score, from the lowest and highest value of every item. */
function extremes(measure: Measure, scale: Scale): readonly [number, number] {
  const values = scale.items.map((item) => valuesOf(measure, item));
  const weights = scale.items.map((item) => scale.weights?.[item] ?? 1);
  const whole = weights.reduce((sum, weight) => sum + weight, 0);
  const end = (at: 0 | 1) =>
    combine(scale, { values: values.map((ends) => ends[at]), weights, whole });
  // A table may turn the direction.
  const ends = [end(0), end(1)];
  return [Math.min(...ends), Math.max(...ends)];
}

function numberProblems(measure: Measure, scale: Scale): readonly Problem[] {
  const [lowest, highest] = scale.range;
  const [least, most] = extremes(measure, scale);
  const inside = (value: number) => value >= lowest && value <= highest;
  const outside = (value: number | undefined, path: Problem["path"], what: string) =>
    value === undefined || inside(value) ? [] : [at(path, `${what} lies outside the range`)];
  return [
    ...(lowest === least && highest === most
      ? []
      : [at(["range"], `The items can give scores from ${least} to ${most}`)]),
    ...bandProblems(scale),
    ...scale.cutoffs.flatMap(({ value, upTo }, c) => [
      ...outside(value, ["cutoffs", c, "value"], "The cut-off"),
      ...outside(upTo, ["cutoffs", c, "upTo"], "The cut-off"),
    ]),
    ...scale.reliableChange.flatMap((rule, r) =>
      rule.kind === "computed" || rule.value <= highest - lowest
        ? []
        : [at(["reliableChange", r, "value"], "No two scores can differ by so much")],
    ),
    ...("maxMissing" in scale.missing && scale.missing.maxMissing >= scale.items.length
      ? [at(["missing", "maxMissing"], "At least one item must be answered")]
      : []),
  ];
}

function bandProblems({ bands, range: [lowest, highest] }: Scale): readonly Problem[] {
  return bands.flatMap(({ from }, b) => {
    const before = bands[b - 1];
    if (!before && from !== lowest) {
      return [at(["bands", b, "from"], `The first band begins at the lowest score, ${lowest}`)];
    }
    if (before && from <= before.from) {
      return [at(["bands", b, "from"], "Each band begins above the one before")];
    }
    return from <= highest ? [] : [at(["bands", b, "from"], "The band begins outside the range")];
  });
}
