import { err, ok, type Result } from "../result.ts";
import { type EditedScale, editRule, type RuleEditProblem } from "./edit.ts";
import type { Rule } from "./rule.ts";
import { fieldsOf, formOf, type RuleField, type RuleForm } from "./rule-form.ts";

/** What a form says about one rule. `use: "no"` takes it out of the set. */
export type RuleInForm = RuleForm & { readonly use?: string };

/** One field that is another than before, as text; absent where the field was empty. */
export interface FieldChange {
  readonly field: RuleField;
  readonly before?: string;
  readonly after?: string;
}

export type RuleChange =
  | { readonly change: "added" | "removed"; readonly rule: Rule }
  | {
      readonly change: "edited";
      /** As it is now. */
      readonly rule: Rule;
      readonly versionBefore: number;
      readonly fields: readonly FieldChange[];
    };

/** An edited set of rules, and what is different in it. */
export interface EditedRules {
  readonly rules: readonly Rule[];
  readonly changes: readonly RuleChange[];
}

/**
 * A set of rules with what somebody typed, or every problem at once. Rules that the form does
 * not speak of stay. A risk rule cannot be taken out.
 *
 * @param forms by the rule's id
 * @param scaleOf the scale that a rule looks at
 * @unit see `editRule()`
 * @source see `editRule()`
 */
export function editRules(
  rules: readonly Rule[],
  forms: Readonly<Record<string, RuleInForm>>,
  scaleOf: (rule: Rule) => EditedScale | undefined,
): Result<EditedRules, readonly RuleEditProblem[]> {
  const formFor = ({ id }: Rule): RuleInForm => (Object.hasOwn(forms, id) ? (forms[id] ?? {}) : {});
  const kept = rules.filter((rule) => formFor(rule).use !== "no" || rule.kind === "risk-item");
  const edited = kept.map((rule) => editRule(rule, formFor(rule), scaleOf(rule)));
  const problems = edited.flatMap((one) => (one.ok ? [] : one.error));
  if (problems.length > 0) return err(problems);
  const after = edited.flatMap((one) => (one.ok ? [one.value] : []));
  return ok({ rules: after, changes: rulesDiff(rules, after) });
}

/**
 * A rule that comes into a set, again or for the first time: its version goes on from the last
 * one that ever had its id, so that an old signal never points to another rule.
 *
 * @param lastVersion of the same id; absent where there was none
 * @unit none
 * @source none: this counts
 */
export const rejoining = (rule: Rule, lastVersion: number | undefined): Rule =>
  lastVersion === undefined ? rule : { ...rule, version: lastVersion + 1 };

/**
 * What is different between two sets of rules.
 *
 * @unit fields as text
 * @source none: a comparison
 */
export function rulesDiff(before: readonly Rule[], after: readonly Rule[]): readonly RuleChange[] {
  const sameIn = (rules: readonly Rule[], { id }: Rule) => rules.find((one) => one.id === id);
  return [
    ...after.flatMap((rule): readonly RuleChange[] => {
      const old = sameIn(before, rule);
      if (!old) return [{ change: "added", rule }];
      const fields = fieldChanges(old, rule);
      return fields.length === 0
        ? []
        : [{ change: "edited", rule, versionBefore: old.version, fields }];
    }),
    ...before
      .filter((rule) => !sameIn(after, rule))
      .map((rule): RuleChange => ({ change: "removed", rule })),
  ];
}

function fieldChanges(before: Rule, after: Rule): readonly FieldChange[] {
  const [was, is] = [shownOf(before), shownOf(after)];
  return fieldsOf(after).flatMap((field) => {
    const [old, now] = [was[field], is[field]];
    return old === now
      ? []
      : [
          {
            field,
            ...(old !== undefined && { before: old }),
            ...(now !== undefined && { after: now }),
          },
        ];
  });
}

/** The form without what means nothing: points where the measure's own are used. */
function shownOf(rule: Rule): RuleForm {
  const { reason: _asked, points, comparison, ...rest } = formOf(rule);
  if (rest.difference === "measure") return rest;
  return {
    ...rest,
    ...(points !== undefined && { points }),
    ...(comparison !== undefined && { comparison }),
  };
}
