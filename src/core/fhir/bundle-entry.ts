import type { Instant } from "../brand.ts";

/** One resource of a Bundle. */
export interface Entry {
  readonly fullUrl: string;
  readonly resource: { readonly resourceType: string; readonly id: string };
}

/** Whose record it is. */
export interface Subject {
  readonly reference: string;
}

/** FHIR wants seconds. */
export const moment = (at: Instant): string => at.replace("Z", ":00Z");

/** Address of a resource inside the Bundle, by which others of it refer to it. */
export const urlOf = (type: string, id: string): string => `urn:soundings:record:${type}:${id}`;

export const entryOf = <Resource extends Entry["resource"]>(resource: Resource): Entry => ({
  fullUrl: urlOf(resource.resourceType, resource.id),
  resource,
});
