import type { Note } from "../authoring/draft.ts";
import type { FhirForm } from "./types.ts";
import { READ_EXTENSIONS } from "./urls.ts";

/** Fields that are read, or that say nothing of the form itself. */
const READ: ReadonlyMap<string, readonly string[]> = new Map([
  ["Questionnaire", "resourceType id meta text language contained extension url version name title _title status experimental date subjectType code copyright item".split(" ")],
  ["item", "id extension linkId type text _text code enableWhen enableBehavior repeats maxLength answerValueSet answerOption item".split(" ")],
  ["answerOption", "id extension valueCoding valueString valueInteger".split(" ")],
]); // prettier-ignore

/** Why a field that many forms have is not taken over. */
const WHY: Readonly<Record<string, string>> = {
  required: "nobody is made to answer here; the missing rule of each scale says what then",
  prefix: "items are numbered by their place",
  initial: "no answer is given before a person has given it",
};

/** Every field and extension that was not read: each once, with the first place and their number. */
export function leftovers(from: FhirForm): readonly Note[] {
  const seen = new Map<string, { readonly path: string; count: number }>();
  const see = (what: string, path: string): void => {
    const before = seen.get(what);
    if (before) before.count += 1;
    else seen.set(what, { path, count: 1 });
  };
  walk(from, "Questionnaire", "Questionnaire", see);
  return [...seen].map(([what, { path, count }]) => ({
    path,
    message: `${what}${count > 1 ? ` (${count} times)` : ""}`,
  }));
}

type See = (what: string, path: string) => void;

function walk(node: unknown, type: string, path: string, see: See): void {
  if (typeof node !== "object" || node === null) return;
  for (const [field, value] of Object.entries(node)) {
    const here = `${path}.${field}`;
    if (READ.get(type)?.includes(field) === false) {
      see(`"${field}" was not taken over: ${WHY[field] ?? "it has no counterpart here"}`, here);
    } else if (field === "extension") {
      seeExtensions(value, here, see);
    } else if (field !== "text" && field !== "meta") {
      for (const [i, one] of (Array.isArray(value) ? (value as unknown[]) : [value]).entries()) {
        walk(one, field, Array.isArray(value) ? `${here}[${i}]` : here, see);
      }
    }
  }
}

function seeExtensions(list: unknown, path: string, see: See): void {
  for (const [i, one] of (list as readonly { readonly url: string }[]).entries()) {
    if (READ_EXTENSIONS.includes(one.url)) continue;
    see(`The extension ${one.url} was not taken over${formula(one)}`, `${path}[${i}]`);
  }
}

/** A formula is repeated word for word: a person reads it, no program runs it. */
function formula(extension: object): string {
  const value = "valueExpression" in extension ? extension.valueExpression : undefined;
  return typeof value === "object" && value !== null && "expression" in value
    ? `: ${String(value.expression)}`
    : "";
}
