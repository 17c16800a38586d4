import type { Scale } from "../../../src/core/measures/measure.ts";
import type { RuleEditProblem } from "../../../src/core/rules/edit.ts";
import {
  type EditedRules,
  editRules,
  rejoining,
  rulesDiff,
} from "../../../src/core/rules/edit-set.ts";
import { allianceRules, deteriorationBy } from "../../../src/core/rules/defaults.ts";
import { formOf, type RuleForm } from "../../../src/core/rules/rule-form.ts";
import type { Rule } from "../../../src/core/rules/rule.ts";
import { ok, type Result } from "../../../src/core/result.ts";
import { findMeasure } from "../../../src/packs/find.ts";
import { usableMeasures } from "../../../src/packs/index.ts";
import type { KeptRuleSet } from "../../db/rule-set.ts";
import { rulebook } from "../rulebook.ts";

/** All rules that a clinic may have: those in use, and those that it could take in. */
export interface RuleChoice {
  readonly version: number;
  readonly used: readonly Rule[];
  readonly unused: readonly Rule[];
  /** Those of `unused` that were in use before. */
  readonly retired: readonly Rule[];
}

/** The scale that a rule looks at, which bounds what may be typed. */
const scaleOf = (rule: Rule): Scale | undefined =>
  "scale" in rule
    ? findMeasure(rule.measure).scales.find(({ id }) => id === rule.scale)
    : undefined;

/**
 * Rules for each scale in a chart of which no source says which change counts. Their numbers only
 * stand in, and nobody could type them: a clinic that takes such a rule in must type its own.
 */
function withoutNumbers(acceptedTerms: readonly string[]): readonly Rule[] {
  const source = { kind: "choice", text: "" } as const;
  // What somebody else answers about a client enters no course, so no rule could look at it.
  const asked = usableMeasures(acceptedTerms).filter(({ respondent }) => respondent === "self");
  return asked.flatMap((measure) =>
    measure.scales
      .filter(({ shown, reliableChange }) => shown === "chart" && reliableChange.length === 0)
      .flatMap((scale): readonly Rule[] => {
        const [low, high] = scale.range;
        const points = high - low + 1;
        return scale.about === "alliance"
          ? allianceRules(measure, scale, { limit: low - 1, drop: points, source })
          : [deteriorationBy(measure, scale, { points, source })];
      }),
  );
}

export const needsNumbers = ({ source }: Rule): boolean =>
  source.kind === "choice" && source.text === "";

export function choiceOf(
  kept: KeptRuleSet | undefined,
  acceptedTerms: readonly string[],
): RuleChoice {
  const { rules: used, version } = kept ?? rulebook.builtIn;
  const retired = kept?.retired ?? [];
  const known = new Set([...used, ...retired].map(({ id }) => id));
  const others = [...rulebook.builtIn.rules, ...withoutNumbers(acceptedTerms)];
  return {
    version,
    used,
    retired,
    unused: [...retired, ...others.filter(({ id }) => !known.has(id))],
  };
}

/** What stands in the fields of a page that nobody has touched, by `<rule>.<field>`. */
export const typedOf = ({ used, unused }: RuleChoice): Readonly<Record<string, string>> =>
  Object.fromEntries([
    ...used.flatMap((rule) => fieldsOfRule(rule, "yes")),
    ...unused.flatMap((rule) => fieldsOfRule(rule, "no")),
  ]);

type Typed = Readonly<Record<string, string>>;

/**
 * A form that was made from an older version, on top of today's: what its person did not touch is
 * as somebody else has saved it meanwhile; what they typed stays. A rule that they edited and
 * somebody else took out stays in use, so that the page says what saving would bring back.
 */
export function rejoined(form: Typed, seen: Typed, now: Typed): Typed {
  const ruleOf = (name: string) => name.slice(0, name.indexOf("."));
  const isTouched = (name: string) => name.includes(".") && form[name] !== seen[name];
  const edited = new Set(Object.keys(form).filter(isTouched).map(ruleOf));
  const isKept = (name: string) =>
    isTouched(name) || (name.endsWith(".use") && form[name] === "yes" && edited.has(ruleOf(name)));
  const mine = Object.entries(form).map(
    ([name, value]) => [name, isKept(name) ? value : (now[name] ?? value)] as const,
  );
  // Rules that came in meanwhile stand in no field of theirs.
  return { ...now, ...Object.fromEntries(mine) };
}

const NUMBERS: readonly string[] = ["limit", "points"];

const fieldsOfRule = (rule: Rule, use: string): readonly (readonly [string, string])[] => [
  [`${rule.id}.use`, use],
  ...Object.entries(formOf(rule)).map(
    ([field, value]) =>
      [`${rule.id}.${field}`, needsNumbers(rule) && NUMBERS.includes(field) ? "" : value] as const,
  ),
];

/** A clinic's rules after an edit, and those that it took out. */
export interface NewRules extends EditedRules {
  readonly retired: readonly Rule[];
}

/**
 * The rules as a form wants them, or every problem at once.
 *
 * @param reason stands in for reasons that were not written, for somebody who only looks
 */
export function readRules(
  { used, unused, retired }: RuleChoice,
  form: Readonly<Record<string, string>>,
  reason = "",
): Result<NewRules, readonly RuleEditProblem[]> {
  const formFor = ({ id }: Rule): RuleForm & { readonly use?: string } =>
    Object.fromEntries(
      Object.entries(form).flatMap(([name, value]) =>
        name.startsWith(`${id}.`)
          ? [[name.slice(id.length + 1), name.endsWith(".reason") ? value.trim() || reason : value]]
          : [],
      ),
    );
  const wanted = unused.filter((rule) => formFor(rule).use === "yes");
  const joined = wanted.map((rule) => {
    const before = retired.find(({ id }) => id === rule.id);
    return rejoining(rule, before?.version);
  });
  const all = [...used, ...joined];
  // A rule without numbers comes in with typed ones or not at all.
  const forms = Object.fromEntries(
    all.map((rule) => [
      rule.id,
      needsNumbers(rule) ? { limit: "", points: "", ...formFor(rule) } : formFor(rule),
    ]),
  );
  const edited = editRules(all, forms, scaleOf);
  if (!edited.ok) return edited;
  const { rules } = edited.value;
  const isIn = ({ id }: Rule) => rules.some((rule) => rule.id === id);
  return ok({
    rules,
    changes: rulesDiff(used, rules),
    retired: [...retired, ...used].filter((rule) => !isIn(rule)),
  });
}
