/** A resource as a file holds it. */
export type Json = Readonly<Record<string, unknown>>;

/** What a checker has against a resource, each with its place; none for a resource that is whole. */
export type Checker = (resource: Json) => readonly string[];
