import { err, ok, type Result } from "../result.ts";
import type { ScaleHistory } from "../rules/history.ts";
import {
  type EndpointAssumptions,
  type EndpointProblem,
  type Endpoints,
  growthFromEndpoints,
} from "../trajectory/from-endpoints.ts";
import type { Assumption } from "../trajectory/growth-model.ts";
import type { Population, Truth } from "./population.ts";

/** One row of a published table of first and last scores. */
export interface Aggregate extends Endpoints {
  readonly measure: string;
  readonly scale: string;
  /** Of reporting, e.g. `2024-25`. */
  readonly period: string;
  readonly problem: string;
  readonly courses: number;
}

export interface MissingAssumption {
  readonly kind: "missing-assumption";
  readonly field: keyof EndpointAssumptions;
}

const NEEDED = ["lastSession", "correlation", "reliability"] as const;

/**
 * Simulated clients that agree with a published table of first and last scores, and with named
 * assumptions about what the table does not say.
 *
 * @param scale as rules see it, see `historyOf()`
 * @unit points of the scale
 * @source the table's own; see `growthFromEndpoints()`
 */
export function aggregatePopulation(
  aggregate: Aggregate,
  assumptions: readonly Assumption[],
  scale: Omit<ScaleHistory, "scores">,
  truth: Truth,
  source: Population["source"],
): Result<Population, EndpointProblem | MissingAssumption> {
  const values = new Map(assumptions.map(({ field, value }) => [field, value]));
  const missing = NEEDED.find((field) => !values.has(field));
  if (missing) return err({ kind: "missing-assumption", field: missing });
  const valueOf = (field: keyof EndpointAssumptions): number => values.get(field) ?? Number.NaN;
  const lastSession = valueOf("lastSession");
  const growth = growthFromEndpoints(aggregate, {
    lastSession,
    correlation: valueOf("correlation"),
    reliability: valueOf("reliability"),
  });
  if (!growth.ok) return growth;
  const { measure, period, problem } = aggregate;
  return ok({
    id: `${measure}-${problem}-${period}`,
    version: 1,
    groups: [{ name: problem, share: 1, growth: growth.value }],
    sessions: lastSession,
    scale,
    truth,
    assumptions,
    source,
  });
}
