import { MIDDLE_50, MIDDLE_80 } from "../statistics/normal.ts";
import { bandAt, beliefAfter, whyHidden } from "../trajectory/expected-course.ts";
import type { GrowthModel } from "../trajectory/growth-model.ts";
import type { Bar } from "./bar.ts";
import type { HistoryScore, ScaleHistory } from "./history.ts";
import type { NotAsked } from "./result.ts";
import type { BeyondExpectedRule } from "./rule.ts";

/**
 * The worse end of the band that the first score lets expect at the latest session. It is
 * armed only if the scores just before lay beyond their own bands too.
 *
 * @unit points of the scale
 * @source see `bandAt()`; that several in a row are asked for is the rule's own choice
 */
export function expectedBar(rule: BeyondExpectedRule, history: ScaleHistory): Bar | NotAsked {
  const { scores, model } = history;
  const first = scores[0];
  const latest = scores.at(-1);
  const hidden = whyHidden(model, first, latest?.session);
  if (hidden) return hidden.reason === "no-score" ? "no-scores" : hidden.reason;
  if (!model || !first || !latest) return "no-model";
  if (scores.length <= rule.inARow) return "too-few-scores";
  const endAt = worseEnd(rule, history, model, first);
  let armed = true;
  for (let back = 2; back <= rule.inARow; back++) {
    const one = scores.at(-back);
    armed &&= one !== undefined && isWorse(history, one.value, endAt(one.session));
  }
  return { reference: endAt(latest.session), margin: 0, inclusive: false, armed };
}

/**
 * How many of the latest scores lie beyond the expected band, counted back from the latest.
 *
 * @unit scores
 * @source see `expectedBar()`
 */
export function beyondInARow(rule: BeyondExpectedRule, history: ScaleHistory): number {
  const { scores, model } = history;
  const first = scores[0];
  if (!model || !first) return 0;
  const endAt = worseEnd(rule, history, model, first);
  const later = scores.slice(1).toReversed();
  const inside = later.findIndex(({ session, value }) => !isWorse(history, value, endAt(session)));
  return inside < 0 ? later.length : inside;
}

const isWorse = ({ direction }: ScaleHistory, value: number, than: number): boolean =>
  direction === "higher-is-worse" ? value > than : value < than;

/** Where the rule's band ends on its worse side, at any session, from what the first score says. */
function worseEnd(
  { band }: BeyondExpectedRule,
  { direction, range }: ScaleHistory,
  model: GrowthModel,
  first: HistoryScore,
): (session: number) => number {
  const belief = beliefAfter(model, [first]);
  const z = band === 50 ? MIDDLE_50 : MIDDLE_80;
  return (session) => {
    const { from, to } = bandAt(model, belief, session, z, range);
    return direction === "higher-is-worse" ? to : from;
  };
}
