import type { OccasionPlan } from "./record.ts";

/**
 * What an occasion asks for behind a link of this maker. Whoever makes a link could open it, too,
 * and send answers of their own: behind one that an assistant makes no goal is read, and nothing
 * is told of the past.
 */
export function planFor(plan: OccasionPlan, maker: "therapist" | "assistant"): OccasionPlan {
  const { goals, fromAssistant: _earlier, ...rest } = plan;
  return maker === "assistant"
    ? { ...rest, fromAssistant: true }
    : { ...rest, ...(goals && { goals }) };
}
