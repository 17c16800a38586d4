import type { Instant } from "../brand.ts";
import { barOf, isBeyond, type Moment, signOf } from "./bar.ts";
import { comparedBy } from "./compared.ts";
import { nearestFlip } from "./flip.ts";
import {
  type Answered,
  type History,
  type RiskAnswer,
  scaleIn,
  type ScaleHistory,
} from "./history.ts";
import type { Caution, NotAsked, RuleResult } from "./result.ts";
import type { MissedOccasionsRule, RiskItemRule, Rule, ScoreRule } from "./rule.ts";

/**
 * Asks a rule about a history: fired or not, which rule it was, the numbers that it compared,
 * and what would have changed the verdict.
 *
 * @param now rules about dates count from here
 * @unit numbers are in points of the scale, sessions, days or occasions, as their names say
 * @source the rule's own: `Rule.source`
 */
export function evaluate(rule: Rule, history: History, now: Instant): RuleResult {
  switch (rule.kind) {
    case "risk-item":
      return riskResult(rule, history);
    case "missed-occasions":
      return missedResult(rule, history, now);
    default:
      return scoreResult(rule, history, now);
  }
}

/**
 * Whether a rule fires, and nothing else: `evaluate()` without its reasons, for simulations and
 * for many clients at once.
 *
 * @unit none
 * @source the rule's own: `Rule.source`
 */
export function fires(rule: Rule, history: History, now: Instant): boolean {
  switch (rule.kind) {
    case "risk-item": {
      const last = lastAnswerTo(rule, history);
      return last !== undefined && history.risks.some((risk) => isOf(rule, last, risk));
    }
    case "missed-occasions":
      return missedInARow(history, now) >= rule.inARow;
    default: {
      const one = scaleIn(history, rule.measure, rule.scale);
      const bar = one ? barOf(rule, one, momentOf(history, now)) : "no-scores";
      const latest = one?.scores.at(-1);
      if (typeof bar === "string" || !one || !latest) return false;
      return isBeyond(bar, latest.value, signOf(one));
    }
  }
}

const momentOf = ({ plannedEnd }: History, now: Instant): Moment =>
  plannedEnd === undefined ? { now } : { now, plannedEnd };

function scoreResult(rule: ScoreRule, history: History, now: Instant): RuleResult {
  const one = scaleIn(history, rule.measure, rule.scale);
  if (!one) return notAsked(rule, "no-scores");
  const moment = momentOf(history, now);
  const bar = barOf(rule, one, moment);
  const latest = one.scores.at(-1);
  if (typeof bar === "string") return notAsked(rule, bar);
  if (!latest) return notAsked(rule, "no-scores");
  const flip = nearestFlip(bar, one, latest.value);
  return {
    ...headOf(rule),
    status: isBeyond(bar, latest.value, signOf(one)) ? "fired" : "quiet",
    compared: comparedBy(rule, one, bar, moment),
    flips: flip === undefined ? [] : [{ name: "latest", from: latest.value, to: flip }],
    cautions: cautionsOf(rule, one),
  };
}

function cautionsOf(rule: ScoreRule, { model }: ScaleHistory): readonly Caution[] {
  if (rule.kind === "no-improvement") return ["late-responders"];
  return rule.kind === "beyond-expected" && model?.evidence === "thin"
    ? ["experimental-model"]
    : [];
}

function riskResult(rule: RiskItemRule, history: History): RuleResult {
  const last = lastAnswerTo(rule, history);
  if (!last) return notAsked(rule, "never-answered");
  const risks = history.risks.filter((risk) => isOf(rule, last, risk));
  return {
    ...headOf(rule),
    status: risks.length > 0 ? "fired" : "quiet",
    compared: risks.flatMap(({ value, above }) => [
      { name: "risk-answer", value } as const,
      { name: "risk-above", value: above } as const,
    ]),
    flips: risks.map(({ value, above }) => ({ name: "risk-answer", from: value, to: above })),
    cautions: [],
  };
}

const lastAnswerTo = (rule: RiskItemRule, { lastAnswered }: History): Answered | undefined =>
  lastAnswered.find(({ measure }) => measure === rule.measure);

const isOf = (rule: RiskItemRule, last: Answered, { measure, at }: RiskAnswer): boolean =>
  measure === rule.measure && at === last.at;

function missedResult(rule: MissedOccasionsRule, history: History, now: Instant): RuleResult {
  const inARow = missedInARow(history, now);
  const fired = inARow >= rule.inARow;
  return {
    ...headOf(rule),
    status: fired ? "fired" : "quiet",
    compared: [
      { name: "in-a-row", value: inARow },
      { name: "in-a-row-needed", value: rule.inARow },
    ],
    flips: [{ name: "in-a-row", from: inARow, to: fired ? rule.inARow - 1 : rule.inARow }],
    cautions: [],
  };
}

/** Occasions that passed unanswered since the last answer to anything. */
function missedInARow({ lastAnswered, missed }: History, now: Instant): number {
  let count = 0;
  for (const due of missed) {
    if (due <= now && !lastAnswered.some(({ at }) => at >= due)) count += 1;
  }
  return count;
}

const headOf = ({ id, version, kind, strength, source }: Rule) => ({
  rule: id,
  version,
  kind,
  strength,
  source,
});

const notAsked = (rule: Rule, reason: NotAsked): RuleResult => ({
  ...headOf(rule),
  status: "not-asked",
  reason,
  compared: [],
  flips: [],
  cautions: [],
});
