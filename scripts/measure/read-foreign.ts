import { basename } from "node:path";
import { type Draft, draftOf, type Note } from "../../src/core/authoring/draft.ts";
import { fromForeign } from "../../src/core/fhir/foreign.ts";
import { fromFhir, isOwnExport, type ReadPack } from "../../src/core/fhir/from-fhir.ts";
import { readResource } from "../../src/core/fhir/read-resource.ts";
import { fromDictionary } from "../../src/core/redcap/from-dictionary.ts";
import { err, ok, type Result } from "../../src/core/result.ts";
import { readDictionary } from "./dictionary.ts";

/** A pack of ours that comes back, or the draft of somebody else's form. */
export type Read =
  | { readonly kind: "own"; readonly pack: ReadPack }
  | { readonly kind: "draft"; readonly draft: Draft; readonly from: string };

interface Asked {
  readonly file: string;
  readonly text: string;
  readonly today: string;
  /** Form of a dictionary that holds several. */
  readonly form?: string | undefined;
  /** Language of a dictionary, which does not name it. */
  readonly lang?: string | undefined;
}

/** Reads a FHIR R4 Questionnaire (JSON) or a REDCap data dictionary (CSV). */
export function readForeign(asked: Asked): Result<Read, readonly Note[]> {
  return /^\s*[{[]/.test(asked.text) ? readJson(asked) : readCsv(asked);
}

function readJson({ file, text, today }: Asked): Result<Read, readonly Note[]> {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    return err([{ path: "the file", message: `This is no JSON: ${why}` }]);
  }
  const resource = readResource(value);
  if (!resource.ok) return resource;
  if (isOwnExport(resource.value)) {
    const pack = fromFhir(resource.value);
    return pack.ok ? ok({ kind: "own", pack: pack.value }) : err([pack.error]);
  }
  const draft = draftOf(fromForeign(resource.value), { file: basename(file), on: today });
  return ok({ kind: "draft", draft, from: "FHIR Questionnaire" });
}

function readCsv({ file, text, today, form, lang = "en" }: Asked): Result<Read, readonly Note[]> {
  const rows = readDictionary(text);
  if (!rows.ok) return rows;
  const forms = [...new Set(rows.value.map((row) => row.form))];
  const chosen = form ?? (forms.length === 1 ? forms[0] : undefined);
  if (chosen === undefined || !forms.includes(chosen)) {
    const list = forms.map((one) => `--form ${one}`).join(", ");
    return err([
      { path: "Form Name", message: `The dictionary holds several forms; choose one: ${list}` },
    ]);
  }
  const draft = draftOf(fromDictionary(rows.value, chosen, lang), {
    file: basename(file),
    on: today,
  });
  return ok({ kind: "draft", draft, from: "REDCap dictionary" });
}
