import type { Instant } from "../brand.ts";
import { isClinical } from "../change/judge.ts";
import { outcomeRules } from "../rules/defaults.ts";
import { evaluate } from "../rules/evaluate.ts";
import { type History, scaleIn } from "../rules/history.ts";
import type { RuleResult } from "../rules/result.ts";
import type { BeyondExpectedRule, ScoreRule } from "../rules/rule.ts";

/** Always shown as a word. `none`: there is nothing to judge by. */
export type Colour = "white" | "green" | "yellow" | "red" | "none";

export interface ColourSignal {
  readonly colour: Colour;
  /** The rules that decided, or for `none` those that could not be asked. */
  readonly because: readonly RuleResult[];
  /** Latest score and cut-off, where they decided for white. */
  readonly functional?: { readonly latest: number; readonly cutoff: number };
}

/**
 * One word for a course, in the manner of the OQ system but with open thresholds of our own:
 *
 * - red: reliably worse than the first score, or beyond the expected 80 % band twice in a row;
 * - yellow: beyond that band once, or, in the clinical range, no reliable improvement by check-in four;
 * - white: none of these, and the latest score lies outside the clinical range;
 * - green: none of these;
 * - none: fewer than two scores, or neither norms nor an expected course.
 *
 * Red outranks yellow, and yellow white, except that nobody outside the clinical range is asked
 * to improve.
 *
 * @unit none; the results carry points of the scale
 * @source the idea of four colours: Lambert's OQ system; its tables are proprietary and not used.
 *   The thresholds are those of `outcomeRules()`, each with its source
 */
export function signalColour(
  history: History,
  watched: { readonly measure: string; readonly scale: string },
  now: Instant,
): ColourSignal {
  const ask = (rule: ScoreRule): RuleResult => evaluate(rule, history, now);
  const rules = outcomeRules({ id: watched.measure }, { id: watched.scale });
  const ruleOf = (kind: ScoreRule["kind"]): readonly ScoreRule[] =>
    rules.filter((rule) => rule.kind === kind);
  const hard = [...ruleOf("deterioration"), ...ruleOf("beyond-expected")].map(ask);
  const once = ruleOf("beyond-expected").map(askedOnce).map(ask);
  const slow = ruleOf("no-improvement").map(ask);

  const red = hard.filter(hasFired);
  if (red.length > 0) return { colour: "red", because: red };
  const unexpected = once.filter(hasFired);
  if (unexpected.length > 0) return { colour: "yellow", because: unexpected };
  const asked = [...hard, ...once];
  if (asked.every(({ status }) => status === "not-asked"))
    return { colour: "none", because: asked };

  const one = scaleIn(history, watched.measure, watched.scale);
  const latest = one?.scores.at(-1)?.value;
  const range = one?.cutoff?.prompt ? undefined : one?.cutoff;
  if (range && latest !== undefined && !isClinical(range, latest)) {
    const functional = { latest, cutoff: range.value };
    return { colour: "white", because: asked.filter(isQuiet), functional };
  }
  const unmoved = slow.filter(hasFired);
  if (unmoved.length > 0) return { colour: "yellow", because: unmoved };
  return { colour: "green", because: [...asked, ...slow].filter(isQuiet) };
}

const hasFired = ({ status }: RuleResult): boolean => status === "fired";
const isQuiet = ({ status }: RuleResult): boolean => status === "quiet";

/** The same rule, asked about the latest score alone. */
const askedOnce = (rule: ScoreRule): ScoreRule =>
  rule.kind === "beyond-expected"
    ? ({ ...rule, id: `${rule.id}-once`, inARow: 1 } satisfies BeyondExpectedRule)
    : rule;
