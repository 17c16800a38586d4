import { allItems, type Measure, type Scale } from "../core/measures/measure.ts";
import { at, type Problem } from "./problem.ts";
import { rangeProblems } from "./range-problems.ts";
import { referenceProblems } from "./reference-problems.ts";

/** Everything that a shape alone cannot refuse: references, duplicates, ranges, sources. */
export function problemsOf(measure: Measure): readonly Problem[] {
  const references = referenceProblems(measure);
  // Ranges can only be computed once every item finds its options.
  const ranges = references.length > 0 ? [] : measure.scales.flatMap(rangeProblems(measure));
  return [...references, ...duplicateProblems(measure), ...sourceProblems(measure), ...ranges];
}

function duplicateProblems(measure: Measure): readonly Problem[] {
  const ids = (list: readonly { readonly id: string }[]) => list.map(({ id }) => id);
  return [
    ...repeated(ids(allItems(measure)), ["sections"], "Item id"),
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
  const cited: readonly Cited[] = [
    ...measure.risk.map(({ source }, r): Cited => [["risk", r, "source"], source]),
    ...measure.scales.flatMap((scale, s) =>
      citedBy(scale).map(([path, source]): Cited => [["scales", s, ...path], source]),
    ),
    ...(measure.stepUp ? [[["stepUp", "source"], measure.stepUp.source] as const] : []),
  ];
  return [
    ...cited.flatMap(([path, source]) =>
      known.has(source) ? [] : [at(path, `No citation has the id "${source}"`)],
    ),
    ...measure.scales.flatMap(({ bands, bandsSource }, s) =>
      bands.length > 0 && bandsSource === undefined
        ? [at(["scales", s, "bandsSource"], "Bands need a source")]
        : [],
    ),
  ];
}

type Cited = readonly [path: Problem["path"], source: string];

/** Every citation id of a scale, and where it stands. */
export function citedBy(scale: Scale): readonly Cited[] {
  const one = (path: string, holder: object | undefined): readonly Cited[] =>
    holder && "source" in holder && typeof holder.source === "string"
      ? [[[path, "source"], holder.source]]
      : [];
  const each = (path: string, list: readonly { readonly source: string }[] = []) =>
    list.map(({ source }, i): Cited => [[path, i, "source"], source]);
  return [
    ...one("missing", scale.missing),
    ...one("transform", scale.transform),
    ...one("notForEverybody", scale.notForEverybody),
    ...(scale.bandsSource === undefined ? [] : [[["bandsSource"], scale.bandsSource] as const]),
    ...each("cutoffs", scale.cutoffs),
    ...each("reliableChange", scale.reliableChange),
    ...each("reliability", scale.reliability),
    ...each("norms", scale.norms),
    ...each("minimalDifference", scale.minimalDifference),
    ...each("percentChange", scale.percentChange),
    ...each("standardisedDifference", scale.standardisedDifference),
  ];
}

const repeated = (
  values: readonly (string | number)[],
  path: Problem["path"],
  what: string,
): readonly Problem[] =>
  [...new Set(values.filter((value, i) => values.indexOf(value) !== i))].map((value) =>
    at(path, `${what} "${value}" occurs more than once`),
  );
