/** A row of the registry for a language, from what the Unicode data of this machine say. */
import { type Script, WRITING } from "../../src/core/i18n/locale.ts";
import { languageOf } from "../../src/core/i18n/language.ts";

export interface Row {
  readonly tag: string;
  readonly endonym: string;
  readonly script: Script;
  readonly plurals: readonly string[];
}

const isScript = (script: string | undefined): script is Script =>
  script !== undefined && Object.hasOwn(WRITING, script);

const canonical = (tag: string): string | undefined => {
  try {
    return Intl.getCanonicalLocales(tag)[0];
  } catch {
    return undefined;
  }
};

/** The row, or a sentence that says why there can be none. */
export function rowFor(tag: string): Row | string {
  const right = canonical(tag);
  if (right === undefined) return "Not a language tag. Write one as in BCP 47: sv, pt-PT, zh-Hant";
  if (right !== tag) return `Write the tag as ${right}`;
  if (/-(?:x|u|t)-|-X[A-Z]$/.test(tag)) return "Only a language, perhaps with script and region";
  const [known] = Intl.PluralRules.supportedLocalesOf(tag);
  if (known === undefined)
    return "This Node has no plural rules or dates of this language: it cannot be offered yet";
  const { script } = new Intl.Locale(tag).maximize();
  if (!isScript(script))
    return `Its script is ${script}. Add the script to WRITING in src/core/i18n/locale.ts first: ${Object.keys(WRITING).join(", ")} are known`;
  const names = new Intl.DisplayNames(tag, { type: "language", languageDisplay: "standard" });
  const name = names.of(tag) ?? tag;
  const [first = "", ...rest] = name;
  return {
    tag,
    endonym: first.toLocaleUpperCase(languageOf(tag)) + rest.join(""),
    script,
    plurals: new Intl.PluralRules(tag).resolvedOptions().pluralCategories,
  };
}

const ORDER = ["zero", "one", "two", "few", "many", "other"];

/** The row as it stands in `src/core/i18n/locales.ts`. */
export const rowText = ({ tag, endonym, script, plurals }: Row): string => {
  const forms = plurals.toSorted((a, b) => ORDER.indexOf(a) - ORDER.indexOf(b));
  return [
    "  locale({",
    `    tag: ${JSON.stringify(tag)},`,
    `    endonym: ${JSON.stringify(endonym)},`,
    `    script: ${JSON.stringify(script)},`,
    '    review: "unreviewed",',
    `    plurals: [${forms.map((form) => JSON.stringify(form)).join(", ")}],`,
    "  }),",
  ].join("\n");
};
