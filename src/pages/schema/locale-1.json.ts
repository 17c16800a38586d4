import schema from "../../packs/locale-1.schema.json" with { type: "json" };

/** The format of a measure's wording in one locale, published for authors of packs. */
export const GET = (): Response => Response.json(schema);
