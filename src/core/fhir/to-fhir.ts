import { allItems, type Measure, type MeasureText } from "../measures/measure.ts";
import { toItems } from "./to-items.ts";
import { toScores } from "./to-scores.ts";
import type { Extension, FhirForm } from "./types.ts";
import { formUrl, PACK_META, RISK, SCALES, WORDING } from "./urls.ts";
import { baseOf, worded } from "./words.ts";

/** Code system → the notice that must go with its codes. */
export type CodeNotices = Readonly<Record<string, string>>;

/**
 * A measure with all its wordings as a FHIR R4 Questionnaire. What FHIR has no element for travels
 * in our own extensions, so that {@link file://./from-fhir.ts} gives the same measure back.
 */
export function toFhir(
  measure: Measure,
  texts: readonly MeasureText[],
  notices: CodeNotices = {},
): FhirForm {
  const { id, version, codes, options, sections: _, scales, risk, ...meta } = measure;
  const language = baseOf(texts)?.locale;
  const used = new Set(
    allItems(measure).flatMap((item) => ("options" in item ? item.options : [])),
  );
  const unused = Object.fromEntries(Object.entries(options).filter(([set]) => !used.has(set)));
  return {
    resourceType: "Questionnaire",
    id,
    ...(language !== undefined && { language }),
    extension: [
      json(PACK_META, { ...meta, unusedOptions: unused }),
      json(SCALES, scales),
      json(RISK, risk),
      json(WORDING, texts.map(wordingOf(Object.keys(unused)))),
    ],
    url: formUrl(id),
    version,
    name: nameOf(id),
    title: measure.abbreviation,
    ...worded("title", texts, "title"),
    status: measure.licence.status === "unknown" ? "draft" : "active",
    subjectType: ["Patient"],
    ...(codes.length > 0 && { code: codes.map(({ system, code }) => ({ system, code })) }),
    copyright: copyrightOf(measure, notices),
    item: [...toItems({ measure, texts }), ...toScores(measure)],
  };
}

const json = (url: string, value: unknown): Extension => ({
  url,
  valueString: JSON.stringify(value),
});

/** What a locale file holds beside the texts; and the texts that stand nowhere in the form. */
const wordingOf =
  (unused: readonly string[]) =>
  ({ locale, passport, checksum, text }: MeasureText) => ({
    locale,
    passport,
    checksum,
    text: Object.fromEntries(
      Object.entries(text).filter(([key]) =>
        unused.some((set) => key.startsWith(`option.${set}.`)),
      ),
    ),
  });

/** FHIR wants a name that a program can use: `phq-9` is `Phq9`. */
const nameOf = (id: string): string =>
  // An id may begin with a digit; a name may not.
  (/^\d/.test(id) ? `measure-${id}` : id)
    .split("-")
    .map((part) => part.charAt(0).toUpperCase() + part.slice(1))
    .join("");

function copyrightOf(measure: Measure, notices: CodeNotices): string {
  const coded = [
    ...measure.codes,
    ...allItems(measure).flatMap(({ code }) => code ?? []),
    ...Object.values(measure.options).flatMap((set) => set.flatMap(({ code }) => code ?? [])),
    ...measure.scales.flatMap(({ code }) => code ?? []),
  ];
  const systems = [...new Set(coded.map(({ system }) => system))];
  return [measure.licence.notice, ...systems.flatMap((system) => notices[system] ?? [])].join(
    "\n\n",
  );
}
