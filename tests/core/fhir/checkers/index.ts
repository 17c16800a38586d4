/** Checkers of a FHIR R4 Questionnaire. None sees every fault: see seeded-faults.test.ts. */
import { fhirJsProblems } from "./fhir-js.ts";
import { invariantProblems } from "./invariants.ts";
import type { Checker } from "./json.ts";
import { schemaProblems } from "./json-schema.ts";
import { medplumProblems } from "./medplum.ts";
import { ownProblems } from "./own.ts";

export const CHECKERS = {
  medplum: medplumProblems,
  fhirJs: fhirJsProblems,
  schema: schemaProblems,
  invariants: invariantProblems,
  own: ownProblems,
} as const satisfies Readonly<Record<string, Checker>>;

/** What each checker has against a resource; none for a resource that is whole. */
export const problemsOf: Checker = (resource) =>
  Object.entries(CHECKERS).flatMap(([name, check]) =>
    check(resource).map((problem) => `${name}: ${problem}`),
  );
