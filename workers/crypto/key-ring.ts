import { err, ok, type Result } from "../../src/core/result.ts";
import { deriveKeys, type Keys, type KeySet } from "./keys.ts";
import type { MasterProblem } from "./master.ts";

/** The master secrets that a Worker has, by the name of each, and the number of the one in use. */
export interface Masters {
  readonly [name: `MASTER_${number}`]: string | undefined;
  readonly ACTIVE_KEY?: string;
}

/** A secret that cannot be used, by its name. */
export interface NoKeys {
  readonly secret: string;
  readonly problem: MasterProblem | "no-number";
}

const MASTER = /^MASTER_([1-9]\d?)$/;
const NUMBER = /^[1-9]\d?$/;

/** Numbers of the secrets that are set, lowest first. */
const numbersIn = (masters: Masters): readonly number[] =>
  Object.entries(masters)
    .flatMap(([name, value]) => (value ? (MASTER.exec(name)?.[1] ?? []) : []))
    .map(Number)
    .toSorted((one, other) => one - other);

/**
 * All is made with the master secret in use: the one that `ACTIVE_KEY` names, or the lowest. The
 * others open what was made with them. One that cannot be used is not missed before it is needed.
 */
export async function keysIn(masters: Masters): Promise<Result<Keys, NoKeys>> {
  const numbers = numbersIn(masters);
  const named = String(masters.ACTIVE_KEY ?? "").trim();
  if (named !== "" && !NUMBER.test(named)) {
    return err({ secret: "ACTIVE_KEY", problem: "no-number" });
  }
  const active = named === "" ? (numbers[0] ?? 1) : Number(named);
  const keys = await deriveKeys(masters[`MASTER_${active}`] ?? "", active);
  if (!keys.ok) return err({ secret: `MASTER_${active}`, problem: keys.error });
  const others: KeySet[] = [];
  for (const number of numbers) {
    if (number === active) continue;
    const other = await deriveKeys(masters[`MASTER_${number}`] ?? "", number, { isKept: true });
    if (other.ok) others.push(other.value);
  }
  return ok({ ...keys.value, others });
}
