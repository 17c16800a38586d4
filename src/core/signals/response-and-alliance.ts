import type { Instant } from "../brand.ts";
import { evaluate } from "../rules/evaluate.ts";
import { type History, scaleIn, type ScaleHistory } from "../rules/history.ts";
import type { RuleResult } from "../rules/result.ts";
import type { ScoreRule } from "../rules/rule.ts";
import { type ExpectedScore, expectedCourse, type Hidden } from "../trajectory/expected-course.ts";

/** Where the latest score lies in what the first score lets expect. */
export type Response =
  | {
      readonly status: "as-expected-or-better" | "worse-within-band" | "worse-than-band";
      readonly latest: number;
      readonly expected: ExpectedScore;
      readonly experimental: boolean;
    }
  | Hidden
  /** A first score alone is where a course starts from, not a response. */
  | { readonly status: "too-few-scores" };

export interface ResponseAndAlliance {
  readonly response: Response;
  /** One result for each alliance rule. */
  readonly alliance: readonly RuleResult[];
}

/**
 * Expected response from the first score, and the alliance check, in the manner of PCOMS: the
 * latest score against the expected one and the worse end of its 80 % band, and the alliance
 * rules beside it, never mixed with it.
 *
 * @param allianceRules of the clinic's alliance scale, see `allianceRules()`
 * @unit points of the scale
 * @source the three steps (target, lower line, below it): OpenFIT support, article 204000069702;
 *   target and line are those of our own growth model
 */
export function responseAndAlliance(
  history: History,
  watched: { readonly measure: string; readonly scale: string },
  allianceRules: readonly ScoreRule[],
  now: Instant,
): ResponseAndAlliance {
  return {
    response: responseOf(scaleIn(history, watched.measure, watched.scale)),
    alliance: allianceRules.map((rule) => evaluate(rule, history, now)),
  };
}

function responseOf(one: ScaleHistory | undefined): Response {
  const first = one?.scores[0];
  const latest = one?.scores.at(-1);
  if (!one || !first || !latest || first === latest) return { status: "too-few-scores" };
  const course = expectedCourse(one.model, [first], [latest.session], one.range);
  if (course.status === "hidden") return course;
  const expected = course.scores[0];
  if (!expected) return { status: "too-few-scores" };
  const higherIsWorse = one.direction === "higher-is-worse";
  const isWorse = (than: number): boolean =>
    higherIsWorse ? latest.value > than : latest.value < than;
  const { from, to } = expected.band80;
  const status = isWorse(higherIsWorse ? to : from)
    ? "worse-than-band"
    : isWorse(expected.expected)
      ? "worse-within-band"
      : "as-expected-or-better";
  return { status, latest: latest.value, expected, experimental: course.experimental };
}
