import { towards } from "../change/judge.ts";
import { answerTo, type Answers } from "../measures/answers.ts";
import { allItems, isScored, type Measure, type Scale, valuesOf } from "../measures/measure.ts";
import { oncePerObject } from "../memo.ts";
import type { Towards } from "./summary-part.ts";

/** How an answer to one item differs from an earlier one. */
export interface ItemStep {
  /** Size of the difference, in points of the item. */
  readonly points: number;
  readonly towards: Towards;
  /** The size as a share of all that the item can have. */
  readonly share: number;
}

export interface ItemChange {
  readonly item: string;
  /** Place in the measure, from 1. */
  readonly number: number;
  /** What a higher answer to this item is, and about what: an item may be turned round in its scale. */
  readonly direction: Scale["direction"];
  readonly about: Scale["about"];
  /** A risk rule asks about it. */
  readonly isRisk: boolean;
  /** Absent where one of the two was not answered. */
  readonly sinceLast?: ItemStep;
  readonly sinceStart?: ItemStep;
}

/** The answers that an item is compared over. */
export interface AnswersInTime {
  readonly latest?: Answers | undefined;
  readonly before?: Answers | undefined;
  readonly first?: Answers | undefined;
}

/**
 * How the answers to each item changed: risk items first, then what changed most since last time,
 * then since the start, then the order of the measure. Items without a number are left out, and
 * items of no scale, because nobody says which way is better.
 *
 * @unit points of the item; shares of its range
 * @source differences of the answers alone; no norm is used, and nothing is judged
 */
export function itemChanges(measure: Measure, over: AnswersInTime): readonly ItemChange[] {
  const changes = comparedItems(measure).map(({ reach, ...item }): ItemChange => {
    const to = over.latest && answerTo(over.latest, item.item);
    const step = (earlier: Answers | undefined): ItemStep | undefined => {
      const from = earlier && answerTo(earlier, item.item);
      if (typeof from !== "number" || typeof to !== "number") return undefined;
      const points = Math.abs(to - from);
      return { points, towards: towards(item.direction, to - from), share: points / reach };
    };
    const [sinceLast, sinceStart] = [step(over.before), step(over.first)];
    return { ...item, ...(sinceLast && { sinceLast }), ...(sinceStart && { sinceStart }) };
  });
  const size = (step: ItemStep | undefined): number => step?.share ?? 0;
  return changes.toSorted(
    (a, b) =>
      Number(b.isRisk) - Number(a.isRisk) ||
      size(b.sinceLast) - size(a.sinceLast) ||
      size(b.sinceStart) - size(a.sinceStart) ||
      a.number - b.number,
  );
}

interface ComparedItem extends Omit<ItemChange, "sinceLast" | "sinceStart"> {
  /** From its lowest value to its highest. */
  readonly reach: number;
}

/** What can be compared of a measure, the same for every client. */
const comparedItems = oncePerObject((measure: Measure): readonly ComparedItem[] => {
  const risky = new Set(measure.risk.map(({ item }) => item));
  return allItems(measure).flatMap((item, index) => {
    const scale = measure.scales.find(({ items }) => items.includes(item.id));
    if (!isScored(item) || !scale) return [];
    const [lowest, highest] = valuesOf(measure, item.id);
    return [
      {
        item: item.id,
        number: index + 1,
        direction: directionOf(scale, item.id),
        about: scale.about,
        isRisk: risky.has(item.id),
        reach: highest - lowest,
      },
    ];
  });
});

const OTHER = {
  "higher-is-worse": "higher-is-better",
  "higher-is-better": "higher-is-worse",
} as const;

/** An item that is turned round before it counts says the opposite of its scale. */
const directionOf = ({ direction, reverse, weights }: Scale, item: string): Scale["direction"] => {
  const turned = reverse.includes(item) !== (weights?.[item] ?? 1) < 0;
  return turned ? OTHER[direction] : direction;
};
