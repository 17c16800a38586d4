import fc from "fast-check";
import type { Condition, Item, Measure, ScoredItem } from "../../../src/core/measures/measure.ts";
import { isScored } from "../../../src/core/measures/measure.ts";
import { measureOf } from "../builders.ts";

export const LOCALES = ["en", "de", "ar", "pt-BR"] as const;

const SETS = ["often", "places", "spare"] as const;
const code = fc.option(
  fc.record({ system: fc.constant("http://loinc.org"), code: fc.stringMatching(/^LA\d{1,5}-\d$/) }),
  { nil: undefined },
);

const options = fc.record(
  Object.fromEntries(
    SETS.map((set) => [
      set,
      fc
        .uniqueArray(fc.record({ value: fc.integer({ min: -5, max: 9 }), code }), {
          minLength: 2,
          maxLength: 5,
          selector: ({ value }) => value,
        })
        .map((list) =>
          list.map(({ value, code: known }, i) => ({
            key: `o${i}`,
            value,
            ...(known && { code: known }),
          })),
        ),
    ]),
  ),
);

const range = fc.record({
  min: fc.integer({ min: -3, max: 2 }),
  max: fc.integer({ min: 3, max: 9 }),
});
const shape: fc.Arbitrary<Omit<Item, "id">> = fc.oneof(
  fc.constant({ kind: "choice" as const, options: "often" }),
  fc.constant({ kind: "ticks" as const, options: "places" }),
  range.map((ends) => ({ kind: "number" as const, anchors: "ends", ...ends })),
  range.map((ends) => ({ kind: "line" as const, anchors: "ends", ...ends })),
  fc.integer({ min: 1, max: 4000 }).map((maxLength) => ({ kind: "text" as const, maxLength })),
  fc.constant({ kind: "date" as const }),
);

/** A condition on an item that was asked before. */
const conditionOn = (earlier: readonly Item[]): fc.Arbitrary<Condition> => {
  const scored = earlier.filter((item): item is ScoredItem => isScored(item));
  const any = fc.record({
    item: fc.constantFrom(...earlier.map(({ id }) => id)),
    operator: fc.constant("exists" as const),
    answer: fc.boolean(),
  });
  if (scored.length === 0) return any;
  const compared = fc.record({
    item: fc.constantFrom(...scored.map(({ id }) => id)),
    operator: fc.constantFrom("=", "!=", ">", "<", ">=", "<="),
    answer: fc.integer({ min: -5, max: 9 }),
  });
  return fc.oneof(any, compared);
};

const withShowIf = (items: readonly Item[]): fc.Arbitrary<readonly Item[]> =>
  fc.tuple(
    ...items.map((item, i) => {
      const earlier = items.slice(0, i);
      if (earlier.length === 0) return fc.constant(item);
      const showIf = fc.record({
        match: fc.constantFrom("all" as const, "any" as const),
        conditions: fc.array(conditionOn(earlier), { minLength: 1, maxLength: 3 }),
      });
      return fc.option(showIf, { nil: undefined }).map((found) => ({ ...item, ...(found && { showIf: found }) }));
    }),
  ); // prettier-ignore

/** Any form that the format allows; its scales and rules are those of the demo measure. */
export const anyMeasure: fc.Arbitrary<Measure> = fc
  .record({
    options,
    items: fc
      .array(shape, { minLength: 1, maxLength: 7 })
      .map((list) => list.map((item, i) => ({ ...item, id: `i${i}` }) as Item))
      .chain(withShowIf),
    cut: fc.nat(6),
    opening: fc.subarray(["instructions", "stem"] as const),
    titled: fc.option(fc.subarray(["title", "stem"] as const), { nil: undefined }),
  })
  .map(({ options: sets, items, cut, opening, titled }) => {
    const first = items.slice(0, cut + 1);
    const rest = items.slice(cut + 1);
    return {
      ...measureOf(),
      options: sets,
      opening,
      sections: [
        { id: "a", ...(titled && { opening: titled }), items: first },
        ...(rest.length > 0 ? [{ id: "b", items: rest }] : []),
      ],
    };
  });
