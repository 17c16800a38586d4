import type { GoalForm, GoalInput } from "../../charts/goals/input.ts";
import { RANGE_OF } from "../../charts/goals/input.ts";
import { type LaneEntry, rowsOf } from "../../charts/lane/input.ts";
import { type SharedAxis, shareAxis } from "../../charts/common-axis.ts";
import {
  type Answered,
  numberSessions,
  sessionAxis,
  type SessionWords,
} from "../../charts/session-axis.ts";
import type { Instant } from "../../core/brand.ts";
import type { Scale } from "../../core/measures/measure.ts";
import type { Facts } from "../../core/series/facts.ts";
import { namesBeside } from "./course-words.ts";
import { goalWords } from "./goal-words.ts";
import type { Voice } from "./voice.ts";

/** Everything that a report draws on its one axis of time. */
export interface Drawn {
  readonly courses: readonly { readonly facts: Facts; readonly scale: Scale }[];
  readonly entries: readonly LaneEntry[];
  readonly goals: readonly (GoalInput & { readonly form?: GoalForm })[];
  /** The moment of the report. */
  readonly now: Instant;
  /** Every check-in, whether it is drawn or not: they have the numbers of the sessions. */
  readonly answered?: readonly Answered[];
  /** Draws by the number of the session instead of by date. */
  readonly bySession?: boolean;
}

/** The axis of all charts of a report; nothing where there is nothing to draw. */
export function reportAxis(voice: Voice, drawn: Drawn): SharedAxis | undefined {
  const { courses, entries, goals, now, answered = [], bySession = false } = drawn;
  const moments = [
    ...courses.flatMap(({ facts: { points, unscorable, otherVersions = [] } }) => [
      ...[...points, ...unscorable].map(({ at }) => at),
      ...otherVersions,
    ]),
    ...entries.map(({ at }) => at),
    ...goals.flatMap(({ ratings, milestones }) => [...ratings, ...milestones].map(({ at }) => at)),
  ];
  if (moments.length === 0) return undefined;
  const ofGoals = goals.map(({ form = "rating" }) => ({ form, words: goalWords(voice, form) }));
  const shared = shareAxis({
    moments: [...moments, now],
    numbers: [
      ...courses.flatMap(({ facts }) => facts.range.map(voice.format.number)),
      ...ofGoals.flatMap(({ form, words }) => RANGE_OF[form].map(words.score)),
    ],
    names: [
      ...courses.flatMap((course) => namesBeside(voice, course)),
      ...(entries.length > 0 ? rowsOf(entries).map((row) => voice.t(`lane.row.${row}`)) : []),
      ...ofGoals.flatMap(({ form, words }) => (form === "attainment" ? [words.expectedLevel] : [])),
    ],
  });
  if (!shared || !bySession) return shared;
  const numbers = numberSessions(answered, voice.format.clock);
  if (numbers.count < 2) return shared;
  return { ...shared, sessions: sessionAxis(numbers, moments, sessionWords(voice)) };
}

const sessionWords = ({ t, format: { number } }: Voice): SessionWords => ({
  number,
  standing: (found) => {
    if ("on" in found) return t("axis.say.at", { number: number(found.on) });
    const { after, before } = found;
    if (after === undefined) return t("axis.say.before", { before: number(before ?? 1) });
    if (before === undefined) return t("axis.say.after", { after: number(after) });
    return t("axis.say.between", { after: number(after), before: number(before) });
  },
});
