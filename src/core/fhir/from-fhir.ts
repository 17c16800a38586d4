import type { Item, Measure, MeasureText, Option, Section, ShowIf } from "../measures/measure.ts";
import { err, ok, type Result } from "../result.ts";
import type { AnswerOption, Extension, FhirForm, FormItem } from "./types.ts";
import { ITEM, MAX_VALUE, MIN_VALUE, optionSystem, ORDINAL_VALUE, PACK_META, RISK, SCALES, WORDING } from "./urls.ts"; // prettier-ignore
import { type Words, wordsOf } from "./words.ts";

/** A measure with its wordings, as read from a file: its shape is still to be checked. */
export interface ReadPack {
  readonly measure: Measure;
  readonly texts: readonly MeasureText[];
}

/** Where a resource cannot be read, and why. */
export interface ReadProblem {
  readonly path: string;
  readonly message: string;
}

/** Whether a Questionnaire is an export of ours, of which nothing is lost. */
export const isOwnExport = ({ extension = [] }: FhirForm): boolean =>
  extension.some(({ url }) => url === PACK_META);

/** The measure that {@link file://./to-fhir.ts} wrote, with all its wordings. */
export function fromFhir(from: FhirForm): Result<ReadPack, ReadProblem> {
  try {
    return ok(read(from));
  } catch (error) {
    // Our extensions are JSON of our own; what throws is a file that somebody has changed.
    const message = error instanceof Error ? error.message : String(error);
    const sentence = `An extension of Soundings cannot be read: ${message}`;
    return err({ path: "Questionnaire.extension", message: sentence });
  }
}

type Collect = (key: string, words: Words) => void;

interface Meta extends Omit<Measure, "id" | "version" | "codes" | "options" | "sections"> {
  readonly unusedOptions: Measure["options"];
}

function read(from: FhirForm): ReadPack {
  const base = from.language ?? "en";
  const found: [key: string, words: Words][] = [];
  const collect: Collect = (key, words) => found.push([key, words]);
  const { unusedOptions, ...meta } = needed(from.extension, PACK_META) as Meta;
  const id = from.id ?? "";
  const top = from.item ?? [];
  collect("title", wordsOf(from.title, from._title, base));
  for (const { linkId, text, _text } of top) {
    const [place, name = ""] = linkId.split(".");
    if (place === "opening") collect(name, wordsOf(text, _text, base));
  }
  const groups = top.filter(({ type }) => type === "group");
  const options = groups.flatMap(({ item = [] }) =>
    item.flatMap((one) => optionsOf(one, { id, base, collect })),
  );
  const measure: Measure = {
    ...meta,
    id,
    version: from.version ?? "",
    codes: (from.code ?? []).map(({ system = "", code = "" }) => ({ system, code })),
    options: { ...unusedOptions, ...Object.fromEntries(options) },
    sections: groups.map((group) => sectionOf(group, base, collect)),
    scales: needed(from.extension, SCALES) as Measure["scales"],
    risk: needed(from.extension, RISK) as Measure["risk"],
  };
  const texts = needed(from.extension, WORDING) as readonly MeasureText[];
  return {
    measure,
    texts: texts.map((one) => ({ ...one, text: { ...textIn(one.locale, found), ...one.text } })),
  };
}

const textIn = (locale: string, found: readonly [string, Words][]): Words =>
  Object.fromEntries(
    found.flatMap(([key, words]) => (words[locale] === undefined ? [] : [[key, words[locale]]])),
  );

function sectionOf(group: FormItem, base: string, collect: Collect): Section {
  const own = ownOf(group) as Pick<Section, "opening">;
  const { linkId, text, _text, item = [] } = group;
  collect(`${linkId}.title`, wordsOf(text, _text, base));
  const isText = ({ type }: FormItem) => type === "display";
  for (const stem of item.filter(isText))
    collect(stem.linkId, wordsOf(stem.text, stem._text, base));
  return {
    id: linkId.replace(/^section\./, ""),
    ...own,
    items: item.filter((one) => !isText(one)).map((one) => itemOf(one, base, collect)),
  };
}

interface Own {
  readonly kind: Item["kind"];
  readonly options?: string;
  readonly anchors?: string;
  readonly showIf?: ShowIf;
}

function itemOf(from: FormItem, base: string, collect: Collect): Item {
  const own = ownOf(from) as unknown as Own;
  const { linkId: id, code: [coding] = [], item: texts = [] } = from;
  collect(`item.${id}`, wordsOf(from.text, from._text, base));
  for (const { linkId, text, _text } of texts) {
    collect(`anchor.${own.anchors}.${linkId.split(".")[1]}`, wordsOf(text, _text, base));
  }
  const end = (url: string) => {
    const one = from.extension?.find((extension) => extension.url === url);
    return one?.valueInteger ?? one?.valueDecimal;
  };
  const min = end(MIN_VALUE);
  const max = end(MAX_VALUE);
  return {
    id,
    ...own,
    ...(coding && { code: { system: coding.system, code: coding.code } }),
    ...(min !== undefined && { min }),
    ...(max !== undefined && { max }),
    ...(from.maxLength !== undefined && { maxLength: from.maxLength }),
  } as Item;
}

interface OptionSource {
  readonly id: string;
  readonly base: string;
  readonly collect: Collect;
}

/** The option set of an item, by its name. */
function optionsOf(
  item: FormItem,
  { id, base, collect }: OptionSource,
): readonly [set: string, options: readonly Option[]][] {
  const { options: set } = ownOf(item) as unknown as Own;
  if (set === undefined) return [];
  const options = (item.answerOption ?? []).map(({ extension = [], valueCoding = {} }) => {
    const { id: key = "", system = "", code = "", display, _display } = valueCoding;
    collect(`option.${set}.${key}`, wordsOf(display, _display, base));
    return {
      key,
      value: weightOf({ extension }),
      ...(system !== optionSystem(id, set) && { code: { system, code } }),
    };
  });
  return [[set, options]];
}

const weightOf = ({ extension = [] }: AnswerOption): number =>
  extension.find(({ url }) => url === ORDINAL_VALUE)?.valueDecimal ?? Number.NaN;

const ownOf = ({ extension }: FormItem): object => json(extension, ITEM) ?? {};

function needed(extension: readonly Extension[] | undefined, url: string): object {
  const found = json(extension, url);
  if (found === undefined) throw new SyntaxError(`${url} is missing`);
  return found;
}

/** What an extension of ours holds. Throws where it is no JSON. */
function json(extension: readonly Extension[] = [], url: string): object | undefined {
  const text = extension.find((one) => one.url === url)?.valueString;
  return text === undefined ? undefined : (JSON.parse(text) as object);
}
