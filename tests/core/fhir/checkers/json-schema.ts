import { Ajv } from "ajv";
import { definitions } from "./definitions.ts";
import type { Checker, Json } from "./json.ts";

const { definitions: parts } = definitions("fhir.schema") as { readonly definitions: Json };

/** The published schema of R4 names these two and does not define them. */
const MISSING = { Resource: parts["ResourceList"], integer64: parts["integer"] };

/** Not strict: the schema has a few notes beside `$ref`. Draft 06, whose words ajv knows. */
const validate = new Ajv({ strict: false, allErrors: true }).compile({
  $ref: "#/definitions/Questionnaire",
  definitions: { ...parts, ...MISSING },
});

/** The JSON Schema of R4: types and patterns of primitives, code lists, unknown properties. */
export const schemaProblems: Checker = (resource) =>
  validate(resource)
    ? []
    : (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath}: ${message}`);
