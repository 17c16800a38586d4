import {
  allItems,
  isScored,
  type Item,
  type Measure,
  type Scale,
} from "../core/measures/measure.ts";
import { at, type Problem } from "./problem.ts";

/** Names that lead nowhere, or to something that cannot be used there. */
export function referenceProblems(measure: Measure): readonly Problem[] {
  const items = allItems(measure);
  const find = (id: string) => items.find((item) => item.id === id);
  return [
    ...measure.sections.flatMap((section, s) =>
      section.items.flatMap((item, i) =>
        itemProblems(measure, item).map(({ path, message }) =>
          at(["sections", s, "items", i, ...path], message),
        ),
      ),
    ),
    ...measure.scales.flatMap((scale, s) =>
      [...scaleProblems(scale, find), ...fillProblems(scale, measure)].map(({ path, message }) =>
        at(["scales", s, ...path], message),
      ),
    ),
    ...measure.risk.flatMap(({ item }, r) => scoredProblem(find(item), item, ["risk", r, "item"])),
    ...stepProblems(measure),
  ];
}

function itemProblems(measure: Measure, item: Item): readonly Problem[] {
  const items = allItems(measure);
  const place = items.indexOf(item);
  return [
    ...("options" in item && !Object.hasOwn(measure.options, item.options)
      ? [at(["options"], `No option set is called "${item.options}"`)]
      : []),
    ...("min" in item && item.min >= item.max ? [at(["max"], "The highest is above min")] : []),
    ...(item.showIf?.conditions ?? []).flatMap(({ item: other, operator }, c) => {
      const here = ["showIf", "conditions", c, "item"];
      const found = items.findIndex(({ id }) => id === other);
      if (found < 0) return [at(here, `No item has the id "${other}"`)];
      if (found >= place) return [at(here, `Item "${other}" must be asked before this one`)];
      const target = items[found];
      return operator === "exists" || (target && isScored(target))
        ? []
        : [at(here, `The answer to item "${other}" is no number to compare with`)];
    }),
  ];
}

function scaleProblems(scale: Scale, find: (id: string) => Item | undefined): readonly Problem[] {
  const { missing } = scale;
  const inScale = (ids: readonly string[], path: Problem["path"], what: string) =>
    ids.flatMap((id, i) =>
      scale.items.includes(id) ? [] : [at([...path, i], `${what} "${id}" is not in the scale`)],
    );
  return [
    ...scale.items.flatMap((id, i) => {
      const item = find(id);
      return [
        ...scoredProblem(item, id, ["items", i]),
        ...(item?.showIf && item.showIf.hiddenCountsAs === undefined
          ? [at(["items", i], `Item "${id}" can be hidden: say what it then counts as`)]
          : []),
      ];
    }),
    ...inScale(scale.reverse, ["reverse"], "Reverse item"),
    ...inScale(Object.keys(scale.weights ?? {}), ["weights"], "Weighted item"),
    ...inScale(scale.notForEverybody?.items ?? [], ["notForEverybody", "items"], "Item"),
    ...(missing.rule === "prorate"
      ? inScale(missing.mustAnswer ?? [], ["missing", "mustAnswer"], "Item")
      : []),
  ];
}

/** Every item must lie in one of the subscales that fill it, and in one only. */
function fillProblems({ items, missing }: Scale, { scales }: Measure): readonly Problem[] {
  if (missing.rule !== "fill") return [];
  const here = ["missing", "within"];
  const within = missing.within.map((id) => scales.find((scale) => scale.id === id));
  const unknown = missing.within.flatMap((id, w) =>
    within[w] ? [] : [at([...here, w], `No scale has the id "${id}"`)],
  );
  const held = within.flatMap((scale) => scale?.items ?? []);
  return unknown.length > 0
    ? unknown
    : items.flatMap((id) =>
        held.filter((one) => one === id).length === 1
          ? []
          : [at(here, `Item "${id}" must lie in one of these scales, and in one only`)],
      );
}

const scoredProblem = (item: Item | undefined, id: string, path: Problem["path"]) => {
  if (!item) return [at(path, `No item has the id "${id}"`)];
  return isScored(item) ? [] : [at(path, `The answer to item "${id}" is no number`)];
};

function stepProblems({ stepUp, scales, ...measure }: Measure): readonly Problem[] {
  if (!stepUp) return [];
  const items = measure.sections.flatMap((section) => section.items.map(({ id }) => id));
  return [
    ...(scales.some(({ id }) => id === stepUp.scale)
      ? []
      : [at(["stepUp", "scale"], `No scale has the id "${stepUp.scale}"`)]),
    ...Object.keys(stepUp.carry).flatMap((id) =>
      items.includes(id) ? [] : [at(["stepUp", "carry", id], `No item has the id "${id}"`)],
    ),
  ];
}
