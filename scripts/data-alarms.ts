/**
 * Writes `src/data/alarm-rates.json`: how often the rules of an outcome measure raise a false
 * alarm, and how often they miss, for every threshold that a settings page can offer. It takes
 * about half a minute, too long for a page. `--check` fails instead of writing.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { neededOf } from "../src/core/rules/bar.ts";
import { historyOf } from "../src/core/rules/history-of.ts";
import type { ScaleHistory } from "../src/core/rules/history.ts";
import type { Difference, ScoreRule } from "../src/core/rules/rule.ts";
import { aggregatePopulation } from "../src/core/simulation/aggregate-population.ts";
import {
  type AlarmTable,
  alarmKey,
  type SimulatedKind,
} from "../src/core/simulation/alarm-table.ts";
import { modelPopulation } from "../src/core/simulation/model-population.ts";
import type { Population, Truth } from "../src/core/simulation/population.ts";
import { simulate } from "../src/core/simulation/simulate.ts";
import { aggregates, aggregatesSource, assumptions } from "../src/data/aggregates.ts";
import { growthModels } from "../src/data/growth-models.ts";
import { measures } from "../src/packs/index.ts";

export const FILE = join(import.meta.dirname, "..", "src", "data", "alarm-rates.json");

const COURSES = 10_000;
const SEED = 1;
/** As many as the table of NHS England is assumed to have, so that measures can be compared. */
const SESSIONS = 8;
const PERIOD = "2024-25";
const LARGEST_DIFFERENCE = 15;

/** Measures whose scores can be simulated from open data, and who the clients stand for. */
const SOURCES = [
  { measure: "phq-9", words: `Made-up clients whose first and last scores agree with those of NHS Talking Therapies, England, ${PERIOD}, all problems, CBT` },
  { measure: "gad-7", words: `Made-up clients whose first and last scores agree with those of NHS Talking Therapies, England, ${PERIOD}, all problems, CBT` },
  { measure: "core-10", words: "Made-up clients whose courses follow those of 259 clients of two clinics in Quito, Ecuador" },
  { measure: "core-om", words: "Made-up clients whose courses follow those of 259 clients of two clinics in Quito, Ecuador" },
] as const; // prettier-ignore

type Source = (typeof SOURCES)[number];

const upTo = (last: number, from = 1): readonly number[] =>
  Array.from({ length: last - from + 1 }, (_, place) => from + place);

function scaleOf({ measure: id }: Source): Omit<ScaleHistory, "scores"> {
  const measure = measures.find((one) => one.id === id);
  if (!measure) throw new RangeError(`No measure "${id}"`);
  const history = historyOf({
    measures: [measure],
    points: [],
    flags: [],
    missed: [],
    models: growthModels,
  });
  const total = history.scales.find(({ scale }) => scale === "total");
  if (!total) throw new RangeError(`No total of "${id}"`);
  const { scores: _none, ...scale } = total;
  return scale;
}

function populationOf(source: Source, truth: Truth): Population {
  const scale = scaleOf(source);
  const row = aggregates.find(
    ({ measure, period, problem }) =>
      measure === source.measure && period === PERIOD && problem === "all-problems",
  );
  const made = row
    ? aggregatePopulation(row, assumptions[source.measure] ?? [], scale, truth, aggregatesSource)
    : scale.model && modelPopulation(scale.model, scale, truth, SESSIONS);
  if (!made?.ok) throw new RangeError(`No population for "${source.measure}"`);
  return made.value;
}

/** Who is in trouble, by kind of rule: what the rule is there to find. */
const truthOf = (kind: SimulatedKind, points: number): Truth => {
  if (kind === "clinical-at-end") return { kind };
  return { kind: kind === "deterioration" ? "worse-by" : "not-better-by", points };
};

