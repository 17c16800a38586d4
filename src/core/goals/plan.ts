import type { Instant } from "../brand.ts";
import type { PlainDate } from "../plain-date.ts";
import type { Goal } from "./goal.ts";

export const SIGNERS = ["client", "therapist"] as const;
export type Signer = (typeof SIGNERS)[number];

/** Somebody's yes to one version of a plan. */
export interface Confirmation {
  readonly who: Signer;
  /** On paper: the signed sheet is kept elsewhere, and staff wrote down that it is. */
  readonly how: "screen" | "paper";
  readonly version: number;
  readonly at: Instant;
}

/** What client and therapist agree to work on. */
export interface GoalPlan {
  /** Counted up with every change, so that a yes to an older one is no yes to this one. */
  readonly version: number;
  readonly madeOn: PlainDate;
  readonly goals: readonly Goal[];
  readonly confirmations: readonly Confirmation[];
}

/** Who has said yes to the plan as it is now. */
export interface Agreement {
  readonly confirmed: readonly Confirmation[];
  readonly missing: readonly Signer[];
  /** Both have: the plan is agreed. */
  readonly agreed: boolean;
  /** Somebody said yes to an older version only. */
  readonly outdated: readonly Signer[];
}

/** Who agrees to the present version of a plan. The latest yes of each counts. */
export function agreementOf({ version, confirmations }: GoalPlan): Agreement {
  const of = (who: Signer) =>
    confirmations.findLast((one) => one.who === who && one.version === version);
  const confirmed = SIGNERS.flatMap((who) => of(who) ?? []);
  const missing = SIGNERS.filter((who) => !of(who));
  return {
    confirmed,
    missing,
    agreed: missing.length === 0,
    outdated: missing.filter((who) => confirmations.some((one) => one.who === who)),
  };
}

/** The plan with other goals: the next version, to which nobody has said yes. */
export const revisedPlan = (
  plan: GoalPlan,
  goals: readonly Goal[],
  madeOn: PlainDate,
): GoalPlan => ({ ...plan, version: plan.version + 1, madeOn, goals });

/** Goals in the order of a printed plan: those to work on first, dropped ones left out. */
export const goalsToPrint = ({ goals }: Pick<GoalPlan, "goals">): readonly Goal[] =>
  (["active", "paused", "reached"] as const).flatMap((wanted) =>
    goals.filter(({ status }) => status === wanted),
  );
