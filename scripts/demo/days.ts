import type { Answers } from "../../src/core/measures/answers.ts";

/** One entry of a daily form, as made up as the scores. */
export interface DemoDay {
  readonly daysAgo: number;
  /** By the client's own clock: `21:30`. */
  readonly time: string;
  readonly answers: Answers;
}

const entry = (
  daysAgo: number,
  time: string,
  [mood = 0, energy = 0, worry = 0]: readonly number[],
  more: Answers = {},
): DemoDay => ({ daysAgo, time, answers: { mood, energy, worry, ...more } });

/** Up to three entries a day, and two days without one. */
export const DAYS: readonly DemoDay[] = [
  entry(11, "08:10", [3, 2, 8], { sleep: 3 }),
  entry(11, "21:30", [4, 3, 6]),
  entry(10, "08:05", [3, 3, 7], { sleep: 4 }),
  entry(10, "13:00", [5, 4, 5]),
  entry(10, "21:45", [4, 3, 6], { note: "Lunch with a colleague helped." }),
  entry(9, "08:20", [4, 4, 7], { sleep: 5 }),
  entry(9, "22:00", [6, 4, 4]),
  entry(7, "08:00", [2, 2, 9], { sleep: 2, note: "The letter about the flat came." }),
  entry(7, "21:30", [3, 2, 8]),
  entry(6, "08:15", [4, 3, 7], { sleep: 4 }),
  entry(5, "08:10", [5, 5, 5], { sleep: 6 }),
  entry(5, "21:15", [7, 6, 3]),
  entry(3, "08:00", [5, 4, 5], { sleep: 5 }),
  entry(2, "21:40", [6, 6, 4], { sleep: 6, note: "A whole evening without thinking of it." }),
  entry(1, "08:05", [7, 6, 3], { sleep: 7 }),
];
