import { roundHalfUp } from "../scoring/round.ts";
import { type Bar, isBeyond, signOf } from "./bar.ts";
import type { ScaleHistory } from "./history.ts";

/**
 * The possible score nearest to the latest one with which the verdict would have been the
 * opposite. Nothing where no score of the scale would have changed it.
 *
 * @param latest the latest score, in points
 * @unit points of the scale, on its grid of possible scores
 * @source none: the bar turned round
 */
export function nearestFlip(bar: Bar, history: ScaleHistory, latest: number): number | undefined {
  const sign = signOf(history);
  const [lowest, highest] = history.range;
  const count = Math.round((highest - lowest) / history.step);
  const scoreAt = (place: number): number =>
    place >= count ? highest : roundHalfUp(lowest + place * history.step, history.decimals ?? 0);
  const beyond = isBeyond(bar, latest, sign);
  const edge = Math.round((bar.reference + sign * bar.margin - lowest) / history.step);
  let nearest: number | undefined;
  // The verdict changes once along the scale: at the edge, give or take the rounding.
  for (let place = edge - 2; place <= edge + 2; place++) {
    const score = scoreAt(Math.min(count, Math.max(0, place)));
    if (isBeyond(bar, score, sign) === beyond) continue;
    if (nearest === undefined || Math.abs(score - latest) < Math.abs(nearest - latest)) {
      nearest = score;
    }
  }
  return nearest;
}
