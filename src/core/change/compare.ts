import type { Cutoff } from "../measures/measure.ts";
import { type Grid, nearestOther, scoresOn } from "./counterfactual.ts";
import { trueCutoff } from "./hageman-arrindell.ts";
import { leavesRange } from "./judge.ts";
import { outcomeOf } from "./outcome.ts";
import { judgeBy, yardstickOf } from "./prepare.ts";
import type { ChangeRule, RuleProblem } from "./rule.ts";
import type { ChangeClass, Direction, Outcome } from "./verdict.ts";
import { expectedAfter, indexOf, pointsPerUnit, type Yardstick } from "./yardstick.ts";

/** Two scores of one scale, and what the scale is like. */
export interface Pair {
  readonly from: number;
  readonly to: number;
  readonly direction: Direction;
  readonly grid: Grid;
  readonly cutoff?: Cutoff;
}

/** A later score on the scale's grid that would have given another verdict, and which. */
export interface Flip {
  readonly to: number;
  readonly class: ChangeClass;
  readonly outcome?: Outcome;
}

/** What one method says of a pair of scores, with every number that it compared. */
export interface MethodVerdict<Rule extends ChangeRule = ChangeRule> {
  readonly status: "judged";
  readonly rule: Rule;
  readonly class: ChangeClass;
  /** Absent without a cut-off. */
  readonly outcome?: Outcome;
  /** Distance of the later score from `expected`, in the yardstick's unit. */
  readonly index: number;
  readonly yardstick: Yardstick;
  /** The later score that would have meant no change at all, in points. */
  readonly expected: number;
  /** Points of the scale in one unit, for this first score. */
  readonly unitInPoints: number;
  /** Later scores between these, in points, are no reliable change. */
  readonly noChange: { readonly low: number; readonly high: number };
  /** The possible scores from which a change counts; each absent where none is far enough. */
  readonly reach: { readonly better?: number; readonly worse?: number };
  /** Absent if no possible score would have given another verdict. */
  readonly flip?: Flip;
}

export interface NoMethodVerdict<Rule extends ChangeRule = ChangeRule> {
  readonly status: "not-judged";
  readonly rule: Rule;
  readonly reason: RuleProblem | { readonly kind: "percentage-of-nothing" };
}

/**
 * One pair of scores, judged by several methods side by side. All speak of the same three
 * classes, each says which numbers it compared, and what would have changed its verdict.
 *
 * @unit points of the scale; indices in `Yardstick.measuredIn`
 * @source each method's function cites its own; `SourcedRule.source` for the numbers
 */
export const compareMethods = <Rule extends ChangeRule>(
  pair: Pair,
  rules: readonly Rule[],
): readonly (MethodVerdict<Rule> | NoMethodVerdict<Rule>)[] =>
  rules.map((rule) => verdictOf(pair, rule));

function verdictOf<Rule extends ChangeRule>(
  pair: Pair,
  rule: Rule,
): MethodVerdict<Rule> | NoMethodVerdict<Rule> {
  const found = yardstickOf(rule);
  if (!found.ok) return { status: "not-judged", rule, reason: found.error };
  const { from, to, direction, grid } = pair;
  const yardstick = found.value;
  const index = indexOf(yardstick, from, to);
  const judge = judgeBy(yardstick, direction);
  const changeClass = judge(from, to);
  if (index === undefined || changeClass === undefined) {
    return { status: "not-judged", rule, reason: { kind: "percentage-of-nothing" } };
  }
  const leaves = leavingOf(pair, rule);
  const answer = (later: number): ChangeClass | Outcome => {
    const its = judge(from, later) ?? changeClass;
    return leaves ? outcomeOf(its, leaves(later)) : its;
  };
  const flip = nearestOther(grid, to, answer(to), answer);
  return {
    status: "judged",
    rule,
    class: changeClass,
    ...(leaves && { outcome: outcomeOf(changeClass, leaves(to)) }),
    index,
    yardstick,
    ...boundsOf(yardstick, pair),
    reach: reachOf(pair, (later) => judge(from, later)),
    ...(flip !== undefined && {
      flip: {
        to: flip,
        class: judge(from, flip) ?? changeClass,
        ...(leaves && { outcome: outcomeOf(judge(from, flip) ?? changeClass, leaves(flip)) }),
      },
    }),
  };
}

/** How a rule sees whether a later score is out of the clinical range, if it can. */
function leavingOf(
  { from, direction, cutoff }: Pair,
  rule: ChangeRule,
): ((to: number) => boolean) | undefined {
  const own = rule.method === "hageman-arrindell" ? trueCutoff(rule, direction) : undefined;
  if (own) return (to) => own.recovers(from, to);
  return cutoff && ((to) => leavesRange(cutoff, from, to));
}

function reachOf(
  { direction, grid }: Pair,
  classAt: (to: number) => ChangeClass | undefined,
): MethodVerdict["reach"] {
  const upward = scoresOn(grid);
  // From the best score to the worst.
  const scores = direction === "higher-is-worse" ? upward : upward.toReversed();
  const better = scores.findLast((score) => classAt(score) === "reliable-improvement");
  const worse = scores.find((score) => classAt(score) === "reliable-worsening");
  return { ...(better !== undefined && { better }), ...(worse !== undefined && { worse }) };
}

function boundsOf(
  yardstick: Yardstick,
  { from, direction }: Pair,
): Pick<MethodVerdict, "expected" | "unitInPoints" | "noChange"> {
  const expected = expectedAfter(yardstick, from);
  const unitInPoints = pointsPerUnit(yardstick, from);
  const { improvement, worsening } = yardstick;
  const [down, up] =
    direction === "higher-is-worse" ? [improvement, worsening] : [worsening, improvement];
  return {
    expected,
    unitInPoints,
    noChange: { low: expected - down * unitInPoints, high: expected + up * unitInPoints },
  };
}
