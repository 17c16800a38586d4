import {
  indexStructureDefinitionBundle,
  OperationOutcomeError,
  validateResource,
} from "@medplum/core";
import { definitions } from "./definitions.ts";
import type { Checker } from "./json.ts";

for (const name of ["profiles-types", "profiles-resources"]) {
  indexStructureDefinitionBundle(definitions(name) as never);
}

interface Issue {
  readonly severity?: string;
  readonly expression?: readonly string[];
  readonly details?: { readonly text?: string };
}

/** Medplum: the structure definitions of R4 and their constraints, by a FHIRPath of its own. */
export const medplumProblems: Checker = (resource) =>
  issuesOf(resource)
    .filter(({ severity }) => severity === "error" || severity === "fatal")
    .map(({ expression, details }) => `${expression?.join(" ")}: ${details?.text}`);

function issuesOf(resource: unknown): readonly Issue[] {
  try {
    return validateResource(resource as never) as readonly Issue[];
  } catch (error) {
    if (error instanceof OperationOutcomeError) return error.outcome.issue as readonly Issue[];
    throw error;
  }
} // prettier-ignore
