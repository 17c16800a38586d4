import type { Instant } from "../brand.ts";
import { err, ok, type Result } from "../result.ts";
import type { RuleKind } from "../rules/rule.ts";
import {
  textFaults,
  textIn,
  tickedFaults,
  tickedIn,
  type Written,
  type WrittenFault,
} from "../written.ts";
import { AREAS, type AreaId } from "./area.ts";

/** The signal that a talk was about: which rule, in which version, and from when on. */
export interface SignalRef {
  readonly rule: string;
  readonly version: number;
  readonly kind: RuleKind;
  /** Absent for rules that look at no scale. */
  readonly measure?: string;
  readonly scale?: string;
  readonly firedAt: Instant;
}

/** What a therapist writes down about a signal. */
export interface SupportNote {
  /** Areas that were talked about, in the order of the tree. */
  readonly areas: readonly AreaId[];
  readonly discussed: string;
  readonly agreed: string;
}

/** What a therapist adds later: "what changed since", in words. */
export interface FollowUp {
  readonly at: Instant;
  readonly text: string;
}

/** One line of the log: signal → what we discussed → what we agreed → what changed since. */
export interface SupportEntry extends SupportNote {
  readonly signal: SignalRef;
  readonly at: Instant;
  readonly followUps: readonly FollowUp[];
}

/**
 * Characters that a text may have.
 *
 * @source our own choice: about a page
 */
export const LONGEST_NOTE = 2000;

export type NoteField = "areas" | "discussed" | "agreed";

/** A note from the fields of a form (a box `areas.safety` for each area), or what is wrong with it. */
export function readSupportNote(
  form: Written,
): Result<SupportNote, readonly WrittenFault<NoteField>[]> {
  const chosen = tickedIn(form, "areas");
  const areas = AREAS.filter((area) => chosen.includes(area));
  const discussed = textIn(form, "discussed");
  const agreed = textIn(form, "agreed");
  const problems: readonly WrittenFault<NoteField>[] = [
    ...tickedFaults("areas", chosen, AREAS),
    ...textFaults("discussed", discussed, { limit: LONGEST_NOTE, needed: true }),
    ...textFaults("agreed", agreed, { limit: LONGEST_NOTE, needed: false }),
  ];
  return problems.length > 0 ? err(problems) : ok({ areas, discussed, agreed });
}

/** A follow-up from the field `text` of a form, or what is wrong with it. */
export function readFollowUp(
  form: Written,
  at: Instant,
): Result<FollowUp, readonly WrittenFault<"text">[]> {
  const text = textIn(form, "text");
  const problems = textFaults("text", text, { limit: LONGEST_NOTE, needed: true });
  return problems.length > 0 ? err(problems) : ok({ at, text });
}
