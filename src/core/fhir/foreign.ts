import { type Found, type Note, put, type Tell } from "../authoring/draft.ts";
import { nameFrom, namer } from "../authoring/names.ts";
import type { Item, Opening, Section } from "../measures/measure.ts";
import { type Known, showIfOf } from "./foreign-conditions.ts";
import { hasControl, kindOf } from "./foreign-items.ts";
import { optionSets, type OptionSets } from "./foreign-options.ts";
import { leftovers } from "./leftovers.ts";
import type { Beside, FhirForm, FormItem } from "./types.ts";
import { wordsOf } from "./words.ts";

/** What is carried along while a form is read from top to bottom. */
interface Reading {
  readonly base: string;
  readonly sets: OptionSets;
  readonly tell: Tell;
  readonly name: (text: string) => string;
  readonly known: Map<string, Known>;
  readonly say: (key: string, text: string | undefined, beside?: Beside) => void;
}

interface OpenSection {
  readonly id: string;
  readonly stems: FormItem[];
  readonly items: Item[];
}

/** The form of somebody else's Questionnaire. What cannot be said here stands in `notes`. */
export function fromForeign(from: FhirForm): Found {
  const notes: Note[] = [];
  const tell: Tell = (path, message) => notes.push({ path, message });
  const base = from.language ?? "en";
  if (from.language === undefined)
    tell("Questionnaire.language", "The file names no language; its words were taken for English");
  const texts = new Map<string, Map<string, string>>();
  const say: Reading["say"] = (key, text, beside) => {
    for (const [locale, words] of Object.entries(wordsOf(text, beside, base))) {
      put(texts, locale, key, words);
    }
  };
  const sets = optionSets(from, base, tell);
  const reading: Reading = { base, sets, tell, name: namer(), known: new Map(), say };
  const title = from.title ?? from.name ?? from.id ?? "Questionnaire";
  say("title", title, from._title);
  const { opening, sections } = formOf(from, reading);
  for (const { name, options } of sets.all()) {
    for (const { key, words } of options) {
      for (const [locale, text] of Object.entries(words)) {
        put(texts, locale, `option.${name}.${key}`, text);
      }
    }
  }
  notes.push(...leftovers(from));
  return {
    id: nameFrom(from.id ?? title),
    title,
    base,
    ...(from.version !== undefined && { version: from.version }),
    ...(from.copyright !== undefined && { copyright: from.copyright.trim() }),
    codes: (from.code ?? []).flatMap(({ system, code }) =>
      system && code ? [{ system, code }] : [],
    ),
    options: Object.fromEntries(
      sets
        .all()
        .map(({ name, options }) => [
          name,
          options.map(({ key, value, code }) => ({ key, value, ...(code && { code }) })),
        ]),
    ),
    opening,
    sections,
    texts,
    notes,
    toFill: sets.toFill(),
  };
}

interface Form {
  readonly opening: readonly Opening[];
  readonly sections: readonly Section[];
}

/** Groups become sections, one after the other; what stands outside a group is a section too. */
function formOf(from: FhirForm, reading: Reading): Form {
  const name = namer();
  const open: OpenSection[] = [];
  const opening: FormItem[] = [];
  const section = (id: string): OpenSection => {
    const made = { id: name(id), stems: [], items: [] };
    open.push(made);
    return made;
  };
  const walk = (items: readonly FormItem[], path: string, group?: FormItem): void => {
    let current: OpenSection | undefined;
    if (group) {
      current = section(group.linkId);
      if (group.text !== undefined) current.stems.push(group);
    }
    for (const [i, item] of items.entries()) {
      const here = `${path}.item[${i}]`;
      if (item.type === "group") {
        if (item.repeats === true) reading.tell(here, "A group that repeats is asked once here");
        walk(
          (item.item ?? []).map((one) => inherit(item, one, here, reading.tell)),
          here,
          item,
        );
        current = undefined;
      } else if (item.type === "display") {
        const isFirst = !group && open.length === 0 && opening.length === 0;
        if (isFirst) opening.push(item);
        else if (current && current.stems.length === 0 && current.items.length === 0)
          current.stems.push(item);
        else reading.tell(here, "A text between items has no place here and was left out");
      } else {
        current ??= section(group?.linkId ?? "main");
        readItem(item, here, current, reading);
      }
    }
  };
  walk(from.item ?? [], "Questionnaire");
  for (const { text, _text } of opening) reading.say("instructions", text, _text);
  const filled = open.filter(({ items }) => items.length > 0);
  for (const { id, stems } of filled) {
    for (const { text, _text } of stems) reading.say(`section.${id}.stem`, text, _text);
  }
  return {
    opening: opening.length > 0 ? ["instructions"] : [],
    sections: filled.map(({ id, stems, items }) => ({
      id,
      ...(stems.length > 0 && { opening: ["stem" as const] }),
      items,
    })),
  };
}

/** The condition of a group holds for each of its items. */
function inherit(group: FormItem, item: FormItem, path: string, tell: Tell): FormItem {
  const { enableWhen, enableBehavior } = group;
  if (!enableWhen || item.type === "display") return item;
  if (item.enableWhen) {
    tell(path, `The condition of the group was not added to that of "${item.linkId}"`);
    return item;
  }
  return { ...item, enableWhen, ...(enableBehavior !== undefined && { enableBehavior }) };
}

function readItem(from: FormItem, path: string, into: OpenSection, reading: Reading): void {
  const { sets, tell, known, say } = reading;
  const id = reading.name(from.linkId);
  const kind = kindOf(from, { path, id, sets, tell });
  if (kind) {
    const showIf = showIfOf(from, known, { path, tell });
    const [code] = (from.code ?? []).flatMap((one) =>
      one.system && one.code ? [{ system: one.system, code: one.code }] : [],
    );
    const item: Item = { id, ...(code && { code }), ...(showIf && { showIf }), ...kind };
    into.items.push(item);
    const options =
      "options" in kind ? sets.all().find(({ name }) => name === kind.options) : undefined;
    known.set(from.linkId, { item, options: options?.options ?? [] });
    say(`item.${id}`, from.text, from._text);
  }
  for (const [i, inner] of (from.item ?? []).entries()) {
    const here = `${path}.item[${i}]`;
    const end = hasControl(inner, "lower")
      ? "low"
      : hasControl(inner, "upper")
        ? "high"
        : undefined;
    if (kind && "anchors" in kind && inner.type === "display" && end)
      say(`anchor.${id}.${end}`, inner.text, inner._text);
    else if (inner.type === "display")
      tell(here, "A text under an item has no place here and was left out");
    else if (inner.type === "group")
      tell(here, "A group under an item was left out, with its items");
    else readItem(inner, here, into, reading);
  }
}
