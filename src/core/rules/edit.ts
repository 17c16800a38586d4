import { numberIn } from "../answers/number-text.ts";
import { err, ok, type Result } from "../result.ts";
import { type Bounds, boundsOf } from "./bounds.ts";
import type { Scale } from "../measures/measure.ts";
import type { Fault, WrittenFault } from "../written.ts";
import type { Difference, Rule } from "./rule.ts";
import {
  CHOICES,
  DIFFERENCES,
  differencesFor,
  fieldsOf,
  LIMITS,
  type RuleField,
  type RuleForm,
} from "./rule-form.ts";

interface Within {
  /** For a number: which may be chosen. */
  readonly bounds?: Bounds;
}

/** One field of an edited rule that cannot be kept, and what would do. */
export type RuleEditProblem = WrittenFault<RuleField> & Within & { readonly rule: string };

/**
 * Characters that the reason for a change may have.
 *
 * @unit characters
 * @source our own choice
 */
export const LONGEST_REASON = 300;

/** What of a scale says which numbers its rules may have. */
export type EditedScale = Pick<Scale, "range" | "reliableChange">;

/** What may be typed and chosen in the fields of one rule. */
interface Allowed {
  readonly bounds: (field: RuleField) => Bounds;
  readonly differences: ReturnType<typeof differencesFor>;
}

type Read<T> = Result<T, Fault & Within>;
/**
 * Takes the value of a field, or remembers what is wrong with it. A field that was not sent has
 * the value `instead`; without one it counts as empty.
 */
type Take = <T, I extends T | undefined>(
  field: RuleField,
  read: (typed: string) => Read<T>,
  instead: I,
) => T | I;

/**
 * A rule with what somebody typed, or what is wrong with it, field by field. A changed rule has
 * the next version and, where more than its haste changed, the given reason for its source; an
 * unchanged one is the same object. A field that was not sent stays as it is.
 *
 * @param scale the one that the rule looks at; not needed for rules without one
 * @unit points of the scale, sessions, days or scores in a row, as the fields say
 * @source a changed number is the clinic's own choice, and its source says so
 */
export function editRule(
  rule: Rule,
  form: RuleForm,
  scale?: EditedScale,
): Result<Rule, readonly RuleEditProblem[]> {
  const problems: RuleEditProblem[] = [];
  // Points beside the choice of the measure's own would be lost in silence.
  const own = "difference" in rule && rule.difference.from === "clinic" ? rule.difference : null;
  const points = form.points?.trim() ?? "";
  const isUnused = form.difference === "measure" && points !== "" && points !== `${own?.points}`;
  if ("difference" in rule && isUnused) {
    problems.push({ rule: rule.id, field: "difference", problem: "not-offered" });
  }
  const take: Take = (field, read, instead) => {
    const typed = form[field]?.trim() ?? (instead === undefined ? "" : undefined);
    if (typed === undefined || !fieldsOf(rule).includes(field)) return instead;
    const found = read(typed);
    if (found.ok) return found.value;
    problems.push({ rule: rule.id, field, ...found.error });
    return instead;
  };
  const changed = withFields(rule, take, {
    bounds: (field) => boundsOf(rule.kind, field, scale?.range),
    differences: differencesFor(scale),
  });
  const strength = take("strength", oneOf(CHOICES.strength), rule.strength);
  const numbersChanged = !isSame(changed, rule);
  const reason = take("reason", numbersChanged ? neededReason : anyReason, "");
  if (numbersChanged && form.reason === undefined) {
    problems.push({ rule: rule.id, field: "reason", problem: "empty" });
  }
  if (problems.length > 0) return err(problems);
  if (!numbersChanged && strength === rule.strength) return ok(rule);
  return ok({
    ...changed,
    strength,
    version: rule.version + 1,
    ...(numbersChanged && { source: { kind: "choice", text: reason } as const }),
  });
}

function withFields(rule: Rule, take: Take, allowed: Allowed): Rule {
  const number = (field: RuleField, now: number) =>
    take(field, numberWithin(allowed.bounds(field)), now);
  switch (rule.kind) {
    case "deterioration":
      return { ...rule, difference: differenceFrom(rule.difference, take, allowed) };
    case "no-improvement":
      return {
        ...rule,
        sessions: number("sessions", rule.sessions),
        difference: differenceFrom(rule.difference, take, allowed),
      };
    case "beyond-expected":
      return {
        ...rule,
        band: take("band", oneOf(CHOICES.band), `${rule.band}`) === "50" ? 50 : 80,
        inARow: number("in-a-row", rule.inARow),
      };
    case "alliance-drop":
      return { ...rule, points: number("points", rule.points) };
    case "alliance-low":
      return {
        ...rule,
        limit: number("limit", rule.limit),
        comparison: take("comparison", oneOf(LIMITS), rule.comparison),
      };
    case "risk-item":
      return rule;
    case "missed-occasions":
      return { ...rule, inARow: number("in-a-row", rule.inARow) };
    case "clinical-at-end":
      return { ...rule, daysBefore: number("days-before", rule.daysBefore) };
  }
}

/** Points and comparison are read only where the clinic chose its own difference. */
function differenceFrom(now: Difference, take: Take, { bounds, differences }: Allowed): Difference {
  const from = take("difference", oneOf(differences), now.from);
  if (from === "measure") return { from: "measure" };
  const own = now.from === "clinic" ? now : undefined;
  return {
    from: "clinic",
    // A problem with the points is remembered, and then no rule comes out.
    points: take("points", numberWithin(bounds("points")), own?.points) ?? 0,
    comparison: take("comparison", oneOf(DIFFERENCES), own?.comparison ?? "at-least"),
  };
}

const isSame = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

const oneOf =
  <T extends string>(allowed: readonly T[]) =>
  (typed: string): Read<T> => {
    const found = allowed.find((one) => one === typed);
    return found === undefined ? err({ problem: "not-offered" }) : ok(found);
  };

const numberWithin =
  (bounds: Bounds) =>
  (typed: string): Read<number> => {
    if (typed === "") return err({ problem: "empty", bounds });
    const value = numberIn(typed, bounds.decimals);
    if (value === undefined) return err({ problem: "not-a-number", bounds });
    if (value < bounds.from) return err({ problem: "too-small", bounds });
    return value > bounds.to ? err({ problem: "too-large", bounds }) : ok(value);
  };

const anyReason = (typed: string): Read<string> =>
  [...typed].length > LONGEST_REASON
    ? err({ problem: "too-long", max: LONGEST_REASON })
    : ok(typed);

const neededReason = (typed: string): Read<string> =>
  typed === "" ? err({ problem: "empty" }) : anyReason(typed);
