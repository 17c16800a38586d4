export * from "../../src/packs/vector-schema.ts";
