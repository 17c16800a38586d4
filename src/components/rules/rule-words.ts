import type { RuleEditProblem } from "../../core/rules/edit.ts";
import type { FieldChange, RuleChange } from "../../core/rules/edit-set.ts";
import type { Difference, Rule } from "../../core/rules/rule.ts";
import type { RuleField } from "../../core/rules/rule-form.ts";
import { rules } from "../../locales/staff/rules.ts";
import type { Voice } from "../report/voice.ts";

/** What a rule is called, with its measure where it has one: "Risk answer (PHQ-9)". */
export const nameRule = (
  { t }: Voice,
  { kind }: Pick<Rule, "kind">,
  measure: string | undefined,
): string => {
  const name = t(`signal.name.${kind}`);
  return measure === undefined ? name : t("rule.of", { name, measure });
};

/** When a rule fires, in one sentence. */
export function sayRuleText(voice: Voice, rule: Rule): string {
  const { t, format } = voice;
  const number = (value: number) => format.number(value);
  switch (rule.kind) {
    case "deterioration":
      return t("rule.says.deterioration", { difference: sayNeeded(voice, rule.difference) });
    case "no-improvement":
      return t("rule.says.no-improvement", {
        sessions: number(rule.sessions),
        difference: sayNeeded(voice, rule.difference),
      });
    case "beyond-expected":
      return t("rule.says.beyond-expected", { count: rule.inARow, band: number(rule.band) });
    case "alliance-drop":
      return t("rule.says.alliance-drop", { count: rule.points });
    case "alliance-low":
      return t(`rule.says.alliance-low.${rule.comparison}`, { limit: format.exact(rule.limit) });
    case "risk-item":
      return t("rule.says.risk-item");
    case "missed-occasions":
      return t("rule.says.missed-occasions", { count: rule.inARow });
    case "clinical-at-end":
      return t("rule.says.clinical-at-end", { days: number(rule.daysBefore) });
  }
}

const sayNeeded = ({ t }: Voice, difference: Difference): string =>
  difference.from === "measure"
    ? t("rule.difference.measure")
    : t(`rule.difference.${difference.comparison}`, { count: difference.points });

/** The label of a field in the settings; `use` asks whether a rule is used at all. */
export const nameRuleField = ({ t }: Voice, field: RuleField | "use"): string =>
  t(`rule.field.${field}`);

type ValueKey = Extract<keyof typeof rules, `rule.value.${string}.${string}`>;
const hasWord = (key: string): key is ValueKey => Object.hasOwn(rules, key);

/** A choice in words, such as "A question to ask"; anything else as it was typed. */
export function sayRuleValue({ t }: Voice, field: RuleField, value: string): string {
  if (field === "band") return t("rule.value.band", { value });
  const key = `rule.value.${field}.${value}`;
  return hasWord(key) ? t(key) : value;
}

/** What is wrong with a field of a rule, and how to mend it. */
export function sayRuleProblem(voice: Voice, found: RuleEditProblem): string {
  const { t, format } = voice;
  const { bounds } = found;
  const label = nameRuleField(voice, found.field);
  if (bounds) {
    return t(bounds.decimals === 0 ? "rule.problem.whole" : "rule.problem.number", {
      label,
      from: format.number(bounds.from),
      to: format.number(bounds.to),
    });
  }
  if (found.field === "difference") return t("rule.problem.difference", { label });
  if ("max" in found) {
    return t("field.problem.too-long", { label, max: format.number(found.max) });
  }
  return found.problem === "empty" && found.field === "reason"
    ? t("rule.problem.reason", { label })
    : t(`field.problem.${found.problem}`, { label });
}

/**
 * What an edit changes, one sentence a rule; one sentence that says so where it changes nothing.
 *
 * @param measureOf what the measure of a rule is called; nothing for rules without one
 */
export function sayRuleChanges(
  voice: Voice,
  changes: readonly RuleChange[],
  measureOf: (rule: Rule) => string | undefined,
): readonly string[] {
  const { t, format } = voice;
  if (changes.length === 0) return [t("rule.change.none")];
  return changes.map((one) => {
    const name = nameRule(voice, one.rule, measureOf(one.rule));
    if (one.change !== "edited") return t(`rule.change.${one.change}`, { name });
    return t("rule.change.edited", {
      name,
      before: format.number(one.versionBefore),
      after: format.number(one.rule.version),
      fields: one.fields.map((field) => sayFieldChange(voice, field)).join(" "),
    });
  });
}

function sayFieldChange(voice: Voice, { field, before, after }: FieldChange): string {
  const { t } = voice;
  const said = (value: string) => sayRuleValue(voice, field, value);
  const name = nameRuleField(voice, field);
  if (before === undefined) {
    return t("rule.change.field.new", { field: name, after: said(after ?? "") });
  }
  if (after === undefined) {
    return t("rule.change.field.gone", { field: name, before: said(before) });
  }
  return t("rule.change.field", { field: name, before: said(before), after: said(after) });
}
