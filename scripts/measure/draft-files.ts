import { type Draft, NOT_KNOWN, type Note } from "../../src/core/authoring/draft.ts";
import { signed } from "../packs-checksum.ts";
import { asJson } from "./pack-folder.ts";
import { IMPORTED } from "./pack-problems.ts";

/** Where a draft comes from. */
export interface Origin {
  readonly file: string;
  readonly kind: string;
  readonly on: string;
}

/** The files of a pack that an author must complete. */
export function draftFiles(draft: Draft, origin: Origin): Readonly<Record<string, string>> {
  const { measure, texts, copyright } = draft;
  const passport = {
    // Nobody has said yet whether these are the official words.
    status: "published-unvalidated",
    version: `${origin.kind} ${origin.file}`,
    steps: [],
    translator: NOT_KNOWN,
    reference: origin.file,
    licence: copyright ?? NOT_KNOWN,
    rightsHolder: NOT_KNOWN,
    copies: [],
    checkedOn: origin.on,
  };
  const locales = texts.map(({ locale, text }) => [
    `locales/${locale}.json`,
    signed(measure, { locale, text, passport }).file,
  ]);
  return {
    "measure.json": asJson(measure),
    ...Object.fromEntries(locales),
    "vectors.json": asJson([]),
    "SOURCE.md": `# ${measure.id}: where the wording comes from\n\nImported on ${origin.on} from ${origin.file}. Not yet compared with the official form.\n`,
    [IMPORTED]: listOf(draft, origin),
  };
}

/** What is left to a person. `check` fails until every box is ticked. */
const listOf = (
  { measure, copyright, notUnderstood, toFill }: Draft,
  origin: Origin,
): string => `# ${measure.id}: imported, not finished

From the ${origin.kind} \`${origin.file}\`, on ${origin.on}. As long as \`licence.status\` in \`measure.json\` is "unknown", this measure is in no build.

## What the file says of its rights

${copyright === undefined ? "Nothing." : copyright.replaceAll(/^/gm, "> ")}

## To be done by you

Tick a box when it is done. \`npm run measure -- check ${measure.id}\` fails until all are ticked.

${toFill.map(({ path, message }) => `- [ ] \`${path}\`: ${message}`).join("\n")}

## What was not understood

${notUnderstood.length === 0 ? "Nothing was left out." : notUnderstood.map(lineOf).join("\n")}
`;

const lineOf = ({ path, message }: Note): string => `- ${path}: ${message}`;
