import type { Note } from "../authoring/draft.ts";
import { err, ok, type Result } from "../result.ts";
import type { FhirForm } from "./types.ts";
import { OWN_EXTENSIONS, READ_EXTENSIONS } from "./urls.ts";

type Check = (value: unknown, path: string) => readonly Note[];

/** A Questionnaire, if every part that is read has the shape that FHIR R4 gives it. */
export function readResource(value: unknown): Result<FhirForm, readonly Note[]> {
  const problems = form(value, "Questionnaire");
  return problems.length > 0 ? err(problems) : ok(value as FhirForm);
}

const wrong = (path: string, message: string): readonly Note[] => [{ path, message }];

const isA =
  (type: "string" | "number" | "boolean", words: string): Check =>
  (value, path) =>
    typeof value === type ? [] : wrong(path, `Here belongs ${words}`);

const text = isA("string", "a text");
const number = isA("number", "a number");
const flag = isA("boolean", "true or false");

const listOf =
  (check: Check): Check =>
  (value, path) =>
    Array.isArray(value)
      ? value.flatMap((one, i) => check(one, `${path}[${i}]`))
      : wrong(path, "Here belongs a list");

/** An object: each field that is there has its shape, and each that must be there is. */
const objectOf =
  (fields: () => Readonly<Record<string, Check>>, needed: readonly string[] = []): Check =>
  (value, path) => {
    if (typeof value !== "object" || value === null || Array.isArray(value)) {
      return wrong(path, "Here belongs an object");
    }
    const missing = needed.filter((field) => !Object.hasOwn(value, field));
    return [
      ...missing.flatMap((field) =>
        wrong(`${path}.${field}`, "FHIR R4 needs this, and it is missing"),
      ),
      ...Object.entries(value).flatMap(([field, part]) => {
        const checks = fields();
        return Object.hasOwn(checks, field)
          ? (checks[field]?.(part, `${path}.${field}`) ?? [])
          : [];
      }),
    ];
  };

const readExtension: Check = objectOf(
  () => ({
    extension: listOf(objectOf(() => ({ url: text, valueCode: text, valueString: text }))),
    valueString: text,
    valueInteger: number,
    valueDecimal: number,
    valueCodeableConcept: objectOf(() => ({ coding: listOf(objectOf(() => ({ code: text }))) })),
  }),
  ["url"],
);
const anyExtension: Check = objectOf(() => ({ url: text }), ["url"]);

/** Published forms have faults in extensions that nobody reads; those do no harm here. */
const extension: Check = (value, path) => {
  const url = typeof value === "object" && value !== null && "url" in value ? value.url : undefined;
  const isRead = typeof url === "string" && [...READ_EXTENSIONS, ...OWN_EXTENSIONS].includes(url);
  return (isRead ? readExtension : anyExtension)(value, path);
};

const beside: Check = objectOf(() => ({ extension: listOf(extension) }));

const coding: Check = objectOf(() => ({
  id: text,
  extension: listOf(extension),
  system: text,
  code: text,
  display: text,
  _display: beside,
}));

const option: Check = objectOf(() => ({
  extension: listOf(extension),
  valueCoding: coding,
  valueString: text,
  valueInteger: number,
}));

const enableWhen: Check = objectOf(
  () => ({
    question: text,
    operator: text,
    answerBoolean: flag,
    answerInteger: number,
    answerDecimal: number,
    answerCoding: coding,
  }),
  ["question", "operator"],
);

const item: Check = objectOf(
  () => ({
    extension: listOf(extension),
    linkId: text,
    type: text,
    text,
    _text: beside,
    code: listOf(coding),
    enableWhen: listOf(enableWhen),
    enableBehavior: text,
    repeats: flag,
    maxLength: number,
    answerValueSet: text,
    answerOption: listOf(option),
    item: listOf(item),
  }),
  ["linkId", "type"],
);

const concept: Check = objectOf(
  () => ({ extension: listOf(extension), code: text, display: text, _display: beside }),
  ["code"],
);

const contained: Check = objectOf(() => ({
  resourceType: text,
  id: text,
  compose: objectOf(() => ({
    include: listOf(objectOf(() => ({ system: text, concept: listOf(concept) }))),
  })),
}));

const isForm: Check = (value, path) =>
  value === "Questionnaire" ? [] : wrong(path, 'Here belongs "Questionnaire"');

const form: Check = objectOf(
  () => ({
    resourceType: isForm,
    id: text,
    language: text,
    contained: listOf(contained),
    extension: listOf(extension),
    version: text,
    name: text,
    title: text,
    _title: beside,
    code: listOf(coding),
    copyright: text,
    item: listOf(item),
  }),
  ["resourceType", "item"],
);
