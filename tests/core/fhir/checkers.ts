/** Three checkers of a FHIR R4 Questionnaire. None sees every fault; each sees some that the others miss. */
import { Fhir } from "fhir";
import fhirpath from "fhirpath";
import r4 from "fhirpath/fhir-context/r4";

/**
 * Invariants of level "error" of R4 Questionnaire, as published in
 * http://hl7.org/fhir/R4/questionnaire-definitions.html. The `trace()` calls of que-1, which only print,
 * are left out.
 */
const INVARIANTS: readonly (readonly [key: string, on: string, expression: string])[] = [
  ["que-0", "$this", "name.matches('[A-Z]([A-Za-z0-9_]){0,254}')"],
  ["que-2", "$this", "descendants().linkId.isDistinct()"],
  ["que-1", "repeat(item)", "(type='group' implies item.empty().not()) and (type='display' implies item.empty())"],
  ["que-3", "repeat(item)", "type!='display' or code.empty()"],
  ["que-4", "repeat(item)", "answerOption.empty() or answerValueSet.empty()"],
  ["que-5", "repeat(item)", "(type ='choice' or type = 'open-choice' or type = 'decimal' or type = 'integer' or type = 'date' or type = 'dateTime' or type = 'time' or type = 'string' or type = 'quantity') or (answerValueSet.empty() and answerOption.empty())"],
  ["que-6", "repeat(item)", "type!='display' or (required.empty() and repeats.empty())"],
  ["que-8", "repeat(item)", "(type!='group' and type!='display') or initial.empty()"],
  ["que-9", "repeat(item)", "type!='display' or readOnly.empty()"],
  ["que-10", "repeat(item)", "(type in ('boolean' | 'decimal' | 'integer' | 'string' | 'text' | 'url' | 'open-choice')) or maxLength.empty()"],
  ["que-11", "repeat(item)", "answerOption.empty() or initial.empty()"],
  ["que-12", "repeat(item)", "enableWhen.count() > 1 implies enableBehavior.exists()"],
  ["que-13", "repeat(item)", "repeats=true or initial.count() <= 1"],
  ["que-7", "repeat(item).enableWhen", "operator = 'exists' implies (answer is boolean)"],
]; // prettier-ignore

type Json = Readonly<Record<string, unknown>>;

/** What R4's own invariants, run by fhirpath.js, have against a Questionnaire. */
export function invariantProblems(resource: Json): readonly string[] {
  return INVARIANTS.flatMap(([key, on, expression]) => {
    const found = fhirpath.evaluate(resource, `${on}.all(${expression})`, {}, r4, { async: false });
    return found[0] === false ? [key] : [];
  });
}

const checker = new Fhir();

/** What FHIR.js has against a resource. It knows the code lists of R4, but no LOINC and no code system of ours. */
export const fhirJsProblems = (resource: Json): readonly string[] =>
  checker
    .validate(resource, { errorOnUnexpected: true })
    .messages.filter(({ severity }) => severity === "error" || severity === "fatal")
    .map(({ location, message }) => `${location}: ${message}`);

/** In R4's JSON only these are not texts (http://hl7.org/fhir/R4/json.html#primitive). */
const TYPES: readonly (readonly [field: RegExp, type: "boolean" | "number"])[] = [
  [/^(repeats|required|readOnly|experimental|(value|answer)Boolean)$/, "boolean"],
  [/^(maxLength|(value|answer)(Integer|Decimal))$/, "number"],
];

const typeProblems = (field: string, value: unknown, path: string): readonly string[] => {
  if (typeof value === "object") return [];
  const type = TYPES.find(([names]) => names.test(field))?.[1] ?? "string";
  return typeof value === type ? [] : [`${path}: not a ${type}`];
};

/** Rules of R4 that neither of the others knows: one value[x], types, ids of elements, no empty text. */
export function ownProblems(resource: unknown, path = "Questionnaire"): readonly string[] {
  if (typeof resource === "string") {
    return resource.trim() === "" ? [`${path}: an empty string`] : [];
  }
  if (typeof resource !== "object" || resource === null) return [];
  if (Array.isArray(resource)) {
    if (resource.length === 0) return [`${path}: an empty list`];
    return resource.flatMap((one, i) => ownProblems(one, `${path}[${i}]`));
  }
  const keys = Object.keys(resource);
  const choices = ["value", "answer"].flatMap((stem) => {
    const found = keys.filter((key) => new RegExp(`^${stem}[A-Z]`).test(key));
    const choice = found.filter((key) => key !== "answerOption" && key !== "answerValueSet");
    return choice.length > 1 ? [`${path}: more than one ${stem}[x]`] : [];
  });
  const id = (resource as Json)["id"];
  return [
    ...choices,
    ...(keys.length === 0 ? [`${path}: an empty object`] : []),
    ...(typeof id === "string" && /\s/.test(id) ? [`${path}.id: holds a space`] : []),
    ...Object.entries(resource).flatMap(([key, value]) => [
      ...typeProblems(key, value, `${path}.${key}`),
      ...ownProblems(value, `${path}.${key}`),
    ]),
  ];
}

/** The problems of all checkers; none for a resource that is whole. */
export const problemsOf = (resource: Json): readonly string[] => [
  ...invariantProblems(resource),
  ...fhirJsProblems(resource),
  ...ownProblems(resource),
];
