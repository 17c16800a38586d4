/** R4's own invariants of Questionnaire, run by fhirpath.js. */
import fhirpath from "fhirpath";
import r4 from "fhirpath/fhir-context/r4";
import { elementsOfQuestionnaire } from "./definitions.ts";
import type { Checker } from "./json.ts";

/** Where in a form an element of the definition can stand: items stand in items. */
const PLACES: Readonly<Record<string, string>> = {
  Questionnaire: "$this",
  "Questionnaire.item": "repeat(item)",
  "Questionnaire.item.enableWhen": "repeat(item).enableWhen",
};

/** Those that only a Questionnaire has, by their key. The others hold for every resource. */
export const INVARIANTS: ReadonlyMap<string, string> = new Map(
  elementsOfQuestionnaire().flatMap(({ path, constraint = [] }) =>
    constraint
      .filter(({ key }) => key.startsWith("que-"))
      .map(({ key, expression }) => {
        // The published que-1 prints what it looks at; que-7 says Boolean, and R4's type is boolean.
        const formula = expression
          .replaceAll(/\.trace\('[a-z]+'\)/g, "")
          .replaceAll("is Boolean", "is boolean");
        return [key, `${PLACES[path] ?? path}.all(${formula})`] as const;
      }),
  ),
);

const compiled = [...INVARIANTS].map(
  ([key, expression]) => [key, fhirpath.compile(expression, r4, { async: false })] as const,
);

export const invariantProblems: Checker = (resource) =>
  compiled.flatMap(([key, holds]) => {
    const found = holds(resource, {}) as readonly unknown[];
    return found[0] === true ? [] : [key];
  });
