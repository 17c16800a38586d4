import type { SignalView } from "../../../src/contract/staff-signals.ts";
import { type RuleNow, ruleNowOf } from "../../../src/core/rules/rule-now.ts";
import type { Signal } from "../../db/signal.ts";
import type { Visitor } from "../../db/staff-session.ts";

/** A signal as pages show it. Whoever else acknowledged it is not named. */
export const signalOf = (
  { id, raisedAt, since, ruleSet, rule, result, acknowledged, ...now }: Signal,
  reader: Pick<Visitor, "staffId" | "name">,
): SignalView => ({
  id,
  raisedAt,
  since,
  ruleSet,
  rule,
  result,
  ...ruleNowOf(now),
  ...(acknowledged && {
    acknowledged: {
      at: acknowledged.at,
      note: acknowledged.note,
      ...(acknowledged.by === reader.staffId && { by: reader.name }),
    },
  }),
});

/**
 * Those to look at today first; then the oldest, and of one check-in always in the same order.
 * What can no longer be judged comes after them, and what no longer fires last.
 */
export const inOrder = (signals: readonly Signal[]): readonly Signal[] =>
  signals.toSorted(
    (a, b) =>
      placeOf(a) - placeOf(b) ||
      Number(b.rule.strength === "hard") - Number(a.rule.strength === "hard") ||
      a.raisedAt.localeCompare(b.raisedAt) ||
      b.rule.id.localeCompare(a.rule.id),
  );

const placeOf = ({ quietSince, unjudgedSince }: RuleNow): number =>
  quietSince !== undefined ? 2 : Number(unjudgedSince !== undefined);
