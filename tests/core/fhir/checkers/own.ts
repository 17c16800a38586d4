import type { Json } from "./json.ts";

/** Fields that begin like a choice of types and are none. */
const NO_CHOICE = ["answerOption", "answerValueSet"];

/** Rules of R4 that no checker of npm knows: one value[x], no empty list, object or text. */
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
    const choice = found.filter((key) => !NO_CHOICE.includes(key));
    return choice.length > 1 ? [`${path}: more than one ${stem}[x]`] : [];
  });
  return [
    ...choices,
    ...(keys.length === 0 ? [`${path}: an empty object`] : []),
    ...behaviour(resource as Json).map((message) => `${path}: ${message}`),
    ...Object.entries(resource).flatMap(([key, value]) => ownProblems(value, `${path}.${key}`)),
  ];
}

/** R4 says "more than one" in words (que-12); its published formula lets two pass. */
const behaviour = ({ enableWhen, enableBehavior }: Json): readonly string[] =>
  Array.isArray(enableWhen) && enableWhen.length > 1 && enableBehavior === undefined
    ? ["several conditions, and no enableBehavior"]
    : [];
