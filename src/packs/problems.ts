import { allItems, type Measure } from "../core/measures/measure.ts";
import { rangeProblems } from "./range-problems.ts";

/** What is wrong with a pack: where, as a JSON path, and one sentence. */
export interface Problem {
  readonly path: readonly (string | number)[];
  readonly message: string;
}

/** `["scales", 0, "bands"]` as `scales[0].bands`. */
export const pathText = (path: readonly PropertyKey[]): string =>
  path.reduce<string>(
    (text, part) =>
      typeof part === "number" ? `${text}[${part}]` : `${text}${text && "."}${String(part)}`,
    "",
  );

/** Everything that a shape alone cannot refuse: references, duplicates, ranges, sources. */
export function problemsOf(measure: Measure): readonly Problem[] {
  const items = allItems(measure).map(({ id }) => id);
  const references = referenceProblems(measure, items);
  // Ranges can only be computed once every item finds its options.
  const ranges = references.length > 0 ? [] : measure.scales.flatMap(rangeProblems(measure));
  return [
    ...references,
    ...duplicateProblems(measure, items),
    ...sourceProblems(measure),
    ...ranges,
  ];
}

function referenceProblems(measure: Measure, items: readonly string[]): readonly Problem[] {
  const known = (item: string) => items.includes(item);
  return [
    ...measure.sections.flatMap((section, s) =>
      section.items.flatMap(({ options }, i) =>
        Object.hasOwn(measure.options, options)
          ? []
          : [at(["sections", s, "items", i, "options"], `No option set is called "${options}"`)],
      ),
    ),
    ...measure.scales.flatMap((scale, s) => [
      ...scale.items.flatMap((item, i) =>
        known(item) ? [] : [at(["scales", s, "items", i], `No item has the id "${item}"`)],
      ),
      ...scale.reverse.flatMap((item, i) =>
        scale.items.includes(item)
          ? []
          : [at(["scales", s, "reverse", i], `Reverse item "${item}" is not in the scale`)],
      ),
    ]),
    ...measure.risk.flatMap(({ item }, r) =>
      known(item) ? [] : [at(["risk", r, "item"], `No item has the id "${item}"`)],
    ),
  ];
}

function duplicateProblems(measure: Measure, items: readonly string[]): readonly Problem[] {
  const ids = (list: readonly { readonly id: string }[]) => list.map(({ id }) => id);
  return [
    ...repeated(items, ["sections"], "Item id"),
    ...repeated(ids(measure.sections), ["sections"], "Section id"),
    ...repeated(ids(measure.scales), ["scales"], "Scale id"),
    ...repeated(ids(measure.risk), ["risk"], "Risk rule id"),
    ...repeated(ids(measure.citations), ["citations"], "Citation id"),
    ...measure.scales.flatMap(({ items: scored, bands }, s) => [
      ...repeated(scored, ["scales", s, "items"], "Item"),
      ...repeated(
        bands.map(({ key }) => key),
        ["scales", s, "bands"],
        "Band key",
      ),
    ]),
    ...Object.entries(measure.options).flatMap(([set, options]) => [
      ...repeated(
        options.map(({ key }) => key),
        ["options", set],
        "Option key",
      ),
      ...repeated(
        options.map(({ value }) => value),
        ["options", set],
        "Option value",
      ),
    ]),
  ];
}

function sourceProblems(measure: Measure): readonly Problem[] {
  const known = new Set(measure.citations.map(({ id }) => id));
  const cited: readonly (readonly [Problem["path"], string])[] = [
    ...measure.risk.map(({ source }, r) => [["risk", r, "source"], source] as const),
    ...measure.scales.flatMap((scale, s) => [
      [["scales", s, "missing", "source"], scale.missing.source] as const,
      [["scales", s, "bandsSource"], scale.bandsSource] as const,
      ...scale.cutoffs.map(
        ({ source }, i) => [["scales", s, "cutoffs", i, "source"], source] as const,
      ),
      ...scale.reliableChange.map(
        ({ source }, i) => [["scales", s, "reliableChange", i, "source"], source] as const,
      ),
    ]),
  ];
  return cited.flatMap(([path, source]) =>
    known.has(source) ? [] : [at(path, `No citation has the id "${source}"`)],
  );
}

const at = (path: Problem["path"], message: string): Problem => ({ path, message });

const repeated = (
  values: readonly (string | number)[],
  path: Problem["path"],
  what: string,
): readonly Problem[] =>
  [...new Set(values.filter((value, i) => values.indexOf(value) !== i))].map((value) =>
    at(path, `${what} "${value}" occurs more than once`),
  );
