/** What is missing or wrong in the texts of one language, each with its file, key and note. */
import type { Locale } from "../../src/core/i18n/locale.ts";
import { OFFERED, SOURCE } from "../../src/core/i18n/locales.ts";
import type { Catalog, Message } from "../../src/core/i18n/messages.ts";
import { isClinical } from "../../src/locales/clinical.ts";
import { checksumOf } from "./checksum.ts";
import { noteOf, type Part, PARTS } from "./english.ts";
import {
  backFile,
  type BackTranslations,
  originsFile,
  type Origins,
  readCatalog,
  readJson,
} from "./files.ts";
import { categoryFaults, formsOf, placeholderFaults } from "./message-faults.ts";

export interface Problem {
  readonly file: string;
  readonly key: string;
  readonly kind: "missing" | "outdated" | "extra" | "wrong" | "back-translation";
  /** A sentence: what is wrong and how to mend it. */
  readonly message: string;
  /** Text that is to be translated, where that helps. */
  readonly english?: Message;
}

export const TRANSLATED: readonly Locale[] = OFFERED.filter((locale) => locale !== SOURCE);

const isEmpty = (message: Message): boolean =>
  Object.values(formsOf(message)).some((text) => text.trim() === "");

/** A text beside the English that it translates. */
interface Translated {
  readonly key: string;
  readonly english: Message;
  /** Absent where nobody has translated it. */
  readonly text: Message | undefined;
  /** Checksum of the English that it was translated from, where somebody noted it. */
  readonly origin: string | undefined;
}

function problemsOfText(
  { key, english, text, origin }: Translated,
  locale: Locale,
): readonly Pick<Problem, "kind" | "message">[] {
  if (text === undefined) return [{ kind: "missing", message: "This text is missing." }];
  if (isEmpty(text)) return [{ kind: "missing", message: "This text is not translated yet." }];
  if (typeof text !== typeof english) {
    const wanted = typeof english === "string" ? "one text" : `the forms ${locale.plurals.join()}`;
    return [{ kind: "wrong", message: `It must have ${wanted}, as in English.` }];
  }
  const wrong = [...categoryFaults(text, locale), ...placeholderFaults(english, text, locale)];
  if (wrong.length > 0) return wrong.map((message) => ({ kind: "wrong", message }));
  const done = `npm run locale -- done ${locale.tag} ${key}`;
  if (origin === undefined) {
    const message = `Nobody has said which English this was translated from. If it says the same: ${done}`;
    return [{ kind: "outdated", message }];
  }
  if (origin !== checksumOf(english)) {
    const message = `The English has changed since. Mend the translation, then: ${done}`;
    return [{ kind: "outdated", message }];
  }
  return [];
}

function problemsOfPart(root: string, { folder, english }: Part, locale: Locale): Problem[] {
  const file = `${folder}/${locale.tag}.json`;
  const catalog: Catalog | undefined = readCatalog(root, folder, locale.tag);
  if (catalog === undefined) {
    const message = "There is no such file, or it is no JSON.";
    return [{ file, key: "", kind: "missing", message }];
  }
  const origins = readJson<Origins>(root, originsFile(locale.tag)) ?? {};
  const found = Object.entries(english).flatMap(([key, source]) =>
    problemsOfText({ key, english: source, text: catalog[key], origin: origins[key] }, locale).map(
      (problem): Problem => ({
        file,
        key,
        ...problem,
        english: source,
      }),
    ),
  );
  const extra = Object.keys(catalog).filter((key) => !Object.hasOwn(english, key));
  const message = "There is no such text in English. Delete it.";
  return [...found, ...extra.map((key): Problem => ({ file, key, kind: "extra", message }))];
}

/** Missing, outdated, extra and wrong texts: what a release waits for. */
export const textProblems = (root: string, locale: Locale): readonly Problem[] =>
  PARTS.flatMap((part) => problemsOfPart(root, part, locale));

/** Clinical texts that nobody has translated back, or of which another wording was translated back. */
export function backProblems(root: string, { tag }: Locale): readonly Problem[] {
  const file = backFile(tag);
  const { texts = {} } = readJson<BackTranslations>(root, file) ?? {};
  const wanted = PARTS.flatMap(({ folder }) =>
    Object.entries(readCatalog(root, folder, tag) ?? {}).filter(
      ([key, text]) => isClinical(key) && !isEmpty(text),
    ),
  );
  const found = wanted.flatMap(([key, text]) => {
    const back = texts[key];
    if (back?.of === checksumOf(text) && back.says.trim() !== "") return [];
    const message = `This clinical text needs a translation back into English of its present wording, with "of": "${checksumOf(text)}".`;
    return [{ file, key, kind: "back-translation" as const, message, english: text }];
  });
  const keys = new Set(wanted.map(([key]) => key));
  const extra = Object.keys(texts).filter((key) => !keys.has(key));
  const message = "There is no such clinical text. Delete it.";
  return [...found, ...extra.map((key): Problem => ({ file, key, kind: "extra", message }))];
}

const quoted = (message: Message): readonly string[] =>
  typeof message === "string"
    ? [message]
    : Object.entries(message).map(([form, text]) => `${form}: ${text}`);

/** A problem as it is told: file, key, sentence; below it the text and its note. */
export const linesOf = ({ file, key, kind, message, english }: Problem): readonly string[] => [
  key === "" ? `${file}: ${message}` : `${file}: "${key}": ${message}`,
  ...(english === undefined
    ? []
    : quoted(english).map(
        (text) => `    ${kind === "back-translation" ? "Text" : "English"}: ${text}`,
      )),
  ...(noteOf(key) === "" || kind === "extra" ? [] : [`    Note: ${noteOf(key)}`]),
];
