import { isScored, itemOf, optionsOf, valuesOf } from "../measures/measure.ts";
import type { Measure, Scale, ScoredItem } from "../measures/measure.ts";

/** The values of these items that enter a score, turned round and weighted, in FHIRPath. */
export type ScoreValues = (ids: readonly string[]) => string;

/**
 * How the values of a scale's items are read from a response; nothing where FHIRPath over the
 * answers alone cannot say it: an item that is not scored, or is not always asked.
 */
export function scoreValues(measure: Measure, scale: Scale): ScoreValues | undefined {
  const items = scale.items.flatMap((id) => {
    const item = itemOf(measure, id);
    return item && isScored(item) && !item.showIf ? [item] : [];
  });
  if (items.length < scale.items.length) return undefined;
  const some = scale.notForEverybody;
  const isBlank = (id: string) => some?.items.includes(id) === true;
  const valueOf = (item: ScoredItem) => valueExpression(measure, scale, item);
  return (ids) => {
    const asked = items.filter(({ id }) => ids.includes(id));
    const always = asked.filter(({ id }) => !isBlank(id));
    const groups = [...new Set(always.map(valueOf))].map((value) => {
      const alike = always.filter((item) => valueOf(item) === value);
      return `${answersTo(alike.map(({ id }) => id))}.${value}`;
    });
    const blanks = asked
      .filter(({ id }) => isBlank(id))
      .map((item) => {
        const answer = answersTo([item.id]);
        return `iif(${answer}.empty(), ${some?.countAs}, ${answer}.${valueOf(item)})`;
      });
    const [first = "{}", ...rest] = [...groups, ...blanks];
    return first + rest.map((one) => `.combine(${one})`).join("");
  };
}

/** The answers to items, in FHIRPath. */
export const answersTo = (ids: readonly string[]): string =>
  `%resource.repeat(item).where(linkId in (${ids.map(quoted).join(" | ")})).answer`;

function valueExpression(measure: Measure, scale: Scale, item: ScoredItem): string {
  const [low, high] = valuesOf(measure, item.id);
  const isTurned = scale.reverse.includes(item.id);
  // A count asks for the value itself.
  const weight = scale.method === "count" ? 1 : (scale.weights?.[item.id] ?? 1);
  const entering = (value: number) => (isTurned ? low + high - value : value) * weight;
  if (item.kind === "choice") {
    const cases = optionsOf(measure, item.id).map(
      ({ key, value, code }) =>
        [`$this = ${quoted(code?.code ?? key)}`, String(entering(value))] as const,
    );
    return `value.code.select(${firstOf(cases)})`;
  }
  const value = isTurned ? `${low + high} - $this` : "$this";
  return `value.select((${value}) * ${weight})`;
}

/** The value of the first condition that holds, in FHIRPath; nothing if none does. */
export const firstOf = (cases: readonly (readonly [condition: string, value: string])[]): string =>
  cases.reduceRight((otherwise, [when, then]) => `iif(${when}, ${then}, ${otherwise})`, "{}");

const quoted = (text: string): string => `'${text.replace(/[\\']/g, "\\$&")}'`;
