import * as z from "zod";
import { checkAnswers } from "../../src/core/answers/answers.ts";
import { type Measure, type Scale, scoredItems } from "../../src/core/measures/measure.ts";
import { bandOf } from "../../src/core/scoring/band.ts";
import { raisedRisks } from "../../src/core/scoring/risk.ts";
import { score } from "../../src/core/scoring/score.ts";
import { Vector } from "../../src/packs/vector-schema.ts";
import { shapeProblems } from "./described.ts";
import { type FileProblem, problemIn } from "./problem.ts";

const FILE = "vectors.json";
const FEWEST = 8;
const at = problemIn(FILE);

/** Worked examples that do not come out, and what they do not touch. */
export function vectorProblems(measure: Measure, value: unknown): readonly FileProblem[] {
  const shape = shapeProblems(FILE, z.array(Vector), value);
  if (shape.length > 0) return shape;
  const vectors = value as readonly Vector[];
  if (measure.scales.length === 0) return [];
  const wrong = vectors.flatMap((vector, i) => outcomeProblems(measure, vector, `[${i}]`));
  return wrong.length > 0 ? wrong : coverageProblems(measure, vectors);
}

function outcomeProblems(measure: Measure, vector: Vector, path: string): readonly FileProblem[] {
  const { name, answers, source, expect } = vector;
  const who = `"${name}" (${source})`;
  const scale = scaleOf(measure, vector);
  if (!scale) return [at(`${path}.scale`, `No scale has the id "${vector.scale}"`)];
  const checked = checkAnswers(measure, answers);
  if (!checked.ok) {
    return checked.error.problems.map(({ field, problem }) =>
      at(`${path}.answers.${field}`, `${who}: the measure refuses this answer (${problem})`),
    );
  }
  const result = score(scale, measure, answers);
  const band = result.status === "unscorable" ? undefined : bandOf(scale, result.value)?.key;
  const risks = raisedRisks(measure, answers).map(({ id }) => id);
  const differs = (part: string, got: unknown, wanted: unknown) =>
    JSON.stringify(got) === JSON.stringify(wanted)
      ? []
      : [
          at(
            `${path}.expect.${part}`,
            `${who} wants ${said(wanted)}, but the rules give ${said(got)}`,
          ),
        ];
  return [
    ...differs("score", sorted(result), sorted(expect.score)),
    ...differs("band", band, expect.band),
    ...differs("risk", risks, expect.risk ?? []),
  ];
}

const scaleOf = ({ scales }: Measure, { scale }: Vector): Scale | undefined =>
  scales.find(({ id }) => id === (scale ?? scales[0]?.id));

const said = (value: unknown): string => (value === undefined ? "nothing" : JSON.stringify(value));
const sorted = (value: object): object =>
  Object.fromEntries(Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1)));

function coverageProblems(measure: Measure, vectors: readonly Vector[]): readonly FileProblem[] {
  const asked = scoredItems(measure).length;
  const partial = vectors.filter(
    ({ answers }) => Object.values(answers).filter((one) => typeof one === "number").length < asked,
  );
  const names = vectors.map(({ name }) => name);
  return [
    ...(vectors.length < FEWEST ? [at("", `Write at least ${FEWEST} worked examples`)] : []),
    ...names.flatMap((name, i) =>
      names.indexOf(name) < i
        ? [at(`[${i}].name`, `The name "${name}" occurs more than once`)]
        : [],
    ),
    ...measure.scales.flatMap((scale) => edgeProblems(measure, scale, vectors)),
    ...(partial.length > 1 ? [] : [at("", "Leave items out in at least two examples")]),
    ...measure.risk.flatMap(({ id }) => {
      const raised = new Set(vectors.map(({ expect }) => expect.risk?.includes(id) ?? false));
      return raised.size === 2
        ? []
        : [at("", `Raise the risk rule "${id}" in one example and not in another`)];
    }),
  ];
}

/** The ends of the range and both sides of every band edge. */
function edgeProblems(
  measure: Measure,
  scale: Scale,
  vectors: readonly Vector[],
): readonly FileProblem[] {
  const got = vectors.flatMap((vector) => {
    const { score: result } = vector.expect;
    return scaleOf(measure, vector) === scale && result.status !== "unscorable"
      ? [result.value]
      : [];
  });
  const { method, multiply = 1, decimals = 0, bands, range } = scale;
  const step = method === "sum" || method === "count" ? multiply : 10 ** -decimals;
  const edges = bands.slice(1).map(({ from }) => from);
  const below = edges.filter((edge) => !got.some((value) => value < edge && value >= edge - step));
  // An edge need not be a score: where a sum is doubled, a band from 15 begins at 16.
  const above = edges.filter((edge) => !got.some((value) => value >= edge && value < edge + step));
  const none = range.filter((value) => !got.includes(value));
  return [
    ...none.map((value) => at("", `No example of the scale "${scale.id}" gives ${value}`)),
    ...above.map((edge) =>
      at("", `No example of "${scale.id}" gives the lowest score of the band from ${edge}`),
    ),
    ...below.map((edge) =>
      at("", `No example of "${scale.id}" gives the score just below ${edge}`),
    ),
  ];
}
