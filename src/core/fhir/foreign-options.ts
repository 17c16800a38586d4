import type { Note, Tell } from "../authoring/draft.ts";
import { nameFrom, namer } from "../authoring/names.ts";
import type { Option } from "../measures/measure.ts";
import type { AnswerOption, Coding, Extension, FhirForm, FormItem } from "./types.ts";
import { ITEM_WEIGHT, ORDINAL_VALUE } from "./urls.ts";
import { type Words, wordsOf } from "./words.ts";

/** An option with its words and the coding by which conditions name it. */
export interface ForeignOption extends Option {
  readonly words: Words;
  readonly coding: Coding;
}

/** One list of options; items that offer the same list share it. */
export interface OptionSet {
  readonly name: string;
  readonly options: readonly ForeignOption[];
}

/** Finds the set of an item; the same list is never made twice. */
export interface OptionSets {
  readonly of: (item: FormItem, path: string) => OptionSet | undefined;
  readonly all: () => readonly OptionSet[];
  readonly toFill: () => readonly Note[];
}

export function optionSets(from: FhirForm, base: string, tell: Tell): OptionSets {
  const sets = new Map<string, OptionSet>();
  const toFill: Note[] = [];
  const name = namer();
  return {
    all: () => [...sets.values()],
    toFill: () => toFill,
    of: (item, path) => {
      const offered = offeredBy(from, item);
      if (!offered || offered.length < 2) {
        tell(path, whyNone(item, offered));
        return undefined;
      }
      const same = JSON.stringify(offered);
      const known = sets.get(same);
      if (known) return known;
      const made = {
        name: name(item.answerValueSet?.replace(/^.*[/#]/, "") ?? item.linkId),
        options: optionsFrom(offered, base),
      };
      sets.set(same, made);
      if (
        offered.some(({ valueCoding }) => valueCoding?.code && valueCoding.system === undefined)
      ) {
        tell(
          `${path}.answerOption`,
          "The codes of the answers name no code system and were left out",
        );
      }
      if (offered.some((one) => weightOf(one) === undefined)) {
        toFill.push({
          path: `options.${made.name}`,
          message: `The file weighs not all of these answers. The values only tell them apart: write the published weights before you score them.`,
        });
      }
      return made;
    },
  };
}

/** What an item offers, whether in itself or in a value set that the file brings with it. */
function offeredBy(from: FhirForm, item: FormItem): readonly AnswerOption[] | undefined {
  if (item.answerOption) return item.answerOption;
  const set = from.contained?.find(({ id }) => `#${id}` === item.answerValueSet);
  return set?.compose?.include?.flatMap(({ system, concept = [] }) =>
    concept.map(({ extension, ...coding }) => ({
      ...(extension && { extension }),
      valueCoding: { ...(system !== undefined && { system }), ...coding },
    })),
  );
}

function whyNone(item: FormItem, offered: readonly AnswerOption[] | undefined): string {
  if (offered) return "The item offers fewer than two answers and was left out";
  return item.answerValueSet === undefined
    ? "The item offers no answers and was left out"
    : `The answers of "${item.answerValueSet}" are not in the file; the item was left out`;
}

function optionsFrom(offered: readonly AnswerOption[], base: string): readonly ForeignOption[] {
  const name = namer();
  const weights = offered.map(weightOf);
  const isWeighed = weights.every((weight) => weight !== undefined);
  return offered.map((one, i) => {
    const { valueCoding: coding = {}, valueString, valueInteger } = one;
    const { system, code, display, _display } = coding;
    const plain = valueString ?? (valueInteger === undefined ? undefined : String(valueInteger));
    return {
      // Published answer codes are no names for people who write a translation.
      key: name(
        isWeighed ? `${weights[i]}`.replace("-", "minus-") : (plain ?? nameFrom(code ?? `${i}`)),
      ),
      value: (isWeighed ? weights[i] : undefined) ?? i,
      ...(system !== undefined &&
        code !== undefined &&
        isPublished(system) && { code: { system, code } }),
      words: wordsOf(display ?? plain ?? code, _display, base),
      coding,
    };
  });
}

/** A code system that others can look up; an example of a guide is none. */
const isPublished = (system: string): boolean => /^https?:\/\//.test(system);

/** The weight under either name, wherever R4 allows it. A number that is offered is its own weight. */
function weightOf({ extension = [], valueCoding, valueInteger }: AnswerOption): number | undefined {
  const weights: readonly Extension[] = [...extension, ...(valueCoding?.extension ?? [])];
  const found = weights.find(({ url }) => url === ORDINAL_VALUE || url === ITEM_WEIGHT);
  return found?.valueDecimal ?? found?.valueInteger ?? valueInteger;
}
