/** Reads what other programs say of open data: see data/SOURCE.md. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Cutoff } from "../../../src/core/measures/measure.ts";
import type { ChangeRule } from "../../../src/core/change/rule.ts";
import type { Direction } from "../../../src/core/change/verdict.ts";

export const METHODS = [
  "jacobson-truax",
  "edwards-nunnally",
  "gulliksen-lord-novick",
  "hsu-linn-lord",
  "nunnally-kotsch",
  "hageman-arrindell",
] as const;
export type TestedMethod = (typeof METHODS)[number];

/** One person, and what the other program says. */
export interface Person {
  readonly from: number;
  readonly to: number;
  readonly index: Readonly<Record<TestedMethod, number>>;
  readonly outcome: Readonly<Record<TestedMethod, string>>;
  /** CS-indiv of Hageman & Arrindell. */
  readonly significance: number;
}

export const textOf = (file: string): string =>
  readFileSync(join(import.meta.dirname, "data", file), "utf8");

export function peopleOf(file: string): readonly Person[] {
  const [header = "", ...lines] = textOf(file).trim().split("\n");
  const columns = header.split(",");
  return lines.map((line) => {
    const cells = line.split(",");
    const cell = (column: string): string => cells[columns.indexOf(column)] ?? "";
    const each = <T>(read: (method: TestedMethod) => T) =>
      Object.fromEntries(METHODS.map((method) => [method, read(method)])) as Record<
        TestedMethod,
        T
      >;
    return {
      from: Number(cell("from")),
      to: Number(cell("to")),
      index: each((method) => Number(cell(method))),
      outcome: each((method) => cell(`${method} outcome`)),
      significance: Number(cell("hageman-arrindell cs")),
    };
  });
}

const sum = (values: readonly number[]): number =>
  values.reduce((total, value) => total + value, 0);
const meanOf = (values: readonly number[]): number => sum(values) / values.length;

/** Sample covariance, with n − 1. */
function covariance(a: readonly number[], b: readonly number[]): number {
  const [meanA, meanB] = [meanOf(a), meanOf(b)];
  return sum(a.map((value, i) => (value - meanA) * ((b[i] ?? 0) - meanB))) / (a.length - 1);
}

/** A sample with what the other program was told of it. */
export interface Study {
  readonly people: readonly Person[];
  readonly direction: Direction;
  readonly reliability: number;
  readonly reliabilityAfter: number;
  readonly functional: { readonly mean: number; readonly sd: number };
  readonly cutoff: Cutoff;
  readonly trueCutoff: number;
}

/** The cut-offs rest on inputs of the test: see data/SOURCE.md. */
const OF_THE_TEST = { population: "nobody", locale: "en", source: "data/SOURCE.md" };

export const COUPLES: Study = {
  people: peopleOf("jacobson-truax-1991.csv"),
  direction: "higher-is-better",
  reliability: 0.84,
  reliabilityAfter: 0.75,
  functional: { mean: 115, sd: 18 },
  cutoff: { value: 94.8328025439451, case: "at-or-below", ...OF_THE_TEST },
  trueCutoff: 94.4240924684215,
};

export const BEAT_THE_BLUES: Study = {
  people: peopleOf("beat-the-blues.csv"),
  direction: "higher-is-worse",
  reliability: 0.9,
  reliabilityAfter: 0.8,
  functional: { mean: 8, sd: 8 },
  cutoff: { value: 14.4535466898023, case: "at-or-above", ...OF_THE_TEST },
  trueCutoff: 14.2777054389541,
};

/** Mean, spread and correlation of a study, found here and not by the code under test. */
export function statisticsOf({ people }: Study) {
  const before = people.map(({ from }) => from);
  const after = people.map(({ to }) => to);
  const [sd, sdAfter] = [before, after].map((scores) => Math.sqrt(covariance(scores, scores))) as [
    number,
    number,
  ];
  return {
    mean: meanOf(before),
    sd,
    meanAfter: meanOf(after),
    sdAfter,
    correlation: covariance(before, after) / (sd * sdAfter),
  };
}

/** The rules as the other program applied them to a study, limits included. */
export function rulesOf(study: Study): readonly ChangeRule[] {
  const { reliability, reliabilityAfter, functional } = study;
  const group = { ...statisticsOf(study), reliability, z: 1.959963984540054 };
  return METHODS.map(
    (method) =>
      ({
        method,
        comparison: "more-than",
        reliabilityAfter,
        functional,
        ...group,
        ...(method === "hageman-arrindell" && { z: 1.6448536269514722 }),
      }) as ChangeRule,
  );
}
