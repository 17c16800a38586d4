import { err, ok, type Result } from "../result.ts";
import type { ScaleHistory } from "../rules/history.ts";
import { type GrowthModel, within } from "../trajectory/growth-model.ts";
import type { Population, Truth } from "./population.ts";

/**
 * Simulated clients whose courses follow a growth model that was fitted to session-by-session
 * scores. Nothing is known of sessions outside its support, so none are simulated.
 *
 * @param scale as rules see it, see `historyOf()`
 * @unit points of the scale
 * @source the model's own: `GrowthModel.source`
 */
export function modelPopulation(
  model: GrowthModel,
  scale: Omit<ScaleHistory, "scores">,
  truth: Truth,
  sessions: number,
): Result<Population, { readonly kind: "sessions-outside-support" }> {
  if (!within(model.support.sessions, sessions)) return err({ kind: "sessions-outside-support" });
  const { id, version, parameters, assumptions, source } = model;
  return ok({
    id,
    version,
    groups: [{ name: "all", share: 1, growth: parameters }],
    sessions,
    scale,
    truth,
    assumptions: [
      ...assumptions,
      {
        field: "lastSession",
        value: sessions,
        because: "Assumption: every course has so many sessions; in the data many stopped earlier.",
      },
    ],
    source,
  });
}
