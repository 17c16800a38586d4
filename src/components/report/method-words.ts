import type { MethodStep } from "../../core/scoring/method.ts";
import type { Voice } from "./voice.ts";

/** One step of a scale's scoring in a sentence for staff. */
export function sayMethod({ t, format }: Voice, step: MethodStep): string {
  const numbers = (items: readonly number[]) => format.list(items.map(String));
  switch (step.key) {
    case "sum":
    case "mean":
      return t(`sources.score.${step.key}`, step);
    case "count":
      return t("sources.score.count", step);
    case "goal-attainment":
      return t("sources.score.goal-attainment");
    case "t-score":
    case "lookup":
      return t(`sources.${step.key}`);
    case "reverse":
    case "must-answer":
      return t(`sources.${step.key}`, { items: numbers(step.items) });
    case "weights":
      return t("sources.weights", {
        items: format.list(step.items.map(({ number, weight }) => `${number} (× ${weight})`)),
      });
    case "multiply":
      return t("sources.multiply", { factor: step.factor });
    case "round":
      return t("sources.round", { decimals: step.decimals });
    case "counts-as":
      return t("sources.counts-as", { items: numbers(step.items), value: step.value });
    case "missing":
      return "count" in step
        ? t(`sources.missing.${step.rule}`, { count: step.count })
        : t(`sources.missing.${step.rule}`);
  }
}