/** Every rule that is tried on a scale, by kind. */
export function rulesOf(
  scale: Omit<ScaleHistory, "scores">,
): Readonly<Partial<Record<SimulatedKind, readonly ScoreRule[]>>> {
  const base = {
    id: "tried",
    version: 1,
    strength: "soft",
    measure: scale.measure,
    scale: scale.scale,
    source: { kind: "choice", text: "Tried in a simulation." },
  } as const;
  const comparisons =
    scale.step === 1 ? (["at-least"] as const) : (["at-least", "more-than"] as const);
  const differences = upTo(LARGEST_DIFFERENCE).flatMap((points) =>
    comparisons.map((comparison): Difference => ({ from: "clinic", points, comparison })),
  );
  return {
    deterioration: differences.map((difference) => ({
      ...base,
      kind: "deterioration",
      difference,
    })),
    "no-improvement": upTo(SESSIONS, 2).flatMap((sessions) =>
      differences.map((difference) => ({ ...base, kind: "no-improvement", sessions, difference })),
    ),
    ...(scale.model && {
      "beyond-expected": ([50, 80] as const).flatMap((band) =>
        upTo(4).map((inARow) => ({ ...base, kind: "beyond-expected", band, inARow }) as const),
      ),
    }),
    ...(scale.cutoff && {
      "clinical-at-end": [{ ...base, kind: "clinical-at-end", daysBefore: 14 } as const],
    }),
  };
}

/** What came of one rule. */
export function countsOf(rule: ScoreRule, source: Source, truth: Truth) {
  const tried = simulate(rule, populationOf(source, truth), { courses: COURSES, seed: SEED });
  if (!tried.ok) throw new RangeError(`${source.measure}: ${tried.error.kind}`);
  const { inTrouble, misses, falseAlarms } = tried.value;
  return {
    inTrouble: inTrouble?.count ?? 0,
    counts: [misses?.count ?? 0, falseAlarms?.count ?? 0] as const,
  };
}

/** A table without its counts, and the rules that are to be counted. */
export function planOf(source: Source) {
  const scale = scaleOf(source);
  const needed = neededOf({ from: "measure" }, { ...scale, scores: [] });
  if (!needed) throw new RangeError(`No norms of "${source.measure}"`);
  const norm = { points: needed.points, comparison: needed.comparison };
  const population = populationOf(source, truthOf("deterioration", norm.points));
  const head = {
    measure: scale.measure,
    scale: scale.scale,
    step: scale.step,
    norm,
    population: {
      id: population.id,
      version: population.version,
      words: source.words,
      assumptions: population.assumptions,
      source: population.source,
    },
    sessions: SESSIONS,
    courses: COURSES,
    seed: SEED,
  };
  const kinds = Object.entries(rulesOf(scale)).map(([name, rules]) => {
    const kind = name as SimulatedKind;
    const truth = truthOf(kind, norm.points);
    const tried = rules.map((rule) => ({ rule, key: alarmKey(rule, head) ?? "" }));
    return { kind, truth, tried };
  });
  return { source, head, kinds };
}

export const plans = () => SOURCES.map(planOf);

function tableOf({ source, head, kinds }: ReturnType<typeof planOf>): AlarmTable {
  const counted = kinds.map(({ kind, truth, tried }) => {
    const results = tried.map(({ rule, key }) => ({ key, ...countsOf(rule, source, truth) }));
    const counts = Object.fromEntries(results.map((one) => [one.key, one.counts]));
    return [kind, { truth, inTrouble: results[0]?.inTrouble ?? 0, counts }] as const;
  });
  return { ...head, kinds: Object.fromEntries(counted) };
}

/** One line for each rule that was tried: short, and easy to compare. */
const textOf = (tables: readonly AlarmTable[]): string =>
  `${JSON.stringify(tables, null, 2).replace(/\[\s+(\d+),\s+(\d+)\s+\]/g, "[$1, $2]")}\n`;

if (import.meta.main) {
  const text = textOf(plans().map(tableOf));
  if (!process.argv.includes("--check")) writeFileSync(FILE, text);
  else if (readFileSync(FILE, "utf8") !== text) {
    console.error("src/data/alarm-rates.json is not current");
    process.exitCode = 1;
  }
}
