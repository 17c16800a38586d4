import * as z from "zod/mini";
import type { Instant } from "../core/brand.ts";
import type { Confirmation, GoalPlan } from "../core/goals/plan.ts";
import type { Goal } from "../core/goals/goal.ts";
import type { PlainDate } from "../core/plain-date.ts";
import { type FormView, optionalDay, requiredText } from "./form.ts";
import type { ClinicView, StaffFrame } from "./views.ts";

export interface SignedView extends Confirmation {
  readonly initials?: string;
}

/** A written plan as pages show it. */
export interface PlanLine extends Omit<GoalPlan, "confirmations"> {
  readonly id: string;
  readonly createdAt: Instant;
  readonly words: {
    readonly client: string;
    readonly therapist: string;
    readonly know: string;
    readonly reviewOn?: PlainDate;
  };
  readonly confirmations: readonly SignedView[];
}

export const SAVED_OF_AGREEMENT = ["plan", "agreed"] as const;

export interface AgreementView extends StaffFrame {
  readonly page: "agreement";
  /** What was kept just now. */
  readonly saved?: (typeof SAVED_OF_AGREEMENT)[number];
  readonly clientId: string;
  readonly label: string;
  readonly mayWrite: boolean;
  /** Newest first. */
  readonly plans: readonly PlanLine[];
  /** Goals that a new plan would have. */
  readonly goals: readonly Goal[];
  readonly form: FormView;
}

/** The plan in the client's own language, on the screen that is turned to them, and on paper. */
export interface AgreementShownView {
  readonly page: "agreement-shown";
  readonly clinic: ClinicView;
  readonly csrf: string;
  /** Where the forms go, and where the therapist goes back to. */
  readonly base: string;
  readonly plan: PlanLine;
  /** Nobody but the client's therapist has the client agree. */
  readonly mayWrite: boolean;
  readonly typed?: string;
}

const LONGEST = 1500;

export const AGREEMENT_FIELDS = z.object({
  client: requiredText(LONGEST),
  therapist: requiredText(LONGEST),
  know: requiredText(LONGEST),
  review: optionalDay(),
});
