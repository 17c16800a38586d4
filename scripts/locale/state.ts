/** How far each language is: one row a language, for the terminal and for `docs/locales.md`. */
import { isSameLanguage, languageOf } from "../../src/core/i18n/language.ts";
import type { Locale } from "../../src/core/i18n/locale.ts";
import { OFFERED, SOURCE } from "../../src/core/i18n/locales.ts";
import { isClinical } from "../../src/locales/clinical.ts";
import { localesOf, measures } from "../../src/packs/index.ts";
import { ENGLISH } from "./english.ts";
import { backProblems, type Problem, textProblems } from "./problems.ts";

export interface State {
  readonly locale: Locale;
  /** Texts that are translated from the English of today, of {@link TEXTS}. */
  readonly complete: number;
  readonly outdated: number;
  /** Clinical texts whose present wording was translated back, of {@link CLINICAL_TEXTS}. */
  readonly translatedBack: number;
  /** Short names of the measures with proven wording in the language. */
  readonly measures: readonly string[];
}

export const TEXTS = Object.keys(ENGLISH).length;
export const CLINICAL_TEXTS = Object.keys(ENGLISH).filter(isClinical).length;

/** A wording for one country serves the language, and not the other way round. */
const serves = (wording: string, page: string): boolean =>
  wording === page || (languageOf(page) === page && isSameLanguage(wording, page));

const measuresIn = ({ tag }: Locale): readonly string[] =>
  measures
    .filter(({ id }) => localesOf(id).some((wording) => serves(wording, tag)))
    .map(({ abbreviation }) => abbreviation)
    .toSorted();

function stateOf(root: string, locale: Locale): State {
  const translated = locale !== SOURCE;
  const texts = translated ? textProblems(root, locale) : [];
  const back = translated ? backProblems(root, locale) : [];
  const keys = (problems: readonly Problem[]) => new Set(problems.map(({ key }) => key)).size;
  return {
    locale,
    complete: TEXTS - keys(texts.filter(({ kind }) => kind !== "extra")),
    outdated: keys(texts.filter(({ kind }) => kind === "outdated")),
    translatedBack: CLINICAL_TEXTS - keys(back.filter(({ kind }) => kind !== "extra")),
    measures: measuresIn(locale),
  };
}

export const states = (root: string): readonly State[] =>
  OFFERED.map((locale) => stateOf(root, locale));

/** Whether people who speak the language have read the texts. */
export const sayReview = ({ review }: Locale): string =>
  review === "source" ? "source" : review === "reviewed" ? "yes" : "not yet";
