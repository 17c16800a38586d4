import type { Basis } from "../measures/measure.ts";

/** What is known of the person whose scores are judged. */
export interface Person {
  /** Whole years. */
  readonly age?: number;
  readonly sex?: "female" | "male";
}

/**
 * The first number that was found in people like this one. A number for one age
 * or sex never serves somebody of whom that is not known.
 *
 * @unit none: this chooses, it does not compute
 * @source each entry cites its own source: `Basis.source`
 */
export const firstFitting = <T extends Pick<Basis, "ages" | "sex">>(
  entries: readonly T[],
  person: Person,
): T | undefined => entries.find((entry) => fits(entry, person));

function fits({ ages, sex }: Pick<Basis, "ages" | "sex">, person: Person): boolean {
  if (sex !== undefined && sex !== person.sex) return false;
  if (!ages) return true;
  const { age } = person;
  return age !== undefined && age >= ages.min && age <= (ages.max ?? Infinity);
}
