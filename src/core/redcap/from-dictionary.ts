import { type Found, type Note, put, type Tell, type Texts } from "../authoring/draft.ts";
import { nameFrom, namer } from "../authoring/names.ts";
import type { Item, Option } from "../measures/measure.ts";
import { branchingOf, type KnownField } from "./branching.ts";
import { type Choices, choicesOf } from "./choices.ts";
import { type Column, COLUMNS, type Row } from "./columns.ts";
import { kindOf, placeOf } from "./fields.ts";
import { recognise } from "./sums.ts";

interface OpenSection {
  readonly id: string;
  readonly opening?: readonly ["stem"];
  readonly items: Item[];
}

/**
 * One form of a REDCap data dictionary. Its words are in the language `base`; the
 * dictionary does not say which. What cannot be said here stands in `notes`, with its row.
 */
export function fromDictionary(rows: readonly Row[], form: string, base: string): Found {
  const notes: Note[] = [];
  const tell: Tell = (path, message) => notes.push({ path, message });
  const toFill: Note[] = [];
  const texts: Texts = new Map();
  const say = (key: string, words: string) => put(texts, base, key, words);
  const title = form.replaceAll("_", " ");
  say("title", title);
  const sets = optionSets(toFill);
  const known = new Map<string, KnownField>();
  const sections: OpenSection[] = [];
  const [nameSection, nameItem] = [namer(), namer()];
  const open = (header: string): OpenSection => {
    const id = nameSection(header === "" ? "main" : header);
    if (header !== "") say(`section.${id}.stem`, header);
    const made: OpenSection = {
      id,
      ...(header !== "" && { opening: ["stem"] as const }),
      items: [],
    };
    sections.push(made);
    return made;
  };

  for (const row of rows.filter((one) => one.form === form)) {
    let section = sections.at(-1);
    if (row.section !== "" || !section) section = open(row.section);
    if (isRecordId(row)) {
      tell(placeOf(row), "The record's id is no item and was left out");
      continue;
    }
    tellUnread(row, tell);
    if (row.type === "calc") {
      tellCalculation(row, known, tell);
      continue;
    }
    const id = nameItem(row.name);
    const kind = kindOf(row, { id, setOf: sets.of, tell });
    if (!kind) continue;
    const showIf = row.branching === "" ? undefined : branchingOf(row.branching, known);
    if (typeof showIf === "string")
      tell(placeOf(row), `Branching logic: ${showIf}. The item is always shown: ${row.branching}`);
    const item: Item = { id, ...(typeof showIf === "object" && { showIf }), ...kind };
    section.items.push(item);
    say(`item.${id}`, row.label);
    if (kind.kind === "line") sayEnds(row, id, say, tell);
    const choices = "options" in kind ? sets.all().get(kind.options) : undefined;
    known.set(row.name, { item, valueOf: valueIn(choices) });
  }

  const filled = sections.filter(({ items }) => items.length > 0);
  const used = new Set(filled.map(({ id }) => id));
  for (const { id } of sections) if (!used.has(id)) texts.get(base)?.delete(`section.${id}.stem`);
  for (const [set, { list }] of sets.all())
    for (const { key, words } of list) say(`option.${set}.${key}`, words);
  return {
    id: nameFrom(form),
    title,
    base,
    codes: [],
    options: Object.fromEntries(
      [...sets.all()].map(([set, { list }]) => [
        set,
        list.map(({ key, value }): Option => ({ key, value })),
      ]),
    ),
    opening: [],
    sections: filled,
    texts,
    notes,
    toFill,
  };
}

/** REDCap wants the name of the record in the first field of all. */
const isRecordId = ({ row, type, name }: Row): boolean =>
  row === 2 && type === "text" && /(^|_)id$/.test(name);

/** Fields that offer the same answers share a set; a matrix gives it its name. */
function optionSets(toFill: Note[]) {
  const byName = new Map<string, Choices>();
  const nameOfText = new Map<string, string>();
  const name = namer();
  return {
    all: () => byName,
    of: (row: Row) => {
      const choices = choicesOf(row.choices);
      if (choices.list.length < 2) return undefined;
      const before = nameOfText.get(row.choices);
      if (before !== undefined) return { name: before, choices };
      const set = name(row.matrix === "" ? row.name : row.matrix);
      nameOfText.set(row.choices, set);
      byName.set(set, choices);
      if (!choices.isWeighed) {
        toFill.push({
          path: `options.${set}`,
          message:
            "The dictionary names these answers by letters. The values only tell them apart: write the published weights before you score them.",
        });
      }
      return { name: set, choices };
    },
  };
}

const valueIn =
  (choices: Choices | undefined) =>
  (code: string): number | undefined => {
    if (choices) return choices.list.find(({ stored }) => stored === code)?.value;
    return /^-?\d+(\.\d+)?$/.test(code) ? Number(code) : undefined;
  };

/** `worst | | best`: a line has words at its two ends and none in the middle. */
function sayEnds(
  row: Row,
  id: string,
  say: (key: string, words: string) => void,
  tell: Tell,
): void {
  const labels = row.choices.split("|").map((label) => label.trim());
  say(`anchor.${id}.low`, labels[0] ?? "");
  say(`anchor.${id}.high`, labels.at(-1) ?? "");
  if (labels.length > 2 && labels[1] !== "")
    tell(placeOf(row), `The label "${labels[1]}" in the middle of the line was left out`);
  tell(placeOf(row), "A line is read to one decimal here, a slider to whole numbers");
}

function tellCalculation(row: Row, known: ReadonlyMap<string, KnownField>, tell: Tell): void {
  const found = recognise(row.choices);
  const items = found?.fields.flatMap((field) => known.get(field)?.item.id ?? []) ?? [];
  const isWhole = found !== undefined && items.length === found.fields.length;
  tell(
    placeOf(row),
    isWhole
      ? `The calculation is the ${found.method} of ${items.join(", ")}. Write it as a scale, with the missing rule and the direction of the source`
      : `The calculation was not understood and was left out: ${row.choices}`,
  );
}

const UNREAD: readonly (readonly [Column, string])[] = [
  ["note", "The field note has no place here"],
  ["identifier", "The field is marked as an identifier; nothing here asks who a person is"],
  ["required", "Nobody is made to answer here; the missing rule of each scale says what then"],
  ["ranking", "A matrix cannot be a ranking here"],
  ["annotation", "The field annotation was not taken over"],
];

function tellUnread(row: Row, tell: Tell): void {
  for (const [column, why] of UNREAD) {
    if (row[column] !== "") tell(`${placeOf(row)}, ${COLUMNS[column]}`, `${why}: ${row[column]}`);
  }
  if (/<[a-z/][^>]*>/i.test(row.label + row.choices)) {
    tell(
      placeOf(row),
      "The words hold HTML, which would be shown as it stands: rewrite them as plain text",
    );
  }
}
