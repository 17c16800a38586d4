import type { FitForm, OwnGoal } from "../../src/contract/progress.ts";
import { readOwnWords } from "../../src/core/check-in/own-words.ts";
import { err, ok, type Result } from "../../src/core/result.ts";
import { FIT_ANSWERS, type FitAnswer } from "../../src/core/sessions/event.ts";
import type { GoalRecord } from "../db/goal.ts";

/** What a client is shown of their goals: those that are dropped are not brought up again. */
export const ownGoals = (goals: readonly GoalRecord[]): readonly OwnGoal[] =>
  goals.flatMap(({ goal, ratings }) =>
    goal.status === "dropped"
      ? []
      : [
          {
            text: goal.text,
            ratings: ratings.flatMap(({ on, value }) =>
              value === undefined ? [] : [{ on, value }],
            ),
            reached: goal.milestones.flatMap(({ text, reachedOn }) =>
              reachedOn === undefined ? [] : [{ step: text, on: reachedOn }],
            ),
          },
        ],
  );

const isAnswer = (text: string): text is FitAnswer => FIT_ANSWERS.some((one) => one === text);

/** The answer of a form, or the form as it has to be shown again. */
export function readFit(
  form: Readonly<Record<string, string>>,
): Result<{ readonly answer: FitAnswer; readonly text?: string }, FitForm> {
  const { fit: answer = "", words = "" } = form;
  if (!isAnswer(answer)) return err({ problem: "fit-empty", answer, words });
  const text = readOwnWords(words);
  if (!text.ok) return err({ problem: "fit-long", answer, words });
  return ok({ answer, ...(text.value !== undefined && { text: text.value }) });
}
