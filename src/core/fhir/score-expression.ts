import type { Measure, MissingRule, Scale, Transform } from "../measures/measure.ts";
import { GOAL_CORRELATION } from "../scoring/goal-attainment.ts";
import { NOISE } from "../scoring/round.ts";
import { answersTo, firstOf, scoreValues } from "./score-values.ts";

/** A score in FHIRPath, with the variables that it names. */
export interface ScoreExpression {
  readonly variables: readonly { readonly name: string; readonly expression: string }[];
  readonly score: string;
}

/**
 * A scale's score as FHIRPath over a response, for programs that are not this one. It gives what
 * `score()` gives, and nothing where that gives no score. A scale whose rule cannot be said so is
 * left out rather than said nearly.
 */
export function scoreExpression(measure: Measure, scale: Scale): ScoreExpression | undefined {
  const values = scoreValues(measure, scale);
  const parts = partsOf(measure, scale);
  const raw = rawScore(scale, parts ?? []);
  if (!values || !parts || raw === undefined) return undefined;
  const times = scale.multiply === undefined ? raw : `(${raw}) * ${scale.multiply}`;
  const value = scale.transform ? transformed(scale.transform, times) : times;
  const { decimals } = scale;
  return {
    variables: [
      { name: "values", expression: values(scale.items) },
      ...parts.map((ids, i) => ({ name: `part${i + 1}`, expression: values(ids) })),
    ],
    score: `iif(${allowed(scale)}, ${decimals === undefined ? value : rounded(value, decimals)})`,
  };
}

/** Items whose mean stands in for a blank among them, for a scale that fills blanks. */
function partsOf(measure: Measure, { missing, items, notForEverybody }: Scale) {
  // What counts as something without an answer is neither a blank nor an answer.
  if (notForEverybody && !needsAll(missing) && missing.rule !== "prorate") return undefined;
  if (missing.rule !== "fill") return [];
  const parts = missing.within.map(
    (id) =>
      measure.scales.find((one) => one.id === id)?.items.filter((item) => items.includes(item)) ??
      [],
  );
  return parts.flat().length === items.length ? parts : undefined;
}

const COUNT = "%values.count()";
const needsAll = ({ rule }: MissingRule): boolean => rule === "none-allowed" || rule === "unstated";

/** Whether enough was answered for a score. */
function allowed({ missing, items, notForEverybody }: Scale): string {
  const enough = `${COUNT} >= ${Math.max(1, items.length - mayBeMissing(missing, items.length))}`;
  const must = missing.rule === "prorate" ? (missing.mustAnswer ?? []) : [];
  // Blanks that count as something are values; somebody must have answered something.
  const somebody = notForEverybody ? [`${answersTo(items)}.exists()`] : [];
  return [enough, ...must.map((id) => `${answersTo([id])}.exists()`), ...somebody].join(" and ");
}

function mayBeMissing(missing: MissingRule, of: number): number {
  if (missing.rule === "any-number") return of - missing.atLeast;
  return "maxMissing" in missing ? missing.maxMissing : 0;
}

/** Before factor, transform and rounding. Weights with blanks have no expression here. */
function rawScore(scale: Scale, parts: readonly (readonly string[])[]): string | undefined {
  const { method, missing, items, weights = {} } = scale;
  const whole = items.reduce((sum, id) => sum + (weights[id] ?? 1), 0);
  const isWeighted = items.some((id) => (weights[id] ?? 1) !== 1);
  if (isWeighted && (!needsAll(missing) || method === "goal-attainment")) return undefined;
  const filled = parts.map((ids, i) => filledSum(`%part${i + 1}`, ids.length)).join(" + ");
  const scaledUp = needsAll(missing) ? "" : ` * ${items.length} / ${COUNT}`;
  const known = isWeighted ? String(whole) : COUNT;
  switch (method) {
    case "sum":
      return filled !== "" ? filled : `%values.sum()${scaledUp}`;
    case "mean":
      return filled !== "" ? `(${filled}) / ${items.length}` : `%values.sum() / ${known}`;
    case "count":
      return filled !== ""
        ? undefined
        : `%values.where($this >= ${scale.countFrom}).count()${scaledUp}`;
    case "goal-attainment": {
      const spread = `${1 - GOAL_CORRELATION} * ${COUNT} + ${GOAL_CORRELATION} * ${COUNT} * ${COUNT}`;
      return filled !== "" ? undefined : `50 + 10 * %values.sum() / (${spread}).sqrt()`;
    }
  }
}

/** The sum of a part, in which the rounded mean of what was answered stands for each blank. */
const filledSum = (part: string, of: number): string => {
  const mean = rounded(`${part}.sum() / ${part}.count()`, 0);
  return `${part}.sum() + (${of} - ${part}.count()) * ${mean}`;
};

const transformed = (transform: Transform, raw: string): string =>
  transform.kind === "t-score"
    ? `50 + 10 * ((${raw}) - ${transform.mean}) / ${transform.sd}`
    : `(${rounded(raw, 0)}).select(${firstOf(
        transform.table.map(([from, value]) => [`$this = ${from}`, String(value)] as const),
      )})`;

/** As `roundHalfUp()`. */
function rounded(value: string, decimals: number): string {
  const factor = 10 ** decimals;
  const half = (0.5 + NOISE).toFixed(9);
  return decimals === 0
    ? `((${value}) + ${half}).floor()`
    : `((${value}) * ${factor} + ${half}).floor() / ${factor}`;
}
