import type { Cutoff, ReliableChange, Scale } from "../measures/measure.ts";
import { chooseNorm, type ChosenNorm, type Person } from "./norms.ts";
import type { Direction } from "./verdict.ts";

/** What changes on one scale are judged by, chosen for one person. */
export interface ScaleNorms {
  readonly direction: Direction;
  readonly reliableChange: ChosenNorm<ReliableChange>;
  readonly cutoff: ChosenNorm<Cutoff>;
}

/**
 * Limit and cut-off for one person, each chosen by the same rule. A prompt to talk is
 * chosen only where a scale has no cut-off of a clinical range.
 *
 * @unit limit and cut-off in points of the scale
 * @source see `chooseNorm()`; each number cites its own source: `Basis.source`
 */
export function normsFor(
  { direction, reliableChange, cutoffs }: Pick<Scale, "direction" | "reliableChange" | "cutoffs">,
  person: Person,
): ScaleNorms {
  const clinical = cutoffs.filter(({ prompt }) => !prompt);
  return {
    direction,
    reliableChange: chooseNorm(reliableChange, person),
    cutoff: chooseNorm(clinical.length > 0 ? clinical : cutoffs, person),
  };
}

/** A norm from another language than the person's, and what it is used for. */
export interface ForeignNorm {
  readonly of: "threshold" | "cutoff";
  readonly norm: ReliableChange | Cutoff;
}

/**
 * The chosen norms that come from people who answered in another language.
 *
 * @unit none
 * @source `NormChoice.despite`
 */
export function foreignNorms({ reliableChange, cutoff }: ScaleNorms): readonly ForeignNorm[] {
  const foreign = (of: ForeignNorm["of"], found: ChosenNorm<ReliableChange | Cutoff>) =>
    found.ok && found.value.despite ? [{ of, norm: found.value.norm }] : [];
  return [...foreign("threshold", reliableChange), ...foreign("cutoff", cutoff)];
}
