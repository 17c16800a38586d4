/**
 * Estimates a growth model from a table of scores and prints it as JSON:
 *
 *     node scripts/growth-model.ts scores.csv
 *
 * The table has the columns person, session (from 1) and score, in any order of rows. A clinic
 * makes one from its own export; the file never leaves its machine.
 */
import { readFileSync } from "node:fs";
import { calibrationOf } from "../src/core/trajectory/calibration.ts";
import { estimateGrowth } from "../src/core/trajectory/estimate.ts";
import type { GrowthModel, SessionScore } from "../src/core/trajectory/growth-model.ts";
import { rowsOf } from "./data-nhs.ts";

/** Sessions that fewer persons reached are outside the support: our own choice. */
const PERSONS_AT_LAST_SESSION = 30;
/** Middle part of first scores that is inside the support: our own choice. */
const FIRST_SCORES = [0.05, 0.95] as const;
const FOLDS = 10;

/** Courses of a table, one a person, sessions in order, persons as they first appear. */
export function coursesOf(csv: string): readonly (readonly SessionScore[])[] {
  const persons = new Map<string, SessionScore[]>();
  for (const { person = "", session, score } of rowsOf(csv)) {
    const course = persons.get(person) ?? [];
    course.push({ session: Number(session), value: Number(score) });
    persons.set(person, course);
  }
  return [...persons.values()].map((course) => course.toSorted((a, b) => a.session - b.session));
}

type Fitted = Pick<GrowthModel, "parameters" | "persons" | "scores" | "support" | "calibration">;

/**
 * What the data say about a model: parameters from all persons, support, and the calibration of
 * ten models that each were made without a tenth of the persons. Throws if they cannot say it.
 */
export function fitted(
  courses: readonly (readonly SessionScore[])[],
  range: readonly [number, number],
): Fitted {
  const { parameters, persons, scores } = estimated(courses);
  const support = supportOf(courses);
  const folds = Array.from({ length: FOLDS }, (_, fold) => {
    const held = (_course: unknown, index: number): boolean => index % FOLDS === fold;
    const model = {
      ...estimated(courses.filter((course, index) => !held(course, index))),
      evidence: "thin",
      support,
    } as const;
    return calibrationOf(model, courses.filter(held), range);
  }).filter((fold) => fold !== undefined);
  const tried = folds.reduce((sum, { in80 }) => sum + in80.of, 0);
  const share = (name: "in50" | "in80"): number =>
    rounded(folds.reduce((sum, fold) => sum + fold[name].count, 0) / tried);
  return {
    parameters: Object.fromEntries(
      Object.entries(parameters).map(([name, value]) => [name, rounded(value)]),
    ) as unknown as GrowthModel["parameters"],
    persons,
    scores,
    support,
    calibration: { scores: tried, in50: share("in50"), in80: share("in80") },
  };
}

function estimated(courses: readonly (readonly SessionScore[])[]) {
  const estimate = estimateGrowth(courses);
  if (!estimate.ok) throw new RangeError(`No estimate: ${JSON.stringify(estimate.error)}`);
  return estimate.value;
}

function supportOf(courses: readonly (readonly SessionScore[])[]): GrowthModel["support"] {
  const firsts = courses.flatMap(([first]) => first?.value ?? []).toSorted((a, b) => a - b);
  const [low, high] = FIRST_SCORES.map(
    (part) => firsts[Math.max(0, Math.ceil(part * firsts.length) - 1)] ?? Number.NaN,
  );
  let last = 1;
  while (courses.filter((course) => has(course, last + 1)).length >= PERSONS_AT_LAST_SESSION)
    last++;
  return {
    firstScore: { from: low ?? Number.NaN, to: high ?? Number.NaN },
    sessions: { from: 1, to: last },
  };
}

const has = (course: readonly SessionScore[], wanted: number): boolean =>
  course.some(({ session }) => session === wanted);

/** Four places: far finer than what so many persons can tell. */
const rounded = (value: number): number => Number(value.toFixed(4));

if (import.meta.main) {
  const [file, lowest = "0", highest = "40"] = process.argv.slice(2);
  if (file === undefined) {
    console.error("Which table? node scripts/growth-model.ts scores.csv [lowest] [highest]");
    process.exitCode = 1;
  } else {
    const range = [Number(lowest), Number(highest)] as const;
    console.log(JSON.stringify(fitted(coursesOf(readFileSync(file, "utf8")), range), null, 2));
  }
}
