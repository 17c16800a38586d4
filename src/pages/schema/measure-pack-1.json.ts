import schema from "../../packs/measure-pack-1.schema.json" with { type: "json" };

/** The format of `measure.json`, published for authors of packs. */
export const GET = (): Response => Response.json(schema);
