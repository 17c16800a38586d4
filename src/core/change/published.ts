import type {
  Basis,
  Norm,
  Reliability,
  ReliableChange,
  Scale,
  SuccessSize,
} from "../measures/measure.ts";
import { chooseNorm, type Person } from "./norms.ts";

/** What a source gives that a method works with. */
export type Published = ReliableChange | Norm | Reliability | SuccessSize;

/** All of a scale that methods of change take numbers from. */
export type NumbersOf = Pick<
  Scale,
  | "reliability"
  | "norms"
  | "minimalDifference"
  | "percentChange"
  | "standardisedDifference"
  | "range"
  | "direction"
>;

type WithCorrelation = Norm & { readonly correlation: number };
const hasCorrelation = (norm: Norm): norm is WithCorrelation => norm.correlation !== undefined;

/**
 * What the measure has of each kind for this person. Last scores count only beside first scores of
 * the same study.
 *
 * @unit points of the scale; reliability and correlation have none
 * @source see `chooseNorm()`; each number cites its own: `Basis.source`
 */
export function publishedFor(scale: NumbersOf, person: Person) {
  const { norms = [], reliability = [] } = scale;
  const choose = <N extends Basis>(some: readonly N[] = []) => chooseNorm(some, person);
  const normsOf = (of: Norm["of"]) => norms.filter((one) => one.of === of);
  const before = choose(normsOf("first-scores"));
  // As Jacobson & Truax do, of any group but those whom treatment has changed.
  const spread = before.ok ? before : choose(norms.filter(({ of }) => of !== "last-scores"));
  const sameStudy = normsOf("last-scores").filter(
    ({ source }) => before.ok && source === before.value.norm.source,
  );
  // Of the very group whose spread it is, if anybody has published it.
  const ofFirst = reliability.filter(({ of }) => of === undefined);
  const ofGroup = ofFirst.filter(
    ({ population }) => spread.ok && population === spread.value.norm.population,
  );
  return {
    before,
    spread,
    after: choose(sameStudy),
    correlation: choose(sameStudy.filter(hasCorrelation)),
    healthy: choose(normsOf("without-problem")),
    reliability: choose(ofGroup.length > 0 ? ofGroup : ofFirst),
    reliabilityAfter: choose(reliability.filter(({ of }) => of === "last-scores")),
    percent: choose(scale.percentChange),
    size: choose(scale.standardisedDifference),
    important: choose(scale.minimalDifference),
  };
}
