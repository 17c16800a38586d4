import { Fhir } from "fhir";
import type { Checker } from "./json.ts";

const checker = new Fhir();

/** FHIR.js: names, cardinalities and code lists. It knows no LOINC and no code system of ours. */
export const fhirJsProblems: Checker = (resource) =>
  checker
    .validate(resource, { errorOnUnexpected: true })
    .messages.filter(({ severity }) => severity === "error" || severity === "fatal")
    .map(({ location, message }) => `${location}: ${message}`);
