import type { RuleKind } from "./rule.ts";

/** One field of an edited rule that cannot be kept, and what it should have been. */
export interface RuleProblem {
  /** Path of the field, e.g. `difference.points`; empty for the rule as a whole. */
  readonly field: string;
  readonly expected: Expected;
}

export type Expected =
  | "rule"
  | "text"
  | "whole-number-from-1"
  | "whole-number-from-0"
  | "number"
  | "positive-number"
  | "50-or-80"
  | "kind-of-rule"
  | "hard-or-soft"
  | "measure-or-clinic"
  | "at-least-or-more-than"
  | "worse-than-or-at-or-worse-than"
  | "citation-or-choice"
  | "web-address"
  /** A field that no rule of this kind has: a typing mistake would otherwise be lost in silence. */
  | "nothing";

/** The fields of a rule and what each must hold. */
type Fields = Readonly<Record<string, Expected | "difference" | "source">>;

const BASE: Fields = {
  id: "text",
  version: "whole-number-from-1",
  kind: "kind-of-rule",
  strength: "hard-or-soft",
  source: "source",
};
const SCALE: Fields = { ...BASE, measure: "text", scale: "text" };

const FIELDS: Readonly<Record<RuleKind, Fields>> = {
  deterioration: { ...SCALE, difference: "difference" },
  "no-improvement": { ...SCALE, sessions: "whole-number-from-1", difference: "difference" },
  "beyond-expected": { ...SCALE, band: "50-or-80", inARow: "whole-number-from-1" },
  "alliance-drop": { ...SCALE, points: "positive-number" },
  "alliance-low": { ...SCALE, limit: "number", comparison: "worse-than-or-at-or-worse-than" },
  "risk-item": { ...BASE, measure: "text" },
  "missed-occasions": { ...BASE, inARow: "whole-number-from-1" },
  "clinical-at-end": { ...SCALE, daysBefore: "whole-number-from-0" },
};

const oneOf =
  (...allowed: readonly unknown[]) =>
  (value: unknown): boolean =>
    allowed.includes(value);

const isNumber = (value: unknown): value is number =>
  typeof value === "number" && Number.isFinite(value);

const isWhole = (value: unknown, from: number): boolean =>
  isNumber(value) && Number.isInteger(value) && value >= from;

const CHECKS: Readonly<Record<Expected, (value: unknown) => boolean>> = {
  rule: isRecord,
  text: (value) => typeof value === "string" && value.trim() !== "",
  "whole-number-from-1": (value) => isWhole(value, 1),
  "whole-number-from-0": (value) => isWhole(value, 0),
  number: isNumber,
  "positive-number": (value) => isNumber(value) && value > 0,
  "50-or-80": oneOf(50, 80),
  "kind-of-rule": (value) => typeof value === "string" && Object.hasOwn(FIELDS, value),
  "hard-or-soft": oneOf("hard", "soft"),
  "measure-or-clinic": oneOf("measure", "clinic"),
  "at-least-or-more-than": oneOf("at-least", "more-than"),
  "worse-than-or-at-or-worse-than": oneOf("worse-than", "at-or-worse-than"),
  "citation-or-choice": oneOf("citation", "choice"),
  "web-address": (value) => typeof value === "string" && /^https?:\/\/\S+$/.test(value),
  nothing: (value) => value === undefined,
};

/**
 * What is wrong with a rule that somebody edited, field by field; empty if it may be kept. Never
 * throws, whatever it is given. A rule without problems is a `Rule`.
 *
 * @unit none
 * @source the fields of `Rule`
 */
export function ruleProblems(rule: unknown): readonly RuleProblem[] {
  if (!isRecord(rule)) return [{ field: "", expected: "rule" }];
  const kind = rule["kind"];
  if (typeof kind !== "string" || !Object.hasOwn(FIELDS, kind)) {
    return [{ field: "kind", expected: "kind-of-rule" }];
  }
  return problemsOf(rule, FIELDS[kind as RuleKind], "");
}

function problemsOf(
  value: Readonly<Record<string, unknown>>,
  fields: Fields,
  path: string,
): readonly RuleProblem[] {
  const unknown = Object.keys(value).filter((name) => !Object.hasOwn(fields, name));
  return [
    ...Object.entries(fields).flatMap(([name, expected]) =>
      problemAt(Object.hasOwn(value, name) ? value[name] : undefined, expected, path + name),
    ),
    ...unknown.map((name) => ({ field: path + name, expected: "nothing" }) as const),
  ];
}

function problemAt(value: unknown, expected: Fields[string], field: string) {
  if (expected === "difference" || expected === "source") {
    if (!isRecord(value)) return [{ field, expected: PARTS[expected].expected }];
    return problemsOf(value, PARTS[expected].fieldsOf(value), `${field}.`);
  }
  return CHECKS[expected](value) ? [] : [{ field, expected }];
}

const PARTS: Readonly<
  Record<
    "difference" | "source",
    { expected: Expected; fieldsOf: (part: Readonly<Record<string, unknown>>) => Fields }
  >
> = {
  difference: {
    expected: "measure-or-clinic",
    fieldsOf: ({ from }) =>
      from === "clinic"
        ? {
            from: "measure-or-clinic",
            points: "positive-number",
            comparison: "at-least-or-more-than",
          }
        : { from: "measure-or-clinic" },
  },
  source: {
    expected: "citation-or-choice",
    fieldsOf: ({ kind }) =>
      kind === "citation"
        ? { kind: "citation-or-choice", text: "text", url: "web-address" }
        : { kind: "citation-or-choice", text: "text" },
  },
};

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
